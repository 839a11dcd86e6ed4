import { randomUUID } from 'node:crypto'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { differenceOf } from '../difference.ts'
import { differenceLines } from '../difference-words.ts'
import { type ContentFault, contentFaults } from '../judge.ts'
import { faultElsewhere } from '../messages.ts'
import type { Plan, PlanContent, PlanDifficulty, PlanKind, PlanOutcome } from '../model.ts'
import { contentToWrite, type PlanHere } from '../plan-address.ts'

/** What a plan that is being written still lacks. Actions that stood before may be late. */
export function faultsOf({ plan, kind }: PlanHere, on: PlainDate): ContentFault[] {
  const stood = new Set(
    (plan.versions[0]?.content.outcomes ?? []).flatMap(({ actions }) => actions.map(({ id }) => id)),
  )
  const children = plan.children.filter(({ leftOn }) => leftOn === null).map(({ personId }) => personId)
  return contentFaults(contentToWrite(plan), { kind, children, on, stood })
}

/** A plan while it is written, worded. */
export function writeWords({ plan, kind }: PlanHere, today: PlainDate) {
  const content = contentToWrite(plan)
  const last = plan.versions[0]
  const [first] = plan.children
  return {
    title: kind.title,
    names: plan.children.map(({ name }) => name).join(', '),
    stands: standsWords(plan),
    back: last
      ? { text: 'Back to the plan', href: `/plans/${plan.id}` }
      : { text: 'Back to the plans', href: `/people/${first?.personId ?? ''}/plans` },
    frame: {
      heading: 'What this plan is for',
      href: `/plans/${plan.id}/frame`,
      rows: [
        row('What it is for', content.purpose),
        row(kind.words.reviewOn, content.reviewOn === null ? '' : longDate(content.reviewOn)),
        row(kind.words.contingency, content.contingency),
      ],
    },
    outcomes: content.outcomes.map((outcome, index) => outcomePart(plan.id, kind, { outcome, index })),
    addOutcome: {
      text: content.outcomes.length === 0 ? `Add: ${kind.words.outcome.toLowerCase()}` : 'Add another',
      href: `/plans/${plan.id}/outcomes/${randomUUID()}`,
    },
    difficulties: content.difficulties.map((difficulty) => difficultyPart(plan.id, difficulty)),
    addDifficulty:
      kind.asks.difficulties === 'not asked'
        ? null
        : {
            text: 'Add what is hard for an adult',
            href: `/plans/${plan.id}/difficulties/${randomUUID()}`,
          },
    changes: last && plan.draft ? differenceLines(kind, differenceOf(last.content, content)) : [],
    missing: faultsOf({ plan, kind }, today).map((fault) => ({
      ...faultElsewhere(plan.id, fault),
      of: whereIn(content, fault),
    })),
  }
}

const row = (key: string, text: string) => ({ key, value: text.trim() === '' ? 'Not written yet' : text })

function standsWords({ draft, version }: Plan): string {
  const saved = draft ? ` ${draft.byName} saved it last, on ${longMoment(draft.at)}.` : ''
  return version === 0
    ? `This is not the plan yet.${saved}`
    : `The plan that holds goes on until you make this one the plan.${saved}`
}

function outcomePart(
  planId: string,
  kind: PlanKind,
  { outcome, index }: { readonly outcome: PlanOutcome; readonly index: number },
) {
  const { id, words, howKnown, actions } = outcome
  return {
    heading: `${index + 1}. ${words}`,
    href: `/plans/${planId}/outcomes/${id}`,
    rows: [
      ...(kind.asks.howKnown === 'not asked' ? [] : [row(kind.words.howKnown, howKnown)]),
      ...actions.map(({ text, owner, dueOn }, at) => ({
        key: `Action ${at + 1}`,
        value: [text, owner?.name || 'nobody yet', dueOn === null ? 'no day yet' : longDate(dueOn)].join(
          '; ',
        ),
      })),
    ],
  }
}

function difficultyPart(planId: string, { id, who, words, mustChange }: PlanDifficulty) {
  return {
    heading: `What is hard for ${who}`,
    href: `/plans/${planId}/difficulties/${id}`,
    rows: [row('What is hard', words), row('What must change', mustChange)],
  }
}

/** In which part of the plan something is missing, in a few words. */
function whereIn({ outcomes, difficulties }: PlanContent, fault: ContentFault): string {
  const outcome = outcomes.find(({ id }) => id === fault.outcomeId)
  const action = outcome?.actions.find(({ id }) => id === fault.actionId)
  const difficulty = difficulties.find(({ id }) => id === fault.difficultyId)
  return (action?.text ?? outcome?.words ?? difficulty?.who ?? '').slice(0, 80)
}
