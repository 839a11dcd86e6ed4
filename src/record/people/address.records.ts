import type { Db } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** An address of a person. A hidden one has no lines here: it is opened apart, by those who may. */
export interface Address {
  readonly id: string
  readonly kind: string
  readonly lines: string | null
  readonly town: string | null
  readonly postcode: string | null
  readonly area: string | null
  readonly fromOn: PlainDate | null
  readonly toOn: PlainDate | null
  readonly hidden: boolean
  readonly source: string
  readonly version: number
}

const columns = [
  'id',
  'kind',
  'lines',
  'town',
  'postcode',
  'area',
  'from_on as fromOn',
  'to_on as toOn',
  'hidden',
  'source',
  'version',
] as const

/** Every address of a person, the present ones first, then the latest. */
export function addressesOf(db: Db, personId: string): Promise<Address[]> {
  return db
    .selectFrom('record.address')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('to_on', (order) => order.desc().nullsFirst())
    .orderBy('from_on', (order) => order.desc().nullsLast())
    .orderBy('recorded_at', 'desc')
    .execute()
}

/** Where a person lives now, as far as we know; several where more than one is open. */
export function currentAddressesOf(db: Db, personId: string): Promise<Address[]> {
  return db
    .selectFrom('record.address')
    .select(columns)
    .where('person_id', '=', personId)
    .where('to_on', 'is', null)
    .orderBy('from_on', (order) => order.desc().nullsLast())
    .orderBy('recorded_at', 'desc')
    .execute()
}

/** The encrypted values of a person's hidden addresses, by id. */
export async function hiddenValuesOf(db: Db, personId: string): Promise<Map<string, Buffer>> {
  const rows = await db
    .selectFrom('record.address')
    .select(['id', 'hidden_value'])
    .where('person_id', '=', personId)
    .where('hidden_value', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, hidden_value }) => (hidden_value ? [[id, hidden_value] as const] : [])))
}
