import type { Finding, StrategyDecision } from '../journey/child-protection/codes.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { addDays, addYears, type PlainDate } from '../platform/plain-date.ts'
import { minutesAfter, momentBetween, type Span, workingDaysAfter } from './days.ts'
import { type Random, randomOf } from './random.ts'
import type { Decision, Telling } from './world.ts'

/** A review conference of a plan, and whether the plan ended with it. */
export interface Review {
  readonly at: Instant
  readonly ends: boolean
}

/** What an enquiry came to, and when, as far as it is known by now. */
export interface Enquired {
  readonly seenAt: Instant
  readonly proposedAt: Instant
  readonly authorisedAt: Instant
  readonly finding: Finding
  readonly conferenceAt: Instant | null
  readonly joint: boolean
}

/** The child protection of brothers and sisters from its first day: what is later than now is not told. */
export interface Protection {
  readonly random: Random
  readonly askedAt: Instant
  readonly contactId: string | null
  readonly strategyAt: Instant
  readonly decision: StrategyDecision
  readonly enquired: Enquired | null
  /** The conference decided that there is a plan, with its reviews; null: it did not, or there was none. */
  readonly reviews: readonly Review[] | null
  readonly category: string
  /** The child was on a plan before. */
  readonly repeat: 'ours' | 'elsewhere' | null
}

interface Asked {
  readonly at: Instant
  readonly urgent: boolean
  /** From when somebody is there to assess. */
  readonly assessedFrom: Instant
}

/** Categories by how often plans have them. Source: the shape of published figures, neglect first. */
const categoriesFound = [
  ['NEG', 51],
  ['EMO', 34],
  ['PHY', 9],
  ['SAB', 6],
] as const

/**
 * How child protection goes on: from the front door's decision, or for some out of the assessment. Null: it was not asked for.
 * Chance is its own, so that what else is told of a family stays as it is.
 */
export function protectionOf(telling: Telling, group: readonly Decision[], asked: Asked): Protection | null {
  const { world } = telling
  const contactId = group[0]?.contactId ?? ''
  const random = randomOf('protection', contactId)
  if (!asked.urgent && !random.chance(0.45)) return null
  const askedAt = asked.urgent ? asked.at : laterIn(world.span, asked.assessedFrom, random)
  const strategyAt = strategyMoment(world.span, askedAt, random)
  if (strategyAt >= world.span.end) return null
  const isFree = group.every(({ child }) => isFreeAt(telling, child.id, dayOf(askedAt)))
  if (!isFree && !asked.urgent) return null
  const enquired = isFree && random.chance(0.85) ? enquiryOf(telling, group, { strategyAt, random }) : null
  const isJoint = enquired?.joint === true
  const protection: Protection = {
    ...{ random, askedAt, contactId: asked.urgent ? contactId : null, strategyAt, enquired },
    decision: enquired === null ? 'no-further-action' : isJoint ? 'joint' : 'single-agency',
    reviews:
      enquired?.conferenceAt && random.chance(0.88)
        ? reviewsOf(world.span, enquired.conferenceAt, random)
        : null,
    category: random.weighted(categoriesFound),
    repeat: repeatOf(telling, group, random),
  }
  remember(telling, group, protection)
  return protection
}

/** Some weeks into the assessment. */
function laterIn(span: Span, from: Instant, random: Random): Instant {
  return momentBetween(workingDaysAfter(span, dayOf(from), random.whole(4, 20)), [9.5, 16], random)
}

/** Most are held by the next working day. */
function strategyMoment(span: Span, askedAt: Instant, random: Random): Instant {
  const days = random.chance(0.93) ? 1 : random.whole(2, 4)
  return momentBetween(workingDaysAfter(span, dayOf(askedAt), days), [9, 15], random)
}

/** Nothing of child protection goes on with the child on this day. */
function isFreeAt({ protection }: Telling, childId: string, on: PlainDate): boolean {
  const before = protection.get(childId)
  return before === undefined || (before.until !== null && before.until < on)
}

