import { frontDoorHappened, happened, loadReferral, whenOf } from '../journey/front-door/simulate.ts'
import { dayOf, type Instant, momentAt } from '../platform/instant.ts'
import { daysBetween, type PlainDate } from '../platform/plain-date.ts'
import { involvementClosed, loadInvolvement } from '../record/bulk/involvements.ts'
import { tellAssessment } from './assessments.ts'
import { carryOut, involvementOf } from './carry-out.ts'
import { minutesAfter, momentBetween, workingDaysAfter } from './days.ts'
import { tellNeed } from './in-need.ts'
import { tellProtection } from './protected.ts'
import { type Protection, planEndsOn, planStartedAt, protectionOf, settledOn } from './protection.ts'
import { stretchOf, type Work } from './stretch.ts'
import { addTaskRow } from './tasks.ts'
import { type Decision, handOf, type Telling } from './world.ts'

interface Referred {
  readonly at: Instant
  readonly source: string
  readonly urgent: boolean
}

/** The referral of brothers and sisters, what was decided on it, and the assessment and support that followed. */
export function referral(telling: Telling, group: readonly Decision[], referred: Referred): void {
  const { random, world, home } = telling
  const { half } = home.ward
  const next = random.chance(referred.urgent ? 0 : 0.09) ? 'no-further-action' : 'assessment'
  const decidedAt = referralDecidedAt(telling, referred)
  const isDecided = decidedAt < world.span.end
  const { protection, planned } = protect(telling, group, { referred, decidedAt, next })
  const further = random.chance(0.45) || planned !== null
  const after = further ? 'other service' : random.chance(0.4) ? 'partner leads' : 'goals met'
  const assessment = stretchOf(telling, group, {
    service: 'assessment',
    team: `assessment-${half}`,
    at: referred.at,
    days: Math.max(
      random.chance(0.1) ? random.whole(66, 95) : random.whole(14, 62),
      daysUntil(protection, referred.at),
    ),
    because: after,
    readyAt: decidedAt,
  })
  const need =
    further && assessment.closed
      ? afterwards(telling, group, { on: assessment.closed.on, protection: planned })
      : null
  const ids = new Map(group.map(({ child }) => [child.id, random.uuid()]))
  const story = { referred, ids, decidedAt, isDecided, next, assessment, need, further, protection } as const
  for (const decision of group) loadOneReferral(telling, decision, story)
  if (next === 'no-further-action' && isDecided) {
    nothingMore(telling, group, { assessment, decidedAt })
    return
  }
  helpFamily(telling, group, story)
}

/** The assessment with what it found, and the support for a child in need that followed. */
function helpFamily(telling: Telling, group: readonly Decision[], story: ReferralStory): void {
  const { assessment, isDecided, need, ids } = story
  const work = isDecided ? assessment : { ...assessment, closed: null }
  const assessing = carryOut(telling, work, { group, by: group[0]?.signer ?? group[0]?.decider })
  if (assessing !== null) tellAssessment(telling, { work, referralIds: ids, ...assessing })
  const helping =
    need === null ? null : carryOut(telling, need, { group, by: telling.world.staff.manager(need.team) })
  if (need?.service === 'child-in-need' && helping !== null) tellNeed(telling, { work: need, ...helping })
  if (story.protection === null) return
  const manager = telling.world.staff.manager(assessment.team)
  const workerAt = (at: Instant) =>
    helping !== null && dayOf(at) >= helping.from ? helping.worker : (assessing?.worker ?? manager)
  const children = group.map(({ child }) => child)
  const { team } = assessment
  tellProtection(telling, { told: story.protection, children, referralIds: ids, team, workerAt })
}

interface Protecting {
  readonly protection: Protection | null
  /** Where it came to a plan by now. */
  readonly planned: Protection | null
}

function protect(
  telling: Telling,
  group: readonly Decision[],
  { referred, decidedAt, next }: Pick<ReferralStory, 'referred' | 'decidedAt' | 'next'>,
): Protecting {
  const { end } = telling.world.span
  if (next !== 'assessment' || decidedAt >= end) return { protection: null, planned: null }
  const { at, urgent } = referred
  const protection = protectionOf(telling, group, { at, urgent, assessedFrom: decidedAt })
  const isPlan = protection !== null && planStartedAt(protection, end) !== null
  return { protection, planned: isPlan ? protection : null }
}

/** An assessment goes on until it is known what comes of an enquiry. */
function daysUntil(protection: Protection | null, from: Instant): number {
  return protection === null ? 0 : daysBetween(dayOf(from), settledOn(protection)) + 2
}

/** The work that follows: under a child protection plan until it ends, else with a child in need. */
function afterwards(
  telling: Telling,
  group: readonly Decision[],
  { on, protection }: { readonly on: PlainDate; readonly protection: Protection | null },
): Work {
  return protection === null ? inNeed(telling, group, on) : onPlan(telling, group, { on, protection })
}

function onPlan(
  telling: Telling,
  group: readonly Decision[],
  { on, protection }: { readonly on: PlainDate; readonly protection: Protection },
): Work {
  const days = Math.max(1, daysBetween(on, planEndsOn(protection)) + protection.random.whole(4, 12))
  const team = `support-${telling.home.ward.half}`
  const at = momentAt(on, '16:40')
  return stretchOf(telling, group, { service: 'child-protection', team, at, days, because: 'goals met' })
}

function inNeed(telling: Telling, group: readonly Decision[], on: PlainDate): Work {
  const { half } = telling.home.ward
  return stretchOf(telling, group, {
    service: 'child-in-need',
    team: `support-${half}`,
    at: momentAt(on, '16:40'),
    days: telling.random.whole(60, 420),
    because: 'goals met',
  })
}

