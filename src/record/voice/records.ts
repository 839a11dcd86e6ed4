import type { Trx } from '../../platform/db.ts'
import type { ChildView, ViewChange } from './model.ts'

/** What these children let somebody know, the latest first, each with what changed because of it. */
export async function voiceOf(
  trx: Trx,
  children: readonly string[],
  { limit = 100 }: { readonly limit?: number } = {},
): Promise<ChildView[]> {
  if (children.length === 0) return []
  const rows = await views(trx)
    .where((eb) => eb('v.person_id', '=', eb.fn.any(eb.val([...children]))))
    .orderBy('v.expressed_on', 'desc')
    .orderBy('v.recorded_at', 'desc')
    .orderBy('v.id')
    .limit(limit)
    .execute()
  return withChanges(trx, rows)
}

/** One line of the ledger; undefined where there is none for this child. */
export async function findView(
  trx: Trx,
  { viewId, personId }: { readonly viewId: string; readonly personId: string },
): Promise<ChildView | undefined> {
  const rows = await views(trx).where('v.id', '=', viewId).where('v.person_id', '=', personId).execute()
  return (await withChanges(trx, rows))[0]
}

function views(trx: Trx) {
  return trx
    .selectFrom('record.child_view as v')
    .innerJoin('access.worker as w', 'w.id', 'v.recorded_by')
    .select(['v.id', 'v.person_id as personId', 'v.expressed_on as expressedOn', 'v.how', 'v.words'])
    .select(['v.to_whom as toWhom', 'v.source_kind as sourceKind', 'v.source_id as sourceId'])
    .select(['v.recorded_at as recordedAt', 'w.name as byName'])
}

type ViewRow = Omit<ChildView, 'source' | 'changes'> & {
  readonly sourceKind: string | null
  readonly sourceId: string | null
}

async function withChanges(trx: Trx, rows: readonly ViewRow[]): Promise<ChildView[]> {
  const changes = await changesOf(
    trx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ sourceKind, sourceId, ...view }) => ({
    ...view,
    source: sourceKind === null || sourceId === null ? null : { kind: sourceKind, id: sourceId },
    changes: (changes.get(view.id) ?? []).map(({ viewId: _, ...change }) => change),
  }))
}

async function changesOf(
  trx: Trx,
  viewIds: readonly string[],
): Promise<Map<string, (ViewChange & { readonly viewId: string })[]>> {
  if (viewIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('record.child_view_change as c')
    .innerJoin('access.worker as w', 'w.id', 'c.recorded_by')
    .select(['c.view_id as viewId', 'c.changed', 'c.words', 'c.recorded_at as at', 'w.name as byName'])
    .where((eb) => eb('c.view_id', '=', eb.fn.any(eb.val([...viewIds]))))
    .orderBy('c.recorded_at')
    .execute()
  return Map.groupBy(rows, ({ viewId }) => viewId)
}
