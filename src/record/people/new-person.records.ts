import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Assertion, CurrentIdentity } from './current.ts'
import type { RecordedBy } from './recorded-by.ts'
import { keySpellings } from './search/spelling.records.ts'

export interface NewAddress {
  readonly lines: string | null
  readonly town: string | null
  readonly area: string | null
  readonly postcode: string | null
  readonly fromOn: PlainDate | null
}

interface AddingPerson {
  readonly id: string
  readonly current: CurrentIdentity
  readonly assertions: readonly Assertion[]
  readonly by: RecordedBy
}

/** Adds a person with what is held of them. */
export async function addPerson(trx: Trx, { id, current, assertions, by }: AddingPerson): Promise<void> {
  await trx
    .insertInto('record.person')
    .values({ id, ...current, recorded_at: by.now, recorded_by: by.workerId })
    .execute()
  await addAssertions(trx, { personId: id, assertions, by })
  await keySpellings(trx)
}

/** Adds values held of a person. */
export async function addAssertions(
  trx: Trx,
  adding: { personId: string; assertions: readonly Assertion[]; by: Omit<RecordedBy, 'today'> },
): Promise<void> {
  if (adding.assertions.length === 0) return
  await trx
    .insertInto('record.identity_assertion')
    .values(
      adding.assertions.map((one) => ({
        person_id: adding.personId,
        kind: one.kind,
        value: one.value,
        given: one.given ?? null,
        middle: one.middle ?? null,
        family: one.family ?? null,
        precision: one.precision ?? null,
        estimated: one.estimated ?? false,
        source: adding.by.source,
        recorded_at: adding.by.now,
        recorded_by: adding.by.workerId,
      })),
    )
    .execute()
  await keySpellings(trx)
}

/** Adds addresses that are not hidden. */
export async function addAddresses(
  trx: Trx,
  adding: { personId: string; addresses: readonly NewAddress[]; by: RecordedBy },
): Promise<void> {
  if (adding.addresses.length === 0) return
  await trx
    .insertInto('record.address')
    .values(
      adding.addresses.map(({ fromOn, ...address }) => ({
        person_id: adding.personId,
        ...address,
        from_on: fromOn,
        source: adding.by.source,
        recorded_at: adding.by.now,
        recorded_by: adding.by.workerId,
      })),
    )
    .execute()
}

/** Adds ways to reach a person. */
export async function addContactPoints(
  trx: Trx,
  adding: {
    personId: string
    points: readonly { kind: string; value: string; note?: string | null }[]
    by: Omit<RecordedBy, 'today'>
  },
): Promise<void> {
  if (adding.points.length === 0) return
  await trx
    .insertInto('record.contact_point')
    .values(
      adding.points.map((point) => ({
        person_id: adding.personId,
        kind: point.kind,
        value: point.value.trim(),
        note: point.note ?? null,
        source: adding.by.source,
        recorded_at: adding.by.now,
        recorded_by: adding.by.workerId,
      })),
    )
    .execute()
}
