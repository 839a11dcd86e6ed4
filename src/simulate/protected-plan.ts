import {
  loadConference,
  loadCoreGroup,
  loadEarlierPlan,
  loadLook,
  loadMidway,
  loadProtectionPlan,
} from '../journey/child-protection/actions/load-plans.ts'
import { addHours, dayOf, type Instant } from '../platform/instant.ts'
import { addDays, addMonths, type PlainDate } from '../platform/plain-date.ts'
import type { Hand } from '../record/bulk/people.ts'
import { minutesAfter, momentBetween, workingDaysAfter } from './days.ts'
import { type ChildOnPlan, calling, handAt, type Protected, papersOf } from './protected-parts.ts'
import { planEndsOn, type Review } from './protection.ts'
import type { Worker } from './staff.ts'
import { visit } from './visits.ts'
import { handOf, type Telling } from './world.ts'

interface Planned {
  readonly onPlan: readonly ChildOnPlan[]
  readonly at: Instant
  readonly chair: Worker
  readonly conferenceId: string
  readonly held: Hand
}

/** The plans that a conference started: core groups, visits, checks and reviews until they end, or until now. */
export function tellPlan(telling: Telling, about: Protected, plan: Planned): void {
  const { random, world } = telling
  const reviews = (about.told.reviews ?? []).map((one) => ({ ...one, id: random.uuid() }))
  const last = reviews.at(-1)
  const hand = last?.ends ? handAt(telling, plan.chair, minutesAfter(last.at, 100)) : null
  beginPlans(telling, about, {
    ...plan,
    ended: last && hand ? { at: last.at, conferenceId: last.id, hand } : null,
  })
  const ends = planEndsOn(about.told)
  const until = [ends, world.span.today].toSorted()[0] ?? ends
  meetCoreGroups(telling, about, { ...plan, until })
  visitThem(telling, about, { ...plan, until })
  look(telling, about, { ...plan, until })
  let before = plan.at
  for (const one of reviews) {
    review(telling, about, { plan, one, before })
    if (one.at >= world.span.end) return
    before = one.at
  }
}

interface Until extends Planned {
  readonly until: PlainDate
}

/** First within ten working days for nine of ten, then about every six weeks. */
function meetCoreGroups(telling: Telling, { team, workerAt }: Protected, { onPlan, at, until }: Until): void {
  const { random, world, load } = telling
  const teamId = world.staff.team(team).id
  const first = random.chance(0.93) ? random.whole(6, 10) : random.whole(12, 16)
  let on = workingDaysAfter(world.span, dayOf(at), first)
  while (on < until) {
    const startsAt = momentBetween(on, [9.5, 15], random)
    const hand = handOf(telling, workerAt(startsAt), minutesAfter(startsAt, 80))
    const decision = random.weighted(progress)
    for (const child of onPlan) {
      const group = { planId: child.planId, child, startsAt, teamId, decision, rationale: wordsOf[decision] }
      loadCoreGroup(load, group, hand)
    }
    const gap = random.chance(0.92) ? random.whole(30, 40) : random.whole(46, 60)
    on = workingDaysAfter(world.span, addDays(on, gap), 0)
  }
}

const progress = [
  ['on-track', 5],
  ['in-part', 4],
  ['stuck', 1],
] as const

const wordsOf = {
  'on-track': 'Gran has slept there all week, and both children were in school.',
  'in-part': 'School goes well. The clinic was missed twice.',
  stuck: 'Nobody was home for two visits, and Gran has not been asked.',
}

/** About every ten working days, by whoever works with them then. */
function visitThem(telling: Telling, { children, workerAt }: Protected, { at, until }: Until): void {
  const { random, world } = telling
  const first = random.chance(0.9) ? random.whole(1, 4) : random.whole(6, 9)
  let on = workingDaysAfter(world.span, dayOf(at), first)
  while (on < until) {
    const next = workingDaysAfter(
      world.span,
      on,
      random.chance(0.92) ? random.whole(6, 9) : random.whole(11, 15),
    )
    const worker = workerAt(momentBetween(on, [9, 10], random))
    visit(telling, { children, worker, kind: 'child-protection', on, nextOn: next })
    on = next
  }
}

