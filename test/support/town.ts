import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { askAgencies } from '../../src/journey/front-door/actions/ask-agencies.ts'
import { leaveHandover } from '../../src/journey/front-door/actions/leave-handover.ts'
import type { Told } from '../../src/journey/front-door/model.ts'
import { inContext, systemActor } from '../../src/platform/db.ts'
import { instantOf } from '../../src/platform/instant.ts'
import { plainDate } from '../../src/platform/plain-date.ts'
import type { Result } from '../../src/platform/result.ts'
import { allocateWorker } from '../../src/record/involvements/actions/allocate-worker.ts'
import { writeNote } from '../../src/record/notes/actions/write-note.ts'
import { openRecordUrgently } from '../../src/record/people/actions/open-urgently.ts'
import { childInNeedPlan } from '../../src/record/plans/kinds.ts'
import { giveTask } from '../../src/record/tasks/actions/give-task.ts'
import { reviewOpening } from '../../src/record/urgent-reviews/actions/review-opening.ts'
import { allPosts, type Post, teamIds, viewerOf } from '../../src/testing/council.ts'
import { type FrontDoorStory, frontDoorStory } from '../../src/testing/front-door.ts'
import { recordPerson } from '../../src/testing/people.ts'
import { makePlan, makeVisit } from '../../src/testing/plans-and-visits.ts'

/** What the people who work here are to a child. Each is one child of the town. */
export const children = [
  // Known, and nobody works with the child.
  'stranger',
  // A contact waits at the front door.
  'waiting',
  // A contact was decided: advice.
  'answered',
  // A referral waits in the assessment team.
  'referred',
  // The social worker is allocated. A brother is the next; a sister is restricted.
  'allocated',
  // The worker elsewhere is allocated.
  'brother',
  // As allocated, until somebody restricted the record to the keeper.
  'restricted',
  // As allocated, and the social worker declared an interest.
  'conflict',
  // Nobody works with the child; the early help worker opened the record urgently.
  'urgent',
] as const
export type ChildName = (typeof children)[number]

/** What the addresses about a child are made of. An id that the child has none of is one that nothing has. */
export interface ChildIds {
  readonly personId: string
  readonly contactId: string
  readonly contactEventId: string
  readonly referralId: string
  readonly involvementId: string
  readonly allocationId: string
  readonly noteId: string
  readonly visitId: string
  readonly planId: string
  readonly viewId: string
  readonly taskId: string
  readonly eventId: string
  readonly reviewId: string
  readonly checkId: string
  readonly triageItemId: string
  readonly handoverId: string
}

/** A council with one child in each relation to the people who work there. */
export interface Town {
  readonly story: FrontDoorStory
  readonly children: Readonly<Record<ChildName, ChildIds>>
  /** By post, and 'colleague': a second social worker in the assessment team. */
  readonly workers: Readonly<Record<Post | 'colleague', string>>
  close(): Promise<void>
}

/** Words that may reach nobody but the keeper. */
export const canary = { given: 'Zebulonia', family: 'Quixworthy', born: '2015-07-19', postcode: 'ZZ9 9ZQ' }

/** Makes the town. Everything comes about as it does in life: by a call, a decision, an allocation. */
export async function aTown(): Promise<Town> {
  const story = await frontDoorStory()
  story.todayIs('2026-03-02T10:00:00Z')
  const contacts = await makeContacts(story)
  const people = await makePeople(story, contacts)
  await makeFamily(story, people)
  const colleague = await addColleague(story)
  await leaveForTheDay(story, contacts)
  await decideAndAllocate(story, contacts)
  await askPolice(story, contacts)
  await giveAdvice(story)
  await callTriage(story, contacts)
  await writeThings(story, people)
  await closeDoors(story, people)
  const workers = { ...byPost((post) => viewerOf(post).id), colleague }
  return { story, children: await idsOfAll(story, people), workers, close: () => story.close() }
}

/** Advice to a school: about nobody. */
export const adviceId = '30000000-0000-4000-8000-000000000001'

