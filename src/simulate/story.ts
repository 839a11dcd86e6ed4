import { loadCall, loadedReference } from '../journey/front-door/simulate.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { addDays, addYears, type PlainDate } from '../platform/plain-date.ts'
import { type Call, makeCall, toldOf } from './calls.ts'
import { tellChecks } from './checks.ts'
import { minutesAfter } from './days.ts'
import { decide } from './decisions.ts'
import { tellReferrer } from './feedback.ts'
import { tellHandover } from './handovers.ts'
import type { Member } from './household.ts'
import { moveHome } from './moves.ts'
import { isJustBefore, openNow, type StillOpen } from './open-now.ts'
import { recordMembers } from './people.ts'
import { type RecordedCall, rateMessage } from './ratings.ts'
import { giveContactReasons } from './reasons.ts'
import { tellScreening } from './screenings.ts'
import { recordSharing } from './sharing.ts'
import { workerAt } from './staff-on.ts'
import { tellTriage } from './triages.ts'
import { handOf, type Telling } from './world.ts'

/** Tells the whole story of a family into the load: its calls on these days, and the one that is open now. */
export function tellStory(telling: Telling, days: readonly PlainDate[]): void {
  const { world, home, random } = telling
  const open = telling.openNow === null ? null : openNow(telling, telling.openNow)
  const before = days.filter(
    (on) => childrenOn(telling, on).length > 0 && (open === null || !isJustBefore(on, open)),
  )
  const told = before.length === 0 && open === null ? [home.firstOn] : before
  for (const [index, on] of told.entries()) {
    const last = open === null && index === told.length - 1
    tellCall(telling, makeCall(world, { on }, random), { last, open: null })
  }
  if (open !== null) {
    const call = makeCall(world, { on: dayOf(open.at), at: open.at }, random)
    tellCall(telling, call, { last: true, open: open.how })
  }
  const lastOn = told.at(-1)
  if (open === null && lastOn && random.chance(0.08)) moveHome(telling, addDays(lastOn, random.whole(2, 200)))
}

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
  const recorded = recordCall(telling, call, { children, adults, now })
  const contactEventId = recorded.id
  const decisions = decide(telling, { call, contactEventId, children, now, open })
  giveContactReasons(telling, { contactEventId, decisions, adults, from: now })
  const rated = rateMessage(telling, decisions, recorded)
  for (const decision of decisions) {
    const about = { contactEventId, decision, from: now, call }
    tellChecks(telling, about)
    tellScreening(telling, about)
    tellTriage(telling, about)
    tellHandover(telling, about)
    tellReferrer(telling, { decision, call: recorded, rated })
  }
}

interface Named {
  readonly children: readonly Member[]
  readonly adults: readonly Member[]
  readonly now: Instant
}

/** The call with everybody in it, those who are new recorded in the same act. */
function recordCall(telling: Telling, call: Call, { children, adults, now }: Named): RecordedCall {
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
  return { id, reference, told }
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
