import { randomUUID } from 'node:crypto'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../../record/chronology/events.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { managesTeam } from '../access.ts'
import { type Checkpoint, checkpoints } from '../codes.ts'
import type { AssessmentEvent } from '../events.ts'
import type { AssessedChild } from '../model.ts'
import { addCheckpoint, assessmentToChange } from '../records.ts'
import { sameAs } from './write-assessment.ts'

export interface CheckingAssessment {
  readonly assessmentId: string
  readonly about: readonly string[]
  readonly point: Checkpoint
  readonly seen: string
  readonly direction: string
  /** Where it takes longer than 45 working days. It stays visible as late. */
  readonly longer: { readonly because: string; readonly until: PlainDate } | null
}

export type CheckProblem = 'no such assessment' | 'decided already' | 'not a manager' | 'no words'

/** A manager looks at an assessment on its way, and may give it more time with a reason; the clock does not move. */
export function checkAssessment(
  act: Act,
  wanted: CheckingAssessment,
): Promise<Result<'checked', CheckProblem>> {
  const { assessmentId, about, point, seen, direction, longer } = wanted
  const declared = { action: 'check assessment', about, access: 'notes' } as const
  return change<'checked', CheckProblem>(act, declared, async ({ trx }) => {
    const assessment = await assessmentToChange(trx, assessmentId)
    if (!assessment || !sameAs(assessment.about, about)) return problem('no such assessment')
    if (assessment.state === 'authorised') return problem('decided already')
    if (!managesTeam(act.viewer, assessment.teamId)) return problem('not a manager')
    if (seen.trim() === '') return problem('no words')
    const by = byOf(act)
    const id = randomUUID()
    return ok({
      value: 'checked',
      write: (writing) =>
        addCheckpoint(writing, {
          id,
          assessment_id: assessmentId,
          about: [...about],
          point,
          held_on: by.today,
          seen,
          direction: direction.trim() === '' ? null : direction,
          late_because: longer?.because ?? null,
          late_until: longer?.until ?? null,
          recorded_at: by.now,
          recorded_by: by.workerId,
        }),
      events: assessment.children.flatMap((child) => checkedEvents(child, wanted, act)),
      subject: { kind: 'assessment', id: assessmentId },
    })
  })
}

function checkedEvents(child: AssessedChild, wanted: CheckingAssessment, act: Act): NewEvent[] {
  const { assessmentId, point, seen, longer } = wanted
  const { personId } = child
  const when = { personId, on: act.today, at: act.origin.now }
  const source = { kind: 'assessment', id: assessmentId }
  const label = checkpoints.find(({ code }) => code === point)?.label ?? point
  const checked = newEvent<AssessmentEvent>(
    { type: 'assessment-checked', ...when, assessmentId, point },
    {
      headline: `Management oversight of the assessment, ${label.toLowerCase()}: ${firstLine(seen)}`,
      keyEvent: true,
      source,
    },
  )
  if (longer === null) return [checked]
  const extended = newEvent<AssessmentEvent>(
    { type: 'assessment-extended', ...when, assessmentId, until: longer.until },
    {
      headline: `Assessment takes longer than 45 working days: ${firstLine(longer.because)}`,
      keyEvent: true,
      source,
    },
  )
  return [
    checked,
    extended,
    ...explained(child, { ...when, because: longer.because, agreedBy: act.viewer.id }),
  ]
}

interface Explaining {
  readonly personId: string
  readonly on: PlainDate
  readonly at: Act['origin']['now']
  readonly because: string
  readonly agreedBy: string
}

/** The manager's reason stands beside the clock, which is late all the same. */
function explained({ referralId }: AssessedChild, { because, agreedBy, ...when }: Explaining): NewEvent[] {
  if (referralId === null) return []
  const about = { timescale: 'assessment-45wd', key: referralId, reason: because, agreedBy }
  return [
    newEvent<RecordEvent>(
      { type: 'lateness-explained', ...when, ...about },
      { headline: `Why the assessment takes longer: ${firstLine(because)}` },
    ),
  ]
}

/** The first line, short enough for a chronology. */
function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n')
  const signs = [...line]
  return signs.length <= 100 ? line : `${signs.slice(0, 99).join('').trimEnd()}…`
}
