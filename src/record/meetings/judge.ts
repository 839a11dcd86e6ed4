import { isCode } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Invitee, MeetingKind, NewAction, NewSaid } from './model.ts'

const present: readonly (string | null)[] = ['in person', 'by video', 'by phone']

/** The agencies of the quorum for whom nobody took part, as codes. A report that was sent is not somebody who can answer. */
export function missingAgencies(
  kind: Pick<MeetingKind, 'quorum'>,
  invitees: readonly Pick<Invitee, 'agency' | 'attended'>[],
): string[] {
  const there = new Set(
    invitees.filter(({ attended }) => present.includes(attended)).map(({ agency }) => agency),
  )
  return kind.quorum.filter((agency) => !there.has(agency))
}

export type ActionProblem = 'no words' | 'no owner' | 'no such agency' | 'in the past'

/** What keeps an action from being one; null: nothing. */
export function actionFault(kind: MeetingKind, action: NewAction, today: PlainDate): ActionProblem | null {
  if (action.text.trim() === '') return 'no words'
  if (action.ownerName.trim() === '') return 'no owner'
  if (!isCode(kind.agencies, action.ownerAgency)) return 'no such agency'
  return action.dueOn < today ? 'in the past' : null
}

export type SaidProblem = 'no words' | 'no such agency'

/** What keeps something said from being minuted; null: nothing. */
export function saidFault(kind: MeetingKind, said: NewSaid): SaidProblem | null {
  if (said.text.trim() === '') return 'no words'
  return isCode(kind.agencies, said.agency) ? null : 'no such agency'
}

export type DecideProblem =
  | 'no such item'
  | 'no such decision'
  | 'no reason'
  | 'already decided'
  | 'changed meanwhile'

/** What a decision about one item is judged on. */
export interface Deciding {
  readonly kind: MeetingKind
  readonly item: { readonly version: number; readonly decision: string | null } | undefined
  readonly decision: string
  readonly rationale: string
  readonly version: number
}

/** What keeps an item from being decided so; null: nothing. */
export function decisionFault({ kind, item, decision, rationale, version }: Deciding): DecideProblem | null {
  if (!item) return 'no such item'
  if (item.decision !== null) return 'already decided'
  if (item.version !== version) return 'changed meanwhile'
  if (!isCode(kind.decisions, decision)) return 'no such decision'
  return rationale.trim() === '' ? 'no reason' : null
}
