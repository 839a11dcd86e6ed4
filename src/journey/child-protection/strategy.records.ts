import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { By } from '../../record/shell/by.ts'

/** A strategy discussion beside its meeting. */
export interface Strategy {
  readonly id: string
  readonly about: readonly string[]
  readonly why: string
  readonly concernAt: Instant
  readonly openedFrom: string
  readonly missing: readonly string[]
  readonly goneOnBecause: string | null
}

/** Adds what is this service's own of a strategy discussion; its meeting is there already. */
export async function addStrategy(
  trx: Trx,
  strategy: {
    readonly id: string
    readonly about: readonly string[]
    readonly why: string
    readonly concernAt: Instant
    readonly openedFrom: string
    readonly sourceId: string | null
    readonly teamId: string | null
  },
  by: By,
): Promise<void> {
  await trx
    .insertInto('child_protection.strategy')
    .values({
      meeting_id: strategy.id,
      about: [...strategy.about],
      why: strategy.why.trim(),
      concern_at: strategy.concernAt,
      opened_from: strategy.openedFrom,
      source_id: strategy.sourceId,
      team_id: strategy.teamId,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}

/** A strategy discussion; undefined where there is none, or one of its children is closed to the viewer. */
export async function findStrategy(trx: Trx, id: string): Promise<Strategy | undefined> {
  return trx
    .selectFrom('child_protection.strategy')
    .select(['meeting_id as id', 'about', 'why', 'concern_at as concernAt', 'opened_from as openedFrom'])
    .select(['missing', 'gone_on_because as goneOnBecause'])
    .where('meeting_id', '=', id)
    .executeTakeFirst()
}

/** The children of a strategy discussion; of a contact that asks for one, its child. */
export async function childrenOfStrategy(trx: Trx, id: string): Promise<string[]> {
  const strategy = await findStrategy(trx, id)
  if (strategy) return [...strategy.about]
  const contact = await trx
    .selectFrom('front_door.contact')
    .select('child_id')
    .where('id', '=', id)
    .where('outcome', '=', 'strategy-discussion')
    .executeTakeFirst()
  return contact ? [contact.child_id] : []
}

/** Strategy discussions about a child, the latest first, with when each is or was held. */
export function strategiesAbout(trx: Trx, childId: string) {
  return trx
    .selectFrom('child_protection.strategy as s')
    .innerJoin('record.meeting as m', 'm.id', 's.meeting_id')
    .select(['s.meeting_id as id', 'm.starts_at as startsAt', 'm.held_at as heldAt', 's.why'])
    .where((eb) => eb(eb.val(childId), '=', eb.fn.any('s.about')))
    .orderBy('m.starts_at', 'desc')
    .execute()
}

/** What was decided for a child beside the item's decision, by strategy. */
export async function alsoDecided(trx: Trx, strategyId: string): Promise<Map<string, readonly string[]>> {
  const rows = await trx
    .selectFrom('child_protection.strategy_child')
    .select(['child_id as childId', 'also'])
    .where('strategy_id', '=', strategyId)
    .execute()
  return new Map(rows.map(({ childId, also }) => [childId, also]))
}

/** Keeps who was missing and why it went on, and what else was decided for each child. */
export async function keepHeld(
  trx: Trx,
  strategyId: string,
  held: {
    readonly missing: readonly string[]
    readonly goneOn: string | null
    readonly also: ReadonlyMap<string, readonly string[]>
  },
): Promise<void> {
  await trx
    .updateTable('child_protection.strategy')
    .set({ missing: [...held.missing], gone_on_because: held.missing.length > 0 ? held.goneOn : null })
    .where('meeting_id', '=', strategyId)
    .execute()
  const rows = [...held.also].map(([childId, also]) => ({
    strategy_id: strategyId,
    child_id: childId,
    also: [...also],
  }))
  if (rows.length > 0) await trx.insertInto('child_protection.strategy_child').values(rows).execute()
}
