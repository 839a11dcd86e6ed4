import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicatorsCommand } from '../../commands/indicators.ts'
import { sources, worries } from '../../journey/front-door/codes.ts'
import { contactsOpen } from '../../journey/front-door/counting.records.ts'
import { handoverBoard } from '../../journey/front-door/handovers.records.ts'
import { boardTiles } from '../../journey/front-door/pages/board/words.ts'
import { queue } from '../../journey/front-door/queue.records.ts'
import { drillDown, type Figure, figureBy, type Period, splits } from '../../mechanisms/indicators/index.ts'
import { inContext, systemActor, type Trx } from '../../platform/db.ts'
import { dayOf, instantOf } from '../../platform/instant.ts'
import { addDays, type PlainDate } from '../../platform/plain-date.ts'
import { simulateBorough } from '../../simulate/borough.ts'
import { openRestricted } from '../../simulate/store.records.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { frontDoorCounts } from '../home/counts.records.ts'
import { whatWaits } from '../home/first.ts'
import { askedFor, readFigures } from './read-figures.ts'

const now = instantOf('2026-11-24T14:30:00Z')
const today = dayOf(now)
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
  await simulateBorough(db.owner, { children: 240, years: 2, seed: 11, now, say: () => {} })
  await inContext(db.owner, systemActor, openRestricted)
})
afterAll(() => db.close())

const reading = <Read>(work: (trx: Trx) => Promise<Read>) => inContext(db.staff, systemActor, work)

/** A period anywhere in the borough's history, as it was on its last day or some days later. */
const periods = fc
  .record({
    start: fc.integer({ min: -20, max: 720 }),
    days: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 300, max: 400 })),
    later: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ start, days, later }): Period => {
    const from = earlier(addDays(today, start - 720), today)
    const to = earlier(addDays(from, days), today)
    return { from, to, asAt: earlier(addDays(to, later), today) }
  })

const earlier = (one: PlainDate, other: PlainDate) => (one < other ? one : other)

async function commandSays({ from, to, asAt }: Period): Promise<Readonly<Record<string, unknown>>> {
  const said: string[] = []
  const open = async () => ({ db: db.owner, close: async () => {} })
  const command = indicatorsCommand(open, { today: () => today, say: (line) => said.push(line) })
  await command.parseAsync(['--json', '--from', from, '--to', to, '--as-at', asAt], { from: 'user' })
  return JSON.parse(said.join('')).indicators
}

/** A figure as the command prints it. */
function printed({ id: _, unknown, ...figure }: Figure) {
  return JSON.parse(JSON.stringify(unknown === 0 ? figure : { ...figure, unknown }))
}

/** How many rows stand behind a figure, and how many of them it counts. */
function behind(figure: Figure): { rows: number; counted: number } {
  if (figure.unit === 'children')
    return { rows: figure.denominator, counted: figure.rows.reduce((sum, part) => sum + part.numerator, 0) }
  const ofAll = figure.unit === '%' ? (figure.denominator ?? 0) + figure.unknown : figure.numerator
  return { rows: ofAll, counted: figure.numerator }
}

test('for any time the page, the command and the rows behind each figure say one number, and the parts of a split add up to it', async () => {
  await fc.assert(
    fc.asyncProperty(periods, fc.constantFrom(...splits), async (period, split) => {
      const said = await commandSays(period)
      await reading(async (trx) => {
        const asked = await askedFor(trx, period)
        for (const { indicator, figure } of await readFigures(trx, { period, byTeam: false })) {
          expect(printed(figure), indicator.id).toEqual(said[indicator.id])
          const opened = await drillDown(indicator, asked, async (rows) => new Set(rows))
          const { rows, counted } = behind(figure)
          expect([opened.rows.length, opened.withheld], indicator.id).toEqual([rows, 0])
          const isCounted = ({ answer }: { answer: unknown }) =>
            figure.unit === 'children' ? true : answer === true
          expect(opened.rows.filter(isCounted).length, indicator.id).toBe(counted)
          const { groups } = await figureBy(indicator, asked, split)
          const parts = groups.map((group) => behind(group.figure))
          const sum = (pick: (one: { rows: number; counted: number }) => number) =>
            parts.reduce((total, part) => total + pick(part), 0)
          expect([sum((one) => one.rows), sum((one) => one.counted)], `${indicator.id} by ${split}`).toEqual([
            rows,
            counted,
          ])
        }
      })
    }),
    { numRuns: 8, seed: 20_261_124 },
  )
})

