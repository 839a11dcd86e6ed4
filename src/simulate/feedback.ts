import { toldEvent } from '../journey/front-door/actions/send-feedback.ts'
import { sources } from '../journey/front-door/codes.ts'
import { feedbackLetter, feedbackWords, senderOf } from '../journey/front-door/letters/feedback.ts'
import type { Told } from '../journey/front-door/model.ts'
import type { Rated } from '../journey/front-door/quality.records.ts'
import { frontDoorHappened, happened, whenOf } from '../journey/front-door/simulate.ts'
import { labelOf } from '../platform/code.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { addRow } from '../record/bulk/load.ts'
import { ownHand } from './checks.ts'
import { minutesAfter, momentBetween, workingDaysAfter } from './days.ts'
import { type Random, randomOf } from './random.ts'
import type { RecordedCall } from './ratings.ts'
import type { Decision, Telling } from './world.ts'

/** Tells whoever made the contact, most of them in time; where the worry went no further, some. */
export function tellReferrer(telling: Telling, about: About): void {
  const { decision, call } = about
  const { contactId, decidedAt, choice } = decision
  if (decidedAt === null) return
  const random = randomOf('feedback', contactId)
  const asked = ['referral', 'strategy-discussion', 'early-help'].includes(choice.outcome)
  const isOld = workingDaysAfter(telling.world.span, dayOf(decidedAt), 15) < telling.world.span.today
  // What nobody was told is found and made good within weeks.
  if (!random.chance(asked ? (isOld ? 1 : 0.9) : 0.5)) return
  const at = momentOfTelling(telling, decidedAt, random)
  if (at >= telling.world.span.end || at <= decidedAt) return
  if (senderOf(call.told) === 'nobody known') notReached(telling, decision, { at, random })
  else tell(telling, about, { at, random })
}

interface Going {
  readonly at: Instant
  readonly random: Random
}

/** A decision, the call it came of, and how the message was rated. */
export interface About {
  readonly decision: Decision
  readonly call: RecordedCall
  readonly rated: Rated | null
}

function momentOfTelling({ world: { span } }: Telling, decidedAt: Instant, random: Random): Instant {
  const days = random.weighted([
    [0, 6],
    [1, 3],
    [4, 1],
  ] as const)
  if (days === 0) return minutesAfter(decidedAt, random.whole(5, 60))
  return momentBetween(workingDaysAfter(span, dayOf(decidedAt), days), [9, 16], random)
}

/** By phone, by an e-mail that holds the reference only, or by a letter, which is kept. */
function tell(telling: Telling, about: About, { at, random }: Going): void {
  const { decision } = about
  const how = random.weighted([
    ['by phone, what was decided and what happens next', 3],
    ['by e-mail, reference only', 2],
    ['letter by secure e-mail', 3],
    ['letter by post', 2],
  ] as const)
  const event = frontDoorHappened.referrerTold(whenOf(decision.child.id, at), {
    contactId: decision.contactId,
    what: how,
  })
  happened(telling.load, event, ownHand(telling, { random, worker: decision.decider, now: at }))
  if (how === 'letter by post') addLetter(telling, about, { at, random, sentHow: 'post' })
  if (how === 'letter by secure e-mail') addLetter(telling, about, { at, random, sentHow: 'secure-email' })
}

function notReached(telling: Telling, decision: Decision, { at, random }: Going): void {
  const headline = 'Referrer could not be told: they did not say who they are'
  const contact = { id: decision.contactId, childId: decision.child.id }
  const event = toldEvent(at, contact, { type: 'referrer-not-reached', headline })
  happened(telling.load, event, ownHand(telling, { random, worker: decision.decider, now: at }))
}

interface Letter extends Going {
  readonly sentHow: 'post' | 'secure-email'
}

function addLetter(
  { load }: Telling,
  { decision, call, rated }: About,
  { at, random, sentHow }: Letter,
): void {
  const { child, choice, contactId, decider } = decision
  const { told, reference } = call
  const to = recipientOf(told, sentHow)
  const words = {
    sender: senderOf(told),
    consent: told.consentToShare,
    outcome: choice.outcome,
    reference,
    rated,
  }
  addRow(load, 'record.letter', {
    id: random.uuid(),
    kind: feedbackLetter.id,
    part: feedbackLetter.part,
    about: [child.id],
    subject_kind: 'contact',
    subject_id: contactId,
    reference,
    to_name: to.name,
    to_address: to.address,
    heading: 'About what you told us',
    paragraphs: feedbackWords(words),
    written_on: dayOf(at),
    from_name: decider.name,
    from_title: 'Children’s services, front door',
    sent_at: at,
    sent_by: decider.id,
    sent_how: sentHow,
    confirmed: `${to.name}\n${to.address}`,
    recorded_at: at,
    recorded_by: decider.id,
    version: 2,
  })
}

function recipientOf({ callerName, source }: Told, how: Letter['sentHow']) {
  const name = callerName ?? labelOf(sources, source)
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
  const address =
    how === 'post'
      ? `${labelOf(sources, source)}\n1 Market Place\nRiverborough\nZX1 1AA`
      : `${plain}@referrers.example`
  return { name, address }
}
