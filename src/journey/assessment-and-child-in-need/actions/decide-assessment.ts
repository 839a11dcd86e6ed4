import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { type AssessmentOutcome, assessmentOutcomes } from '../codes.ts'
import type { AssessmentEvent } from '../events.ts'
import { type AssessedChild, type Assessment, opens } from '../model.ts'
import { type StepFault, stepFault } from '../pathway.ts'
import { assessmentToChange, changeAssessment, decideChildPart } from '../records.ts'
import { type FollowingParts, type FollowProblem, followDecision } from './follow-decision.ts'
import { type AssessmentAt, wordsOf } from './send-assessment.ts'
import { sameAs } from './write-assessment.ts'

export interface DecidingAssessment extends AssessmentAt {
  /** By child. */
  readonly outcomes: ReadonlyMap<string, AssessmentOutcome>
  readonly comment: string
  /** Where the work goes on, the worker who assessed stays. */
  readonly sameWorker: boolean
  readonly supportRemains: string
  readonly whoToCall: string
}

export type DecideProblem =
  | StepFault
  | FollowProblem
  | 'no such assessment'
  | 'a child without a decision'
  | 'no closing words'

/**
 * The manager decides for each child, on exactly the version that was sent. What follows is opened in the same act, and the factors
 * found are counted from here.
 */
export function decideAssessment(
  act: Act,
  wanted: DecidingAssessment,
): Promise<Result<'decided', DecideProblem>> {
  const { assessmentId, about } = wanted
  const declared = { action: 'decide assessment', about, access: 'notes' } as const
  return change<'decided', DecideProblem>(act, declared, async ({ trx }) => {
    const assessment = await assessmentToChange(trx, assessmentId)
    if (!assessment || !sameAs(assessment.about, about)) return problem('no such assessment')
    const fault = faultOf(assessment, act, wanted)
    if (fault !== null) return problem(fault)
    const parts: FollowingParts[] = []
    for (const child of assessment.children) {
      const outcome = wanted.outcomes.get(child.personId) ?? 'no-further-action'
      const followed = await followDecision(trx, act, { assessment, child, outcome, wanted })
      if (!followed.ok) return followed
      parts.push(followed.value)
    }
    const answers = await wordsOf(trx, assessment)
    const factorsFor = (personId: string) => answers?.perChild[personId]?.factors ?? []
    return ok({
      value: 'decided',
      write: async (writing) => {
        await writeDecision(writing, { assessment, wanted, act, factorsFor })
        for (const { write } of parts) await write(writing)
      },
      events: [
        ...assessment.children.map((child) => decidedEvent(act, assessment, { child, wanted })),
        ...parts.flatMap(({ events }) => events),
      ],
      give: parts.flatMap(({ give }) => give),
      end: parts.flatMap(({ end }) => end),
      subject: { kind: 'assessment', id: assessmentId },
    })
  })
}

function faultOf(assessment: Assessment, { viewer }: Act, wanted: DecidingAssessment): DecideProblem | null {
  const { seen, comment, outcomes } = wanted
  const fault = stepFault(assessment, viewer, { step: 'authorise', seen, comment })
  if (fault !== null) return fault
  if (assessment.sentVersion !== seen) return 'changed meanwhile'
  const chosen = assessment.children.map(({ personId }) => outcomes.get(personId))
  if (chosen.some((outcome) => outcome === undefined)) return 'a child without a decision'
  const closes = chosen.some((outcome) => outcome !== undefined && opens[outcome].closes !== null)
  const said = wanted.supportRemains.trim() !== '' && wanted.whoToCall.trim() !== ''
  return closes && !said ? 'no closing words' : null
}

interface Writing {
  readonly assessment: Assessment
  readonly wanted: DecidingAssessment
  readonly act: Act
  readonly factorsFor: (personId: string) => readonly string[]
}

async function writeDecision(trx: Trx, { assessment, wanted, act, factorsFor }: Writing): Promise<void> {
  const { workerId, now, today } = byOf(act)
  const decided = {
    state: 'authorised',
    comment: wanted.comment,
    decided_by: workerId,
    decided_at: now,
  } as const
  await changeAssessment(trx, assessment, decided)
  for (const child of assessment.children) {
    const outcome = wanted.outcomes.get(child.personId) ?? 'no-further-action'
    await decideChildPart(trx, child, { on: today, outcome, factors: factorsFor(child.personId) })
  }
}

function decidedEvent(
  act: Act,
  { id }: Assessment,
  { child, wanted }: { readonly child: AssessedChild; readonly wanted: DecidingAssessment },
): NewEvent {
  const { now, today } = byOf(act)
  const outcome = wanted.outcomes.get(child.personId) ?? 'no-further-action'
  const { personId, referralId } = child
  return newEvent<AssessmentEvent>(
    { type: 'assessment-authorised', personId, on: today, at: now, assessmentId: id, referralId, outcome },
    authorisedLine(id, outcome),
  )
}

/** The chronology's line for a decision. */
export function authorisedLine(id: string, outcome: AssessmentOutcome): Omit<NewEvent, 'happened'> {
  const words = labelOf(assessmentOutcomes, outcome)
  return {
    headline: `Child and family assessment decided: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
    keyEvent: true,
    source: { kind: 'assessment', id },
  }
}

/** The manager gives it back with what is to be changed; the worker's words stay. */
export function returnAssessment(
  act: Act,
  wanted: AssessmentAt & { readonly because: string },
): Promise<Result<'returned', StepFault | 'no such assessment'>> {
  const { assessmentId, about, seen, because } = wanted
  const declared = { action: 'return assessment', about, access: 'notes' } as const
  return change<'returned', StepFault | 'no such assessment'>(act, declared, async ({ trx }) => {
    const assessment = await assessmentToChange(trx, assessmentId)
    if (!assessment || !sameAs(assessment.about, about)) return problem('no such assessment')
    const fault = stepFault(assessment, act.viewer, { step: 'sendBack', seen, comment: because })
    if (fault !== null) return problem(fault)
    const { now, today } = byOf(act)
    return ok({
      value: 'returned',
      write: (writing) =>
        changeAssessment(writing, assessment, {
          state: 'open',
          sent_by: null,
          sent_version: null,
          comment: because,
        }),
      events: about.map((personId) =>
        newEvent<AssessmentEvent>(
          { type: 'assessment-returned', personId, on: today, at: now, assessmentId },
          {
            headline: 'Child and family assessment returned to the worker',
            source: { kind: 'assessment', id: assessmentId },
          },
        ),
      ),
      messages: toWorker(assessment),
      subject: { kind: 'assessment', id: assessmentId },
    })
  })
}

function toWorker({ id, workerId, wordsVersion }: Assessment) {
  if (workerId === null) return []
  return [
    {
      kind: 'assessment',
      toWorkerId: workerId,
      reference: id,
      text: 'A manager returned an assessment to you. Your words are as you left them.',
      effectKey: `assessment returned ${id} ${wordsVersion}`,
    },
  ]
}
