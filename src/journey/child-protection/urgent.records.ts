import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { By } from '../../record/shell/by.ts'

/** Police protection, or an order of the court that ends by itself. */
export interface UrgentProtection {
  readonly id: string
  readonly childId: string
  readonly kind: string
  readonly beganAt: Instant
  readonly where: string | null
  readonly words: string | null
  readonly extendedOn: PlainDate | null
  readonly endedAt: Instant | null
  readonly endedHow: string | null
  readonly version: number
}

function protections(trx: Trx) {
  return trx
    .selectFrom('child_protection.urgent_protection')
    .select(['id', 'child_id as childId', 'kind', 'began_at as beganAt', 'where_kept as where', 'words'])
    .select(['extended_on as extendedOn', 'ended_at as endedAt', 'ended_how as endedHow', 'version'])
}

export function findUrgent(trx: Trx, id: string): Promise<UrgentProtection | undefined> {
  return protections(trx).where('id', '=', id).executeTakeFirst()
}

/** Every one of a child, the latest first. */
export function urgentOf(trx: Trx, childId: string): Promise<UrgentProtection[]> {
  return protections(trx).where('child_id', '=', childId).orderBy('began_at', 'desc').execute()
}

export async function addUrgent(
  trx: Trx,
  row: Pick<UrgentProtection, 'id' | 'childId' | 'kind' | 'beganAt' | 'where' | 'words'>,
  by: By,
): Promise<void> {
  const { id, childId, kind, beganAt, where, words } = row
  await trx
    .insertInto('child_protection.urgent_protection')
    .values({
      ...{ id, child_id: childId, kind, began_at: beganAt, where_kept: where, words },
      ...{ recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
}

export async function changeUrgent(
  trx: Trx,
  { id, version }: Pick<UrgentProtection, 'id' | 'version'>,
  to: { readonly extendedOn: PlainDate } | { readonly endedAt: Instant; readonly endedHow: string },
): Promise<void> {
  const set =
    'extendedOn' in to ? { extended_on: to.extendedOn } : { ended_at: to.endedAt, ended_how: to.endedHow }
  await trx
    .updateTable('child_protection.urgent_protection')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** A child on a plan who moves between councils. */
export interface Transfer {
  readonly id: string
  readonly childId: string
  readonly direction: string
  readonly council: string
  readonly toldOn: PlainDate
  readonly planId: string | null
  readonly words: string | null
  readonly endedOn: PlainDate | null
  readonly endedBecause: string | null
  readonly version: number
}

function transfers(trx: Trx) {
  return trx
    .selectFrom('child_protection.transfer')
    .select(['id', 'child_id as childId', 'direction', 'council', 'told_on as toldOn', 'plan_id as planId'])
    .select(['words', 'ended_on as endedOn', 'ended_because as endedBecause', 'version'])
}

export function findTransfer(trx: Trx, id: string): Promise<Transfer | undefined> {
  return transfers(trx).where('id', '=', id).executeTakeFirst()
}

/** Every move of a child, the latest first. */
export function transfersOf(trx: Trx, childId: string): Promise<Transfer[]> {
  return transfers(trx).where('child_id', '=', childId).orderBy('told_on', 'desc').execute()
}

export async function addTransfer(
  trx: Trx,
  row: Pick<Transfer, 'id' | 'childId' | 'direction' | 'council' | 'toldOn' | 'planId' | 'words'>,
  by: By,
): Promise<void> {
  const { id, childId, direction, council, toldOn, planId, words } = row
  await trx
    .insertInto('child_protection.transfer')
    .values({
      ...{ id, child_id: childId, direction, council, told_on: toldOn, plan_id: planId, words },
      ...{ recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
}

export async function endTransfer(
  trx: Trx,
  { id, version }: Pick<Transfer, 'id' | 'version'>,
  ended: { readonly on: PlainDate; readonly because: string },
): Promise<void> {
  await trx
    .updateTable('child_protection.transfer')
    .set({ ended_on: ended.on, ended_because: ended.because, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** Who somebody outside asks about, and what they are to be told. */
export interface Asked {
  readonly childId: string | null
  readonly onAPlan: boolean
}

/** The one child of that name and birthday who is not closed to who answers, and whether they are on a plan now. Two of one name are nobody. */
export async function planStanding(
  trx: Trx,
  who: { readonly given: string; readonly family: string; readonly bornOn: PlainDate },
): Promise<Asked> {
  const rows = await trx
    .selectFrom('record.person as p')
    .select('p.id')
    .select(
      sql<boolean>`exists (select from child_protection.plan plan
        where plan.child_id = p.id and plan.ended_on is null and not plan.elsewhere)`.as('onAPlan'),
    )
    .where(sql<boolean>`lower(p.given) = lower(${who.given.trim()})`)
    .where(sql<boolean>`lower(p.family) = lower(${who.family.trim()})`)
    .where('p.born_on', '=', who.bornOn)
    .limit(2)
    .execute()
  const [one, other] = rows
  return one && !other ? { childId: one.id, onAPlan: one.onAPlan } : { childId: null, onAPlan: false }
}

export async function addPlanCheck(
  trx: Trx,
  row: Asked & {
    readonly id: string
    readonly agency: string
    readonly askerName: string
    readonly askerReach: string
    readonly because: string
  },
  by: By,
): Promise<void> {
  const { id, agency, because, childId } = row
  await trx
    .insertInto('child_protection.plan_check')
    .values({
      ...{ id, agency, because, child_id: childId, on_a_plan: row.onAPlan },
      ...{
        asker_name: row.askerName,
        asker_reach: row.askerReach,
        asked_at: by.now,
        answered_by: by.workerId,
      },
    })
    .execute()
}

/** A check that somebody answered, with whom to ring. */
export function findPlanCheck(trx: Trx, id: string, answeredBy: string) {
  return trx
    .selectFrom('child_protection.plan_check as c')
    .leftJoin('child_protection.plan as p', (join) =>
      join.onRef('p.child_id', '=', 'c.child_id').on('p.ended_on', 'is', null).on('p.elsewhere', '=', false),
    )
    .leftJoin('access.team as t', 't.id', 'p.team_id')
    .select([
      'c.id',
      'c.agency',
      'c.asker_name as askerName',
      'c.child_id as childId',
      'c.on_a_plan as onAPlan',
    ])
    .select(['c.asked_at as askedAt', 't.name as teamName'])
    .where('c.id', '=', id)
    .where('c.answered_by', '=', answeredBy)
    .executeTakeFirst()
}
