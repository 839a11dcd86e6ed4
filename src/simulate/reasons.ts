import { dueAt, within } from '../mechanisms/timescales/index.ts'
import type { Instant } from '../platform/instant.ts'
import { addHours } from '../platform/instant.ts'
import type { Member } from './household.ts'
import type { Decision, Telling } from './world.ts'

/** The reasons that stand at the end: those that ended before are left out. */
export function giveContactReasons(
  { load, world }: Telling,
  call: {
    readonly contactEventId: string
    readonly decisions: readonly Decision[]
    readonly adults: readonly Member[]
    readonly from: Instant
  },
): void {
  const open = call.decisions.filter(({ decidedAt }) => decidedAt === null)
  const teamId = world.staff.team('front-door').id
  const common = { kind: 'open contact', opens: 'front-door', teamId, fromAt: call.from } as const
  for (const { child, contactId } of open)
    load.reasons.push({ ...common, personId: child.id, sourceId: contactId })
  if (open.length === 0) return
  for (const { id } of call.adults)
    load.reasons.push({ ...common, personId: id, sourceId: call.contactEventId })
}

/** Decider and signer may look for ten working days more, and so may the managers of the team. As the act does. */
export function giveDeciderReasons(
  { load, world }: Telling,
  { child, contactId, decider, signer }: Decision,
  at: Instant,
): void {
  const toAt = workingDaysLater(world, at, 10)
  if (toAt <= world.span.end) return
  const kept = { personId: child.id, fromAt: at, toAt, sourceId: contactId }
  for (const workerId of new Set([decider.id, signer?.id ?? decider.id]))
    load.reasons.push({ ...kept, kind: 'decided the contact', opens: 'contact', workerId })
  const teamId = world.staff.team('front-door').id
  load.reasons.push({ ...kept, kind: 'decided in the team', opens: 'contact', teamId })
}

/** The close of the council's day so many working days after. */
export function workingDaysLater({ span }: Telling['world'], at: Instant, count: number): Instant {
  return dueAt(at, within.workingDays(count), span.calendar) ?? addHours(at, count * 24)
}
