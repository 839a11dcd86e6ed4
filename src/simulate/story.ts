import {
  frontDoorHappened,
  happened,
  loadCall,
  loadContact,
  loadedReference,
  whenOf,
} from '../journey/front-door/simulate.ts'
import { dayOf, type Instant, wallClockOf } from '../platform/instant.ts'
import { addDays, addYears, type PlainDate } from '../platform/plain-date.ts'
import { type Call, type Choice, callDays, choose, makeCall, toldOf } from './calls.ts'
import { tellChecks } from './checks.ts'
import { isWorkingDay, minutesAfter, momentBetween, workingDaysAfter } from './days.ts'
import { tellHandover } from './handovers.ts'
import type { Member } from './household.ts'
import { moveHome } from './moves.ts'
import { recordMembers } from './people.ts'
import { giveContactReasons, giveDeciderReasons } from './reasons.ts'
import { recordSharing } from './sharing.ts'
import type { Worker } from './staff.ts'
import { tellWorkers } from './tasks.ts'
import { elsewhereWords, rationaleWords } from './words.ts'
import { openWork } from './work.ts'
import { type Decision, handOf, stretchesAt, type Telling, wasReferred } from './world.ts'

/** How a contact that is still open now stands there. */
type StillOpen = 'waiting' | 'overdue' | 'waiting for sign-off' | 'referred' | 'assessing'

/** Tells the whole story of a family into the load. */
export function tellStory(telling: Telling): void {
  const { world, home, random } = telling
  const days = callDays(world.span, home, random).filter((on) => childrenOn(telling, on).length > 0)
  const open = telling.openNow === null ? null : openNow(telling, telling.openNow)
  const before = open === null ? days : days.filter((on) => on < addDays(open.on, -3))
  const told = before.length === 0 && open === null ? [home.firstOn] : before
  for (const [at, on] of told.entries()) {
    tellCall(telling, makeCall(world, on, random), {
      last: open === null && at === told.length - 1,
      open: null,
    })
  }
  if (open !== null) tellCall(telling, makeCall(world, open.on, random), { last: true, open: open.how })
  const lastOn = told.at(-1)
  if (open === null && lastOn && random.chance(0.08)) moveHome(telling, addDays(lastOn, random.whole(2, 200)))
}

function openNow({ world, random }: Telling, turn: number): { on: PlainDate; how: StillOpen } {
  const { how, ago } = random.pick(standings.slice(turn % standings.length).slice(0, 1))
  return { on: addDays(world.span.today, -random.whole(...ago)), how }
}

interface Standing {
  readonly how: StillOpen
  /** Days ago, at least and at most. */
  readonly ago: readonly [number, number]
}

/** By turns, so that a small borough has some of each. */
const standings: readonly Standing[] = [
  { how: 'waiting', ago: [1, 1] },
  { how: 'waiting for sign-off', ago: [1, 1] },
  { how: 'overdue', ago: [4, 7] },
  { how: 'waiting', ago: [1, 1] },
  { how: 'referred', ago: [1, 2] },
  { how: 'assessing', ago: [6, 50] },
  { how: 'waiting', ago: [1, 2] },
]

interface CallState {
  /** The family's last call: everybody who is not in the record yet is named. */
  readonly last: boolean
  readonly open: StillOpen | null
}

function tellCall(telling: Telling, call: Call, { last, open }: CallState): void {
  const { world, random } = telling
  const now = minutesAfter(call.at, random.whole(3, 25))
  if (minutesAfter(now, 10) >= world.span.end) {
    tellCall(telling, { ...call, at: minutesAfter(call.at, -40) }, { last, open })
    return
  }
  const children = childrenIn(telling, dayOf(call.at), last)
  const adults = children.some(({ describedAs }) => describedAs !== null) ? [] : adultsIn(telling)
  const contactEventId = recordCall(telling, call, { children, adults, now })
  const decisions = decide(telling, { call, contactEventId, children, now, open })
  giveContactReasons(telling, { contactEventId, decisions, adults, from: now })
  for (const decision of decisions) tellChecks(telling, { contactEventId, decision, from: now, call })
  for (const decision of decisions) tellHandover(telling, { contactEventId, decision, from: now, call })
}

