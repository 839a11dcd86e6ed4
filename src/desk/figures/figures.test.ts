import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicatorsCommand } from '../../commands/indicators.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { dayOf, instantOf } from '../../platform/instant.ts'
import { aDesk, open } from '../../record/involvements/testing/desk.ts'
import type { Desk } from '../../record/shell/desk.ts'
import { keepPopulation } from '../../returns/ssd/population.records.ts'
import { allPosts, type Post, viewerOf } from '../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../testing/front-door.ts'
import { councilPopulation, populationIn } from './population.ts'
import { figureRoutes } from './routes.tsx'
import { valueWords } from './words.ts'

const now = instantOf('2026-03-05T16:00:00Z')
const children = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Fy', 'Gi']
let story: FrontDoorStory
let desk: Desk

// Seven contacts of one day. Ada's is answered in time by a practitioner; Bo's leads to a referral, late; Gi's is answered late by
// the manager; four are still open, and late.
beforeAll(async () => {
  story = await frontDoorStory()
  story.todayIs('2026-03-02T10:00:00Z')
  const contactId = new Map<string, string>()
  for (const name of children) {
    const [contact] = await story.aContactAbout([aNewChild(name)])
    contactId.set(name, contact?.contactId ?? '')
  }
  const decides = async (post: Post, name: string, wanted: Parameters<typeof story.decides>[2]) =>
    expect(await story.decides(post, contactId.get(name) ?? '', wanted)).toMatchObject({ ok: true })
  await decides('practitioner', 'Ada', {})
  story.todayIs('2026-03-05T10:00:00Z')
  await decides('frontDoorManager', 'Gi', {})
  await decides('practitioner', 'Bo', { outcome: 'referral', level: 4 })
  await story.signsOff('frontDoorManager', contactId.get('Bo') ?? '')
  desk = aDesk(story.database, allPosts.map(viewerOf), now)
  figureRoutes(desk)
})
afterAll(() => story.close())

const get = (post: Post, path: string) => open(desk.app, viewerOf(post), path)
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const traced = (action: string) =>
  inContext(story.database.owner, systemActor, (trx) =>
    trx.selectFrom('audit.entry').selectAll().where('action', '=', action).orderBy('seq', 'desc').execute(),
  )

test.each([
  { query: '', given: [] },
  { query: '?period=month&byTeam=no', given: ['--from', '2026-03-01'] },
  {
    query: '?period=year-to&to-day=31&to-month=12&to-year=2025&byTeam=no',
    given: ['--as-at', '2025-12-31'],
  },
  {
    query: '?period=year-to&to-day=31&to-month=3&to-year=2014&byTeam=no',
    given: ['--as-at', '2014-03-31'],
  },
])('/figures$query shows the values of hearth indicators $given', async ({ query, given }) => {
  const { asAt, indicators } = JSON.parse(await commandSays(...given))
  const { body } = await get('analyst', `/figures${query}`)
  for (const [id, figure] of Object.entries<Parameters<typeof valueWords>[0]>(indicators)) {
    const { value, counts, parts } = valueWords({ ...figure, id, unknown: figure.unknown ?? 0 }, asAt)
    const row = body.split('<tr').find((one) => one.includes(`href="/figures/${id}?`)) ?? ''
    expect(text(row), id).toContain(` ${value} `)
    for (const words of [counts, ...parts]) expect(text(row), id).toContain(words)
  }
})

test('teams are shown apart when asked for', async () => {
  const { body } = await get('serviceManager', '/figures?period=month&byTeam=yes')
  expect(body).toContain('Contacts decided within 1 working day: each team')
  expect(text(body)).toContain('Front door 14.3% 1 of 7')
  expect(text(body)).toContain('No rate for one team')
})

test('a choice that can’t be is put right beside the question and in the summary', async () => {
  const answer = await get('analyst', '/figures?period=year-to&byTeam=no')
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('href="#to-day"')
  expect(answer.body.match(/Enter the last day/g)).toHaveLength(2)
  const other = await get('analyst', '/figures/I-FD02?period=year-to&byTeam=no')
  expect(other.headers['location']).toBe('/figures?period=year-to&byTeam=no')
})

