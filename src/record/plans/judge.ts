import type { PlainDate } from '../../platform/plain-date.ts'
import type { PlanAction, PlanContent, PlanDifficulty, PlanKind, PlanOutcome } from './model.ts'

/** What keeps a plan from being final. */
export type ContentProblem =
  | 'no purpose'
  | 'no outcome'
  | 'outcome without words'
  | 'outcome without how we know'
  | 'outcome without action'
  | 'action without words'
  | 'action without owner'
  | 'action without day'
  | 'action in the past'
  | 'no difficulty'
  | 'difficulty without words'
  | 'difficulty without change'
  | 'difficulty without effect'
  | 'no contingency'
  | 'no review day'
  | 'review in the past'

/** A problem, and where in the plan it is: an outcome or a difficulty, an action of it, a child. */
export interface ContentFault {
  readonly problem: ContentProblem
  readonly outcomeId?: string
  readonly actionId?: string
  readonly difficultyId?: string
  readonly childId?: string
}

/** What a plan is judged with. */
export interface JudgingContent {
  readonly kind: PlanKind
  readonly children: readonly string[]
  /** The day on which the version begins to hold. */
  readonly on: PlainDate
  /** Actions that stood before may be late: only a new one must lie ahead. */
  readonly stood?: ReadonlySet<string>
}

const none = (text: string) => text.trim() === ''

/** Everything that keeps a plan from being final, in the order of the page; empty: it may be. */
export function contentFaults(content: PlanContent, judging: JudgingContent): ContentFault[] {
  const { kind } = judging
  return [
    ...when(none(content.purpose), 'no purpose'),
    ...when(content.outcomes.length === 0, 'no outcome'),
    ...content.outcomes.flatMap((outcome) => outcomeFaults(outcome, judging)),
    ...when(kind.asks.difficulties === 'must' && content.difficulties.length === 0, 'no difficulty'),
    ...content.difficulties.flatMap((difficulty) => difficultyFaults(difficulty, judging)),
    ...when(kind.asks.contingency === 'must' && none(content.contingency), 'no contingency'),
    ...reviewFaults(content, judging),
  ]
}

function when(
  so: boolean,
  problem: ContentProblem,
  where: Omit<ContentFault, 'problem'> = {},
): ContentFault[] {
  return so ? [{ problem, ...where }] : []
}

function outcomeFaults(outcome: PlanOutcome, judging: JudgingContent): ContentFault[] {
  const at = { outcomeId: outcome.id }
  return [
    ...when(none(outcome.words), 'outcome without words', at),
    ...when(
      judging.kind.asks.howKnown === 'must' && none(outcome.howKnown),
      'outcome without how we know',
      at,
    ),
    ...when(outcome.actions.length === 0, 'outcome without action', at),
    ...outcome.actions.flatMap((action) => actionFaults(action, outcome.id, judging)),
  ]
}

function actionFaults(
  { id, text, owner, dueOn }: PlanAction,
  outcomeId: string,
  { on, stood }: JudgingContent,
): ContentFault[] {
  const at = { outcomeId, actionId: id }
  return [
    ...when(none(text), 'action without words', at),
    ...when(owner === null || none(owner.name), 'action without owner', at),
    ...when(dueOn === null, 'action without day', at),
    ...when(dueOn !== null && dueOn < on && !stood?.has(id), 'action in the past', at),
  ]
}

function difficultyFaults(
  { id, who, words, mustChange, effects }: PlanDifficulty,
  { children }: JudgingContent,
): ContentFault[] {
  const at = { difficultyId: id }
  const said = new Set(effects.filter((effect) => !none(effect.words)).map(({ childId }) => childId))
  return [
    ...when(none(who) || none(words), 'difficulty without words', at),
    ...children
      .filter((childId) => !said.has(childId))
      .map((childId) => ({ problem: 'difficulty without effect' as const, ...at, childId })),
    ...when(none(mustChange), 'difficulty without change', at),
  ]
}

function reviewFaults({ reviewOn }: PlanContent, { kind, on }: JudgingContent): ContentFault[] {
  if (reviewOn === null) return when(kind.asks.reviewOn === 'must', 'no review day')
  return when(reviewOn < on, 'review in the past')
}
