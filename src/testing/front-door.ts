import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { type Deciding, decideContact } from '../journey/front-door/actions/decide-contact.ts'
import { type Named, recordContact } from '../journey/front-door/actions/record-contact.ts'
import { sendBackContact, signOffContact } from '../journey/front-door/actions/sign-off-contact.ts'
import { undoDecision } from '../journey/front-door/actions/undo-decision.ts'
import type { Told } from '../journey/front-door/model.ts'
import { inContext, systemActor } from '../platform/db.ts'
import { type Instant, instantOf } from '../platform/instant.ts'
import { alikeToTyped } from '../record/people/alike/people-alike.ts'
import type { Act } from '../record/shell/act.ts'
import { actAs, makeCouncil, type Post } from './council.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** A call as it usually is. Say what the test is about; the rest is fixed. */
export function aCall(given: Partial<Told> = {}): Told {
  return {
    receivedAt: instantOf('2026-03-02T10:00:00Z'),
    how: 'phone',
    source: '2A',
    sourceWords: null,
    callerName: 'Test Caller',
    callerRole: 'Teacher',
    callerReach: null,
    anonymous: false,
    told: 'He comes to school hungry.',
    goingWell: null,
    immediateSafety: null,
    immediateDanger: false,
    harmAlleged: false,
    worries: ['neglect'],
    consentToShare: 'given',
    consentToEarlyHelp: 'given',
    consentBecause: null,
    language: null,
    interpreterNeeded: false,
    familyKnows: 'yes',
    ...given,
  }
}

/** A child not known before, as somebody named in a call. Nobody else has their name, so that nobody asks whether we know them. */
export function aNewChild(given = nameOfNobody()): Named {
  return { as: 'child', known: { newPerson: { given, family: 'Made-Up' } }, searched: given }
}

function nameOfNobody(): string {
  return [...randomUUID().replaceAll('-', '')]
    .map((sign) => 'bcdfghklmnprstvz'[Number.parseInt(sign, 16)])
    .join('')
}

/** The same people, with all that they may be said to be somebody else. */
async function saidToBeNew(act: Act, named: readonly Named[]): Promise<Named[]> {
  return inContext(act.db, act.viewer, async (trx) => {
    const said: Named[] = []
    for (const one of named) {
      const facts = 'newPerson' in one.known ? one.known.newPerson : null
      const found = facts && (await alikeToTyped(trx, facts, { viewer: act.viewer, now: act.origin.now }))
      const ids = found?.alike.map(({ id }) => id) ?? []
      const noneOf = { ids, because: 'A test says so' }
      said.push(facts && ids.length > 0 ? { ...one, known: { newPerson: facts, noneOf } } : one)
    }
    return said
  })
}

/** One child's contact as it stands in the store. */
export interface StandingContact {
  readonly contactId: string
  readonly childId: string
  readonly state: string
  readonly version: number
  readonly outcome: string | null
}

type Wanted = Partial<Omit<Deciding, 'contactId' | 'childId'>>

/** The words in which front door scenarios are told: who does what, at which moment, on a real database. */
export interface FrontDoorStory {
  readonly database: TestDatabase
  /** Wall-clock moments in UTC: '2026-03-02T10:00Z'. */
  todayIs(moment: string): void
  now(): Instant
  act(post: Post): ReturnType<typeof actAs>
  /** A practitioner records a call; answers one contact for each child. */
  aContactAbout(children: readonly Named[], told?: Partial<Told>): Promise<StandingContact[]>
  contact(contactId: string): Promise<StandingContact>
  decides(post: Post, contactId: string, wanted: Wanted): ReturnType<typeof decideContact>
  signsOff(post: Post, contactId: string): ReturnType<typeof signOffContact>
  sendsBack(post: Post, contactId: string, because: string): ReturnType<typeof sendBackContact>
  undoes(post: Post, contactId: string, because: string): ReturnType<typeof undoDecision>
  /** The clock of a contact: its due moment and what came of it. */
  clock(
    contactId: string,
    timescale?: string,
  ): Promise<{ dueAt: Instant | null; outcome: string; inTime: boolean | null }>
  headlines(childId: string): Promise<string[]>
  close(): Promise<void>
}

/** Begins a story on a database of its own with the tests' council in it. */
export async function frontDoorStory(): Promise<FrontDoorStory> {
  const database = await testDatabase()
  await makeCouncil(database.owner)
  let moment = instantOf('2026-03-02T10:00:00Z')
  const act = (post: Post) => actAs(database.staff, post, moment)
  const contact = (contactId: string) =>
    standing(database, 'id', contactId).then(([one]) => one ?? missing(contactId))
  const about = async (contactId: string) => {
    const { childId, version } = await contact(contactId)
    return { contactId, childId, version }
  }
  return {
    database,
    act,
    contact,
    todayIs: (text) => {
      moment = instantOf(text)
    },
    now: () => moment,
    async aContactAbout(children, told = {}) {
      const by = act('practitioner')
      const named = await saidToBeNew(by, children)
      const recorded = await recordContact(by, aCall({ receivedAt: moment, ...told }), named)
      if (!recorded.ok) throw new TypeError(recorded.problem)
      return standing(database, 'contact_event_id', recorded.value.contactEventId)
    },
    async decides(post, contactId, wanted) {
      const usual = { outcome: 'advice', level: 2, rationale: 'Because.', signpostedTo: null } as const
      return decideContact(act(post), { ...usual, ...(await about(contactId)), ...wanted })
    },
    signsOff: async (post, contactId) => signOffContact(act(post), await about(contactId)),
    sendsBack: async (post, contactId, because) =>
      sendBackContact(act(post), { ...(await about(contactId)), because }),
    undoes: async (post, contactId, because) =>
      undoDecision(act(post), { ...(await about(contactId)), because }),
    clock: (contactId, timescale = 'contact-decision') => clockOf(database, contactId, timescale),
    headlines: (childId) => headlinesOf(database, childId),
    close: () => database.close(),
  }
}

function missing(contactId: string): never {
  throw new TypeError(`No contact ${contactId}`)
}

function standing(
  { owner }: TestDatabase,
  column: 'id' | 'contact_event_id',
  value: string,
): Promise<StandingContact[]> {
  return inContext(owner, systemActor, (trx) =>
    trx
      .selectFrom('front_door.contact')
      .select(['id as contactId', 'child_id as childId', 'state', 'version', 'outcome'])
      .where(column, '=', value)
      .execute(),
  )
}

async function clockOf({ owner }: TestDatabase, contactId: string, timescale: string) {
  const row = await inContext(owner, systemActor, (trx) =>
    trx
      .selectFrom('timescales.obligation')
      .select(['due_at as dueAt', 'outcome', 'in_time as inTime'])
      .where('key', '=', contactId)
      .where('timescale', '=', timescale)
      .executeTakeFirst(),
  )
  expect(row, `a clock ${timescale} for ${contactId}`).toBeDefined()
  return row ?? missing(contactId)
}

async function headlinesOf({ owner }: TestDatabase, childId: string): Promise<string[]> {
  const rows = await inContext(owner, systemActor, (trx) =>
    trx
      .selectFrom('record.event')
      .select('headline')
      .where('person_id', '=', childId)
      .orderBy('sequence')
      .execute(),
  )
  return rows.map(({ headline }) => headline)
}
