import { longDate } from '../../platform/day-words.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Changed, ListDifference, OutcomeChange, PlanDifference } from './difference.ts'
import type { PlanAction, PlanDifficulty, PlanKind, PlanOutcome } from './model.ts'

/** One thing that changed, in words: what, and what it was before and is after where that helps. */
export interface ChangeLine {
  readonly text: string
  readonly before?: string
  readonly after?: string
}

const dayWords = (on: PlainDate | null) => (on === null ? 'no day' : longDate(on))
const ownerWords = ({ owner }: Pick<PlanAction, 'owner'>) => owner?.name || 'nobody yet'
const quoted = (text: string) => (text.trim() === '' ? 'nothing' : `‘${text.trim()}’`)

/** What changed between two versions, one line for each thing, in the order of the plan. */
export function differenceLines(kind: PlanKind, difference: PlanDifference): ChangeLine[] {
  const { purpose, outcomes, difficulties, contingency, reviewOn } = difference
  return [
    ...textLine('What the plan is for', purpose),
    ...outcomeLines(kind, outcomes),
    ...difficultyLines(difficulties),
    ...textLine(kind.words.contingency, contingency),
    ...(reviewOn === null
      ? []
      : [{ text: kind.words.reviewOn, before: dayWords(reviewOn.before), after: dayWords(reviewOn.after) }]),
  ]
}

function textLine(text: string, change: Changed<string> | null): ChangeLine[] {
  return change === null ? [] : [{ text, before: quoted(change.before), after: quoted(change.after) }]
}

function outcomeLines(
  kind: PlanKind,
  { added, removed, changed, order }: ListDifference<PlanOutcome, OutcomeChange>,
): ChangeLine[] {
  return [
    ...changed.flatMap((one) => changedOutcome(kind, one)),
    ...added.flatMap((one) => [
      { text: `New: ${quoted(one.words)}` },
      ...one.actions.map((action) => ({ text: `To be done for it: ${actionWords(action)}` })),
    ]),
    ...removed.map(({ words }) => ({ text: `No longer in the plan: ${quoted(words)}` })),
    ...orderLine(order, 'What we want to be different stands in another order'),
  ]
}

const orderLine = (order: readonly string[] | null, text: string) => (order === null ? [] : [{ text }])

function changedOutcome(kind: PlanKind, { before, after, actions }: OutcomeChange): ChangeLine[] {
  const of = `Under ${quoted(after.words)}`
  return [
    ...fieldLine('The words of what we want to be different', before.words, after.words),
    ...fieldLine(`${of}: ${kind.words.howKnown}`, before.howKnown, after.howKnown),
    ...actions.changed.flatMap(changedAction),
    ...actions.added.map((action) => ({ text: `${of}, new: ${actionWords(action)}` })),
    ...actions.removed.map((action) => ({ text: `${of}, no longer: ${quoted(action.text)}` })),
    ...orderLine(actions.order, `${of}, what will be done stands in another order`),
  ]
}

function fieldLine(text: string, before: string, after: string): ChangeLine[] {
  return before === after ? [] : [{ text, before: quoted(before), after: quoted(after) }]
}

/** 'Ring the school’: Sam Okoro, by 4 March 2026. */
function actionWords(action: PlanAction): string {
  return `${quoted(action.text)}: ${ownerWords(action)}, by ${dayWords(action.dueOn)}`
}

function changedAction({ before, after }: Changed<PlanAction>): ChangeLine[] {
  const of = quoted(after.text)
  const sameOwner =
    before.owner?.workerId === after.owner?.workerId && ownerWords(before) === ownerWords(after)
  return [
    ...fieldLine('What will be done, in other words', before.text, after.text),
    ...(sameOwner ? [] : [{ text: `Who does ${of}`, before: ownerWords(before), after: ownerWords(after) }]),
    ...(before.dueOn === after.dueOn
      ? []
      : [{ text: `By when: ${of}`, before: dayWords(before.dueOn), after: dayWords(after.dueOn) }]),
  ]
}

function difficultyLines({
  added,
  removed,
  changed,
  order,
}: ListDifference<PlanDifficulty, Changed<PlanDifficulty>>): ChangeLine[] {
  return [
    ...changed.flatMap(changedDifficulty),
    ...added.map(({ who, words }) => ({ text: `New: what is hard for ${who}, ${quoted(words)}` })),
    ...removed.map(({ who, words }) => ({
      text: `No longer in the plan: what is hard for ${who}, ${quoted(words)}`,
    })),
    ...orderLine(order, 'What is hard for the adults stands in another order'),
  ]
}

function changedDifficulty({ before, after }: Changed<PlanDifficulty>): ChangeLine[] {
  const of = `What is hard for ${after.who}`
  return [
    ...fieldLine('Whose difficulty it is', before.who, after.who),
    ...fieldLine(of, before.words, after.words),
    ...fieldLine(`${of}: what must change`, before.mustChange, after.mustChange),
    ...(before.byOn === after.byOn
      ? []
      : [{ text: `${of}: by when`, before: dayWords(before.byOn), after: dayWords(after.byOn) }]),
    ...fieldLine(`${of}: how we shall know`, before.howKnown, after.howKnown),
    ...fieldLine(`${of}: how likely the change is to last`, before.lasting, after.lasting),
    ...fieldLine(`${of}: if the change does not come`, before.ifNot, after.ifNot),
    ...effectLines(of, { before, after }),
  ]
}

function effectLines(of: string, { before, after }: Changed<PlanDifficulty>): ChangeLine[] {
  return JSON.stringify(before.effects) === JSON.stringify(after.effects)
    ? []
    : [{ text: `${of}: what it means for each child` }]
}

/** A difference in one line, for the chronology: '2 things new, 1 changed, 1 no longer in it'. */
export function summaryOf({
  purpose,
  contingency,
  reviewOn,
  outcomes,
  difficulties,
}: PlanDifference): string {
  const lists = [outcomes, difficulties, ...outcomes.changed.map(({ actions }) => actions)]
  const count = (of: (list: ListDifference<unknown, unknown>) => number) =>
    lists.reduce((sum, list) => sum + of(list), 0)
  const heads = outcomes.changed.filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  )
  const single = [purpose, contingency, reviewOn].filter((one) => one !== null).length
  const changed =
    single +
    heads.length +
    difficulties.changed.length +
    outcomes.changed.reduce((sum, { actions }) => sum + actions.changed.length, 0)
  const parts = [
    [count(({ added }) => added.length), 'new'],
    [changed, 'changed'],
    [count(({ removed }) => removed.length), 'no longer in it'],
  ].flatMap(([number, what]) => (Number(number) > 0 ? [`${number} ${what}`] : []))
  return parts.length === 0 ? 'its order' : parts.join(', ')
}
