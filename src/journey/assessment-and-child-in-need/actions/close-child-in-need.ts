import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import { accessEndsAt } from '../../../record/involvements/access-kept.ts'
import { managersOnly } from '../../../record/involvements/actions/managers-only.ts'
import { type CloseProblem, closeInvolvement } from '../../../record/involvements/close-involvement.ts'
import type { ClosingReason } from '../../../record/involvements/codes.ts'
import { findInvolvement } from '../../../record/involvements/records.ts'
import { type WriteProblem as LetterProblem, letterWritten } from '../../../record/letters/actions.ts'
import { type EndProblem, planEnded } from '../../../record/plans/actions/end.ts'
import { childInNeedPlan } from '../../../record/plans/kinds.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { type Change, change, type Ground } from '../../../record/shell/change.ts'
import { cancelTasks } from '../../../record/tasks/cancel-tasks.ts'
import type { FrontDoorEvent } from '../../front-door/events.ts'
import { openCinWork, openEpisode } from '../cin.records.ts'
import { type ClosingSaid, closingLetter, closingWords } from '../letters/closing.ts'
import { closeEpisode } from '../records.ts'

export interface ClosingChildInNeed extends ClosingSaid {
  readonly planId: string
  /** Those on the plan. */
  readonly children: readonly string[]
  /** A code of the plan's reasons. */
  readonly because: string
  readonly toName: string
  readonly toAddress: string
}

export type ClosingProblem = EndProblem | CloseProblem | LetterProblem | 'no such work'

type Parts = Required<Pick<Change<unknown>, 'write' | 'events' | 'end'>>

/** Why the census says an episode of need is closed. @source children in need census guide: reason for closure */
const episodeReasons: Readonly<Record<string, string>> = {
  'moved away': 'RC5',
  died: 'RC2',
  'grew up': 'RC6',
}

const workReasons: Readonly<Record<string, ClosingReason>> = {
  'goals met': 'goals met',
  'stepped up': 'other service',
  'stepped down': 'other service',
  replaced: 'other service',
  'moved away': 'moved away',
  'consent withdrawn': 'family ended it',
  'grew up': 'grew up',
  died: 'died',
  'started by mistake': 'opened by mistake',
}

/**
 * The manager ends the plan and our work with the children on it, and the letter to the family is written in the same act; it has
 * five working days to go (CN07). Answers the letter's id.
 * @throws Refused for anybody who does not manage the team
 */
export function closeChildInNeed(
  act: Act,
  closing: ClosingChildInNeed,
): Promise<Result<string, ClosingProblem>> {
  const { planId, children, because } = closing
  const declared = { action: 'close child in need work', about: children, access: 'notes' } as const
  return change<string, ClosingProblem>(act, declared, async ({ trx }) => {
    const at = { planId, children, on: act.today, because, words: closing.whatChanged }
    const ended = await planEnded({ act, trx }, childInNeedPlan, at)
    if (!ended.ok) return ended
    const work = await workOf(act, trx, closing)
    if (!work.ok) return work
    const letter = letterWritten(act, closingLetter, {
      about: children,
      subject: { kind: 'plan', id: planId },
      reference: `P-${planId.slice(0, 8).toUpperCase()}`,
      to: { name: closing.toName, address: closing.toAddress },
      heading: 'Our work with your family ends',
      paragraphs: closingWords(closing),
      fromTitle: 'Team manager',
    })
    if (!letter.ok) return letter
    const { workerId: by, now } = byOf(act)
    return ok({
      value: letter.value.id,
      write: async (writing) => {
        await ended.value.write(writing)
        for (const { write } of work.value) await write(writing)
        await letter.value.write(writing)
        await cancelTasks(writing, { sourceId: planId, by, at: now })
      },
      events: [...ended.value.events, ...work.value.flatMap(({ events }) => events)],
      end: work.value.flatMap(({ end }) => end),
      subject: { kind: 'plan', id: planId },
    })
  })
}

async function workOf(
  act: Act,
  trx: Ground['trx'],
  closing: ClosingChildInNeed,
): Promise<Result<Parts[], ClosingProblem>> {
  const work = await openCinWork(trx, closing.children)
  if (work.length === 0) return problem('no such work')
  const parts: Parts[] = []
  for (const one of work) {
    managersOnly(act, one.teamId)
    const involvement = await findInvolvement(trx, one)
    const because = workReasons[closing.because] ?? 'goals met'
    const facts = { ...closing, involvement, because, on: act.today, today: act.today }
    const closed = closeInvolvement({ ...facts, accessEndsAt: accessEndsAt(act, act.today) }, byOf(act))
    if (!closed.ok) return closed
    const episode = await episodeOf(act, trx, { personId: one.personId, because: closing.because })
    const { write, events, end = [] } = closed.value
    parts.push({ write, events, end }, episode)
  }
  return ok(parts)
}

/** What goes on in another service keeps the episode of need open. */
const goesOn: readonly string[] = ['stepped up', 'replaced']

async function episodeOf(
  act: Act,
  trx: Ground['trx'],
  { personId, because }: { readonly personId: string; readonly because: string },
): Promise<Parts> {
  const nothing: Parts = { write: async () => {}, events: [], end: [] }
  const referralId = goesOn.includes(because) ? null : await openEpisode(trx, personId)
  if (referralId === null) return nothing
  const reason = episodeReasons[because] ?? 'RC7'
  const when = { personId, on: act.today, at: act.origin.now }
  return {
    ...nothing,
    write: (writing) => closeEpisode(writing, referralId, { on: act.today, reason }),
    events: [
      newEvent<FrontDoorEvent>(
        { type: 'referral-closed', ...when, referralId, reason },
        { headline: 'Referral closed', source: { kind: 'referral', id: referralId } },
      ),
    ],
  }
}
