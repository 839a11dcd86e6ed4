import { frontDoorHappened, happened, whenOf } from '../journey/front-door/simulate.ts'
import type { Instant } from '../platform/instant.ts'
import { carryOut } from './carry-out.ts'
import { referral } from './referrals.ts'
import { stretchOf } from './stretch.ts'
import { type Decision, handOf, type Telling } from './world.ts'

/** Opens what the decisions of one outcome lead to, and tells how it went on. */
export function openWork(telling: Telling, group: readonly Decision[], source: string): void {
  const [first] = group
  const at = first?.decidedAt
  if (!first || !at) return
  if (first.choice.outcome === 'early-help') earlyHelp(telling, group, at)
  if (first.choice.outcome === 'referral' || first.choice.outcome === 'strategy-discussion') {
    referral(telling, group, { at, source, urgent: first.choice.outcome === 'strategy-discussion' })
  }
}

function earlyHelp(telling: Telling, group: readonly Decision[], at: Instant): void {
  const { home, random, load } = telling
  const team = home.ward.half === 'north' ? 'early-help-west' : 'early-help-east'
  const because = random.weighted([
    ['goals met', 6],
    ['partner leads', 2],
    ['family ended it', 1.5],
    ['moved away', 0.7],
  ] as const)
  const work = stretchOf(telling, group, {
    service: 'early-help',
    team,
    at,
    days: random.whole(50, 290),
    because,
  })
  for (const { child, contactId, decider } of group) {
    const involvementId = work.ids.get(child.id) ?? ''
    const event = frontDoorHappened.earlyHelpRequested(whenOf(child.id, at), { involvementId, contactId })
    happened(load, event, handOf(telling, decider, at))
  }
  carryOut(telling, work, { group, by: group[0]?.decider })
}
