import { isCode } from '../../platform/code.ts'
import type { Db, Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { areaKinds, type Comparator, marks, type Target } from './model.ts'

/** A load of published values. */
export interface Loaded {
  readonly fileName: string
  readonly lines: number
  readonly at: Instant
  readonly by: string
}

/** Writes a load: its line and its values. */
export async function writeLoad(
  trx: Trx,
  {
    id,
    fileName,
    by,
    at,
  }: { readonly id: string; readonly fileName: string; readonly by: string; readonly at: Instant },
  comparators: readonly Comparator[],
): Promise<void> {
  await trx
    .insertInto('performance.comparator_load')
    .values({ id, file_name: fileName, lines: comparators.length, loaded_by: by, loaded_at: at })
    .execute()
  const rows = comparators.map(({ indicatorId, kind, area, to, value, mark, source }) => ({
    load_id: id,
    indicator_id: indicatorId,
    kind,
    area,
    to_on: to,
    value: value === null ? null : String(value),
    mark,
    source,
  }))
  // PostgreSQL takes 65,535 values a statement.
  for (let at = 0; at < rows.length; at += 5000)
    await trx
      .insertInto('performance.comparator')
      .values(rows.slice(at, at + 5000))
      .execute()
}

/** The values in force of each figure, area and year: of several loads the last one's. */
export async function comparatorsNow(db: Db): Promise<Comparator[]> {
  const rows = await db
    .selectFrom('performance.comparator as c')
    .innerJoin('performance.comparator_load as l', 'l.id', 'c.load_id')
    .distinctOn(['c.indicator_id', 'c.area', 'c.to_on'])
    .select(['c.indicator_id', 'c.kind', 'c.area', 'c.to_on', 'c.value', 'c.mark', 'c.source'])
    .orderBy('c.indicator_id')
    .orderBy('c.area')
    .orderBy('c.to_on')
    .orderBy('l.loaded_at', 'desc')
    .orderBy('l.id')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    kind: isCode(areaKinds, row.kind) ? row.kind : 'council',
    area: row.area,
    to: row.to_on,
    value: row.value === null ? null : Number(row.value),
    mark: row.mark !== null && isCode(marks, row.mark) ? row.mark : null,
    source: row.source,
  }))
}

/** Every load, the last first. */
export function loads(db: Db): Promise<Loaded[]> {
  return db
    .selectFrom('performance.comparator_load as l')
    .innerJoin('access.worker as w', 'w.id', 'l.loaded_by')
    .select(['l.file_name as fileName', 'l.lines', 'l.loaded_at as at', 'w.name as by'])
    .orderBy('l.loaded_at', 'desc')
    .execute()
}

/** A target with who set it and when. */
export interface TargetSet extends Target {
  readonly indicatorId: string
  readonly by: string
  readonly at: Instant
}

/** Every target there ever was, in the order in which they were set. */
export async function targets(db: Db): Promise<TargetSet[]> {
  const rows = await db
    .selectFrom('performance.target as t')
    .innerJoin('access.worker as w', 'w.id', 't.set_by')
    .select(['t.indicator_id', 't.from_on', 't.value', 't.owner', 't.because', 't.set_at', 'w.name'])
    .orderBy('t.set_at')
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    from: row.from_on,
    value: row.value === null ? null : Number(row.value),
    owner: row.owner,
    because: row.because,
    by: row.name,
    at: row.set_at,
  }))
}

/** Writes a target. */
export async function writeTarget(
  trx: Trx,
  target: Target & {
    readonly id: string
    readonly indicatorId: string
    readonly by: string
    readonly at: Instant
  },
): Promise<void> {
  await trx
    .insertInto('performance.target')
    .values({
      id: target.id,
      indicator_id: target.indicatorId,
      from_on: target.from,
      value: target.value === null ? null : String(target.value),
      owner: target.owner,
      because: target.because,
      set_by: target.by,
      set_at: target.at,
    })
    .execute()
}
