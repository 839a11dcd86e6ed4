import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptHandover } from '../journey/front-door/actions/accept-handover.ts'
import { agreeAtTriage } from '../journey/front-door/actions/agree-at-triage.ts'
import { callTriage } from '../journey/front-door/actions/call-triage.ts'
import { decideReferral } from '../journey/front-door/actions/decide-referral.ts'
import { holdTriage } from '../journey/front-door/actions/hold-triage.ts'
import { leaveHandover } from '../journey/front-door/actions/leave-handover.ts'
import type { Named } from '../journey/front-door/actions/record-contact.ts'
import { screenChild } from '../journey/front-door/actions/screen-child.ts'
import { sendFeedback } from '../journey/front-door/actions/send-feedback.ts'
import { tellReferrer } from '../journey/front-door/actions/tell-referrer.ts'
import { exploitationScreening } from '../journey/front-door/forms/exploitation-screening.ts'
import { triageOfContacts, whoSits } from '../journey/front-door/triage.records.ts'
import { inContext, systemActor } from '../platform/db.ts'
import { instantOf } from '../platform/instant.ts'
import { plainDate } from '../platform/plain-date.ts'
import { allocateWorker } from '../record/involvements/actions/allocate-worker.ts'
import { close } from '../record/involvements/actions/close.ts'
import { writeNote } from '../record/notes/actions/write-note.ts'
import { oversee } from '../record/oversight/add-oversight.ts'
import { addWarning } from '../record/warnings/actions/add-warning.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../testing/front-door.ts'
import { simulateBorough } from './borough.ts'

let story: FrontDoorStory
let made: TestDatabase

const mother: Named = {
  as: 'mother',
  known: { newPerson: { given: 'Test', family: 'Mother', phones: ['07700 900001'] } },
  searched: null,
}

beforeAll(async () => {
  story = await frontDoorStory()
  await referred()
  await helpedEarly()
  await screenedAndTalkedAbout()
  made = await testDatabase()
  await simulateBorough(made.owner, {
    children: 500,
    years: 3,
    seed: 1,
    now: instantOf('2026-03-03T14:30:00Z'),
    say: () => {},
  })
})
afterAll(() => Promise.all([story.close(), made.close()]))

/** A contact that becomes a referral, an assessment with a worker, and ends: every step by its action. */
async function referred(): Promise<void> {
  story.todayIs('2026-03-02T10:00Z')
  const [contact] = await story.aContactAbout([aNewChild(), mother])
  const { contactId, childId } = contact ?? { contactId: '', childId: '' }
  await story.decides('practitioner', contactId, { outcome: 'referral', level: 4 })
  await story.signsOff('frontDoorManager', contactId)
  await tellReferrer(story.act('practitioner'), { contactId, childId, what: 'by email' })
  const { owner } = story.database
  const { id, involvement_id: involvementId } = await inContext(owner, systemActor, (trx) =>
    trx.selectFrom('front_door.referral').select(['id', 'involvement_id']).executeTakeFirstOrThrow(),
  )
  const decided = {
    referralId: id,
    childId,
    contactId,
    version: 1,
    next: 'assessment',
    because: 'To be seen',
  } as const
  expect((await decideReferral(story.act('assessmentManager'), decided)).ok).toBe(true)
  await work(childId, involvementId ?? '')
}

async function work(personId: string, involvementId: string): Promise<void> {
  const on = plainDate('2026-03-02')
  const worker = story.act('socialWorker')
  const manager = () => story.act('assessmentManager')
  const allocated = await allocateWorker(manager(), {
    personId,
    involvementId,
    workerId: worker.viewer.id,
    role: 'allocated worker',
    on,
  })
  expect(allocated.ok).toBe(true)
  await writeNote(worker, {
    kind: 'visit',
    happenedAt: story.now(),
    title: 'Home visit',
    text: 'Seen.',
    parts: new Map([[personId, null]]),
  })
  await addWarning(story.act('socialWorker'), {
    personId,
    kind: 'risk-to-staff',
    text: 'A dog',
    source: 'seen',
    fromOn: on,
    reviewOn: plainDate('2026-06-01'),
  })
  await oversee(manager(), { personId, about: null, text: 'Read.', direction: null })
  const closing = { whatChanged: 'Calm', supportRemains: 'School', whoToCall: 'Us' }
  expect((await close(manager(), { personId, involvementId, on, because: 'goals met', ...closing })).ok).toBe(
    true,
  )
}

async function helpedEarly(): Promise<void> {
  const [contact] = await story.aContactAbout([aNewChild('Second Child')], { source: '6' })
  await story.decides('practitioner', contact?.contactId ?? '', { outcome: 'early-help', level: 2 })
}

