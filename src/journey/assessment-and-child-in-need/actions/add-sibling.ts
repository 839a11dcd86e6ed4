import { randomUUID } from 'node:crypto'
import { records } from '../../../mechanisms/forms/index.ts'
import type { Trx } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { openInvolvement } from '../../../record/involvements/open-involvement.ts'
import { familyOf } from '../../../record/involvements/records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { managesTeam } from '../access.ts'
import type { AssessmentEvent } from '../events.ts'
import { assessmentForm } from '../forms/assessment.ts'
import type { Assessment } from '../model.ts'
import { addChildPart, assessmentToChange, changeAssessment } from '../records.ts'
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
 * The manager adds a brother or sister to an assessment under way. Their 45 working days begin today; their work waits in the team
 * until the worker is allocated to them too.
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
    return ok({
      value: 'added',
      write: async (writing) => {
        await opening.write(writing)
        const child = {
          personId,
          involvementId: opening.id,
          referralId: null,
          referredOn: act.today,
          dueOn: null,
        }
        await addChildPart(writing, partRow(assessmentId, child, by))
        const newAbout = [...about, personId]
        const wordsId = answers === null ? null : randomUUID()
        // A record of the forms is about the same people for ever: the words go on in a new one, the old stays to be read.
        if (wordsId !== null && answers !== null) {
          const text = { form: assessmentForm, answers, by: by.workerId, now: by.now }
          await records.add(writing, { id: wordsId, about: newAbout, ...text })
        }
        const to = { about: newAbout, ...(wordsId === null ? {} : { words_id: wordsId }) }
        await changeAssessment(writing, assessment, to)
      },
      events: [...opening.events, ...joinedEvents(act, assessment, wanted)],
      give: opening.give,
      subject: { kind: 'assessment', id: assessmentId },
    })
  })
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