async function giveAdvice(story: FrontDoorStory): Promise<void> {
  const by = viewerOf('practitioner').id
  const words = { question: 'A child sleeps in class.', advice: 'Talk to the parents first.' }
  const asker = { agency: '2A', asker_name: 'Test Teacher', ended: 'advice-only', ...words }
  const written = { given_by: by, recorded_by: by, asked_at: story.now(), recorded_at: story.now() }
  await arrange(story, (trx) =>
    trx
      .insertInto('front_door.consultation')
      .values({ id: adviceId, ...asker, ...written })
      .execute(),
  )
}

/** A triage of the town: the child who waits is on it. */
export const triageId = '30000000-0000-4000-8000-000000000003'

async function callTriage(story: FrontDoorStory, { waiting }: Contacts): Promise<void> {
  const by = { recorded_at: story.now(), recorded_by: viewerOf('practitioner').id }
  const called = { kind: 'front-door-triage', title: 'Daily triage', starts_at: story.now() }
  const item = { meeting_id: triageId, position: 1, title: 'Wanda Testcase', about: [waiting.childId] }
  const subject = { subject_kind: 'contact', subject_id: waiting.contactId }
  await arrange(story, async (trx) => {
    await trx
      .insertInto('record.meeting')
      .values({ id: triageId, ...called, chair_id: by.recorded_by, ...by })
      .execute()
    await trx
      .insertInto('record.meeting_invitee')
      .values({ id: randomUUID(), meeting_id: triageId, agency: 'police', name: 'Test Constable', ...by })
      .execute()
    await trx
      .insertInto('record.meeting_item')
      .values({ id: randomUUID(), ...item, ...subject, ...by })
      .execute()
  })
}

const givenTask = 'Ring the school'

type Contacts = Readonly<Record<Exclude<ChildName, 'stranger' | 'urgent'>, Standing>>
type Standing = Awaited<ReturnType<FrontDoorStory['aContactAbout']>>[number]
type People = Readonly<Record<ChildName, string>>

function byPost<Value>(value: (post: Post) => Value): Record<Post, Value> {
  const [first, ...others] = allPosts.map((post) => ({ [post]: value(post) }))
  return Object.assign({}, first, ...others)
}

const address = { lines: '9 Canary Court', postcode: canary.postcode }
const child = (given: string, family = 'Testcase') => ({
  as: 'child' as const,
  searched: given,
  known: { newPerson: { given, family, bornOn: plainDate('2016-02-01') } },
})
const restrictedChild = {
  as: 'child' as const,
  searched: canary.given,
  known: { newPerson: { ...canary, bornOn: plainDate(canary.born), address } },
}

async function makeContacts(story: FrontDoorStory): Promise<Contacts> {
  const one = async (given: string, told?: Partial<Told>) =>
    first(await story.aContactAbout([child(given)], told))
  // One call about three of one family: whoever may see one of them learns nothing of the others.
  const family = [child('Aled', 'Jenkins'), child('Bryn', 'Jenkins'), restrictedChild]
  const named = await withNames(story, await story.aContactAbout(family))
  return {
    waiting: await one('Wanda'),
    answered: await one('Anwar'),
    referred: await one('Roisin'),
    conflict: await one('Conrad'),
    allocated: there(named.get('Aled')),
    brother: there(named.get('Bryn')),
    restricted: there(named.get(canary.given)),
  }
}

async function withNames(story: FrontDoorStory, contacts: readonly Standing[]) {
  const people = await arrange(story, (trx) =>
    trx
      .selectFrom('record.person')
      .select(['id', 'given'])
      .where(
        'id',
        'in',
        contacts.map(({ childId }) => childId),
      )
      .execute(),
  )
  return new Map(people.map(({ id, given }) => [given ?? '', contacts.find(({ childId }) => childId === id)]))
}

async function makePeople(story: FrontDoorStory, contacts: Contacts): Promise<People> {
  const known = Object.entries(contacts).map(([name, { childId }]) => [name, childId])
  const alone = (given: string) =>
    recordPerson(story.act('practitioner'), { given, family: 'Testcase', bornOn: plainDate('2014-03-03') })
  return {
    stranger: await alone('Stanislaw'),
    urgent: await alone('Ursula'),
    ...Object.fromEntries(known),
  }
}

