import type { PlainDate } from '../../platform/plain-date.ts'
import type { PlanAction, PlanContent, PlanDifficulty, PlanOutcome } from './model.ts'

/** Something that is one thing before and another after. */
export interface Changed<Value> {
  readonly before: Value
  readonly after: Value
}

/** What differs between two lists whose entries keep their ids. */
export interface ListDifference<Entry, Change> {
  readonly added: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly changed: readonly Change[]
  /** The ids in their new order, where it is not the old one with what is new at its end. */
  readonly order: readonly string[] | null
}

type Head = Omit<PlanOutcome, 'actions'>

/** What differs in an outcome: its words, and its actions. */
export interface OutcomeChange extends Changed<Head> {
  readonly actions: ListDifference<PlanAction, Changed<PlanAction>>
}

/** What differs between two versions of a plan. */
export interface PlanDifference {
  readonly purpose: Changed<string> | null
  readonly contingency: Changed<string> | null
  readonly reviewOn: Changed<PlainDate | null> | null
  readonly outcomes: ListDifference<PlanOutcome, OutcomeChange>
  readonly difficulties: ListDifference<PlanDifficulty, Changed<PlanDifficulty>>
}

/** What changed from one version to another. */
export function differenceOf(before: PlanContent, after: PlanContent): PlanDifference {
  return {
    purpose: changed(before.purpose, after.purpose),
    contingency: changed(before.contingency, after.contingency),
    reviewOn: changed(before.reviewOn, after.reviewOn),
    outcomes: listDifference(before.outcomes, after.outcomes, outcomeChange),
    difficulties: listDifference(before.difficulties, after.difficulties, changed),
  }
}

/** The version that comes of another by a difference: what `differenceOf` took apart. */
export function applyDifference(before: PlanContent, difference: PlanDifference): PlanContent {
  const { purpose, contingency, reviewOn, outcomes, difficulties } = difference
  return {
    purpose: purpose?.after ?? before.purpose,
    outcomes: applied(before.outcomes, outcomes, (one) => outcomeAfter(before.outcomes, one)),
    difficulties: applied(before.difficulties, difficulties, ({ after }) => after),
    contingency: contingency?.after ?? before.contingency,
    reviewOn: reviewOn === null ? before.reviewOn : reviewOn.after,
  }
}

/** Whether nothing differs. */
export function isSame({ purpose, contingency, reviewOn, outcomes, difficulties }: PlanDifference): boolean {
  const none = purpose === null && contingency === null && reviewOn === null
  return none && listIsSame(outcomes) && listIsSame(difficulties)
}

/** Whether nothing differs between two lists. */
function listIsSame({ added, removed, changed: some, order }: ListDifference<unknown, unknown>): boolean {
  return added.length + removed.length + some.length === 0 && order === null
}

function changed<Value>(before: Value, after: Value): Changed<Value> | null {
  return alike(before, after) ? null : { before, after }
}

/** Texts, days and plain data: the same where they are written the same. */
const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

interface Entry {
  readonly id: string
}

function listDifference<One extends Entry, Change>(
  before: readonly One[],
  after: readonly One[],
  compare: (before: One, after: One) => Change | null,
): ListDifference<One, Change> {
  const old = new Map(before.map((one) => [one.id, one]))
  const now = new Set(after.map(({ id }) => id))
  const added = after.filter(({ id }) => !old.has(id))
  const kept = before.filter(({ id }) => now.has(id))
  const expected = [...kept, ...added].map(({ id }) => id)
  const order = after.map(({ id }) => id)
  return {
    added,
    removed: before.filter(({ id }) => !now.has(id)),
    changed: after.flatMap((one) => {
      const was = old.get(one.id)
      return (was && compare(was, one)) ?? []
    }),
    order: alike(order, expected) ? null : order,
  }
}

function outcomeChange(before: PlanOutcome, after: PlanOutcome): OutcomeChange | null {
  const { actions: old, ...headBefore } = before
  const { actions: now, ...headAfter } = after
  const actions = listDifference(old, now, changed)
  if (alike(headBefore, headAfter) && listIsSame(actions)) return null
  return { before: headBefore, after: headAfter, actions }
}

function outcomeAfter(before: readonly PlanOutcome[], { after, actions }: OutcomeChange): PlanOutcome {
  const old = before.find(({ id }) => id === after.id)?.actions ?? []
  return { ...after, actions: applied(old, actions, (one) => one.after) }
}

function applied<One extends Entry, Change>(
  before: readonly One[],
  { added, removed, changed: some, order }: ListDifference<One, Change>,
  after: (change: Change) => One,
): One[] {
  const gone = new Set(removed.map(({ id }) => id))
  const renewed = new Map(some.map((change) => [after(change).id, after(change)]))
  const kept = before.filter(({ id }) => !gone.has(id)).map((one) => renewed.get(one.id) ?? one)
  const all = [...kept, ...added]
  if (order === null) return all
  const byId = new Map(all.map((one) => [one.id, one]))
  return order.flatMap((id) => byId.get(id) ?? [])
}
