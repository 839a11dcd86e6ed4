import type { Insertable, Selectable } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Instant } from '../../platform/instant.ts'
import type { Obligation } from './obligation.ts'

export type StoredObligation = Selectable<DB['timescales.obligation']>
type NewRow = Omit<StoredObligation, 'id'>
type HistoryRow = Insertable<DB['timescales.obligation_history']>

/** An obligation with who is to see to it. Left out, whoever was stored stays. */
export interface OwnedObligation extends Obligation {
  readonly workerId?: string | null
  readonly teamId?: string | null
}

/** What must be written so that the stored rows of one person equal what was computed. */
export interface Changes {
  readonly write: readonly NewRow[]
  readonly remove: readonly string[]
  readonly history: readonly HistoryRow[]
}

/** The difference between the stored and the computed obligations of one person. */
export function changesBetween(
  stored: readonly StoredObligation[],
  computed: {
    readonly personId: string
    readonly obligations: readonly OwnedObligation[]
    readonly now: Instant
  },
): Changes {
  const { personId, obligations, now } = computed
  const before = new Map(stored.map((row) => [nameOf(row), row]))
  const pairs = obligations.map((obligation) => {
    const old = before.get(nameOf(obligation))
    return { obligation, old, row: rowOf(obligation, { personId, old, now }) }
  })
  const kept = new Set(pairs.map(({ obligation }) => nameOf(obligation)))
  const gone = stored.filter((row) => !kept.has(nameOf(row)))
  return {
    write: pairs.filter(({ old, row }) => old === undefined || isChanged(old, row)).map(({ row }) => row),
    remove: gone.map(({ id }) => id),
    history: [
      ...pairs.flatMap(({ old, row, obligation }) =>
        old && isMoved(old, row) ? [historyOf(old, whyMoved(old, obligation), now)] : [],
      ),
      ...gone.map((row) => historyOf(row, 'no longer needed by what is recorded', now)),
    ],
  }
}

function nameOf({ timescale, key }: { readonly timescale: string; readonly key: string }): string {
  return `${timescale} ${key}`
}

interface Around {
  readonly personId: string
  readonly old: StoredObligation | undefined
  readonly now: Instant
}

function rowOf(obligation: OwnedObligation, { personId, old, now }: Around): NewRow {
  const { workerId = old?.worker_id ?? null, teamId = old?.team_id ?? null } = obligation
  return {
    person_id: personId,
    timescale: obligation.timescale,
    key: obligation.key,
    rule: obligation.row,
    title: obligation.title,
    started_on: obligation.startedOn,
    started_at: obligation.startedAt,
    ...dueColumns(obligation),
    warn_at: obligation.warnAt,
    ...outcomeColumns(obligation),
    worker_id: workerId,
    team_id: teamId,
    subject_ref: uuidOrNull(obligation.subject),
    updated_at: now,
  }
}

function dueColumns({ due }: Obligation) {
  return {
    due_on: due.is === 'by' ? due.on : null,
    due_at: due.is === 'by' ? due.at : null,
    unknown_reason: due.is === 'unknown' ? due.because : null,
    not_before_on: due.is === 'not before' ? due.on : null,
    not_before_at: due.is === 'not before' ? due.at : null,
  }
}

function outcomeColumns({ outcome, lateness }: Obligation) {
  return {
    outcome: outcome.is,
    done_on: outcome.is === 'open' ? null : outcome.on,
    done_at: outcome.is === 'open' ? null : outcome.at,
    in_time: outcome.is === 'met' ? outcome.inTime : null,
    stopped_by: outcome.is === 'stopped' ? outcome.by : null,
    exempt_reason: outcome.is === 'exempt' ? outcome.reason : null,
    lateness_reason: lateness?.reason ?? null,
    agreed_by: outcome.is === 'exempt' ? outcome.agreedBy : (lateness?.agreedBy ?? null),
  }
}

function uuidOrNull(subject: string | null): string | null {
  const isUuid = subject !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(subject)
  return isUuid ? subject : null
}

function isChanged(old: StoredObligation, row: NewRow): boolean {
  const before = new Map<string, unknown>(Object.entries(old))
  return Object.entries(row).some(
    ([column, value]) => column !== 'updated_at' && before.get(column) !== value,
  )
}

function isMoved(old: StoredObligation, row: NewRow): boolean {
  const due = old.due_at ?? old.not_before_at
  return due !== null && due !== (row.due_at ?? row.not_before_at)
}

function whyMoved(old: StoredObligation, { earlier, steps }: Obligation): string {
  const known = earlier.find(({ on }) => on === old.due_on)
  if (known) return known.because
  const moved = steps.findLast(({ step }) => step === 'extended' || step === 'paused')
  return moved ? moved.step : 'changed by what is recorded'
}

function historyOf(old: StoredObligation, reason: string, now: Instant): HistoryRow {
  return {
    person_id: old.person_id,
    timescale: old.timescale,
    key: old.key,
    due_on: old.due_on ?? old.not_before_on,
    due_at: old.due_at ?? old.not_before_at,
    reason,
    changed_at: now,
  }
}
