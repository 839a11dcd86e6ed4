import { randomUUID } from 'node:crypto'
import { momentAt } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { addInvitees, addMeeting } from '../../../record/meetings/write.records.ts'
import { planReviewed, type Reviewing, type ReviewProblem } from '../../../record/plans/actions/review.ts'
import { childInNeedPlan } from '../../../record/plans/kinds.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import { teamOf } from '../cin.records.ts'
import { cinReviewKind } from '../forms/cin-review.ts'

/** Somebody who took part, by agency of the meeting's kind. */
export interface TookPart {
  readonly agency: string
  readonly name: string
  /** Not there, and what they think was brought by somebody. */
  readonly sent: boolean
}

export interface ReviewingCinPlan extends Omit<Reviewing, 'source'> {
  readonly there: readonly TookPart[]
}

export type CinReviewProblem = ReviewProblem | 'nobody there'

const tasks: Readonly<Record<string, string>> = {
  'step up': 'Talk about a strategy discussion: the review asks for more protection',
  'step down': 'Agree with early help who goes on',
  close: 'End our work: the review says that the plan can end',
}

/** Holds a review of a child in need plan: who was there, how far each outcome is, what was decided and what follows. Answers its id. */
export function reviewCinPlan(
  act: Act,
  { there, ...reviewing }: ReviewingCinPlan,
): Promise<Result<string, CinReviewProblem>> {
  const declared = {
    action: 'review child in need plan',
    about: reviewing.children,
    access: 'notes',
  } as const
  return change<string, CinReviewProblem>(act, declared, async ({ trx }) => {
    if (there.length === 0) return problem('nobody there')
    const meetingId = randomUUID()
    const source = { kind: 'meeting', id: meetingId }
    const reviewed = await planReviewed({ act, trx }, childInNeedPlan, { ...reviewing, source })
    if (!reviewed.ok) return reviewed
    const teamId = await teamOf(trx, reviewing.children)
    const by = byOf(act)
    const task = taskFor(act, { reviewing, teamId })
    return ok({
      ...reviewed.value,
      write: async (writing) => {
        await addMeeting(writing, meetingOf(act, { id: meetingId, reviewing, teamId }), by)
        await addInvitees(writing, meetingId, { invitees: there.map(inviteeOf), by })
        await reviewed.value.write(writing)
        await task?.write(writing)
      },
      subject: { kind: 'plan', id: reviewing.planId },
    })
  })
}

interface Held {
  readonly id: string
  readonly reviewing: Omit<Reviewing, 'source'>
  readonly teamId: string | null
}

function meetingOf(act: Act, { id, reviewing, teamId }: Held) {
  const { id: kind, title } = cinReviewKind
  const startsAt = reviewing.on === act.today ? act.origin.now : momentAt(reviewing.on, '12:00')
  return { id, kind, title, startsAt, place: null, teamId, chairId: act.viewer.id }
}

const inviteeOf = ({ agency, name, sent }: TookPart) => ({
  agency,
  name,
  attended: sent ? ('sent a report' as const) : ('in person' as const),
})

/** What the decision asks for goes to the team as a task, where no clock says it. */
function taskFor(act: Act, { reviewing, teamId }: Omit<Held, 'id'>) {
  const title = tasks[reviewing.decision]
  const [personId = null] = reviewing.children
  if (title === undefined || teamId === null) return null
  const href =
    reviewing.decision === 'close' ? `/plans/${reviewing.planId}/close` : `/plans/${reviewing.planId}`
  const facts = { personId, title, href, teamId, dueOn: act.today, sourceId: reviewing.planId, by: byOf(act) }
  return addTask(facts)
}