/** Somebody of the front door's manager's rights, in whose queue every contact is. */
async function manager(trx: Trx) {
  const { rows } = await sql<{ id: string; name: string; teamId: string }>`
    select w.id, w.name, w.team_id as "teamId" from access.worker w join access.team t on t.id = w.team_id
      join access.role_held h on h.worker_id = w.id and h.role = 'team-manager'
     where t.purpose = 'front-door' limit 1`.execute(trx)
  const [row] = rows
  if (!row) throw new TypeError('no manager')
  const teams = new Set([row.teamId])
  return { id: row.id, name: row.name, roles: new Set(['team-manager'] as const), teams, managedTeams: teams }
}

const filters = fc.record(
  {
    worry: fc.constantFrom(...worries.map(({ code }) => code)),
    source: fc.constantFrom(...sources.map(({ code }) => code)),
    age: fc.constantFrom('unborn', '0-4', '5-9', '10-15', '16-17'),
    state: fc.constantFrom('waiting' as const, 'waiting for sign-off' as const),
  },
  { requiredKeys: [] },
)

test('the board, the home page, the queue and the contacts that figures call open are the same contacts', async () => {
  await reading(async (trx) => {
    const viewer = await manager(trx)
    const rows = await queue(trx, viewer, { filter: {}, now, today })
    const open = await contactsOpen(trx, { from: addDays(today, -365), to: today, asAt: today })
    expect(new Set(rows.map(({ contactId }) => contactId))).toEqual(
      new Set(open.map(({ contactId }) => contactId)),
    )
    const left = (await handoverBoard(trx, viewer, { now, since: now })).filter(
      ({ acceptedAt }) => acceptedAt === null,
    )
    const tiles = boardTiles({ rows, sent: 0, left: left.length }, now)
    const tile = (label: string) => tiles.find((one) => one.label === label)?.count ?? 0
    const counts = await frontDoorCounts(trx, viewer, now)
    expect(tile('Overdue') + tile('Due today') + tile('Due later')).toBe(counts.undecided)
    expect(tile('Waiting for sign-off')).toBe(counts.toSign)
    expect(tile('Left by the night')).toBe(counts.left)
    expect(counts.undecided + counts.toSign).toBe(open.length)
    const line = whatWaits(viewer, {
      frontDoor: counts,
      waitingForWorker: 0,
      keeping: null,
      stuckMessages: null,
    })
    expect(line.find(({ href }) => href === '/contacts')?.count).toBe(counts.undecided)
  })
})

test('however the queue is narrowed, it is the rows of the whole queue that fit, and no others', async () => {
  await reading(async (trx) => {
    const viewer = await manager(trx)
    const all = await queue(trx, viewer, { filter: {}, now, today })
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const shown = await queue(trx, viewer, { filter, now, today })
        const { age: _, ...without } = filter
        const wider = await queue(trx, viewer, { filter: without, now, today })
        const fits = all.filter(
          (row) =>
            (filter.state === undefined || row.state === filter.state) &&
            (filter.source === undefined || row.source === filter.source) &&
            (filter.worry === undefined || row.worries.includes(filter.worry)),
        )
        expect(wider.map(({ contactId }) => contactId)).toEqual(fits.map(({ contactId }) => contactId))
        for (const { contactId } of shown) expect(wider.some((row) => row.contactId === contactId)).toBe(true)
      }),
      { numRuns: 40, seed: 20_261_124 },
    )
  })
})
