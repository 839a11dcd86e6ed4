import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, inContext, systemActor } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { aDesk, open } from '../../../record/involvements/testing/desk.ts'
import type { Desk } from '../../../record/shell/desk.ts'
import { allPosts, type Post, viewerOf } from '../../../testing/council.ts'
import {
  aNewChild,
  type FrontDoorStory,
  frontDoorStory,
  type StandingContact,
} from '../../../testing/front-door.ts'
import { askAgencies } from '../actions/ask-agencies.ts'
import { leaveHandover } from '../actions/leave-handover.ts'
import { contactRoutes } from '../pages/contact/routes.tsx'
import { decideRoutes } from '../pages/decide/routes.tsx'

let story: FrontDoorStory
let desk: Desk
beforeAll(async () => {
  story = await frontDoorStory()
  desk = aDesk(story.database, allPosts.map(viewerOf))
  contactRoutes(desk)
  decideRoutes(desk)
})
afterAll(async () => {
  await desk.app.close()
  await story.close()
})

const canary = 'zzcanary'
const said = {
  sourceWords: canary,
  callerName: canary,
  callerRole: canary,
  callerReach: canary,
  told: canary,
  goingWell: canary,
  immediateSafety: canary,
  consentBecause: canary,
  language: canary,
  familyKnows: canary,
} as const

/** A call about two children, every word of it the canary; the second is closed to everybody but `openTo`. */
async function aCallAboutTwo(openTo: readonly Post[], by: 'restriction' | 'interest') {
  const [brother, sister] = await story.aContactAbout([aNewChild('Brother'), aNewChild('Sister')], said)
  if (!brother || !sister) throw new TypeError('two contacts')
  await wordsAround(brother)
  if (by === 'restriction') await restrict(sister.childId, openTo)
  else await declare(sister.childId, openTo)
  return { brother, sister }
}

/** What was asked of an agency and what the night left say of everybody named, whichever child they stand with. */
async function wordsAround({ contactId, childId }: StandingContact): Promise<void> {
  const asking = { agencies: ['police'], urgency: 'red', whatFor: canary, askedAt: story.now() } as const
  const asked = await askAgencies(story.act('practitioner'), { ...asking, contactId, childId })
  const leaving = { risk: 'high', riskWords: canary, toDo: [canary] } as const
  const left = await leaveHandover(story.act('practitioner'), { ...leaving, contactId, childId })
  expect([asked.ok, left.ok]).toEqual([true, true])
}

async function restrict(personId: string, openTo: readonly Post[]): Promise<void> {
  const { owner } = story.database
  const id = randomUUID()
  const [set_by, second_by] = [viewerOf('keeper').id, viewerOf('serviceManager').id]
  const row = { id, person_id: personId, because: 'test', from_at: story.now(), set_by, second_by }
  await owner
    .insertInto('access.restriction')
    .values({ ...row, review_on: plainDate('2026-06-01') })
    .execute()
  const members = openTo.map((post) => ({ restriction_id: id, worker_id: viewerOf(post).id }))
  if (members.length > 0) await owner.insertInto('access.restriction_member').values(members).execute()
}

async function declare(personId: string, openTo: readonly Post[]): Promise<void> {
  const shut = allPosts.filter((post) => !openTo.includes(post))
  const rows = shut.map((post) => ({
    worker_id: viewerOf(post).id,
    person_id: personId,
    kind: 'kin',
    from_at: story.now(),
  }))
  if (rows.length > 0) await story.database.owner.insertInto('access.conflict').values(rows).execute()
}

/** Every row of every table of the front door that the viewer's queries can get at, as text. */
async function everythingOf(db: Db, post: Post): Promise<string> {
  return inContext(db, viewerOf(post), async (trx) => {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'front_door' order by 1`.execute(
      trx,
    )
    expect(tables.length).toBeGreaterThan(5)
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(
        trx,
      )
      texts.push(...rows.map(({ text }) => text))
    }
    return texts.join('\n')
  })
}

test('3.6, 4.1 no query gives the words of a call to somebody to whom one of those named in it is closed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...allPosts], { maxLength: 3 }),
      fc.constantFrom('restriction', 'interest'),
      fc.constantFrom(...allPosts),
      async (openTo, by, post) => {
        await inContext(story.database.owner, systemActor, (trx) =>
          sql`truncate access.restriction, access.restriction_member, access.conflict, front_door.contact_event cascade`.execute(
            trx,
          ),
        )
        const { brother } = await aCallAboutTwo(openTo, by)
        for (const db of [story.database.staff, story.database.read]) {
          const text = await everythingOf(db, post)
          expect(text).toContain(brother.contactId)
          expect(text.includes(canary)).toBe(openTo.includes(post))
          // What it was about would tell as well.
          expect(text.includes('neglect')).toBe(openTo.includes(post))
        }
      },
    ),
    { numRuns: process.env['HEARTH_TEST'] === 'full' ? 60 : 12 },
  )
})

async function nameOf(personId: string): Promise<string> {
  const person = await inContext(story.database.owner, systemActor, (trx) =>
    trx.selectFrom('record.person').select('given').where('id', '=', personId).executeTakeFirstOrThrow(),
  )
  return person.given ?? ''
}

test('4.1 whoever works with the brother sees that there is a contact about him, and not a word of the call', async () => {
  const { brother, sister } = await aCallAboutTwo(['frontDoorManager'], 'restriction')
  const [his, hers] = [await nameOf(brother.childId), await nameOf(sister.childId)]
  const event = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('front_door.contact')
      .select('contact_event_id as id')
      .where('id', '=', brother.contactId)
      .executeTakeFirstOrThrow(),
  )
  for (const url of [`/contacts/${event.id}`, `/contact/${brother.contactId}/decide`]) {
    const { statusCode, body } = await open(desk.app, viewerOf('practitioner'), url)
    expect(statusCode).toBe(200)
    expect(body).toContain(his)
    expect(body).toContain('The words of this contact are not open to you')
    for (const word of [canary, hers, 'Neglect', 'estrict', 'Somebody hurt']) expect(body).not.toContain(word)
    const named = await open(desk.app, viewerOf('frontDoorManager'), url)
    expect(named.body).toContain(canary)
  }
  const closed = await open(desk.app, viewerOf('practitioner'), `/contact/${sister.contactId}/decide`)
  expect(closed.statusCode).toBe(404)
})

test('3.3 whoever decided a contact may open it again, and no other of the child', async () => {
  const [decided] = await story.aContactAbout([aNewChild('Twice')])
  if (!decided) throw new TypeError('a contact')
  const known = { as: 'child', known: { id: decided.childId }, searched: 'Twice' } as const
  const [other] = await story.aContactAbout([known])
  if (!other) throw new TypeError('another contact')
  for (const { contactId } of [decided, other])
    await story.decides('practitioner', contactId, { outcome: 'advice' })
  await inContext(story.database.owner, systemActor, (trx) =>
    trx.deleteFrom('access.reason').where('source_id', '=', other.contactId).execute(),
  )
  const statusOf = async (contactId: string) =>
    (await open(desk.app, viewerOf('practitioner'), `/contact/${contactId}/decide`)).statusCode
  expect([await statusOf(decided.contactId), await statusOf(other.contactId)]).toEqual([200, 404])
})
