import { labelOf } from '../../../../platform/code.ts'
import { longDate, longMoment } from '../../../../platform/day-words.ts'
import type { PlainDate } from '../../../../platform/plain-date.ts'
import type { Child } from '../../children.records.ts'
import { agencies, categoriesRead, colours, lookOutcomes, planEnds, rungs } from '../../codes.ts'
import type { CoreGroup } from '../../core-group.records.ts'
import { coreGroupKind } from '../../forms/plan.ts'
import { looksDue } from '../../model.ts'
import type { ProtectionPlan } from '../../plan.records.ts'
import type { looksOf, Rating, Rung } from '../../rating.records.ts'

type Look = Awaited<ReturnType<typeof looksOf>>[number]

export interface PlanRead {
  readonly child: Child
  readonly plan: ProtectionPlan
  readonly earlier: readonly ProtectionPlan[]
  readonly categories: readonly { readonly category: string; readonly fromOn: PlainDate }[]
  readonly ratings: readonly Rating[]
  readonly ladder: readonly Rung[]
  readonly looks: readonly Look[]
  readonly coreGroups: readonly CoreGroup[]
  readonly manager: boolean
  readonly today: PlainDate
}

/** A child protection plan, worded: how it stands, what comes next, how the chair sees it, and plans before side by side. */
export function planPage(read: PlanRead) {
  const { child, plan, earlier } = read
  return {
    caption: child.name,
    state: stateWords(plan),
    steps: plan.endedOn === null ? stepsOf(read) : [],
    askDifferent: earlier.length > 0 && plan.whatWillBeDifferent === null && plan.endedOn === null,
    facts: factsOf(read),
    sideBySide: earlier.length === 0 ? null : sideBySide([...earlier].reverse(), plan),
    coreGroups: read.coreGroups.map((group) => groupRow(group)),
    ratings: read.ratings.map((rating) => ratingRow(rating)),
    ladder: read.ladder.map((rung) => rungRow(rung)),
    looks: read.looks.map((look) => lookRow(look)),
    detailed: {
      href: `/people/${child.id}/plans`,
      text: 'The detailed plan: outcomes, actions, who and by when',
    },
    back: { text: 'Back to child protection', href: `/people/${child.id}/child-protection` },
  }
}

function stateWords({ startedOn, endedOn, endReason, category }: ProtectionPlan): string {
  const what = labelOf(categoriesRead, category)
  if (endedOn === null) return `${what}. Since ${longDate(startedOn)}.`
  return `${what}. From ${longDate(startedOn)} to ${longDate(endedOn)}: ${labelOf(planEnds, endReason ?? '').toLowerCase()}.`
}

const step = (text: string, href: string, notYet: string | null = null) => ({
  text,
  href: notYet === null ? href : null,
  notYet,
})

function stepsOf({ plan, looks, ladder, manager, today, child }: PlanRead) {
  const at = `/protection-plans/${plan.id}`
  const waiting = ladder.find(({ answeredOn }) => answeredOn === null)
  const due = looksDue(plan.startedOn, looks, today)
  return [
    step('Core group was held', `${at}/core-group`),
    step('Plan the review', `/people/${child.id}/conference/new`),
    step('Chair’s check half-way', `${at}/midway`),
    step('Look at the plan together', `${at}/look`, due.length > 0 ? null : 'it is due at six months'),
    ...(waiting ? [step('Answer the chair', `${at}/dispute`, manager ? null : 'a manager does this')] : []),
    step('End it without a conference', `${at}/end`),
  ]
}

function factsOf({ plan, categories }: PlanRead) {
  const rows: [string, string | null][] = [
    ['Chair', plan.chairName],
    ['What we are worried about', plan.worries],
    ['What had changed when the last plan ended', plan.whatChangedBefore],
    ['What came back', plan.whatCameBack],
    ['What will be different this time', plan.whatWillBeDifferent],
    [
      'Categories',
      categories.length > 1
        ? categories
            .map(({ category, fromOn }) => `${labelOf(categoriesRead, category)} from ${longDate(fromOn)}`)
            .join('\n')
        : null,
    ],
    ['What should be remembered', plan.endWords],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}

/** Every plan of the child as a column: what was the same, what was not. */
function sideBySide(earlier: readonly ProtectionPlan[], plan: ProtectionPlan) {
  const all = [...earlier, plan]
  const row = (what: string, of: (one: ProtectionPlan) => string) =>
    [what, ...all.map(of)].map((text) => ({ text }))
  return {
    columns: ['', ...all.map((one) => (one.id === plan.id ? 'This plan' : longDate(one.startedOn)))].map(
      (text) => ({
        text,
      }),
    ),
    rows: [
      row('Where', ({ council }) => council ?? 'Here'),
      row('From', ({ startedOn }) => longDate(startedOn)),
      row('To', ({ endedOn }) => (endedOn ? longDate(endedOn) : 'Now')),
      row('Category', ({ firstCategory, category }) => categoryWords(firstCategory, category)),
      row('Worries', ({ worries }) => worries ?? 'Not known'),
      row(
        'Why it ended',
        ({ endReason, endWords }) =>
          [endReason && labelOf(planEnds, endReason), endWords].filter(Boolean).join(': ') || '–',
      ),
    ],
  }
}

function categoryWords(first: string, latest: string): string {
  const label = labelOf(categoriesRead, latest)
  return first === latest ? label : `${labelOf(categoriesRead, first)}, then ${label.toLowerCase()}`
}

function groupRow({ startsAt, decision, rationale, came }: CoreGroup) {
  return [
    longMoment(startsAt),
    came.map((code) => labelOf(agencies, code)).join(', '),
    decision ? labelOf(coreGroupKind.decisions, decision) : '',
    rationale ?? '',
  ].map((text) => ({ text }))
}

const tagColours = { green: 'green', amber: 'orange', red: 'red' } as const

function ratingRow({ on, colour, because, byName, atConference }: Rating) {
  const known = colours.find(({ code }) => code === colour)?.code ?? 'amber'
  return {
    on: longDate(on),
    where: atConference ? 'At the conference' : 'Half-way',
    tag: { text: labelOf(colours, colour).split(':')[0] ?? colour, colour: tagColours[known] },
    because: `${because} (${byName})`,
  }
}

function rungRow({ rung, raisedOn, dueOn, answeredOn, outcome, words }: Rung) {
  return [
    rungs[rung - 1] ?? '',
    longDate(raisedOn),
    longDate(dueOn),
    answeredOn ? `${longDate(answeredOn)}: ${outcome}. ${words ?? ''}` : 'Not yet',
  ].map((text) => ({ text }))
}

function lookRow({ kind, on, who, outcome, because }: Look) {
  return [
    longDate(on),
    kind === 'six-month' ? 'Joint look' : 'Legal gateway view',
    labelOf(lookOutcomes, outcome),
    `${because} (${who})`,
  ].map((text) => ({ text }))
}
