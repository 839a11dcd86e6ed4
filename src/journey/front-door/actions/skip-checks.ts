import type { Trx } from '../../../platform/db.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import type { Change } from '../../../record/shell/change.ts'
import { addSaid, changeCheck, outstandingToChange } from '../checks.records.ts'
import { checkEvent, saidRow } from './see-to-check.ts'

/** What goes with a decision. */
export type Skipping = Pick<Change<unknown>, 'write' | 'events'>

/**
 * A decision does not wait for agencies for ever, and does not forget them either: while some have not answered it needs a reason,
 * which is kept with each of them.
 */
export async function skipChecks(
  act: Act,
  trx: Trx,
  { contactId, because }: { readonly contactId: string; readonly because: string | null },
): Promise<Result<Skipping, 'checks outstanding'>> {
  const waiting = await outstandingToChange(trx, contactId)
  if (waiting.length === 0) return ok({ write: async () => {}, events: [] })
  if (because === null || because === '') return problem('checks outstanding')
  const { now } = act.origin
  const words = `Decided without it: ${because}`
  const said = { kind: 'not needed', at: now, saidBy: null, words } as const
  return ok({
    async write(writing) {
      await addSaid(
        writing,
        waiting.map((check) => saidRow(byOf(act), check, said)),
      )
      for (const check of waiting)
        await changeCheck(writing, check, { state: 'not needed', answeredAt: null, known: null })
    },
    events: waiting.map((check) => checkEvent(check, 'not needed', now)),
  })
}

/** One change that does both. */
export function andAlso<Value>(change: Change<Value>, { write, events }: Skipping): Change<Value> {
  return {
    ...change,
    async write(trx) {
      await write(trx)
      await change.write(trx)
    },
    events: [...events, ...change.events],
  }
}