/** A contact that the night left, was screened, went to the daily triage, and whose sender got a letter. */
async function screenedAndTalkedAbout(): Promise<void> {
  story.todayIs('2026-03-03T06:00Z')
  const [contact] = await story.aContactAbout([aNewChild('Third Child')], { worries: ['missing'] })
  const at = { contactId: contact?.contactId ?? '', childId: contact?.childId ?? '' }
  const left = { ...at, risk: 'high', riskWords: 'At an aunt’s', toDo: ['Ring the aunt'] } as const
  const handover = await leaveHandover(story.act('practitioner'), left)
  if (!handover.ok) throw new TypeError(handover.problem)
  await acceptHandover(story.act('practitioner'), { ...at, handoverId: handover.value })
  const answers = Object.fromEntries(exploitationScreening.items.map(({ id }) => [id, 'no']))
  await screenChild(story.act('practitioner'), { ...at, rater: 'worker', answers, decision: 'Nothing now' })
  await talkedAbout(at)
  await story.decides('practitioner', at.contactId, { outcome: 'early-help', level: 2 })
  const to = { name: 'Test Caller', address: 'caller@school.example' }
  const feedback = { how: 'secure-email', to, confirmed: true } as const
  expect((await sendFeedback(story.act('practitioner'), { ...at, feedback })).ok).toBe(true)
}

async function talkedAbout(at: { contactId: string; childId: string }): Promise<void> {
  const invitees = [
    { agency: 'social-care', name: 'One' },
    { agency: 'police', name: 'Two' },
  ]
  const calling = { startsAt: story.now(), place: null, invitees, contacts: [{ ...at, childName: 'Third' }] }
  const called = await callTriage(story.act('practitioner'), calling)
  if (!called.ok) throw new TypeError(called.problem)
  const meetingId = called.value
  const { owner } = story.database
  const sitting = await inContext(owner, systemActor, (trx) => whoSits(trx, meetingId))
  const attended = new Map(sitting.map(({ id }) => [id, 'in person']))
  await holdTriage(story.act('practitioner'), { meetingId, version: 1, attended, others: [], goneOn: null })
  const [item] = await inContext(owner, systemActor, (trx) => triageOfContacts(trx, [at.contactId]))
  const agreed = { ...at, itemId: item?.id ?? '', version: 1, level: '2', rationale: 'So', plan: [] }
  expect(await agreeAtTriage(story.act('practitioner'), agreed)).toEqual({ ok: true, value: 'agreed' })
}

/** What an event looks like whatever it says: its fields, what it came of, whether it is a key event, how its line begins. */
interface Shape {
  readonly type: string
  readonly shape: string
}

async function shapes({ owner }: TestDatabase): Promise<Map<string, Set<string>>> {
  const events = await inContext(owner, systemActor, (trx) =>
    trx.selectFrom('record.event').selectAll().execute(),
  )
  const all = events.map((event): Shape => {
    const fields = Object.keys(
      typeof event.data === 'object' && event.data !== null ? event.data : {},
    ).toSorted()
    const parts = [fields.join(' '), event.source_kind, event.key_event, stemOf(event.type, event.headline)]
    return { type: event.type, shape: parts.join(' | ') }
  })
  return new Map(
    [...Map.groupBy(all, ({ type }) => type)].map(([type, those]) => [
      type,
      new Set(those.map(({ shape }) => shape)),
    ]),
  )
}

/** Up to the first words that differ from one to the next. */
function stemOf(type: string, headline: string): string {
  if (type === 'worker-allocated' || type === 'allocation-ended')
    return headline.replace(/^.* (?=became|stopped)/, '')
  return headline.split(/[(:]/)[0] ?? ''
}

describe('what is made up in bulk looks as what the actions write', () => {
  test('every kind of event of a story told by actions is in the made-up borough, shaped alike', async () => {
    const [live, bulk] = [await shapes(story.database), await shapes(made)]
    expect(live.size).toBeGreaterThan(15)
    const missing = [...live].flatMap(([type, those]) =>
      [...those]
        .filter((shape) => !bulk.get(type)?.has(shape))
        .map((shape) => `${type}: ${shape}; made up: ${[...(bulk.get(type) ?? [])].join(' OR ')}`),
    )
    expect(missing).toEqual([])
  })

  test('no made-up event of those kinds has other fields than the action gives it', async () => {
    const [live, bulk] = [await shapes(story.database), await shapes(made)]
    const fieldsOf = (those: Set<string> | undefined) =>
      new Set([...(those ?? [])].map((shape) => shape.split(' | ').slice(0, 2).join(' | ')))
    for (const [type, those] of live)
      expect([type, fieldsOf(bulk.get(type))]).toEqual([type, fieldsOf(those)])
  })
})
