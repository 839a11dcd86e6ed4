import { randomUUID } from 'node:crypto'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { momentAt } from '../../../platform/instant.ts'
import { addDays, daysBetween, type PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { isManager, ofAct } from '../who-may.ts'
import { addCover, type Coverable, coverableBy } from './cover.records.ts'

/** @source spec/security.md 3.3 */
const longestCover = 28

export interface GivingCover {
  /** A worker or a team that the giver manages. */
  readonly coveredId: string
  readonly coveringId: string
  /** Both days are covered. */
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
  readonly because: string
}

export type CoverProblem =
  | 'own cover'
  | 'not yours to cover'
  | 'not yours to give'
  | 'the same'
  | 'in the past'
  | 'backwards'
  | 'too long'

/** What a cover decides on. */
export interface CoverFacts extends Pick<GivingCover, 'fromOn' | 'toOn'> {
  readonly covered: Coverable | undefined
  readonly covering: Coverable | undefined
  readonly viewer: Pick<Viewer, 'id' | 'teams'>
  readonly today: PlainDate
}

/** What is wrong with a cover; null where nothing is. Nobody gives cover to themself, or arranges their own (2.2). */
export function coverFault(facts: CoverFacts): CoverProblem | null {
  const { covered, covering, viewer, fromOn, toOn, today } = facts
  if (!covered) return 'not yours to cover'
  if (!covering) return 'not yours to give'
  if (covered.id === covering.id) return 'the same'
  const own = [viewer.id, ...viewer.teams]
  if (covered.id === viewer.id || own.includes(covering.id)) return 'own cover'
  if (fromOn < today) return 'in the past'
  if (toOn < fromOn) return 'backwards'
  return daysBetween(fromOn, toOn) + 1 > longestCover ? 'too long' : null
}

/** A manager lets a worker or a team cover another for stated days. Answers the cover's id. */
export function giveCover(act: Act, wanted: GivingCover): Promise<Result<{ id: string }, CoverProblem>> {
  const declared = { action: 'give cover', kind: 'right', about: [], access: ofAct(isManager) } as const
  return change(act, declared, async ({ trx }) => {
    const mine = await coverableBy(trx, act.viewer)
    const covered = mine.find(({ id }) => id === wanted.coveredId)
    const covering = mine.find(({ id }) => id === wanted.coveringId)
    const fault = coverFault({ ...wanted, covered, covering, viewer: act.viewer, today: act.today })
    if (fault || !covered || !covering) return problem(fault ?? 'not yours to give')
    const id = randomUUID()
    const { fromOn, toOn, because } = wanted
    const cover = {
      ...{ id, covered, covering, fromOn, toOn, because },
      fromAt: momentAt(fromOn, '00:00'),
      toAt: momentAt(addDays(toOn, 1), '00:00'),
      givenBy: act.viewer.id,
      now: act.origin.now,
    }
    return ok({
      value: { id },
      events: [],
      subject: { kind: 'cover', id },
      write: (trx) => addCover(trx, cover),
    })
  })
}
