import { addDays, type PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { tidy } from '../../people/new-person.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { mayCompare } from '../access.ts'
import { type Pair, putPairOff } from '../pairs.records.ts'

/** So long a pair that nobody could judge is out of the way. */
const daysLater = 14

/** Leaves a pair for later, with what is missing to judge it. Answers the day on which it is asked about again. */
export function putOff(
  act: Act,
  { pair, because }: { readonly pair: Pair; readonly because: string },
): Promise<Result<PlainDate, 'no reason'>> {
  const about = [pair.firstId, pair.secondId]
  const declared = { action: 'put off comparing records', about, access: () => mayCompare(act.viewer) }
  return change(act, declared, async () => {
    const reason = tidy(because)
    if (reason === null) return problem('no reason')
    const until = addDays(act.today, daysLater)
    return ok({
      value: until,
      write: (trx) => putPairOff(trx, { id: pair.id, until, because: reason, by: byOf(act) }),
      events: [],
      subject: { kind: 'possible duplicate', id: pair.id },
    })
  })
}
