import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { mayWorkAtFrontDoor } from '../access.ts'
import { lockSent, settleSetAside } from '../sent.records.ts'

export type SetAsideProblem = 'no words' | 'not waiting'

/** Something sent through the portal becomes no contact. It is kept, with who said so and why. */
export function setAside(
  act: Act,
  { messageId, because }: { readonly messageId: string; readonly because: string },
): Promise<Result<'set aside', SetAsideProblem>> {
  const access = () => mayWorkAtFrontDoor(act.viewer)
  return change(act, { action: 'set sent message aside', about: [], access }, async ({ trx }) => {
    if (because === '') return problem('no words')
    if ((await lockSent(trx, messageId)) !== 'waiting') return problem('not waiting')
    const settling = { id: messageId, workerId: act.viewer.id, now: act.origin.now }
    return ok({
      value: 'set aside' as const,
      write: (writing) => settleSetAside(writing, because, settling),
      events: [],
      subject: { kind: 'sent message', id: messageId },
    })
  })
}
