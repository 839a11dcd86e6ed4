import { ok, problem, type Result } from '../../../platform/result.ts'
import { type ItemProblem, itemDecided } from '../../../record/meetings/actions/items.ts'
import type { NewAction } from '../../../record/meetings/model.ts'
import { lockMeeting } from '../../../record/meetings/write.records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import { triageKind } from '../forms/triage.ts'
import { meetingOfItem } from '../triage.records.ts'

export type AgreeProblem = ItemProblem | 'not held yet'

export interface Agreeing {
  readonly itemId: string
  readonly childId: string
  readonly contactId: string
  readonly version: number
  /** The level of need agreed, as the code of a decision of the kind. */
  readonly level: string
  readonly rationale: string
  readonly plan: readonly NewAction[]
}

/** Keeps what a triage agreed about one child, alone. It decides nothing on the contact: whoever decides that sees it. */
export function agreeAtTriage(act: Act, wanted: Agreeing): Promise<Result<'agreed', AgreeProblem>> {
  const { itemId, childId, contactId, version, level, rationale, plan } = wanted
  const declared = {
    action: 'agree at triage',
    about: [childId],
    access: triageKind.part,
    source: contactId,
  } as const
  return change<'agreed', AgreeProblem>(act, declared, async ({ trx }) => {
    const meetingId = await meetingOfItem(trx, itemId)
    const meeting = meetingId && (await lockMeeting(trx, { kind: triageKind.id, id: meetingId }))
    if (!meeting) return problem('no such item')
    if (meeting.heldAt === null) return problem('not held yet')
    const deciding = { itemId, about: [childId], version, decision: level, rationale, actions: plan }
    const agreed = await itemDecided({ act, trx }, triageKind, deciding)
    if (!agreed.ok) return agreed
    return ok({ value: 'agreed', ...agreed.value, subject: { kind: 'meeting-item', id: itemId } })
  })
}
