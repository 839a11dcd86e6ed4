import type { Trx } from '../../../platform/db.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import { accessEndsAt } from '../../../record/involvements/access-kept.ts'
import { type CloseProblem, closeInvolvement } from '../../../record/involvements/close-involvement.ts'
import { openInvolvement } from '../../../record/involvements/open-involvement.ts'
import { findInvolvement, teamWithPurpose } from '../../../record/involvements/records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import type { Change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import type { FrontDoorEvent } from '../../front-door/events.ts'
import type { AssessmentOutcome } from '../codes.ts'
import { type AssessedChild, type Assessment, type Following, opens } from '../model.ts'
import { closeEpisode } from '../records.ts'
import { keepWorker } from './keep-worker.ts'

export type FollowProblem = CloseProblem

/** What of a decision is needed to go on from it. */
interface Said {
  readonly comment: string
  readonly sameWorker: boolean
  readonly supportRemains: string
  readonly whoToCall: string
}

interface Deciding {
  readonly assessment: Assessment
  readonly child: AssessedChild
  readonly outcome: AssessmentOutcome
  readonly wanted: Said
}

/** Parts of the change that decides. */
export type FollowingParts = Required<Pick<Change<unknown>, 'write' | 'events' | 'give' | 'end'>>

const nothing: FollowingParts = { write: async () => {}, events: [], give: [], end: [] }

/** Ends what ends and opens what follows for one child. */
export async function followDecision(
  trx: Trx,
  act: Act,
  deciding: Deciding,
): Promise<Result<FollowingParts, FollowProblem>> {
  const following = opens[deciding.outcome]
  const ended = following.ends ? await endAssessment(trx, act, deciding) : ok(nothing)
  if (!ended.ok) return ended
  const opened = await openNext(trx, act, { ...deciding, following })
  return ok(joined([ended.value, opened, taskOf(act, deciding), episodeOf(act, deciding)]))
}

/** The involvement of the assessment ends; who worked there keeps their view for a while (spec/security.md 3.3). */
async function endAssessment(
  trx: Trx,
  act: Act,
  { child, outcome, wanted }: Deciding,
): Promise<Result<FollowingParts, FollowProblem>> {
  const { personId, involvementId } = child
  if (involvementId === null) return ok(nothing)
  const involvement = await findInvolvement(trx, { personId, involvementId })
  if (involvement === undefined || involvement.closedOn !== null) return ok(nothing)
  const { closes } = opens[outcome]
  const goesOn = closes === null || outcome === 'early-help'
  const closed = closeInvolvement(
    {
      involvement,
      on: act.today,
      because: goesOn ? 'other service' : 'goals met',
      today: act.today,
      accessEndsAt: accessEndsAt(act, act.today),
      whatChanged: wanted.comment,
      supportRemains: wanted.supportRemains.trim() || 'Our work goes on',
      whoToCall: wanted.whoToCall.trim() || 'The allocated worker',
    },
    byOf(act),
  )
  return closed.ok ? ok({ ...nothing, ...closed.value }) : closed
}

interface Next extends Deciding {
  readonly following: Following
}

/** The service that follows waits in the team, or the same worker goes on with it. */
async function openNext(trx: Trx, act: Act, next: Next): Promise<FollowingParts> {
  const { assessment, child, following, wanted } = next
  if (following.opens === null) return nothing
  const { personId } = child
  const teamId =
    following.opens === 'early-help' ? await teamWithPurpose(trx, 'early-help') : assessment.teamId
  if (teamId === null) return nothing
  const facts = { personId, service: following.opens, on: act.today, because: wanted.comment, teamId }
  const opening = openInvolvement({ ...facts, sourceId: assessment.id }, byOf(act))
  const stays = following.opens === 'child-in-need' && wanted.sameWorker
  const { workerId } = assessment
  const keeping = { personId, involvementId: opening.id, service: following.opens, teamId, workerId }
  const staying = stays ? await keepWorker(trx, act, keeping) : null
  if (staying === null) return { ...nothing, ...opening }
  // Nobody waits where the worker stays.
  return joined([{ ...nothing, ...opening, give: [] }, staying])
}

function taskOf(act: Act, { assessment, child, outcome }: Deciding): FollowingParts {
  const { task } = opens[outcome]
  if (task === null || assessment.teamId === null) return nothing
  const { write } = addTask({
    personId: child.personId,
    title: task,
    href: `/assessments/${assessment.id}`,
    teamId: assessment.teamId,
    dueOn: act.today,
    sourceId: assessment.id,
    by: byOf(act),
  })
  return { ...nothing, write }
}

/** The episode of need that the referral began is over where nothing of ours goes on. */
function episodeOf(act: Act, { child, outcome }: Deciding): FollowingParts {
  const { closes } = opens[outcome]
  const { personId, referralId } = child
  if (closes === null || referralId === null) return nothing
  const { today, now } = byOf(act)
  return {
    ...nothing,
    write: (trx) => closeEpisode(trx, referralId, { on: today, reason: closes }),
    events: [
      newEvent<FrontDoorEvent>(
        { type: 'referral-closed', personId, on: today, at: now, referralId, reason: closes },
        { headline: 'Referral closed', source: { kind: 'referral', id: referralId } },
      ),
    ],
  }
}

function joined(parts: readonly FollowingParts[]): FollowingParts {
  return {
    write: async (trx) => {
      for (const { write } of parts) await write(trx)
    },
    events: parts.flatMap(({ events }) => events),
    give: parts.flatMap(({ give }) => give),
    end: parts.flatMap(({ end }) => end),
  }
}
