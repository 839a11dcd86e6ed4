import { sql } from 'kysely'
import type { AddressAssertion, Assertions, NameAssertion } from '../../../models/link/assertions.ts'
import type { Db } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import type { MayOfRow } from './rights.ts'

/** A home somebody had or has. */
export interface HeldAddress {
  readonly lines: string | null
  readonly town: string | null
  readonly postcode: string | null
  readonly uprn: string | null
  readonly homeKey: string | null
  readonly streetKey: string | null
  readonly toOn: PlainDate | null
}

interface HeldName {
  readonly kind: string
  readonly value: string
  readonly given: string | null
  readonly middle: string | null
  readonly family: string | null
}

/** What is held of somebody who may be meant. Addresses are there only where the viewer may know them. */
export interface Evidence {
  readonly id: string
  readonly given: string | null
  readonly family: string | null
  readonly knownAs: string | null
  readonly describedAs: string | null
  readonly bornOn: PlainDate | null
  readonly sex: string | null
  readonly names: readonly HeldName[]
  readonly births: readonly { readonly value: string; readonly precision: string | null }[]
  readonly addresses: readonly HeldAddress[]
  readonly numbers: readonly { readonly kind: string; readonly value: string; readonly verified: boolean }[]
  readonly phones: readonly string[]
  readonly emails: readonly string[]
}

/** Everything that was ever said of some people and not withdrawn. */
export async function evidenceOf(db: Db, ids: readonly string[], may: MayOfRow): Promise<Evidence[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Evidence>`
    select p.id, p.given, p.family, p.known_as as "knownAs", p.described_as as "describedAs", p.born_on as "bornOn", p.sex,
      coalesce(said.names, '[]') as names, coalesce(said.births, '[]') as births, coalesce(lived.addresses, '[]') as addresses,
      coalesce(told.numbers, '[]') as numbers, coalesce(reached.phones, '{}') as phones, coalesce(reached.emails, '{}') as emails
    from record.person p
    left join lateral (
      select jsonb_agg(jsonb_build_object('kind', a.kind, 'value', a.value, 'given', a.given, 'middle', a.middle, 'family', a.family))
          filter (where a.kind <> 'birth-date') as names,
        jsonb_agg(jsonb_build_object('value', a.value, 'precision', a.precision)) filter (where a.kind = 'birth-date') as births
        from record.identity_assertion a
       where a.person_id = p.id and a.kind in ('name', 'known-as', 'previous-name', 'birth-date') and a.withdrawn_at is null) said on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('lines', d.lines, 'town', d.town, 'postcode', d.postcode, 'uprn', d.uprn,
          'homeKey', d.home_key, 'streetKey', d.street_key, 'toOn', d.to_on) order by d.to_on desc nulls first) as addresses
        from record.address d where d.person_id = p.id and not d.hidden and ${may('identity')}) lived on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value, 'verified', i.verified)) as numbers
        from record.identifier i where i.person_id = p.id and i.kind in ('nhs-number', 'upn', 'former-upn')) told on true
    left join lateral (
      select array_agg(c.value) filter (where c.kind = 'phone') as phones, array_agg(c.value) filter (where c.kind = 'email') as emails
        from record.contact_point c where c.person_id = p.id) reached on true
    where p.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}

/** The same as the matching engine takes it. */
export function assertionsOf(held: Evidence): Assertions {
  const { numbers } = held
  return {
    id: held.id,
    names: namesOf(held),
    births: held.births.map(({ value, precision }) => birthSaid(value, precision)),
    sex: held.sex ?? undefined,
    addresses: held.addresses.map(addressSaid),
    nhsNumbers: numbers.filter(({ kind }) => kind === 'nhs-number'),
    upns: numbers.filter(({ kind }) => kind !== 'nhs-number').map(({ value }) => value),
    phones: held.phones,
    emails: held.emails,
  }
}

/** A day of which only the year or the month is known counts as estimated: the first of it is no evidence. */
export function birthSaid(value: string, precision: string | null): { on: string; estimated: boolean } {
  const day =
    precision === 'year' ? '01-01' : precision === 'month' ? `${value.slice(5, 7)}-01` : value.slice(5)
  return { on: `${value.slice(0, 4)}-${day}`, estimated: precision === 'year' || precision === 'month' }
}

function addressSaid({ lines, town, postcode, uprn }: HeldAddress): AddressAssertion {
  return {
    lines: lines === null ? [] : lines.split(/[,\n]/),
    town: town ?? undefined,
    postcode: postcode ?? undefined,
    uprn: uprn ?? undefined,
  }
}

function namesOf({ names, given, family, knownAs, describedAs }: Evidence): NameAssertion[] {
  const written = names
    .filter(({ kind }) => kind === 'name')
    .map((name) => partsOf(name.given, name.middle, name.family))
  const earlier = names
    .filter(({ kind }) => kind === 'previous-name')
    .flatMap(({ value }) => readingsOf(value))
  const called = names
    .filter(({ kind }) => kind === 'known-as')
    .map(({ value }) => partsOf(value, null, family))
  return [
    partsOf(given, null, family),
    ...written,
    ...earlier,
    ...called,
    ...(knownAs ? [partsOf(knownAs, null, family)] : []),
    ...(describedAs ? [{ given: describedAs }] : []),
  ]
}

function partsOf(given: string | null, middle: string | null, family: string | null): NameAssertion {
  return { given: given ?? undefined, middle: middle ?? undefined, family: family ?? undefined }
}

/** One line of a name, of which nobody said which is the given and which the family name: in either order. */
export function readingsOf(line: string): NameAssertion[] {
  const words = line.trim().split(/\s+/u)
  const [first = '', ...rest] = words
  if (rest.length === 0) return [{ given: first }, { family: first }]
  const last = rest.at(-1) ?? ''
  const between = rest.slice(0, -1).join(' ')
  return [
    { given: first, middle: between, family: last },
    { given: last, middle: between, family: first },
    ...(between === ''
      ? []
      : [
          { given: `${first} ${between}`, family: last },
          { given: first, family: `${between} ${last}` },
        ]),
  ]
}
