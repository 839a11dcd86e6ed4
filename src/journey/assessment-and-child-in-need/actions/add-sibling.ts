import { randomUUID } from 'node:crypto'
import { records } from '../../../mechanisms/forms/index.ts'
import type { Trx } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { openInvolvement } from '../../../record/involvements/open-involvement.ts'
import { familyOf } from '../../../record/involvements/records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { type By, byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { managesTeam } from '../access.ts'
import type { AssessmentEvent } from '../events.ts'
import { type AssessmentAnswers, assessmentForm } from '../forms/assessment.ts'
import type { Assessment } from '../model.ts'
import { addChildPart, assessmentToChange, changeAssessment } from '../records.ts'
import { keepWorker } from './keep-worker.ts'
import { wordsOf } from './send-assessment.ts'
import { partRow, preBirthEvent } from './start-assessment.ts'
import { sameAs } from './write-assessment.ts'

export interface AddingSibling {
  readonly assessmentId: string
  /** Those whom the assessment is about so far. */
  readonly about: readonly string[]
  readonly personId: string
  readonly dueOn: PlainDate | null
  readonly because: string
}

export type AddProblem =
  | 'no such assessment'
  | 'not being written'
  | 'not a manager'
  | 'not of the family'
  | 'already in it'

/**
 * The manager adds a brother or sister to an assessment under way. Their 45 working days begin today; the worker of the others is
 * allocated to them too, or the work waits in the team where that can't be.
 */
export function addSibling(act: Act, wanted: AddingSibling): Promise<Result<'added', AddProblem>> {
  const { assessmentId, about, personId } = wanted
  const declared = {
    action: 'add to assessment',
    about: [...new Set([...about, personId])],
    access: 'involvements',
  } as const
  return change<'added', AddProblem>(act, declared, async ({ trx }) => {
    const assessment = await assessmentToChange(trx, assessmentId)
    if (!assessment || !sameAs(assessment.about, about)) return problem('no such assessment')
    const fault = await faultOf(trx, act, { assessment, personId })
    if (fault !== null) return problem(fault)
    const by = byOf(act)
    const teamId = assessment.teamId ?? ''
    const facts = { personId, service: 'assessment', on: act.today, because: wanted.because, teamId }
    const opening = openInvolvement({ ...facts, sourceId: assessmentId }, by)
    const answers = await wordsOf(trx, assessment)
    const keeping = { personId, involvementId: opening.id, service: 'assessment', teamId }
    const kept = await keepWorker(trx, act, { ...keeping, workerId: assessment.workerId })
    return ok({
      value: 'added',
      write: async (writing) => {
        await opening.write(writing)
        await kept?.write(writing)
        await writeJoined(writing, { assessment, wanted, by, answers, involvementId: opening.id })
      },
      events: [...opening.events, ...(kept?.events ?? []), ...joinedEvents(act, assessment, wanted)],
      give: kept?.give ?? opening.give,
      end: kept?.end ?? [],
      subject: { kind: 'assessment', id: assessmentId },
    })
  })
}

interface Joining {
  readonly assessment: Assessment
  readonly wanted: AddingSibling
  readonly by: By
  readonly answers: AssessmentAnswers | null
  readonly involvementId: string
}

async function writeJoined(
  trx: Trx,
  { assessment, wanted, by, answers, involvementId }: Joining,
): Promise<void> {
  const { personId } = wanted
  const child = { personId, involvementId, referralId: null, referredOn: by.today, dueOn: null }
  await addChildPart(trx, partRow(assessment.id, child, by))
  const about = [...assessment.about, personId]
  if (answers === null) {
    await changeAssessment(trx, assessment, { about })
    return
  }
  // A record of the forms is about the same people for ever: the words go on in a new one, the old stays to be read.
  const wordsId = randomUUID()
  const text = { form: assessmentForm, answers, by: by.workerId, now: by.now }
  await records.add(trx, { id: wordsId, about, ...text })
  await changeAssessment(trx, assessment, { about, words_id: wordsId })
}

async function faultOf(
  trx: Trx,
  act: Act,
  { assessment, personId }: { readonly assessment: Assessment; readonly personId: string },
): Promise<AddProblem | null> {
  if (assessment.state !== 'open') return 'not being written'
  if (!managesTeam(act.viewer, assessment.teamId)) return 'not a manager'
  if (assessment.about.includes(personId)) return 'already in it'
  const families = await Promise.all(assessment.about.map((id) => familyOf(trx, id)))
  return families.some((family) => family.includes(personId)) ? null : 'not of the family'
}

/** Under the referral of the others, from the day on which they were added. */
function joinedEvents(
  { today, origin }: Act,
  { id, teamId, children }: Assessment,
  { personId, dueOn }: AddingSibling,
): NewEvent[] {
  const when = { personId, on: today, at: origin.now }
  const referralId = children[0]?.referralId ?? null
  const joined = newEvent<AssessmentEvent>(
    { type: 'child-joined-assessment', ...when, assessmentId: id, referralId, teamId },
    { headline: 'Added to the assessment of the family', keyEvent: true, source: { kind: 'assessment', id } },
  )
  return dueOn === null ? [joined] : [joined, preBirthEvent(id, { ...when, dueOn })]
}
