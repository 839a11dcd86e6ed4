import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { addHours, type Instant } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { ok } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { aDesk, open, send } from '../involvements/testing/desk.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday } from '../involvements/testing/town.ts'
import { change } from '../shell/change.ts'
import type { Desk } from '../shell/desk.ts'
import { type NewMessage, post } from '../shell/outbox.records.ts'
import type { Leaving, SendAnswer, WayOut } from './model.ts'
import { gaps } from './retries.ts'
import { messageRoutes } from './routes.tsx'
import { sendWaiting } from './send-waiting.ts'
import { onPaper } from './ways/paper.ts'
import { wayFor } from './ways/way-for.ts'

const publicUrl = 'https://hearth.council.example'
let db: TestDatabase
let administrator: Viewer
let priya: Viewer
let ada: string
let restricted: string

beforeAll(async () => {
  db = await aStore()
  const north = await aTeam(db, 'North')
  administrator = await aWorker(db, { name: 'Ann Admin', teamId: north, roles: ['system-administrator'] })
  priya = await aWorker(db, { name: 'Priya Shah', teamId: north })
  await db.owner
    .updateTable('access.worker')
    .set({ email: 'priya@demo.test' })
    .where('id', '=', priya.id)
    .execute()
  ada = await aPerson(db, 'Ada')
  restricted = await aPerson(db, 'Conrad')
  await db.owner
    .insertInto('access.restriction')
    .values({
      id: randomUUID(),
      person_id: restricted,
      because: 'x',
      from_at: monday,
      review_on: plainDate('2026-06-01'),
      set_by: priya.id,
      second_by: administrator.id,
    })
    .execute()
})
afterAll(() => db.close())
beforeEach(() => db.owner.deleteFrom('record.outbox').execute())

/** A way of sending that keeps what it was given and answers as told. */
function aWay(answer: (message: Leaving) => Promise<SendAnswer>, find?: WayOut['find']) {
  const given: Leaving[] = []
  const way: WayOut = {
    name: 'a test',
    send: (message) => {
      given.push(message)
      return answer(message)
    },
    ...(find ? { find } : {}),
  }
  return { way, given }
}
const takes = async () => ({ outcome: 'sent' }) as const
const busy = async () => ({ outcome: 'not sent', because: 'busy', again: true }) as const

const writes = (message: Partial<NewMessage>, at: Instant = monday) =>
  inContext(db.staff, priya, (trx) =>
    post(
      trx,
      [
        {
          kind: 'task',
          toWorkerId: priya.id,
          reference: 'T-1',
          text: 'A task waits.',
          effectKey: randomUUID(),
          ...message,
        },
      ],
      at,
    ),
  )
const turn = (way: WayOut, at: Instant = monday) =>
  sendWaiting({ db: db.staff, way, now: () => at, publicUrl })
const kept = () =>
  db.owner
    .selectFrom('record.outbox')
    .select(['state', 'tries', 'parked_because', 'sent_through'])
    .orderBy('made_at')
    .execute()