interface Named {
  readonly children: readonly Member[]
  readonly adults: readonly Member[]
  readonly now: Instant
}

/** The call with everybody in it, those who are new recorded in the same act. */
function recordCall(telling: Telling, call: Call, { children, adults, now }: Named): string {
  const { world, home, random, load } = telling
  const taker = workerAt(telling, now)
  const id = random.uuid()
  const reference = loadedReference(id)
  const source = `contact ${reference}`
  const isNew = recordMembers(telling, [...children, ...adults], { worker: taker, now, source })
  const named = [...children, ...adults].map((member) => ({
    personId: member.id,
    as: member.part,
    isNew: isNew.has(member.id),
  }))
  const told = toldOf(call, { home, child: children[0] }, random)
  const hand = handOf(telling, { ...taker, source }, now)
  loadCall(load, { id, reference, told, teamId: world.staff.team('front-door').id, named }, hand)
  recordSharing(telling, { told, children }, hand)
  return id
}

function workerAt({ world, random }: Telling, at: Instant): Worker {
  const { on, time } = wallClockOf(at)
  const open = isWorkingDay(world.span, on) && time >= '08:00' && time < '18:00'
  return random.pick(world.staff.members(open ? 'front-door' : 'out-of-hours'))
}

/** All children or one; in the last call all who would otherwise not be in the record. */
function childrenIn(telling: Telling, on: PlainDate, last: boolean): Member[] {
  const { known, random } = telling
  const children = childrenOn(telling, on)
  const all = random.chance(0.62)
  const one = random.pick(children)
  return children.filter((child) => all || child.id === one.id || (last && !known.has(child.id)))
}

/** Days before the birth on which a pregnancy may be known. */
const knownBefore = 200

/** The family's children of that day: under 18, or soon to be born. */
function childrenOn({ home }: Pick<Telling, 'home'>, on: PlainDate): Member[] {
  return home.children.filter(({ bornOn }) => on < addYears(bornOn, 18) && bornOn <= addDays(on, knownBefore))
}

function adultsIn({ home, random }: Telling): Member[] {
  return home.adults.filter(({ part }) => random.chance(part === 'father' ? 0.55 : 0.85))
}

interface Deciding {
  readonly call: Call
  readonly contactEventId: string
  readonly children: readonly Member[]
  readonly now: Instant
  readonly open: StillOpen | null
}

function decide(telling: Telling, deciding: Deciding): Decision[] {
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
  const signed =
    open === 'waiting for sign-off' ? span.end : minutesAfter(first, telling.random.whole(15, 200))
  const past = (at: Instant) => (at < span.end ? at : null)
  return (needsSigning: boolean) =>
    needsSigning
      ? { proposedAt: past(first), decidedAt: past(signed) }
      : { proposedAt: null, decidedAt: past(first) }
}

function firstDecided(
  telling: Telling,
  { now, open, call }: Pick<Deciding, 'now' | 'open' | 'call'>,
): Instant {
  if (open === 'waiting' || open === 'overdue') return telling.world.span.end
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
  const { load, world, random } = telling
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
  if (random.chance(0.97)) tellReferrer(telling, decision, decidedAt)
}

function wordsOf({ random }: Telling, { outcome }: Choice) {
  return {
    rationale: rationaleWords(outcome, random),
    signpostedTo: elsewhereWords(outcome, random),
  }
}

function tellReferrer(
  telling: Telling,
  { contactId, child, choice, decider }: Decision,
  decidedAt: Instant,
): void {
  const { world, load, random } = telling
  const asked =
    choice.outcome === 'referral' ||
    choice.outcome === 'strategy-discussion' ||
    choice.outcome === 'early-help'
  if (!asked) return
  const days = random.weighted([
    [0, 6],
    [1, 3],
    [4, 1],
  ] as const)
  const { on } = wallClockOf(decidedAt)
  const at =
    days === 0
      ? minutesAfter(decidedAt, random.whole(5, 60))
      : momentBetween(workingDaysAfter(world.span, on, days), [9, 16], random)
  if (at >= world.span.end || at <= decidedAt) return
  const event = frontDoorHappened.referrerTold(whenOf(child.id, at), {
    contactId,
    what: 'by email, what was decided and what happens next',
  })
  happened(load, event, handOf(telling, decider, at))
}
