import { labelOf } from '../../platform/code.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { addRow, type Load } from '../../record/bulk/load.ts'
import { type Hand, written } from '../../record/bulk/people.ts'
import type { RecordEvent } from '../../record/chronology/events.ts'
import { type NewEvent, newEvent } from '../../record/chronology/stream.ts'
import { authorisedLine } from './actions/decide-assessment.ts'
import { assessmentOutcomeOf, type Checkpoint, type CopyWay, checkpoints, copyWays } from './codes.ts'
import type { AssessmentEvent } from './events.ts'
import { type AssessmentAnswers, assessmentForm } from './forms/assessment.ts'
import { type ClosingSaid, closingLetter, closingWords } from './letters/closing.ts'
import type { AssessmentState } from './model.ts'

// The rows and events that the actions write, for loads of many: the simulator's and the extract's.

/** One child's part as it stands at the end of the load. */
export interface LoadedPart {
  readonly personId: string
  readonly partId: string
  readonly referralId: string | null
  readonly involvementId: string | null
  /** An extract may say more than our own list, or nothing. */
  readonly outcome: string | null
  readonly factors: readonly string[]
  readonly seenAsImported?: boolean | null
  readonly legacyId?: string | null
}

/** An assessment as it stands at the end of the load. */
export interface LoadedAssessment {
  readonly id: string
  readonly parts: readonly LoadedPart[]
  readonly startedOn: PlainDate
  readonly referredOn: PlainDate
  readonly state: AssessmentState
  readonly teamId: string | null
  readonly workerId: string | null
  readonly decided: { readonly on: PlainDate; readonly by: string | null; readonly at: Instant | null } | null
  readonly comment: string | null
  readonly words: { readonly answers: AssessmentAnswers; readonly at: Instant; readonly by: string } | null
}

/** The rows of an assessment with its words and each child's part, and that it started. */
export function loadAssessment(load: Load, one: LoadedAssessment, hand: Hand): void {
  const about = one.parts.map(({ personId }) => personId)
  const wordsId = loadWords(load, one, { about, hand })
  const sent = one.state !== 'open' && one.workerId !== null && wordsId !== null
  addRow(load, 'assessment.assessment', {
    ...{ id: one.id, about, words_id: wordsId, state: one.state },
    ...{ sent_by: sent ? one.workerId : null, sent_version: sent ? 1 : null },
    ...{ team_id: one.teamId, worker_id: one.workerId, comment: one.comment },
    decided_by: one.decided?.at ? one.decided.by : null,
    decided_at: one.decided?.by ? one.decided.at : null,
    ...{ recorded_at: hand.now, recorded_by: hand.workerId, version: 1 },
  })
  for (const part of one.parts) loadPart(load, one, { part, hand })
}

function loadWords(
  load: Load,
  { words }: LoadedAssessment,
  { about, hand }: { readonly about: string[]; readonly hand: Hand },
): string | null {
  if (words === null) return null
  const id = hand.newId()
  const answers = JSON.parse(JSON.stringify(words.answers))
  const text = { about, form_version: assessmentForm.version, answers, provenance: {}, version: 1 }
  const by = { written_by: words.by, written_at: words.at }
  addRow(load, 'forms.record', { id, form_id: assessmentForm.id, state: 'open', ...text, ...by })
  addRow(load, 'forms.record_version', { id: hand.newId(), record_id: id, kept: true, ...text, ...by })
  return id
}

interface OnePart {
  readonly part: LoadedPart
  readonly hand: Hand
}

function loadPart(load: Load, one: LoadedAssessment, { part, hand }: OnePart): void {
  const { personId, partId, referralId, outcome, factors } = part
  addRow(load, 'assessment.child', {
    ...{ id: partId, assessment_id: one.id, person_id: personId, referral_id: referralId },
    ...{ involvement_id: part.involvementId, started_on: one.startedOn, referred_on: one.referredOn },
    ...{ seen_as_imported: part.seenAsImported ?? null, authorised_on: one.decided?.on ?? null },
    ...{ outcome: one.decided === null ? null : outcome, legacy_id: part.legacyId ?? null },
  })
  for (const code of factors)
    addRow(load, 'assessment.factor', { child_id: partId, person_id: personId, code })
  const { startedOn: on, teamId, workerId, id: assessmentId } = one
  const started = newEvent<AssessmentEvent>(
    { type: 'assessment-started', personId, on, at: null, assessmentId, referralId, teamId, workerId },
    {
      headline: 'Child and family assessment started',
      keyEvent: true,
      source: { kind: 'assessment', id: assessmentId },
    },
  )
  push(load, hand, started)
}

/** That the assessment was decided, on each child's stream. */
export function assessmentDecided(load: Load, { id, parts, decided }: LoadedAssessment, hand: Hand): void {
  if (decided === null) return
  for (const { personId, referralId, outcome } of parts) {
    const known = assessmentOutcomeOf(outcome)
    const about = { assessmentId: id, referralId, outcome: known ?? ('other' as const) }
    const line = known === null ? notKnown(id) : authorisedLine(id, known)
    const event = newEvent<AssessmentEvent>(
      { type: 'assessment-authorised', personId, on: decided.on, at: decided.at, ...about },
      line,
    )
    push(load, hand, event)
  }
}