describe('sending what waits', () => {
  test('a message goes to the worker’s address with its link, once, and its sending is in the trace', async () => {
    await writes({ link: '/tasks/1', personId: ada })
    const { way, given } = aWay(takes)
    expect(await turn(way)).toEqual({ sent: 1 })
    expect(await turn(way)).toEqual({})
    expect(given).toMatchObject([
      {
        to: 'priya@demo.test',
        subject: 'You have a message in Hearth',
        body: `A task waits.\n\n${publicUrl}/tasks/1`,
      },
    ])
    expect(await kept()).toMatchObject([{ state: 'sent', tries: 1, sent_through: 'a test' }])
    const traced = await db.owner
      .selectFrom('audit.entry')
      .select(['kind', 'person_id', 'outcome'])
      .where('action', '=', 'send message')
      .where('subject_id', '=', given[0]?.id ?? '')
      .execute()
    expect(traced).toEqual([{ kind: 'message', person_id: null, outcome: 'allowed' }])
  })

  test('a message about a restricted person leaves too, and to a worker without an address none does', async () => {
    await db.owner
      .insertInto('record.outbox')
      .values({
        kind: 'x',
        to_worker_id: priya.id,
        person_id: restricted,
        reference: 'R',
        text: 'Read it.',
        effect_key: randomUUID(),
        made_at: monday,
      })
      .execute()
    await writes({ toWorkerId: administrator.id })
    const { way, given } = aWay(takes)
    expect(await turn(way)).toEqual({ sent: 1, 'no address': 1 })
    expect(given).toHaveLength(1)
  })

  test('one claim takes one message, also by a plan that was made when the outbox was empty', async () => {
    await db.owner.connection().execute(async (one) => {
      const claim = () => sql`select record.claim_message(${monday}, 'waiting', ${randomUUID()})`.execute(one)
      // Such a plan asked the sub-select again for each row of the outbox, and each time it locked and took another message.
      await sql`truncate record.outbox`.execute(one)
      await sql`vacuum analyze record.outbox`.execute(one)
      await sql`set plan_cache_mode = force_generic_plan`.execute(one)
      await claim()
      for (const ago of [4, 3, 2, 1]) await writes({}, addHours(monday, -ago))
      await claim()
      await sql`reset plan_cache_mode`.execute(one)
    })
    expect((await kept()).filter(({ state }) => state === 'claimed')).toHaveLength(1)
  })

  test('two senders at once send each message once', async () => {
    for (let n = 0; n < 12; n += 1) await writes({})
    const { way, given } = aWay(takes)
    await Promise.all([turn(way), turn(way), turn(way)])
    expect(new Set(given.map(({ id }) => id)).size).toBe(12)
    expect(given).toHaveLength(12)
  })

  test('it is tried again after growing gaps, then given up', async () => {
    await writes({})
    const { way, given } = aWay(busy)
    let at = monday
    for (const gap of gaps) {
      expect(await turn(way, at)).toEqual({ waiting: 1 })
      expect(await turn(way, at)).toEqual({})
      at = addHours(at, gap)
    }
    expect(await turn(way, at)).toEqual({ 'given up': 1 })
    expect(given).toHaveLength(gaps.length + 1)
    expect(await kept()).toMatchObject([{ state: 'given up', parked_because: 'busy' }])
  })

  test('a way that throws says nothing of what it threw', async () => {
    await writes({})
    const { way } = aWay(() => Promise.reject(new Error('priya@demo.test is unknown')))
    expect(await turn(way)).toEqual({ 'in doubt': 1 })
    expect(JSON.stringify(await kept())).not.toContain('priya')
  })
})

describe('killed between claim and answer', () => {
  /** A sender that dies while it sends: its claim is committed and nothing else. */
  async function dies() {
    await writes({})
    const { way, given } = aWay(() => new Promise(() => {}))
    void turn(way)
    await expect.poll(() => given.length).toBe(1)
    return given[0]?.id
  }

  test('where nobody can be asked it is not sent again, but shown', async () => {
    await dies()
    const { way, given } = aWay(takes)
    expect(await turn(way, addHours(monday, 1))).toEqual({})
    expect(await turn(way, addHours(monday, 30))).toEqual({})
    expect(given).toEqual([])
    expect(await kept()).toMatchObject([{ state: 'in doubt' }])
  })

  test.each([
    { found: 'taken', becomes: 'sent', sends: 0 },
    { found: 'not taken', becomes: 'waiting', sends: 1 },
    { found: 'unsure', becomes: 'in doubt', sends: 0 },
  ] as const)('asked, it was $found: $becomes', async ({ found, becomes, sends }) => {
    const id = await dies()
    const asked: string[] = []
    const { way, given } = aWay(takes, async (one) => {
      asked.push(one)
      return found
    })
    expect(await turn(way, addHours(monday, 1))).toEqual({ [becomes]: 1 })
    await turn(way, addHours(monday, 1.5))
    expect([...new Set(asked)]).toEqual([id])
    expect(given).toHaveLength(sends)
  })

  test('after days nobody remembers, so only a person answers', async () => {
    await dies()
    const { way, given } = aWay(takes, async () => 'not taken')
    expect(await turn(way, addHours(monday, 24 * 8))).toEqual({})
    expect(given).toEqual([])
  })

  test('a sender that was only slow settles nothing once its claim is gone', async () => {
    await writes({})
    let late: (answer: SendAnswer) => void = () => {}
    const slow = aWay(
      () =>
        new Promise((resolve) => {
          late = resolve
        }),
    )
    const first = turn(slow.way)
    await expect.poll(() => slow.given.length).toBe(1)
    await turn(aWay(takes).way, addHours(monday, 1))
    late({ outcome: 'not sent', because: 'busy', again: true })
    await first
    expect(await kept()).toMatchObject([{ state: 'in doubt' }])
  })
})

