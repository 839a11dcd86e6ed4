import { momentAt } from '../../platform/instant.ts'
import {
  allocationEnded,
  type LoadedAllocation,
  type LoadedInvolvement,
  loadAllocation,
} from '../../record/bulk/involvements.ts'
import type { Load } from '../../record/bulk/load.ts'
import { dayField, field, type SsdRow } from '../../record/bulk/ssd-table.ts'
import { ssdChangeReasons } from '../../record/involvements/ssd.ts'
import { count, type Importing } from './importing.ts'

/** Work that an allocation may belong to. */
export interface AllocationPlace {
  readonly involvement: LoadedInvolvement
  readonly referral: string | null
  readonly worker: string | null
}

interface Allocating {
  readonly importing: Importing
  readonly personId: string
  readonly rows: readonly SsdRow[]
  readonly work: readonly AllocationPlace[]
}

/** The allocations of a person, the reasons that open ones give, and the waiting of work that nobody is allocated to. */
export function loadAllocations(load: Load, { importing, personId, rows, work }: Allocating): void {
  const { held, hand } = importing
  const led = new Set<string>()
  const wanted = rows.filter((row) => !held.allocations.has(field(row, 'invo_involvements_id') ?? ''))
  for (const row of wanted) {
    const one = allocationOf(row, { importing, personId, work, led })
    loadAllocation(load, one, hand)
    allocationEnded(load, one, hand)
    if (one.ended === null) giveReason(load, one)
    count(importing, 'ssd_involvements')
  }
  for (const { involvement } of work) waitFor(load, { involvement, led }, importing)
}

interface Placing {
  readonly importing: Importing
  readonly personId: string
  readonly work: readonly AllocationPlace[]
  /** Involvements that have an allocated worker now: a second is a co-worker. */
  readonly led: Set<string>
}

function allocationOf(row: SsdRow, { importing, personId, work, led }: Placing): LoadedAllocation {
  const { ids } = importing
  const workerId = ids.workers.get(field(row, 'invo_professional_id') ?? '') ?? null
  const involvementId = placeOf(row, { work, workerId })?.involvement.id ?? null
  const endedOn = dayField(row, 'invo_involvement_end_date')
  const leads = leadsIn(row) && !(involvementId !== null && endedOn === null && led.has(involvementId))
  if (leads && endedOn === null && involvementId !== null) led.add(involvementId)
  return {
    id: ids.newId(),
    involvementId,
    personId,
    worker: workerId === null ? null : { id: workerId, name: ids.workerNames.get(workerId) ?? 'A worker' },
    teamId: ids.teams.get(field(row, 'invo_professional_team') ?? '') ?? null,
    role: leads ? 'allocated worker' : 'co-worker',
    fromOn: dayField(row, 'invo_involvement_start_date') ?? importing.hand.today,
    ended:
      endedOn === null ? null : { on: endedOn, because: reasonOf(field(row, 'invo_worker_change_reason')) },
    legacyId: field(row, 'invo_involvements_id'),
  }
}

function leadsIn(row: SsdRow): boolean {
  return /^(cw\b|allocated|case worker|$)/i.test(field(row, 'invo_professional_role_id') ?? '')
}

function reasonOf(code: string | null): string | null {
  return ssdChangeReasons.find(([, theirs]) => theirs === code)?.[0] ?? null
}

/** By its referral; else the early help that the same worker gave at the time. */
function placeOf(
  row: SsdRow,
  { work, workerId }: { work: readonly AllocationPlace[]; workerId: string | null },
): AllocationPlace | undefined {
  const referral = field(row, 'invo_referral_id')
  if (referral !== null) return work.find((place) => place.referral === referral)
  const from = dayField(row, 'invo_involvement_start_date')
  return work.find(
    ({ involvement, worker, referral: of }) =>
      of === null &&
      (worker === null || worker === workerId) &&
      from !== null &&
      involvement.openedOn <= from &&
      (involvement.closed === null || from <= involvement.closed.on),
  )
}

function giveReason(load: Load, one: LoadedAllocation): void {
  if (one.worker === null) return
  load.reasons.push({
    personId: one.personId,
    kind: 'allocated worker',
    opens: 'whole',
    workerId: one.worker.id,
    teamId: one.teamId,
    fromAt: momentAt(one.fromOn, '09:00'),
    sourceId: one.id,
  })
}

function waitFor(
  load: Load,
  { involvement, led }: { involvement: LoadedInvolvement; led: ReadonlySet<string> },
  { hand }: Importing,
): void {
  const { id, personId, teamId, closed } = involvement
  if (closed !== null || teamId === null || led.has(id)) return
  load.reasons.push({
    personId,
    kind: 'waiting for allocation',
    opens: 'whole',
    teamId,
    fromAt: hand.now,
    sourceId: id,
  })
}
