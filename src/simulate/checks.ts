import { type AskedCheck, askedEvent, askedRows } from '../journey/front-door/actions/ask-agencies.ts'
import { checkEvent, saidRow } from '../journey/front-door/actions/see-to-check.ts'
import type { Agency, Urgency } from '../journey/front-door/codes.ts'
import { happened } from '../journey/front-door/simulate.ts'
import type { Instant } from '../platform/instant.ts'
import { addRow } from '../record/bulk/load.ts'
import type { Hand } from '../record/bulk/people.ts'
import type { Call } from './calls.ts'
import { minutesAfter } from './days.ts'
import { type Random, randomOf } from './random.ts'
import { type Decision, handOf, type Telling } from './world.ts'

/** One child's part of a call. */
export interface AboutChild {
  readonly contactEventId: string
  readonly decision: Decision
  readonly from: Instant
  readonly call: Call
}

/** What other agencies were asked while a contact waited, and what they knew. Chance of its own, so that families stay as they are. */
export function tellChecks(telling: Telling, about: AboutChild): void {
  const { decision, from, call } = about
  const random = randomOf('checks', decision.contactId)
  const isOpen = decision.decidedAt === null && decision.proposedAt === null
  if (!random.chance(isOpen ? 0.6 : call.harmAlleged ? 0.3 : 0.03)) return
  const until = decision.proposedAt ?? decision.decidedAt ?? telling.world.span.end
  const askedAt = minutesAfter(from, random.whole(2, 20))
  if (askedAt >= until) return
  for (const agency of new Set([random.pick(asked), random.pick(asked)]))
    tellCheck(telling, { ...about, agency, askedAt, until, isOpen, random })
}

const asked: readonly Agency[] = ['police', 'police', 'health', 'health', 'education', 'housing', 'probation']

interface OneCheck extends AboutChild {
  readonly agency: Agency
  readonly askedAt: Instant
  /** It is answered before this, where it is answered. */
  readonly until: Instant
  readonly isOpen: boolean
  readonly random: Random
}

function tellCheck(telling: Telling, { askedAt, until, isOpen, random, ...about }: OneCheck): void {
  const { load } = telling
  const check = checkOf(telling, { ...about, askedAt, random })
  const answeredAt = minutesAfter(askedAt, random.whole(20, 240))
  const answered = answeredAt < until && (!isOpen || random.chance(0.4))
  // Who decides before an answer says why they do not wait for it.
  if (!answered && !isOpen) return
  const { check: row, said } = askedRows(check, random.pick(wanted))
  const known = random.chance(0.45)
  const outcome = answered
    ? { state: 'answered', answered_at: answeredAt, known, version: 2 }
    : { state: 'asked', answered_at: null, known: null, version: 1 }
  addRow(load, 'front_door.agency_check', { ...row, ...outcome })
  addRow(load, 'front_door.agency_check_said', { ...said, said_by: null })
  happened(
    load,
    askedEvent(check),
    ownHand(telling, { random, worker: about.decision.decider, now: askedAt }),
  )
  if (answered)
    tellAnswer(telling, check, { random, at: answeredAt, words: random.pick(known ? knows : nothing) })
}

function checkOf(
  { world }: Telling,
  about: AboutChild & Pick<OneCheck, 'agency' | 'askedAt' | 'random'>,
): AskedCheck {
  const { contactEventId, decision, agency, askedAt, random } = about
  const { contactId, child, decider } = decision
  return {
    id: random.uuid(),
    contact: {
      id: contactId,
      contactEventId,
      childId: child.id,
      teamId: world.staff.team('front-door').id,
    },
    agency,
    urgency: urgencyOf(about),
    askedAt,
    by: { workerId: decider.id, now: askedAt },
  }
}

function urgencyOf({ call }: AboutChild): Urgency {
  if (call.danger) return 'red'
  return call.harmAlleged ? 'amber' : 'green'
}

function tellAnswer(
  telling: Telling,
  check: AskedCheck,
  { random, at, words }: { random: Random; at: Instant; words: string },
): void {
  const { contact, by, ...own } = check
  const of = {
    ...own,
    contactId: contact.id,
    contactEventId: contact.contactEventId,
    childId: contact.childId,
  }
  const said = { kind: 'answered', at, saidBy: 'The duty desk', words } as const
  addRow(telling.load, 'front_door.agency_check_said', saidRow({ workerId: by.workerId, now: at }, of, said))
  happened(
    telling.load,
    checkEvent(of, 'answered', at),
    ownHand(telling, { random, worker: { id: by.workerId }, now: at }),
  )
}

/** A hand whose ids come from a chance of its own, so that the family's story goes on as it would have. */
export function ownHand(
  telling: Telling,
  { random, worker, now }: { random: Random; worker: { readonly id: string }; now: Instant },
): Hand {
  return { ...handOf(telling, worker, now), newId: random.uuid }
}

const wanted = [
  'Whether you know the family, and anything in the last year that bears on the child’s safety.',
  'Who lives at the address, and when somebody last saw the child.',
]
const knows = [
  'Two calls to the address in the last six months. No charge followed. The child was at home once.',
  'Known to us since last year. Appointments are mostly kept. Nothing that worried us until now.',
  'The family had help with rent in the spring. The tenancy is safe.',
]
const nothing = ['Nothing known of anybody in the family.', 'No record of the family at this address.']