/** The joint looks at six months and every six after, and the legal gateway view at fifteen. */
function look(telling: Telling, { team }: Protected, { onPlan, at, until }: Until): void {
  const { random, world, load } = telling
  const looks = [
    [6, 'six-month'],
    [12, 'six-month'],
    [15, 'fifteen-month'],
    [18, 'six-month'],
  ] as const
  for (const [months, kind] of looks) {
    const days = random.chance(0.85) ? -random.whole(4, 20) : random.whole(5, 25)
    const on = workingDaysAfter(world.span, addDays(addMonths(dayOf(at), months), days), 0)
    if (on >= until || random.chance(0.06)) continue
    const hand = handOf(telling, world.staff.manager(team), momentBetween(on, [9, 16], random))
    for (const { id: childId, planId } of onPlan) loadLook(load, { planId, childId }, { kind, hand })
  }
}

interface Reviewing {
  readonly plan: Planned
  readonly one: Review & { readonly id: string }
  readonly before: Instant
}

/** The chair's check half-way, and the review: planned some weeks ahead, so that a few are planned and to come. */
function review(telling: Telling, about: Protected, { plan, one, before }: Reviewing): void {
  const { load, world } = telling
  checkMidway(telling, { plan, one, before })
  const calledAt = addHours(one.at, -24 * 30)
  if (calledAt >= world.span.end) return
  const hand = handAt(telling, plan.chair, minutesAfter(one.at, 100))
  const decision = one.ends ? 'ends' : 'continues'
  loadConference(load, {
    ...calling(telling, about, { chair: plan.chair, at: calledAt }),
    ...{ id: one.id, kind: 'review', startsAt: one.at, category: about.told.category },
    children: plan.onPlan.map((child) => ({ ...child, enquiryId: null })),
    ...{ colour: one.ends ? 'green' : 'amber', nextOn: one.ends ? null : addMonths(dayOf(one.at), 6) },
    ...papersOf(telling, about, { at: one.at, from: calledAt }),
    held: hand && { hand, decision, why: one.ends ? wentWell : goesOn },
  })
}

const wentWell = 'Three months in which the children were never alone at night.'
const goesOn = 'School and mornings are better. Nights are not safe yet.'

function checkMidway(telling: Telling, { plan, one, before }: Reviewing): void {
  const { load, random, world } = telling
  const first = before === plan.at
  const days = random.chance(0.88) ? (first ? 36 : 75) : first ? 47 : 92
  const on = workingDaysAfter(world.span, addDays(dayOf(before), days), 0)
  if (on >= dayOf(one.at) || on >= world.span.today || random.chance(0.05)) return
  const hand = handOf(telling, plan.chair, momentBetween(on, [9, 16], random))
  const colour = random.chance(0.45) ? 'green' : 'amber'
  for (const { id: childId, planId } of plan.onPlan) loadMidway(load, { planId, childId }, { colour, hand })
}

/** The rows of each child's plan; for some with the one before, with another council. */
function beginPlans(
  telling: Telling,
  about: Protected,
  given: {
    readonly onPlan: readonly ChildOnPlan[]
    readonly at: Instant
    readonly conferenceId: string
    readonly held: Hand
    readonly ended: { readonly at: Instant; readonly conferenceId: string; readonly hand: Hand } | null
  },
): void {
  const { world, load, random } = telling
  const { told, team, referralIds } = about
  const { at, held, conferenceId, ended } = given
  for (const { id: childId, planId, bornOn } of given.onPlan) {
    const earlier = told.repeat === 'elsewhere' && addDays(bornOn, 700) < dayOf(at)
    const repeat = told.repeat === 'ours' || earlier
    const endedOn = addDays(dayOf(at), -random.whole(200, 500))
    const before = {
      childId,
      council: 'Hillshire',
      startedOn: addDays(endedOn, -150),
      endedOn,
      category: told.category,
    }
    if (earlier) loadEarlierPlan(load, before, handOf(telling, about.workerAt(at), addHours(at, -24)))
    loadProtectionPlan(load, {
      ...{
        id: planId,
        childId,
        conferenceId,
        referralId: referralIds.get(childId) ?? null,
        on: dayOf(at),
        at,
      },
      ...{ category: told.category, chairId: held.workerId, teamId: world.staff.team(team).id, repeat },
      ...{ started: held, ended, different: repeat && random.chance(0.8), until: world.span.end },
    })
  }
}
