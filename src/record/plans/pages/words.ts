import { labelOf } from '../../../platform/code.ts'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { differenceOf } from '../difference.ts'
import { differenceLines } from '../difference-words.ts'
import type {
  Plan,
  PlanContent,
  PlanDifficulty,
  PlanKind,
  PlanOutcome,
  PlanReview,
  StandingAction,
} from '../model.ts'

/** What a plan is shown with. */
export interface Showing {
  readonly kind: PlanKind
  readonly plan: Plan
  readonly content: PlanContent
  readonly today: PlainDate
  /** Whether the reader may write it. */
  readonly mayWrite: boolean
}

/** A plan, worded: whole, for a page or for paper. Effects on a child stand only where the reader may see that child. */
export function planView(showing: Showing) {
  const { kind, plan, content } = showing
  return {
    title: kind.title,
    names: plan.children
      .filter(({ leftOn }) => leftOn === null || plan.ended)
      .map(({ name }) => name)
      .join(', '),
    state: stateOf(plan),
    rows: rowsOf(showing),
    purpose: content.purpose,
    outcomes: content.outcomes.map((outcome, index) => outcomeWords(outcome, index, showing)),
    difficulties: content.difficulties.map((difficulty) => difficultyWords(difficulty, plan)),
    contingency: { heading: kind.words.contingency, text: content.contingency },
  }
}

function stateOf({ ended, version }: Plan) {
  if (ended) return { text: 'Ended', colour: 'grey' } as const
  return version === 0 ? ({ text: 'Being written', colour: 'yellow' } as const) : null
}

function rowsOf({ kind, plan, content }: Showing) {
  const { startedOn, ended, reviewOn, children } = plan
  const late = children.filter(({ joinedOn, leftOn }) => joinedOn !== startedOn || (leftOn && !ended))
  return [
    { key: 'Started', value: startedOn === null ? 'Not yet' : longDate(startedOn) },
    ...(ended
      ? []
      : [
          {
            key: kind.words.reviewOn,
            value: dayWords(plan.version === 0 ? content.reviewOn : reviewOn),
          },
        ]),
    ...late.map(({ name, joinedOn, leftOn }) => ({
      key: name,
      value: `On it ${joinedOn === null ? 'from its start' : `from ${longDate(joinedOn)}`}${
        leftOn === null ? '' : ` to ${longDate(leftOn)}`
      }`,
    })),
    ...(ended
      ? [
          {
            key: 'Ended',
            value: [`${longDate(ended.on)}: ${labelOf(kind.endReasons, ended.because)}`, ended.words]
              .filter(Boolean)
              .join('. '),
          },
        ]
      : []),
  ]
}

const dayWords = (on: PlainDate | null) => (on === null ? 'No day set' : longDate(on))

function outcomeWords(outcome: PlanOutcome, index: number, showing: Showing) {
  const { plan, kind } = showing
  const standing = new Map(plan.actions.map((action) => [action.id, action]))
  return {
    id: outcome.id,
    heading: `${index + 1}. ${outcome.words || 'Not written yet'}`,
    howKnown: { heading: kind.words.howKnown, text: outcome.howKnown },
    progress: progressWords(outcome.id, plan.reviews),
    columns: [kind.words.action, kind.words.owner, kind.words.dueOn, 'How it stands'],
    actions: outcome.actions.map(({ id, text, owner, dueOn }) => ({
      id,
      text: text || 'Not written yet',
      owner: owner?.name || 'Nobody yet',
      due: dueOn === null ? 'No day yet' : longDate(dueOn),
      ...standingWords(standing.get(id), showing),
    })),
  }
}

function standingWords(action: StandingAction | undefined, { plan, today, mayWrite }: Showing) {
  if (action === undefined) return { state: 'Not in the plan yet', late: false, settleHref: null }
  const settleHref = mayWrite && plan.ended === null ? `/plans/${plan.id}/actions/${action.id}` : null
  if (action.state === 'open')
    return { state: action.dueOn < today ? 'Late' : 'To do', late: action.dueOn < today, settleHref }
  const when = action.settledOn === null ? '' : ` ${longDate(action.settledOn)}`
  const note = action.settledNote === null ? '' : `: ${action.settledNote}`
  const what = action.state === 'done' ? 'Done' : 'Not done'
  return { state: `${what}${when}${note}`, late: false, settleHref: null }
}

/** '6 out of 10 on 12 March 2026; before: 4, 3.' Empty where nobody has said yet. */
function progressWords(outcomeId: string, reviews: readonly PlanReview[]): string {
  const said = reviews.flatMap(({ reviewedOn, progress }) =>
    progress.filter((one) => one.outcomeId === outcomeId).map((one) => ({ ...one, reviewedOn })),
  )
  const [latest, ...earlier] = said
  if (!latest) return ''
  const before = earlier.map(({ score }) => score)
  const why = latest.words ? ` (${latest.words})` : ''
  const then = before.length === 0 ? '' : `; before: ${before.join(', ')}`
  return `${latest.score} out of 10 on ${longDate(latest.reviewedOn)}${why}${then}`
}

function difficultyWords(difficulty: PlanDifficulty, { children }: Plan) {
  const { id, who, words, effects, mustChange, byOn, howKnown, lasting, ifNot } = difficulty
  const said = new Map(effects.map((effect) => [effect.childId, effect.words]))
  const row = (key: string, value: string) => (value.trim() === '' ? [] : [{ key, value }])
  return {
    id,
    heading: `What is hard for ${who || 'an adult'}`,
    words,
    rows: [
      ...children.flatMap(({ personId, name }) =>
        row(`What it is like for ${name}`, said.get(personId) ?? ''),
      ),
      ...row('What must change', mustChange),
      ...row('By when', byOn === null ? '' : longDate(byOn)),
      ...row('How we shall know', howKnown),
      ...row('How likely the change is to last', lasting),
      ...row('If the change does not come', ifNot),
    ],
  }
}

/** The versions of a plan, the latest first, each with what changed from the one before. */
export function historyWords(kind: PlanKind, { versions }: Plan) {
  return versions.map(({ version, content, fromOn, because, byName, writtenAt }, index) => {
    const before = versions[index + 1]
    return {
      heading: version === 1 ? 'The first plan' : `Version ${version}`,
      when: `From ${longDate(fromOn)}, written by ${byName} on ${longMoment(writtenAt)}`,
      because: because ?? '',
      lines: before === undefined ? [] : differenceLines(kind, differenceOf(before.content, content)),
    }
  })
}

/** The times it was looked at, the latest first. */
export function reviewsWords(kind: PlanKind, { reviews }: Plan) {
  return reviews.map(({ reviewedOn, decision, words, nextReviewOn, byName }) => ({
    when: longDate(reviewedOn),
    decision: labelOf(kind.decisions, decision),
    words,
    next: nextReviewOn === null ? 'No day set' : longDate(nextReviewOn),
    by: byName,
  }))
}
