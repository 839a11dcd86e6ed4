import { frontDoorHappened, happened, loadContact, whenOf } from '../journey/front-door/simulate.ts'
import { type Instant, wallClockOf } from '../platform/instant.ts'
import { type Call, type Choice, choose } from './calls.ts'
import { isWorkingDay, minutesAfter, momentBetween, workingDaysAfter } from './days.ts'
import type { Member } from './household.ts'
import { decidedInTheMorning, type StillOpen } from './open-now.ts'
import { giveDeciderReasons } from './reasons.ts'
import { workerAt } from './staff-on.ts'
import { tellWorkers } from './tasks.ts'
import { elsewhereWords, rationaleWords } from './words.ts'
import { openWork } from './work.ts'
import { type Decision, handOf, stretchesAt, type Telling, wasReferred } from './world.ts'

export interface Deciding {
  readonly call: Call
  readonly contactEventId: string
  readonly children: readonly Member[]
  readonly now: Instant
  readonly open: StillOpen | null
}

/** What became of each child of a call, with what was opened by it. */
export function decide(telling: Telling, deciding: Deciding): Decision[] {
  const decisions = decisionsOf(telling, deciding)
  for (const decision of decisions) loadDecision(telling, deciding, decision)
  const decided = decisions.filter(({ decidedAt }) => decidedAt !== null)
  for (const group of Map.groupBy(decided, ({ choice }) => choice.outcome).values()) {
    openWork(telling, group, deciding.call.caller.source)
    tellWorkers(telling, { group, contactEventId: deciding.contactEventId })
  }
  return decisions
}

const referredNow: ReadonlySet<StillOpen> = new Set(['waiting for sign-off', 'referred', 'assessing'])
const referring: Choice = { outcome: 'referral', level: 4, signed: true }
const linking: Choice = { outcome: 'link-to-open', level: 4, signed: true }

function decisionsOf(telling: Telling, { call, children, now, open }: Deciding): Decision[] {
  const { world, home, random } = telling
  const { profile } = world
  const referredBefore = home.children.some(({ id }) => wasReferred(telling, id, now))
  const decider = workerAt(telling, now)
  const shared = choose(call, { profile, home, worked: false, referredBefore }, random)
  const times = timesOf(telling, { now, open, call })
  return children.map((child) => {
    const worked = stretchesAt(telling, child.id, now).length > 0
    const own =
      worked || random.chance(0.1) ? choose(call, { profile, home, worked, referredBefore }, random) : shared
    const choice = open !== null && referredNow.has(open) ? (worked ? linking : referring) : own
    const { proposedAt, decidedAt } = times(choice.signed)
    const signer = choice.signed ? world.staff.manager('front-door') : null
    return { contactId: random.uuid(), child, choice, proposedAt, decidedAt, decider, signer }
  })
}

/** When the practitioner decided and, where it needed a manager, when it was signed; null: not yet. */
function timesOf(telling: Telling, { now, open, call }: Pick<Deciding, 'now' | 'open' | 'call'>) {
  const { span } = telling.world
  const first = firstDecided(telling, { now, open, call })
  const signed = signedAt(telling, first, open)
  const past = (at: Instant) => (at < span.end ? at : null)
  return (needsSigning: boolean) =>
    needsSigning
      ? { proposedAt: past(first), decidedAt: past(signed) }
      : { proposedAt: null, decidedAt: past(first) }
}

function signedAt({ world, random }: Telling, first: Instant, open: StillOpen | null): Instant {
  if (open === 'waiting for sign-off') return world.span.end
  return minutesAfter(first, open === 'referred' ? 7 : random.whole(15, 200))
}

function firstDecided(
  telling: Telling,
  { now, open, call }: Pick<Deciding, 'now' | 'open' | 'call'>,
): Instant {
  const { span } = telling.world
  if (open === 'waiting' || open === 'overdue') return span.end
  if (open === 'overnight') return decidedInTheMorning(span, telling.random) ?? span.end
  const atOnce = open === 'waiting for sign-off' || open === 'referred'
  return atOnce ? minutesAfter(now, 5) : momentOfDecision(telling, now, call)
}

function momentOfDecision({ world, random }: Telling, now: Instant, { danger }: Call): Instant {
  const { span, profile } = world
  if (danger) return minutesAfter(now, random.whole(15, 90))
  const { on, time } = wallClockOf(now)
  const { sameDay, nextDay } = profile.pace
  const late = 1 - sameDay - nextDay
  const days = random.weighted([
    [0, isWorkingDay(span, on) && time < '15:30' ? sameDay : 0],
    [1, isWorkingDay(span, on) ? nextDay : 0.9],
    [random.whole(2, 6), late],
  ] as const)
  if (days === 0) return minutesAfter(now, random.whole(20, 85))
  return momentBetween(workingDaysAfter(span, on, days), [8.75, 16.5], random)
}

function loadDecision(telling: Telling, { call, contactEventId, now }: Deciding, decision: Decision): void {
  const { load, world } = telling
  const { contactId, child, choice, proposedAt, decidedAt, decider, signer } = decision
  const { outcome, level } = choice
  const made = proposedAt ?? decidedAt
  loadContact(load, {
    id: contactId,
    contactEventId,
    childId: child.id,
    receivedOn: wallClockOf(call.at).on,
    source: call.caller.source,
    state: decidedAt !== null ? 'decided' : made !== null ? 'waiting for sign-off' : 'waiting',
    decided: made === null ? null : { outcome, level, ...wordsOf(telling, choice), by: decider.id, at: made },
    signedOff: decidedAt === null || signer === null ? null : { by: signer.id, at: decidedAt },
    decisionAt: decidedAt,
    version: 1 + (proposedAt === null ? 0 : 1) + (decidedAt === null ? 0 : 1),
  })
  const team = world.staff.team('front-door')
  const of = { contactId, contactEventId, source: call.caller.source, how: call.how, teamId: team.id }
  happened(load, frontDoorHappened.received(whenOf(child.id, call.at), of), handOf(telling, decider, now))
  if (proposedAt !== null) {
    const event = frontDoorHappened.proposed(whenOf(child.id, proposedAt), { contactId, outcome })
    happened(load, event, handOf(telling, decider, proposedAt))
  }
  if (decidedAt === null) return
  const event = frontDoorHappened.decided(whenOf(child.id, decidedAt), { contactId, outcome })
  happened(load, event, handOf(telling, signer ?? decider, decidedAt))
  giveDeciderReasons(telling, decision, decidedAt)
}

function wordsOf({ random }: Telling, { outcome }: Choice) {
  return {
    rationale: rationaleWords(outcome, random),
    signpostedTo: elsewhereWords(outcome, random),
  }
}
