import { dayOf, type Instant, momentAt } from '../platform/instant.ts'
import { addDays, daysBetween, type PlainDate } from '../platform/plain-date.ts'
import { allocationEnded, type LoadedAllocation, loadAllocation } from '../record/bulk/involvements.ts'
import { momentBetween, workingDaysAfter } from './days.ts'
import type { Member } from './household.ts'
import { workingDaysLater } from './reasons.ts'
import type { Worker } from './staff.ts'
import type { Work } from './stretch.ts'
import { handOf, type Telling, workerFor } from './world.ts'

/** Working days for which a view is kept after an allocation. Source: spec/security.md 3.3. */
const keptFor = 20

/** Who was allocated to brothers and sisters together. */
export interface AllocatedGroup {
  /** Who works with them at the end. */
  readonly worker: Worker
  /** The day on which somebody began. */
  readonly from: PlainDate
  /** The first allocation of each child. */
  readonly ids: ReadonlyMap<string, string>
}

/** Allocates a worker to brothers and sisters together; null while they wait. Where one leaves, another takes over. */
export function allocateGroup(telling: Telling, work: Work): AllocatedGroup | null {
  const { world, random } = telling
  const soon = work.service === 'early-help' ? random.whole(2, 8) : random.whole(0, 2)
  const on = workingDaysAfter(world.span, dayOf(work.readyAt), soon)
  if (on >= world.span.today || (work.closed !== null && on > work.closed.on)) {
    waits(telling, work)
    return null
  }
  const handedOn = handOverDay(telling, work, on)
  const last = workerFor(telling, work.team, work.closed === null)
  if (work.closed === null) {
    world.caseloads.set(last.id, (world.caseloads.get(last.id) ?? 0) + work.children.length)
  }
  const ended = work.closed === null ? null : { on: work.closed.on, because: work.closed.because }
  if (handedOn === null)
    return { worker: last, ...allocate(telling, work, { worker: last, from: on, ended }) }
  const first = random.pick(world.staff.members(work.team).filter(({ id }) => id !== last.id))
  const left = { on: handedOn, because: 'worker left' }
  const begun = allocate(telling, work, { worker: first, from: on, ended: left })
  allocate(telling, work, { worker: last, from: handedOn, ended })
  return { worker: last, ...begun }
}

function handOverDay({ world, random }: Telling, { closed }: Work, from: PlainDate): PlainDate | null {
  const until = closed?.on ?? addDays(world.span.today, -1)
  const days = daysBetween(from, until)
  return days > 50 && random.chance(0.15) ? addDays(from, random.whole(20, days - 10)) : null
}

/** The team holds the reason while nobody is allocated. */
function waits({ load, world }: Telling, { children, ids, team, openedAt, closed }: Work): void {
  if (closed !== null) return
  for (const child of children) {
    load.reasons.push({
      personId: child.id,
      kind: 'waiting for allocation',
      opens: 'whole',
      teamId: world.staff.team(team).id,
      fromAt: openedAt,
      sourceId: ids.get(child.id) ?? '',
    })
  }
}

interface Allocated {
  readonly worker: Worker
  readonly from: PlainDate
  readonly ended: LoadedAllocation['ended']
}

function allocate(
  telling: Telling,
  work: Work,
  { worker, from, ended }: Allocated,
): Omit<AllocatedGroup, 'worker'> {
  const ids = new Map<string, string>()
  const { load, world, random } = telling
  const at = later(momentBetween(from, [9, 11], random), work.readyAt)
  const manager = world.staff.manager(work.team)
  for (const child of work.children) {
    const one: LoadedAllocation = {
      id: random.uuid(),
      involvementId: work.ids.get(child.id) ?? null,
      personId: child.id,
      worker,
      teamId: worker.team.id,
      role: 'allocated worker',
      fromOn: from,
      ended,
    }
    loadAllocation(load, one, handOf(telling, manager, at))
    if (ended !== null) allocationEnded(load, one, handOf(telling, manager, momentAt(ended.on, '16:20')))
    giveAllocatedReasons(telling, { one, child, worker, at })
    ids.set(child.id, one.id)
  }
  return { from, ids }
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}

interface Given {
  readonly one: LoadedAllocation
  readonly child: Member
  readonly worker: Worker
  readonly at: Instant
}

function giveAllocatedReasons(
  { load, world, home, known }: Telling,
  { one, child, worker, at }: Given,
): void {
  const toAt = one.ended === null ? null : workingDaysLater(world, momentAt(one.ended.on, '12:00'), keptFor)
  if (toAt !== null && toAt <= world.span.end) return
  const common = { workerId: worker.id, fromAt: at, toAt, sourceId: one.id }
  load.reasons.push({
    ...common,
    personId: child.id,
    kind: 'allocated worker',
    opens: 'whole',
    teamId: worker.team.id,
  })
  const family = [...home.children, ...home.adults].filter(({ id }) => id !== child.id && known.has(id))
  for (const { id } of family) {
    load.reasons.push({ ...common, personId: id, kind: 'worker of the family', opens: 'family' })
  }
}
