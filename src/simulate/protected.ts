import { type ConferredChild, loadConference } from '../journey/child-protection/actions/load-plans.ts'
import { type LoadedChild, loadEnquiry, loadStrategy } from '../journey/child-protection/simulate.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { addDays } from '../platform/plain-date.ts'
import { minutesAfter } from './days.ts'
import type { Member } from './household.ts'
import { calling, chairOf, handAt, type Protected, papersOf } from './protected-parts.ts'
import { tellPlan } from './protected-plan.ts'
import { type Enquired, planStartedAt } from './protection.ts'
import { handOf, type Telling } from './world.ts'

/** Child protection from the strategy discussion as far as it has come by now. */
export function tellProtection(outer: Telling, about: Protected): void {
  const telling = { ...outer, random: about.told.random }
  const { told, children } = about
  const strategyId = discuss(telling, about)
  const { enquired } = told
  if (enquired === null) return
  const random = telling.random
  const on: ConferredChild[] = children.map((child) => ({
    ...shown(child),
    enquiryId: random.uuid(),
    planId: planStartedAt(told, telling.world.span.end) === null ? null : random.uuid(),
  }))
  for (const child of on) enquire(telling, about, { child, enquired, strategyId })
  if (enquired.conferenceAt !== null) confer(telling, about, { on, at: enquired.conferenceAt, enquired })
}

function shown({ id, name, knownAs, describedAs, bornOn }: Member): LoadedChild {
  return { id, bornOn, name: describedAs ?? [knownAs ?? name.given, name.family].filter(Boolean).join(' ') }
}

/** Police and health are there for nearly all. */
function discuss(telling: Telling, about: Protected): string {
  const { world, random, load } = telling
  const { told, team, children } = about
  const manager = world.staff.manager(team)
  const id = random.uuid()
  loadStrategy(load, {
    ...calling(telling, about, {
      chair: manager,
      at: told.contactId === null ? told.askedAt : minutesAfter(told.askedAt, 15),
    }),
    ...{ id, children: children.map(shown), askedAt: told.askedAt, startsAt: told.strategyAt },
    ...{ contactId: told.contactId, decision: told.decision },
    why: 'What the school and the family say does not fit together, and the children may be hurt.',
    rationale:
      told.decision === 'no-further-action'
        ? 'Nobody who knows the family thinks that the children come to significant harm.'
        : 'Several agencies saw it, and nobody can explain it.',
    missing: random.chance(0.03) ? ['police'] : [],
    held: handOf(telling, manager, minutesAfter(told.strategyAt, 35)),
  })
  return id
}

function enquire(
  telling: Telling,
  { told, referralIds, team, workerAt }: Protected,
  given: { readonly child: ConferredChild; readonly enquired: Enquired; readonly strategyId: string },
): void {
  const { world, random, load } = telling
  const { child, enquired, strategyId } = given
  const manager = world.staff.manager(team)
  const lead = workerAt(told.strategyAt)
  const unborn = child.bornOn > dayOf(told.strategyAt)
  const seen = unborn ? null : handAt(telling, lead, enquired.seenAt)
  const small = addDays(child.bornOn, 1_500) > dayOf(told.strategyAt)
  loadEnquiry(load, {
    ...{ id: child.enquiryId ?? '', childId: child.id, strategyId, unborn, leadId: lead.id },
    ...{ referralId: referralIds.get(child.id) ?? null, startsAt: told.strategyAt, joint: enquired.joint },
    teamId: world.staff.team(team).id,
    started: handOf(telling, manager, minutesAfter(told.strategyAt, 35)),
    seen: seen && {
      ...{ hand: seen, alone: !small && random.chance(0.8) },
      said: small ? null : 'I don’t like it when they shout.',
    },
    proposed: handAt(telling, lead, enquired.proposedAt),
    authorised: handAt(telling, manager, enquired.authorisedAt),
    ...{ finding: enquired.finding, conference: enquired.conferenceAt !== null },
  })
}

interface Conferring {
  readonly on: readonly ConferredChild[]
  readonly at: Instant
  readonly enquired: Enquired
}

/** The initial conference, planned when a manager agreed that it is needed, and the plans that it starts. */
function confer(telling: Telling, about: Protected, { on, at, enquired }: Conferring): void {
  const { world, load, random } = telling
  const { told } = about
  if (enquired.authorisedAt >= world.span.end) return
  const chair = chairOf(telling)
  const id = random.uuid()
  const held = handAt(telling, chair, minutesAfter(at, 100))
  const decision = told.reviews === null ? 'no-plan' : 'plan'
  loadConference(load, {
    ...calling(telling, about, { chair, at: minutesAfter(enquired.authorisedAt, 20) }),
    ...{ id, kind: 'initial', startsAt: at, children: on, colour: null },
    category: told.reviews === null ? null : told.category,
    nextOn: told.reviews === null ? null : addDays(dayOf(at), 84),
    ...papersOf(telling, about, { at, from: enquired.authorisedAt }),
    held: held && {
      hand: held,
      decision,
      why: 'It has gone on for a year, and nobody could change it alone.',
    },
  })
  if (held === null || told.reviews === null) return
  const onPlan = on.flatMap(({ planId, ...child }) => (planId === null ? [] : [{ ...child, planId }]))
  tellPlan(telling, about, { onPlan, at, chair, conferenceId: id, held })
}
