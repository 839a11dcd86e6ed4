import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { By } from '../../../record/shell/by.ts'
import type { AssessmentEvent } from '../events.ts'
import { addAssessment, addChildPart } from '../records.ts'

/** A child who is assessed, with the referral that the clock counts from. */
export interface ToAssess {
  readonly personId: string
  readonly involvementId: string
  readonly referralId: string | null
  readonly referredOn: PlainDate
  /** Expected date of delivery of a child who is not born. */
  readonly dueOn: PlainDate | null
}

/** Who does it. */
export interface Assessing {
  readonly teamId: string
  readonly workerId: string
  readonly children: readonly ToAssess[]
}

/** Begins one assessment of the children of a family: parts of a change. It has no words yet. */
export function startAssessment({ teamId, workerId, children }: Assessing, by: By) {
  const id = randomUUID()
  const about = children.map(({ personId }) => personId)
  return {
    id,
    write: async (trx: Trx): Promise<void> => {
      await addAssessment(trx, { id, about, team_id: teamId, worker_id: workerId, ...writtenBy(by) })
      for (const child of children) await addChildPart(trx, partRow(id, child, by))
    },
    events: children.flatMap((child) => startedEvents(id, child, { teamId, workerId, by })),
  }
}

/** The row of a child's part, on the day it begins. */
export function partRow(assessmentId: string, child: ToAssess, { today }: By) {
  return {
    id: randomUUID(),
    assessment_id: assessmentId,
    person_id: child.personId,
    referral_id: child.referralId,
    involvement_id: child.involvementId,
    started_on: today,
    referred_on: child.referredOn,
  }
}

const writtenBy = ({ now, workerId }: By) => ({ recorded_at: now, recorded_by: workerId })

interface Started {
  readonly teamId: string
  readonly workerId: string
  readonly by: By
}

function startedEvents(
  assessmentId: string,
  { personId, referralId, dueOn }: ToAssess,
  { teamId, workerId, by }: Started,
): NewEvent[] {
  const when = { personId, on: by.today, at: by.now }
  const started = newEvent<AssessmentEvent>(
    { type: 'assessment-started', ...when, assessmentId, referralId, teamId, workerId },
    {
      headline: 'Child and family assessment started',
      keyEvent: true,
      source: { kind: 'assessment', id: assessmentId },
    },
  )
  return dueOn === null ? [started] : [started, preBirthEvent(assessmentId, { ...when, dueOn })]
}

/** An unborn child's assessment has a clock that counts back from the expected date of delivery. */
export function preBirthEvent(
  assessmentId: string,
  unborn: {
    readonly personId: string
    readonly on: PlainDate
    readonly at: By['now']
    readonly dueOn: PlainDate
  },
): NewEvent {
  return newEvent<AssessmentEvent>(
    { type: 'pre-birth-assessment-started', assessmentId, ...unborn },
    { headline: 'Pre-birth assessment started', source: { kind: 'assessment', id: assessmentId } },
  )
}