async function makeFamily(story: FrontDoorStory, people: People): Promise<void> {
  const by = { recorded_at: story.now(), recorded_by: viewerOf('practitioner').id }
  const members = [people.allocated, people.brother, people.restricted]
  const family = randomUUID()
  await arrange(story, async (trx) => {
    await trx
      .insertInto('record.family')
      .values({ id: family, name: 'Jenkins', ...by })
      .execute()
    await trx
      .insertInto('record.family_member')
      .values(members.map((person_id) => ({ family_id: family, person_id })))
      .execute()
    await trx
      .insertInto('record.relationship')
      .values(
        [people.brother, people.restricted].map((other_id) => ({
          person_id: people.allocated,
          other_id,
          kind: 'brother-or-sister',
          source: 'a test',
          ...by,
        })),
      )
      .execute()
  })
}

async function addColleague(story: FrontDoorStory): Promise<string> {
  const id = '20000000-0000-4000-8000-000000000099'
  const since = instantOf('2026-01-05T09:00:00Z')
  await arrange(story, async (trx) => {
    await trx
      .insertInto('access.worker')
      .values({ id, name: 'Test Colleague', title: 'social-worker', team_id: teamIds.assessment })
      .execute()
    await trx
      .insertInto('access.role_held')
      .values({ worker_id: id, role: 'social-worker', from_at: since, reviewed_at: since })
      .execute()
  })
  return id
}

async function decideAndAllocate(story: FrontDoorStory, contacts: Contacts): Promise<void> {
  const withoutScreening = 'Nothing points to it.'
  const why = 'An assessment is needed.'
  const referral = { outcome: 'referral', level: 4, rationale: why, withoutScreening } as const
  good(await story.decides('practitioner', contacts.answered.contactId, { withoutScreening }))
  for (const name of ['referred', 'allocated', 'brother', 'restricted', 'conflict'] as const) {
    const decided = good(await story.decides('practitioner', contacts[name].contactId, referral))
    if (decided !== 'decided') good(await story.signsOff('frontDoorManager', contacts[name].contactId))
  }
  for (const name of ['allocated', 'restricted', 'conflict'] as const)
    await allocate(story, contacts[name].childId, 'socialWorker')
  await allocate(story, contacts.brother.childId, 'workerElsewhere')
}

/** Each contact was left for the day team, who have not taken it on yet. */
async function leaveForTheDay(story: FrontDoorStory, contacts: Contacts): Promise<void> {
  const left = { risk: 'medium', riskWords: 'Home alone.', toDo: ['Ring the school'] } as const
  for (const { contactId, childId } of Object.values(contacts))
    good(await leaveHandover(story.act('practitioner'), { ...left, contactId, childId }))
}

/** Of each contact the police were asked what they know. */
async function askPolice(story: FrontDoorStory, contacts: Contacts): Promise<void> {
  const whatFor = 'Calls to the address in the last year'
  const asking = { agencies: ['police'], urgency: 'amber', whatFor, askedAt: story.now() } as const
  for (const { contactId, childId } of Object.values(contacts))
    good(await askAgencies(story.act('practitioner'), { ...asking, contactId, childId }))
}

async function allocate(story: FrontDoorStory, personId: string, post: Post): Promise<void> {
  const { involvementId } = await idsOf(story, personId)
  const role = 'allocated worker' as const
  const wanted = { personId, involvementId, workerId: viewerOf(post).id, role, on: plainDate('2026-03-02') }
  good(await allocateWorker(story.act('serviceManager'), wanted))
}

