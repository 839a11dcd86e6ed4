import { expect } from 'vitest'
import { childProtectionRoutes } from '../journey/child-protection/routes.ts'
import { house } from '../journey/house.ts'
import { inContext, systemActor } from '../platform/db.ts'
import { plainDate } from '../platform/plain-date.ts'
import { aDesk, open, send } from '../record/involvements/testing/desk.ts'
import type { Desk } from '../record/shell/desk.ts'
import { allPosts, type Post, viewerOf } from './council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from './front-door.ts'

type Body = Readonly<Record<string, string>>

/** The words in which child protection is told: by its pages, at a moment, as somebody. */
export interface ProtectionStory {
  readonly story: FrontDoorStory
  at(moment: string): ReturnType<typeof deskAt>
  twoSisters(moment: string): Promise<readonly [string, string]>
  /** Rows, due days and outcomes of a child's clocks, in the order of the rows. */
  clocks(childId: string): Promise<readonly string[]>
  /** Gives a child a birthday; answers the name. */
  name(childId: string, bornOn: string): Promise<{ given: string; family: string }>
  /** What stands in the trace about a child. */
  traces(childId: string): Promise<readonly string[]>
  close(): Promise<void>
}

/** Begins a story; the service manager chairs conferences, too. */
export async function protectionStory(): Promise<ProtectionStory> {
  const story = await frontDoorStory()
  await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .insertInto('access.role_held')
      .values({
        worker_id: viewerOf('serviceManager').id,
        role: 'conference-chair',
        from_at: story.now(),
        reviewed_at: story.now(),
      })
      .execute(),
  )
  return {
    story,
    at: (moment) => deskAt(story, moment),
    twoSisters: (moment) => twoSisters(story, moment),
    clocks: (childId) => clocksOf(story, childId),
    name: (childId, bornOn) => named(story, childId, bornOn),
    traces: (childId) => tracesOf(story, childId),
    close: () => story.close(),
  }
}

/** A desk at this moment: pages are opened and forms sent as whoever is named. */
function deskAt(story: FrontDoorStory, moment: string) {
  story.todayIs(moment)
  const plain = aDesk(story.database, allPosts.map(viewerOf), story.now())
  const desk: Desk = { ...plain, actOf: (request) => ({ ...plain.actOf(request), house }) }
  childProtectionRoutes(desk)
  return {
    page: async (post: Post, url: string) => (await open(desk.app, viewerOf(post), url)).payload,
    async send(post: Post, url: string, body: Body) {
      const answer = await send(desk.app, viewerOf(post), { url, body })
      if (answer.statusCode === 500) throw new TypeError(answer.payload)
      return { to: String(answer.headers['location'] ?? ''), status: answer.statusCode, text: answer.payload }
    },
  }
}

/** Two children of one family, referred for a strategy discussion; their records are open to the assessment team. */
async function twoSisters(story: FrontDoorStory, moment: string): Promise<readonly [string, string]> {
  story.todayIs(moment)
  const contacts = await story.aContactAbout([aNewChild(), aNewChild()])
  for (const { contactId } of contacts) {
    const decision = { outcome: 'strategy-discussion', level: 4, rationale: 'She is hurt.' } as const
    await story.decides('practitioner', contactId, decision)
    expect((await story.signsOff('frontDoorManager', contactId)).ok).toBe(true)
  }
  const [one = '', other = ''] = contacts.map(({ childId }) => childId)
  await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .insertInto('record.relationship')
      .values({
        person_id: one,
        other_id: other,
        kind: 'brother-or-sister',
        source: 'a test',
        recorded_at: story.now(),
        recorded_by: viewerOf('practitioner').id,
      })
      .execute(),
  )
  return [one, other]
}

/** A moment of 2026 in the boxes of a form: day, month, time. */
export const moment = (name: string, [day, month, time]: readonly [number, number, string]): Body => ({
  [`${name}-day`]: String(day),
  [`${name}-month`]: String(month),
  [`${name}-year`]: '2026',
  [`${name}-time`]: time,
})

/** The ids of those about whom a page asks a question. */
export const idsFor = (page: string, name: string) => [
  ...new Set(
    [...page.matchAll(new RegExp(`name="${name}-for-([0-9a-f-]{36})"`, 'g'))].map(([, id]) => id ?? ''),
  ),
]

/** One answer for each of several. */
export const forEach = (ids: readonly string[], name: string, value: string): Body =>
  Object.fromEntries(ids.map((id) => [`${name}-for-${id}`, value]))

async function clocksOf({ database }: FrontDoorStory, childId: string): Promise<readonly string[]> {
  const rows = await inContext(database.owner, systemActor, (trx) =>
    trx
      .selectFrom('timescales.obligation')
      .select(['rule as row', 'due_on as dueOn', 'outcome', 'in_time as inTime'])
      .where('person_id', '=', childId)
      .where('rule', 'like', 'CP%')
      .orderBy('rule')
      .execute(),
  )
  return rows.map(
    ({ row, dueOn, outcome, inTime }) => `${row} ${dueOn} ${outcome}${inTime === false ? ' late' : ''}`,
  )
}

async function named({ database }: FrontDoorStory, childId: string, bornOn: string) {
  const row = await inContext(database.owner, systemActor, (trx) =>
    trx
      .updateTable('record.person')
      .set({ born_on: plainDate(bornOn) })
      .where('id', '=', childId)
      .returning(['given', 'family'])
      .executeTakeFirstOrThrow(),
  )
  return { given: row.given ?? '', family: row.family ?? '' }
}

async function tracesOf({ database }: FrontDoorStory, childId: string): Promise<readonly string[]> {
  const rows = await inContext(database.owner, systemActor, (trx) =>
    trx.selectFrom('audit.entry').select('action').where('person_id', '=', childId).execute(),
  )
  return rows.map(({ action }) => action)
}