function referralDecidedAt({ world, random, openNow }: Telling, { at, urgent }: Referred): Instant {
  if (openNow !== null && workingDaysAfter(world.span, dayOf(at), 1) >= world.span.today)
    return world.span.end
  if (urgent) return minutesAfter(at, random.whole(20, 90))
  const days = random.weighted([
    [0, 4],
    [1, 5],
    [3, 1],
  ] as const)
  if (days === 0) return minutesAfter(at, random.whole(25, 150))
  return momentBetween(workingDaysAfter(world.span, dayOf(at), days), [9, 16.5], random)
}

interface ReferralStory {
  readonly referred: Referred
  readonly ids: ReadonlyMap<string, string>
  readonly decidedAt: Instant
  readonly isDecided: boolean
  readonly next: 'no-further-action' | 'assessment'
  readonly assessment: Work
  readonly need: Work | null
  readonly further: boolean
  readonly protection: Protection | null
}

function loadOneReferral(telling: Telling, decision: Decision, story: ReferralStory): void {
  const { load, world, random } = telling
  const { child, contactId, decider, signer } = decision
  const { referred, assessment, isDecided, next } = story
  const id = story.ids.get(child.id) ?? ''
  const teamId = world.staff.team(assessment.team).id
  const closing = closingOf(story)
  const of = { referralId: id, contactId, source: referred.source, teamId }
  const received = frontDoorHappened.referred(whenOf(child.id, referred.at), of, referred.urgent)
  happened(load, received, handOf(telling, signer ?? decider, referred.at))
  loadReferral(load, {
    id,
    childId: child.id,
    contactId,
    receivedOn: dayOf(referred.at),
    source: referred.source,
    primaryNeed: random.weighted(primaryNeeds),
    noFurtherAction: isDecided ? next === 'no-further-action' : null,
    outcome: isDecided ? next : null,
    closedOn: closing?.on ?? null,
    closeReason: closing?.reason ?? null,
    teamId,
    involvementId: assessment.ids.get(child.id) ?? null,
  })
  if (referred.urgent) strategyTask(telling, { id, decision, story })
  if (isDecided) decideReferral(telling, { id, decision, story })
}

interface OneReferral {
  readonly id: string
  readonly decision: Decision
  readonly story: ReferralStory
}

function decideReferral(telling: Telling, { id, decision: { child }, story }: OneReferral): void {
  const { load, world } = telling
  const { assessment, decidedAt, next } = story
  const manager = world.staff.manager(assessment.team)
  const noFurtherAction = next === 'no-further-action'
  const because = noFurtherAction ? 'Nothing that needs us now' : 'The whole family is to be seen'
  const of = { referralId: id, noFurtherAction, because }
  happened(
    load,
    frontDoorHappened.referralDecided(whenOf(child.id, decidedAt), of),
    handOf(telling, manager, decidedAt),
  )
  const closing = closingOf(story)
  if (closing === null) return
  const at = noFurtherAction ? decidedAt : null
  const closed = frontDoorHappened.referralClosed(
    { personId: child.id, on: closing.on, at },
    { referralId: id, reason: closing.reason },
  )
  happened(load, closed, handOf(telling, manager, at ?? momentAt(closing.on, '16:45')))
}

const primaryNeeds = [
  ['N1', 55],
  ['N2', 7],
  ['N3', 4],
  ['N4', 12],
  ['N5', 12],
  ['N6', 4],
  ['N7', 0.5],
  ['N8', 4],
  ['N0', 1.5],
] as const

/** RC8: closed after assessment; RC9: to early help; RC7: services ended for another reason. */
function closingOf(story: ReferralStory): { on: PlainDate; reason: string | null } | null {
  const { next, isDecided, decidedAt, assessment, need, further } = story
  if (!isDecided) return null
  if (next === 'no-further-action') return { on: dayOf(decidedAt), reason: null }
  if (!further) {
    const reason = assessment.closed?.because === 'partner leads' ? 'RC9' : 'RC8'
    return assessment.closed && { on: assessment.closed.on, reason }
  }
  return need?.closed ? { on: need.closed.on, reason: 'RC7' } : null
}

/** Only what can't wait for the referral's clock is a task of its own. */
function strategyTask(telling: Telling, { id, decision, story }: OneReferral): void {
  const { world } = telling
  const { referred, isDecided, decidedAt, assessment } = story
  addTaskRow(telling, {
    personId: decision.child.id,
    title: 'Hold a strategy discussion now',
    href: `/referrals/${id}`,
    teamId: world.staff.team(assessment.team).id,
    workerId: null,
    at: referred.at,
    sourceId: decision.contactId,
    by: (decision.signer ?? decision.decider).id,
    done: isDecided ? { at: decidedAt, by: world.staff.manager(assessment.team).id } : null,
  })
}

/** The referral was closed before anybody began to work on it. */
function nothingMore(
  telling: Telling,
  group: readonly Decision[],
  { assessment, decidedAt }: { assessment: Work; decidedAt: Instant },
): void {
  const { load, world } = telling
  const closed = { on: dayOf(decidedAt), because: 'Nothing that needs us now' }
  const manager = world.staff.manager(assessment.team)
  for (const decision of group) {
    const one = { ...involvementOf(telling, assessment, decision), closed }
    loadInvolvement(load, one, handOf(telling, decision.signer ?? decision.decider, assessment.openedAt))
    involvementClosed(load, one, handOf(telling, manager, decidedAt))
  }
}