async function writeThings(story: FrontDoorStory, people: People): Promise<void> {
  const note = (post: Post, ids: readonly string[]) =>
    writeNote(story.act(post), {
      kind: 'visit',
      happenedAt: story.now(),
      title: 'A visit at home',
      text: 'All of them were at home.',
      parts: new Map(ids.map((id) => [id, id === people.restricted ? 'Only hers.' : null])),
    })
  good(await note('socialWorker', [people.allocated, people.restricted]))
  good(await note('socialWorker', [people.conflict]))
  good(await note('assessmentManager', [people.referred]))
  good(await note('workerElsewhere', [people.brother]))
  await visitAndPlan(story, 'socialWorker', [people.allocated, people.restricted])
  await visitAndPlan(story, 'socialWorker', [people.conflict])
  await visitAndPlan(story, 'assessmentManager', [people.referred])
  await visitAndPlan(story, 'workerElsewhere', [people.brother])
  await giveTasks(story, people)
  const urgent = { personId: people.urgent, ground: 'other', words: 'The school rang and nobody else is in.' }
  good(await openRecordUrgently(story.act('earlyHelpWorker'), { ...urgent, ground: 'other' }))
}

/** One visit to all of them, and a plan for each. */
async function visitAndPlan(story: FrontDoorStory, post: Post, ids: readonly string[]): Promise<void> {
  const act = story.act(post)
  await makeVisit(
    act,
    ids.map((personId) => ({ personId })),
  )
  for (const personId of ids) await makePlan(act, childInNeedPlan, { children: [personId] })
}

async function giveTasks(story: FrontDoorStory, people: People): Promise<void> {
  const task = { title: givenTask, detail: undefined, dueOn: undefined }
  const to = viewerOf('socialWorker').id
  for (const name of ['allocated', 'restricted', 'conflict'] as const)
    good(await giveTask(story.act('socialWorker'), { ...task, personId: people[name], to }))
  const forTeam = (personId: string, team: string) =>
    giveTask(story.act('serviceManager'), { ...task, personId, to: team })
  good(await forTeam(people.referred, teamIds.assessment))
  good(await forTeam(people.brother, teamIds.elsewhere))
}

async function closeDoors(story: FrontDoorStory, people: People): Promise<void> {
  const keeper = viewerOf('keeper').id
  // The database's own clock judges these: long before any clock.
  const from_at = instantOf('2020-01-01T00:00:00Z')
  await arrange(story, async (trx) => {
    await trx
      .insertInto('access.restriction')
      .values({
        id: people.restricted,
        person_id: people.restricted,
        because: 'a refuge',
        from_at,
        set_by: keeper,
        second_by: viewerOf('serviceManager').id,
        review_on: plainDate('2027-06-01'),
      })
      .execute()
    await trx
      .insertInto('access.restriction_member')
      .values({ restriction_id: people.restricted, worker_id: keeper })
      .execute()
    await trx
      .insertInto('access.conflict')
      .values({
        worker_id: viewerOf('socialWorker').id,
        person_id: people.conflict,
        kind: 'close kin',
        from_at,
      })
      .execute()
  })
}

async function idsOfAll(story: FrontDoorStory, people: People): Promise<Record<ChildName, ChildIds>> {
  const found = await Promise.all(
    children.map(async (name) => ({ [name]: await idsOf(story, people[name]) })),
  )
  return Object.assign({}, ...found)
}