const notKnown = (id: string): Omit<NewEvent, 'happened'> => ({
  headline: 'Child and family assessment decided',
  keyEvent: true,
  source: { kind: 'assessment', id },
})

/** The manager's first direction about each child. */
export function loadDirection(
  load: Load,
  given: {
    readonly personId: string
    readonly involvementId: string
    readonly allocationId: string
    readonly understand: string
    readonly seeBy: PlainDate
    readonly on: PlainDate
  },
  hand: Hand,
): void {
  const { personId, involvementId, understand, seeBy, on } = given
  addRow(load, 'assessment.first_direction', {
    ...{ id: hand.newId(), person_id: personId, involvement_id: involvementId, see_by: seeBy },
    ...{ allocation_id: given.allocationId, understand, recorded_at: hand.now, recorded_by: hand.workerId },
  })
  const event = newEvent<AssessmentEvent>(
    { type: 'first-direction-given', personId, on, at: hand.now, involvementId, seeBy },
    {
      headline: `Manager’s first direction: ${understand}`,
      source: { kind: 'involvement', id: involvementId },
    },
  )
  push(load, hand, event)
}

/** What the manager saw at a point on the way. */
export function loadCheckpoint(
  load: Load,
  { id: assessmentId, parts }: LoadedAssessment,
  given: { readonly point: Checkpoint; readonly on: PlainDate; readonly seen: string; readonly hand: Hand },
): void {
  const { point, on, seen, hand } = given
  const about = parts.map(({ personId }) => personId)
  addRow(load, 'assessment.checkpoint', {
    ...{ id: hand.newId(), assessment_id: assessmentId, about, point, held_on: on, seen },
    ...{ recorded_at: hand.now, recorded_by: hand.workerId },
  })
  const label = labelOf(checkpoints, point).toLowerCase()
  for (const personId of about) {
    const event = newEvent<AssessmentEvent>(
      { type: 'assessment-checked', personId, on, at: hand.now, assessmentId, point },
      {
        headline: `Management oversight of the assessment, ${label}: ${seen}`,
        keyEvent: true,
        source: { kind: 'assessment', id: assessmentId },
      },
    )
    push(load, hand, event)
  }
}

/** The family's copy. */
export function loadShared(
  load: Load,
  { id: assessmentId, parts }: LoadedAssessment,
  given: { readonly on: PlainDate; readonly how: CopyWay; readonly theirView: string; readonly hand: Hand },
): void {
  const { on, how, theirView, hand } = given
  const about = parts.map(({ personId }) => personId)
  const sharedWith = 'the parents'
  addRow(load, 'assessment.shared', {
    ...{ id: hand.newId(), assessment_id: assessmentId, about, shared_on: on, shared_with: sharedWith, how },
    ...{ their_view: theirView, recorded_at: hand.now, recorded_by: hand.workerId },
  })
  for (const personId of about) {
    const event = newEvent<AssessmentEvent>(
      { type: 'assessment-shared', personId, on, at: null, assessmentId },
      {
        headline: `Assessment given to ${sharedWith} (${labelOf(copyWays, how).toLowerCase()})`,
        source: { kind: 'assessment', id: assessmentId },
      },
    )
    push(load, hand, event)
  }
}

/** The letter at the end of the work, and that it went. */
export function loadClosingLetter(
  load: Load,
  given: {
    readonly planId: string
    readonly children: readonly string[]
    readonly said: ClosingSaid
    readonly sentOn: PlainDate
    readonly fromName: string
  },
  hand: Hand,
): void {
  const { planId, children, said, sentOn, fromName } = given
  const id = hand.newId()
  addRow(load, 'record.letter', {
    ...{ id, kind: closingLetter.id, part: closingLetter.part, about: [...children] },
    ...{ subject_kind: 'plan', subject_id: planId, reference: `P-${planId.slice(0, 8).toUpperCase()}` },
    ...{ to_name: 'The family', to_address: 'By hand, at home', heading: 'Our work with your family ends' },
    ...{
      paragraphs: closingWords(said),
      written_on: sentOn,
      from_name: fromName,
      from_title: 'Team manager',
    },
    ...{ sent_at: hand.now, sent_by: hand.workerId, sent_how: 'by-hand', version: 2 },
    ...{ confirmed: 'The family\nBy hand, at home', recorded_at: hand.now, recorded_by: hand.workerId },
  })
  for (const personId of children) {
    const event = newEvent<RecordEvent>(
      { type: 'letter-sent', personId, on: sentOn, at: hand.now, letterId: id, kind: closingLetter.id },
      { headline: `Letter sent: ${closingLetter.title}`, source: { kind: 'letter', id } },
    )
    push(load, hand, event)
  }
}

function push(load: Load, hand: Hand, event: NewEvent): void {
  load.events.push({ ...event, ...written(hand) })
}