describe('what a message may be', () => {
  test('words that tell too much undo the whole act', async () => {
    const doing = change(
      actBy(db, priya),
      { action: 'arrange', about: [], access: () => ({ allowed: true, because: 'role' }) },
      async () =>
        ok({
          value: null,
          write: async () => {},
          events: [],
          messages: [
            {
              kind: 'bad',
              toWorkerId: priya.id,
              reference: 'R',
              text: 'Born 14/05/2018',
              effectKey: randomUUID(),
            },
          ],
        }),
    )
    await expect(doing).rejects.toMatchObject({ code: 'MESSAGE_TELLS' })
    expect(await kept()).toEqual([])
  })

  test('nobody of the web side changes what became of a message by hand', async () => {
    await writes({})
    await expect(
      inContext(db.staff, systemActor, (trx) =>
        trx.updateTable('record.outbox').set({ state: 'left' }).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  test('made-up people get nothing by mail whatever is set, and others nothing on paper', () => {
    const mail = { smtp: { url: 'smtp://127.0.0.1', password: null, from: 'a@demo.test' }, notify: null }
    const now = () => monday
    expect(wayFor({ madeUp: true, mail, now })?.name).toMatch(/everybody here is made up/)
    expect(wayFor({ madeUp: false, mail, now })?.name).toBe('the council’s mail server')
    expect(wayFor({ madeUp: false, mail: { smtp: null, notify: null }, now })).toBeNull()
    expect(() => onPaper({ madeUp: false })).toThrow('made-up people only')
  })
})

describe('the pages', () => {
  let real: Desk
  let madeUp: Desk
  beforeAll(() => {
    real = aDesk(db, [administrator, priya])
    messageRoutes(real, { madeUp: false, way: null, publicUrl })
    madeUp = aDesk(db, [administrator, priya])
    messageRoutes(madeUp, { madeUp: true, way: onPaper({ madeUp: true }), publicUrl })
  })
  afterAll(() => Promise.all([real.app.close(), madeUp.app.close()]))

  test('an administrator sees what did not leave, without its words, and sends it again', async () => {
    await writes({ toAddress: 'paula@school.example', text: 'Secret words.' })
    await turn(
      aWay(async () => ({ outcome: 'not sent', because: 'the mail server answered 550', again: false })).way,
    )
    const { body } = await open(real.app, administrator, '/messages')
    expect(body).toContain('No way of sending is set up')
    expect(body).toContain('p…@school.example')
    expect(body).toContain('the mail server answered 550')
    expect(body).not.toMatch(/Secret words|paula/)
    const [{ id } = { id: '' }] = await db.owner.selectFrom('record.outbox').select('id').execute()
    const press = (viewer: Viewer, said: string) =>
      send(real.app, viewer, { url: `/messages/${id}`, body: { do: said, idempotencyKey: randomUUID() } })
    expect((await press(priya, 'again')).statusCode).toBe(403)
    expect((await press(administrator, 'again')).statusCode).toBe(303)
    expect(await kept()).toMatchObject([{ state: 'waiting', tries: 0 }])
    // Pressed late: it is not stuck any more.
    expect((await press(administrator, 'leave')).headers['location']).toBe('/messages')
    expect(await kept()).toMatchObject([{ state: 'waiting' }])
  })

  test('of a made-up store everybody reads what would have been sent; elsewhere there is no such page', async () => {
    await writes({ text: 'Read it.', link: '/tasks/1', subject: 'A task' })
    await turn(onPaper({ madeUp: true }))
    const { body } = await open(madeUp.app, priya, '/messages/on-paper')
    expect(body).toContain('Read it.')
    expect(body).toContain('Priya Shah, priya@demo.test')
    expect(body).toContain('href="/tasks/1"')
    expect((await open(real.app, administrator, '/messages/on-paper')).statusCode).toBe(404)
  })
})
