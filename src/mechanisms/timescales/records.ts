import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { type Changes, changesBetween, type OwnedObligation } from './changes.ts'
import { durationFrom } from './duration.ts'
import type { Setting } from './reckon.ts'

/** Rows in one statement: the most that fit into PostgreSQL's 65,535 parameters, with room to spare. */
const atOnce = 1_000

/**
 * Makes the stored obligations of each person equal to those computed; due dates that changed and obligations that went are
 * kept in the history. Call it in the transaction that wrote the events: one person after an action, thousands in an import.
 * Of people not named nothing is touched; an empty list takes a person's obligations away.
 * @returns how many obligations were written or taken away
 */
export async function storeObligations(
  trx: Trx,
  people: ReadonlyMap<string, readonly OwnedObligation[]>,
  now: Instant,
): Promise<number> {
  let changed = 0
  for (const some of inParts([...people.keys()])) {
    const changes = await changesFor(trx, { ids: some, people, now })
    await writeChanges(trx, changes)
    changed += changes.write.length + changes.remove.length
  }
  return changed
}

interface Some {
  readonly ids: readonly string[]
  readonly people: ReadonlyMap<string, readonly OwnedObligation[]>
  readonly now: Instant
}

async function changesFor(trx: Trx, { ids, people, now }: Some): Promise<Changes> {
  const stored = await trx
    .selectFrom('timescales.obligation')
    .selectAll()
    .where('person_id', 'in', ids)
    .execute()
  const byPerson = Map.groupBy(stored, (row) => row.person_id)
  const all = ids.map((personId) =>
    changesBetween(byPerson.get(personId) ?? [], { personId, obligations: people.get(personId) ?? [], now }),
  )
  return {
    write: all.flatMap(({ write }) => write),
    remove: all.flatMap(({ remove }) => remove),
    history: all.flatMap(({ history }) => history),
  }
}

async function writeChanges(trx: Trx, { write, remove, history }: Changes): Promise<void> {
  for (const ids of inParts(remove))
    await trx.deleteFrom('timescales.obligation').where('id', 'in', ids).execute()
  for (const rows of inParts(history))
    await trx.insertInto('timescales.obligation_history').values(rows).execute()
  for (const rows of inParts(write)) await upsert(trx, rows)
}

async function upsert(trx: Trx, rows: Changes['write']): Promise<void> {
  await trx
    .insertInto('timescales.obligation')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'timescale', 'key']).doUpdateSet(({ ref }) => ({
        rule: ref('excluded.rule'),
        title: ref('excluded.title'),
        started_on: ref('excluded.started_on'),
        started_at: ref('excluded.started_at'),
        due_on: ref('excluded.due_on'),
        due_at: ref('excluded.due_at'),
        unknown_reason: ref('excluded.unknown_reason'),
        not_before_on: ref('excluded.not_before_on'),
        not_before_at: ref('excluded.not_before_at'),
        warn_at: ref('excluded.warn_at'),
        outcome: ref('excluded.outcome'),
        done_on: ref('excluded.done_on'),
        done_at: ref('excluded.done_at'),
        in_time: ref('excluded.in_time'),
        stopped_by: ref('excluded.stopped_by'),
        exempt_reason: ref('excluded.exempt_reason'),
        lateness_reason: ref('excluded.lateness_reason'),
        agreed_by: ref('excluded.agreed_by'),
        worker_id: ref('excluded.worker_id'),
        team_id: ref('excluded.team_id'),
        subject_ref: ref('excluded.subject_ref'),
        updated_at: ref('excluded.updated_at'),
      })),
    )
    .execute()
}

/** What a list of open obligations may be narrowed to. */
export interface OpenFilter {
  readonly workerId?: string
  readonly teamIds?: readonly string[]
  readonly personIds?: readonly string[]
  readonly timescales?: readonly string[]
  /** Leaves out periods that begin after this day. */
  readonly startedBy?: PlainDate
}

/**
 * Open obligations, soonest first, those whose due date nobody can say last. A query to go on with: the list that shows them
 * adds who may see them and how many it wants. 'open' is written out, so that a kept plan can use the indexes of open ones.
 */
export function openObligations(
  db: Db,
  { workerId, teamIds, personIds, timescales, startedBy }: OpenFilter = {},
) {
  return db
    .selectFrom('timescales.obligation as obligation')
    .selectAll('obligation')
    .where('obligation.outcome', '=', sql.lit('open'))
    .$if(workerId !== undefined, (query) => query.where('obligation.worker_id', '=', workerId ?? null))
    .$if(teamIds !== undefined, (query) => query.where('obligation.team_id', 'in', teamIds ?? []))
    .$if(personIds !== undefined, (query) => query.where('obligation.person_id', 'in', personIds ?? []))
    .$if(timescales !== undefined, (query) => query.where('obligation.timescale', 'in', timescales ?? []))
    .$if(startedBy !== undefined, (query) => query.where('obligation.started_on', '<=', startedBy ?? null))
    .orderBy('obligation.due_at', (order) => order.asc().nullsLast())
    .orderBy('obligation.id')
}

/** A number that a council sets for a local standard from a day on. */
export interface NewStandard extends Setting {
  readonly setBy: string
  readonly now: Instant
}

/** The council's own numbers for local standards. A clock is ruled to its end by the number in force when it started. */
export const councilStandards = {
  /** All numbers with the days from which they hold, for `obligationsOf`. */
  async all(db: Db): Promise<Setting[]> {
    const rows = await db
      .selectFrom('timescales.setting')
      .select(['id', 'from_on', 'value', 'unit'])
      .execute()
    return rows.flatMap(({ id, from_on: from, value, unit }) => {
      const within = durationFrom(unit, value)
      return within ? [{ id, from, within }] : []
    })
  },

  /** Sets a number from a day; a number already set from that very day is replaced. */
  async set(trx: Trx, { id, from, within, setBy, now }: NewStandard): Promise<void> {
    const columns = { value: within.count, unit: within.unit, set_by: setBy, set_at: now }
    await trx
      .insertInto('timescales.setting')
      .values({ id, from_on: from, ...columns })
      .onConflict((conflict) => conflict.columns(['id', 'from_on']).doUpdateSet(columns))
      .execute()
  },
} as const

function inParts<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / atOnce)
  return Array.from({ length: count }, (_, n) => items.slice(n * atOnce, (n + 1) * atOnce))
}