/** Of enquiries more than half come to a conference; not for those soon 18 or not born yet, whose story would be another. */
function enquiryOf(
  { world: { span } }: Telling,
  group: readonly Decision[],
  { strategyAt, random }: { readonly strategyAt: Instant; readonly random: Random },
): Enquired {
  const on = dayOf(strategyAt)
  const may = group.every(({ child }) => child.bornOn <= on && addYears(child.bornOn, 18) > addYears(on, 3))
  const conference = may && random.chance(0.8)
  const proposedOn = workingDaysAfter(
    span,
    on,
    random.chance(0.95) ? random.whole(6, 9) : random.whole(15, 19),
  )
  const proposedAt = momentBetween(proposedOn, [9, 12], random)
  const days = random.chance(0.94) ? random.whole(11, 15) : random.whole(19, 24)
  const meets = momentBetween(workingDaysAfter(span, on, Math.max(days, 10)), [9.5, 14], random)
  const authorisedAt = minutesAfter(proposedAt, random.whole(30, 240))
  return {
    seenAt: minutesAfter(strategyAt, random.chance(0.9) ? random.whole(40, 420) : random.whole(1_500, 3_000)),
    ...{ proposedAt, authorisedAt, joint: random.chance(0.4) },
    finding: conference ? 'continuing-risk' : random.chance(0.6) ? 'no-continuing-risk' : 'not-substantiated',
    conferenceAt: !conference ? null : meets > authorisedAt ? meets : minutesAfter(authorisedAt, 2_880),
  }
}

/** First after three months, then every six; by the second half of the plans have ended. */
const endsAt = [0.1, 0.3, 0.5, 1] as const

function reviewsOf(span: Span, heldAt: Instant, random: Random): Review[] {
  const reviews: Review[] = []
  let on = dayOf(heldAt)
  for (const [index, share] of endsAt.entries()) {
    const days = index === 0 ? [74, 87] : [140, 178]
    const late = random.chance(0.95) ? 0 : random.whole(14, 30)
    on = workingDaysAfter(span, addDays(on, random.whole(days[0] ?? 0, days[1] ?? 0) + late), 0)
    const ends = random.chance(share)
    reviews.push({ at: momentBetween(on, [9.5, 14], random), ends })
    if (ends) break
  }
  return reviews
}

/** About a quarter of the plans are not the first. */
function repeatOf({ protection }: Telling, group: readonly Decision[], random: Random): Protection['repeat'] {
  if (group.some(({ child }) => protection.get(child.id)?.plan)) return 'ours'
  return random.chance(0.2) ? 'elsewhere' : null
}

function remember(
  { world: { span }, protection }: Telling,
  group: readonly Decision[],
  told: Protection,
): void {
  const end = endOf(told)
  const until = end < span.end ? dayOf(end) : null
  for (const { child } of group) {
    const plan = told.reviews !== null || protection.get(child.id)?.plan === true
    if (told.enquired !== null) protection.set(child.id, { until, plan })
  }
}

/** The last moment of it, which may be to come. */
function endOf({ strategyAt, enquired, reviews }: Protection): Instant {
  return reviews?.at(-1)?.at ?? enquired?.conferenceAt ?? enquired?.authorisedAt ?? strategyAt
}

/** The day on which it is known what comes of it: an assessment does not end before. */
export function settledOn({ strategyAt, enquired }: Protection): PlainDate {
  return dayOf(enquired?.conferenceAt ?? enquired?.authorisedAt ?? strategyAt)
}

/** When a plan began that is known by now; null where there is none. */
export function planStartedAt({ enquired, reviews }: Protection, end: Instant): Instant | null {
  const at = reviews === null ? null : (enquired?.conferenceAt ?? null)
  return at !== null && at < end ? at : null
}

/** When the plan ended, or is going to. */
export function planEndsOn(told: Protection): PlainDate {
  return dayOf(endOf(told))
}