/** Who of the seven stands on a page. */
const named = (html: string) => children.filter((name) => html.includes(`${name} Made-Up`))

test.each<{ post: Post; figure: string; shown: string[]; withheld: string | null; because: string }>([
  {
    post: 'frontDoorManager',
    figure: 'I-FD01',
    shown: children,
    withheld: null,
    because: 'all of them came to the team',
  },
  {
    post: 'assessmentManager',
    figure: 'I-FD01',
    shown: ['Bo'],
    withheld: '6 rows are not shown',
    because: 'of seven with one answer one waits in the team',
  },
  {
    post: 'assessmentManager',
    figure: 'I-FD04',
    shown: [],
    withheld: '3 rows are not shown',
    because: '3.8: of three with one answer two are others’, so Bo is not opened either',
  },
  {
    post: 'assessmentManager',
    figure: 'I-FD06',
    shown: ['Bo'],
    withheld: null,
    because: 'the referral waits in the team',
  },
  {
    post: 'analyst',
    figure: 'I-FD01',
    shown: [],
    withheld: '7 rows are not shown',
    because: 'an analyst browses nobody',
  },
])('$post opens $figure and sees $shown: $because', async ({ post, figure, shown, withheld }) => {
  const { body } = await get(post, `/figures/${figure}?period=month&byTeam=no`)
  expect(named(body)).toEqual(shown)
  expect(/\d+ rows? (is|are) not shown/.exec(body)?.[0] ?? null).toBe(withheld)
  expect(body.match(/href="\/people\//g) ?? []).toHaveLength(shown.length)
  expect((await traced('open figure'))[0]?.people ?? []).toHaveLength(shown.length)
})

test.each([
  { show: 'true', shown: ['Ada'] },
  { show: 'false', shown: ['Bo', 'Cy', 'Di', 'Ed', 'Fy', 'Gi'] },
])('rows are narrowed by a press: $show', async ({ show, shown }) => {
  const { body } = await get('frontDoorManager', `/figures/I-FD02?period=month&byTeam=no&show=${show}`)
  expect(named(body)).toEqual(shown)
  expect(body.includes(`<option value="${show}" selected`)).toBe(true)
})

test('7.1 a download and a print are traced as such', async () => {
  const sheet = await get('analyst', '/figures/download?period=month&byTeam=yes')
  expect(sheet.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(sheet.headers['content-disposition']).toContain('figures-2026-03-01-to-2026-03-05.csv')
  expect(sheet.body).toContain('I-FD02,Contacts decided within 1 working day,All,,14.3,per cent,1,7,0,')
  expect((await traced('download figures'))[0]).toMatchObject({ kind: 'export', reason: 'role' })
  const paper = await get('frontDoorManager', '/figures/I-FD01/print?period=month&byTeam=no')
  expect(named(paper.body)).toEqual(children)
  expect(paper.body.includes('href="/people/')).toBe(false)
  expect((await traced('print rows of figure'))[0]?.people).toHaveLength(7)
  expect((await get('analyst', '/figures/print')).statusCode).toBe(200)
  expect((await traced('print figures'))[0]?.kind).toBe('print')
})

test.each(['/figures', '/figures/print', '/figures/download', '/figures/I-FD01', '/figures/I-FD01/print'])(
  '%s is for managers and analysts',
  async (path) => {
    for (const post of ['practitioner', 'socialWorker', 'administrator', 'keeper'] as const)
      expect((await get(post, path)).statusCode, post).toBe(403)
    for (const post of ['frontDoorManager', 'assessmentManager', 'serviceManager', 'analyst'] as const)
      expect((await get(post, path)).statusCode, post).toBe(200)
  },
)

test('a figure that there is not is not there', async () => {
  expect((await get('analyst', '/figures/I-ZZ99')).statusCode).toBe(404)
})

test('without a file there is no population; a file that can’t be read is an error', async () => {
  expect(await populationIn('/nowhere/population.csv')).toEqual([])
  await expect(populationIn('/')).rejects.toThrow()
})

test('the population given with an import counts, on the page and in the command; the file only where there is none', async () => {
  const { owner } = story.database
  const ours = () => inContext(owner, systemActor, councilPopulation)
  expect((await ours()).length).toBeGreaterThan(10)
  const given = Array.from({ length: 8 }, (_, at) => ({ year: 2019 + at, vintage: '2020', children: 9_876 }))
  await keepPopulation(owner, given, now)
  expect(await ours()).toEqual(given)
  expect(await commandSays('--ids', 'I-FD01')).toContain('9876')
  expect((await get('analyst', '/figures/I-FD01')).body).toContain('9,876')
  await owner.deleteFrom('hearth.setting').where('id', '=', 'population').execute()
})

async function commandSays(...given: string[]): Promise<string> {
  const lines: string[] = []
  const connected = async () => ({ db: story.database.read, close: async () => {} })
  const surroundings = { today: () => dayOf(now), say: (line: string) => void lines.push(line) }
  await indicatorsCommand(connected, surroundings).parseAsync([...given, '--json'], { from: 'user' })
  return lines.join('\n')
}

test('a figure over time says each month, opens the children behind it and sets teams beside each other', async () => {
  const page = await get('analyst', '/figures/I-FD03/over-time')
  expect(page.statusCode).toBe(200)
  // The month that runs is left out: nothing was decided before it.
  expect(text(page.body)).toContain('February 2026 : open the children behind it Nothing to count 0 of 0')
  expect(text(page.body)).toContain(
    'There are fewer than 12 months with figures, so there is no usual range yet.',
  )
  const [, month] = /href="([^"]+whole-month[^"]+)"/.exec(page.body) ?? []
  const rows = await get('analyst', (month ?? '').replaceAll('&amp;', '&'))
  expect(text(rows.body)).toContain('1 February 2026 to 28 February 2026')
  const all = await get('analyst', '/figures/over-time?team=Nobody')
  expect(text(all.body)).toContain('Contacts leading to a referral')
  expect((await get('analyst', '/figures/I-FD09/over-time')).statusCode).toBe(404)
  expect(await traced('read figure over time')).toHaveLength(2)
})

test('the catalogue says what a figure means, what we aim for and how England fares; a faulty file loads nothing', async () => {
  const head = 'indicator,kind,area,year_to,value,source'
  const wrong = await sendFile('analyst', `${head}\nI-FD05,england,England,2025-03-31,,DfE`)
  expect(text(wrong.body)).toContain('Line 2: The value is empty')
  const done = await sendFile('analyst', `${head}\nI-FD03,england,England,2025-03-31,21.5,Made up`)
  expect(done.statusCode).toBe(303)
  const about = text((await get('analyst', '/figures/catalogue/I-FD03')).body)
  expect(about).toContain('England England year to 31 March 2025 21.5% Made up')
  expect(text((await get('analyst', '/figures/catalogue')).body)).toContain('21.5% (year to 31 March 2025)')
})

/** Sends a file of published values as somebody. */
function sendFile(post: Post, content: string) {
  const edge = 'made-up-edge'
  const parts = [
    'Content-Disposition: form-data; name="csrfToken"\r\n\r\ntoken',
    `Content-Disposition: form-data; name="file"; filename="values.csv"\r\nContent-Type: text/csv\r\n\r\n${content}`,
  ]
  const payload = `${parts.map((part) => `--${edge}\r\n${part}\r\n`).join('')}--${edge}--\r\n`
  const headers = { viewer: viewerOf(post).id, 'content-type': `multipart/form-data; boundary=${edge}` }
  return desk.app.inject({ method: 'POST', url: '/figures/comparators', headers, payload })
}