function idsOf(story: FrontDoorStory, personId: string): Promise<ChildIds> {
  return arrange(story, async (trx) => {
    const contact = await trx
      .selectFrom('front_door.contact')
      .select(['id', 'contact_event_id as event'])
      .where('child_id', '=', personId)
      .executeTakeFirst()
    const idIn = async (
      table:
        | 'record.involvement'
        | 'record.allocation'
        | 'record.task'
        | 'record.event'
        | 'record.child_view',
    ) =>
      (await trx.selectFrom(table).select('id').where('person_id', '=', personId).executeTakeFirst())?.id ??
      randomUUID()
    const referral = await trx
      .selectFrom('front_door.referral')
      .select('id')
      .where('child_id', '=', personId)
      .executeTakeFirst()
    const note = await trx
      .selectFrom('record.case_note_person')
      .select('note_id as id')
      .where('person_id', '=', personId)
      .executeTakeFirst()
    const idOf = async (table: 'record.visit_child' | 'record.plan_child', column: 'visit_id' | 'plan_id') =>
      (
        await sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)}
          where person_id = ${personId}`.execute(trx)
      ).rows[0]?.id ?? randomUUID()
    const task = await trx
      .selectFrom('record.task')
      .select('id')
      .where('person_id', '=', personId)
      .orderBy((eb) => eb('title', '=', givenTask), 'desc')
      .executeTakeFirst()
    const left = await trx
      .selectFrom('front_door.handover')
      .select('id')
      .where('child_id', '=', personId)
      .executeTakeFirst()
    const check = await trx
      .selectFrom('front_door.agency_check')
      .select('id')
      .where('child_id', '=', personId)
      .executeTakeFirst()
    const triageItem = await trx
      .selectFrom('record.meeting_item')
      .select('id')
      .where('about', '@>', sql<string[]>`array[${personId}]::uuid[]`)
      .executeTakeFirst()
    const review = await trx
      .selectFrom('access.urgent_review')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirst()
    return {
      personId,
      reviewId: review?.id ?? randomUUID(),
      checkId: check?.id ?? randomUUID(),
      triageItemId: triageItem?.id ?? randomUUID(),
      handoverId: left?.id ?? randomUUID(),
      contactId: contact?.id ?? randomUUID(),
      contactEventId: contact?.event ?? randomUUID(),
      referralId: referral?.id ?? randomUUID(),
      involvementId: await idIn('record.involvement'),
      allocationId: await idIn('record.allocation'),
      noteId: note?.id ?? randomUUID(),
      visitId: await idOf('record.visit_child', 'visit_id'),
      planId: await idOf('record.plan_child', 'plan_id'),
      viewId: await idIn('record.child_view'),
      taskId: task?.id ?? randomUUID(),
      eventId: await idIn('record.event'),
    }
  })
}

/** Adds two sisters of the allocated child whom the social worker works with, too. Answers their names. */
export async function addSisters({ story, children: { allocated } }: Town): Promise<readonly string[]> {
  const sisters = [
    { given: 'Carys', family: 'Jenkins', bornOn: plainDate('2012-04-04') },
    { given: 'Delyth', family: 'Jenkins', bornOn: plainDate('2018-04-04') },
  ]
  for (const facts of sisters) {
    const id = await recordPerson(story.act('practitioner'), facts)
    const by = { recorded_at: story.now(), recorded_by: viewerOf('practitioner').id }
    const relation = { person_id: allocated.personId, other_id: id, kind: 'brother-or-sister' }
    await arrange(story, (trx) =>
      trx
        .insertInto('record.relationship')
        .values({ ...relation, source: 'a test', ...by })
        .execute(),
    )
    await allocateTo({ story }, 'socialWorker', id)
  }
  return sisters.map(({ given, family }) => `${given} ${family}`)
}

/** Has a record opened urgently and the opening reviewed. Answers the review. */
export async function aReviewedOpening({ story, children: { stranger } }: Town): Promise<string> {
  const { personId } = stranger
  const words = 'The school rang and nobody else is in.'
  good(await openRecordUrgently(story.act('practitioner'), { personId, ground: 'other', words }))
  const review = await arrange(story, (trx) =>
    trx
      .selectFrom('access.urgent_review')
      .select(['id', 'person_id as personId'])
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow(),
  )
  const found = { outcome: 'learning', because: 'Ring the duty manager first.', version: 1 } as const
  good(await reviewOpening(story.act('frontDoorManager'), { review, ...found }))
  return review.id
}

/** Gives somebody the whole of a person's record, as an allocation would. */
export async function allocateTo(
  { story }: Pick<Town, 'story'>,
  post: Post,
  personId: string,
): Promise<void> {
  const reason = { kind: 'allocated worker', opens: 'whole', from_at: story.now(), source_id: randomUUID() }
  await arrange(story, (trx) =>
    trx
      .insertInto('access.reason')
      .values({ ...reason, person_id: personId, worker_id: viewerOf(post).id })
      .execute(),
  )
}

/** Behind the scenes, as the owner of the database. */
export function arrange<Answer>(
  { database }: FrontDoorStory,
  work: Parameters<typeof inContext<Answer>>[2],
): Promise<Answer> {
  return inContext(database.owner, systemActor, work)
}

function good<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value
  throw new TypeError(`The town could not be made: ${result.problem}`)
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('The town could not be made')
  return value
}

const first = <Value>([one]: readonly Value[]): Value => there(one)
