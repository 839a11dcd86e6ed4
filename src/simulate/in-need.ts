import { loadClosingLetter } from '../journey/assessment-and-child-in-need/simulate.ts'
import { dayOf, momentAt } from '../platform/instant.ts'
import { addDays, type PlainDate } from '../platform/plain-date.ts'
import { type LoadedPlan, loadPlan, loadPlanReview, planEnded } from '../record/bulk/plans.ts'
import { childInNeedPlan } from '../record/plans/kinds.ts'
import type { PlanContent } from '../record/plans/model.ts'
import type { AllocatedGroup } from './allocations.ts'
import { momentBetween, workingDaysAfter } from './days.ts'
import type { Work } from './stretch.ts'
import { visitsUntil } from './visits.ts'
import { handOf, type Telling } from './world.ts'

export interface Helping extends AllocatedGroup {
  readonly work: Work
}

/** The child in need plan of brothers and sisters: most begin in time, are visited and reviewed, and end with a letter. */
export function tellNeed(telling: Telling, helping: Helping): void {
  const { load, world, random } = telling
  const { work, worker, from } = helping
  const startedOn = startOf(telling, helping)
  const until = work.closed?.on ?? world.span.today
  if (startedOn >= until) return
  const plan = planOf(telling, helping, startedOn)
  loadPlan(load, plan, handOf(telling, worker, momentBetween(startedOn, [12, 16], random)))
  // Some workers keep a wider rhythm than the council's twenty working days.
  const apart: readonly [number, number] = random.chance(0.85) ? [11, 19] : [18, 28]
  const first = workingDaysAfter(world.span, from, random.whole(2, 8))
  visitsUntil(telling, { children: work.children, worker, kind: 'child-in-need', first, until, apart })
  review(telling, helping, plan)
  end(telling, helping, plan)
}

function startOf({ world, random }: Telling, { work }: Helping): PlainDate {
  const days = random.chance(0.84) ? random.whole(4, 9) : random.whole(11, 22)
  return workingDaysAfter(world.span, dayOf(work.openedAt), days)
}

function planOf(telling: Telling, helping: Helping, startedOn: PlainDate): LoadedPlan {
  const { random } = telling
  const { work } = helping
  const content = contentOf(telling, helping, startedOn)
  return {
    ...{ id: random.uuid(), kind: childInNeedPlan, content, startedOn },
    children: work.children.map(({ id }) => id),
    reviewOn: content.reviewOn,
    ended: work.closed === null ? null : { on: work.closed.on, because: 'goals met' },
  }
}

const outcomes = [
  [
    'Mornings are calm and everybody has eaten',
    'The school says so for a month',
    'Breakfast club four days a week',
  ],
  ['Nobody shouts at night', 'The children say so', 'Mum and Dad come to the evening group'],
  [
    'We know who comes when it gets hard',
    'Everybody names the same three people',
    'Draw the family’s plan for a bad day',
  ],
  ['There is a bed for each child', 'We see it', 'Ring housing and write the letter'],
] as const

function contentOf({ random }: Telling, { worker }: Helping, startedOn: PlainDate): PlanContent {
  const first = random.whole(0, outcomes.length - 1)
  const chosen = [outcomes[first], outcomes[(first + 1) % outcomes.length]].flatMap((one) => one ?? [])
  const pairs = [chosen.slice(0, 3), chosen.slice(3)]
  return {
    purpose: 'So that home is calm enough to sleep, eat and learn.',
    outcomes: pairs.map(([words = '', howKnown = '', text = ''], at) => ({
      ...{ id: random.uuid(), words, howKnown },
      actions: [
        {
          ...{ id: random.uuid(), text, dueOn: addDays(startedOn, random.whole(20, 70)) },
          owner: at === 0 ? { workerId: worker.id, name: worker.name } : { workerId: null, name: 'Mum' },
        },
      ],
    })),
    difficulties: [],
    contingency: 'Ring the worker or the front door, and Gran.',
    reviewOn: addDays(startedOn, 84),
  }
}

/** Nine of ten reviews come in time; progress grows slowly. */
function review(telling: Telling, { work, worker }: Helping, plan: LoadedPlan): void {
  const { load, world, random } = telling
  const until = work.closed?.on ?? world.span.today
  let on = addDays(plan.startedOn, reviewGap(telling))
  for (let turn = 1; turn < 8 && on < until; turn++) {
    const day = workingDaysAfter(world.span, on, 0)
    if (day >= until) return
    const progress = plan.content.outcomes.map(({ id: outcomeId }) => ({
      outcomeId,
      score: Math.min(10, 2 + turn + random.whole(0, 3)),
    }))
    const next = addDays(day, 84)
    const words = 'Better in the mornings, says Mum; weekends are still hard.'
    const told = { id: random.uuid(), on: day, decision: 'continue', words, nextReviewOn: next, progress }
    loadPlanReview(load, plan, { review: told, hand: handOf(telling, worker, momentAt(day, '15:30')) })
    on = addDays(day, reviewGap(telling))
  }
}

function reviewGap({ random }: Telling): number {
  return random.chance(0.9) ? random.whole(60, 86) : random.whole(95, 130)
}

function end(telling: Telling, { work }: Helping, plan: LoadedPlan): void {
  const { load, world, random } = telling
  if (work.closed === null) return
  const manager = world.staff.manager(work.team)
  planEnded(load, plan, handOf(telling, manager, momentAt(work.closed.on, '16:25')))
  const sentOn = workingDaysAfter(
    world.span,
    work.closed.on,
    random.chance(0.9) ? random.whole(1, 4) : random.whole(6, 9),
  )
  if (sentOn >= world.span.today) return
  const said = {
    whatChanged: 'Home is calmer and everybody knows what to do on a bad day.',
    supportRemains: 'School and the family’s own people.',
    whoToCall: 'The front door, or the worker’s team.',
  }
  const letter = { planId: plan.id, children: plan.children, said, sentOn, fromName: manager.name }
  loadClosingLetter(load, letter, handOf(telling, manager, momentAt(sentOn, '11:45')))
}
