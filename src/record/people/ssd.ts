import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../platform/plain-date.ts'
import { addRow, type Load } from '../bulk/load.ts'
import { type Hand, type LoadedAssertion, loadPerson } from '../bulk/people.ts'
import { dayField, field, type SsdRow, type SsdTable } from '../bulk/ssd-table.ts'
import { disabilities, ethnicities, type IdentifierKind, sexes } from './codes.ts'
import { nameOf, tidy } from './new-person.ts'
import { closePostcode } from './postcode.ts'

const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)

/** The council's own identifier, or ours where there is none. */
export const ssdPersonId = (alias: string) =>
  sql`coalesce(${sql.ref(`${alias}.legacy_id`)}, ${sql.ref(`${alias}.id`)}::text)`

/** Who belongs to the extract; filled from what each owner says before the tables are written. */
export const ssdPeople: RawBuilder<unknown> = sql`(select id from ssd_person_ids)`

/** The mothers of those who belong to the extract already. */
export const ssdMothers: RawBuilder<unknown> = sql`select r.person_id as id from record.relationship r
  where r.kind = 'mother' and r.to_on is null and r.other_id in ${ssdPeople}`

/** One row per person known to the service. */
export const personTable: SsdTable = {
  name: 'ssd_person',
  columns: [
    { name: 'pers_person_id', kind: 'id', size: 48, required: true },
    { name: 'pers_forename', kind: 'text', size: 255 },
    { name: 'pers_surname', kind: 'text', size: 255 },
    { name: 'pers_sex', kind: 'code', size: 20, codes: codesOf(sexes) },
    {
      name: 'pers_gender',
      kind: 'code',
      size: 10,
      codes: ['00', '01', '02', '09', '0', '1', '2', '9', 'M', 'F', 'U', 'I'],
    },
    { name: 'pers_ethnicity', kind: 'code', size: 48, codes: codesOf(ethnicities) },
    { name: 'pers_dob', kind: 'day', notInFuture: true },
    { name: 'pers_common_child_id', kind: 'text', size: 48, also: ['pers_single_unique_id'] },
    { name: 'pers_legacy_id', kind: 'id', size: 48, lost: true },
    { name: 'pers_upn_unknown', kind: 'code', size: 6, lost: true },
    { name: 'pers_send_flag', kind: 'yes or no', size: 1, lost: true },
    { name: 'pers_expected_dob', kind: 'day' },
    { name: 'pers_death_date', kind: 'day', notInFuture: true },
    { name: 'pers_is_mother', kind: 'yes or no', size: 1 },
    { name: 'pers_nationality', kind: 'text', size: 48 },
    { name: 'pers_upn', kind: 'text', size: 48 },
  ],
  select: sql<SsdRow>`
    select ${ssdPersonId('p')} as pers_person_id, p.given as pers_forename, p.family as pers_surname, p.sex as pers_sex,
      p.gender as pers_gender, p.ethnicity as pers_ethnicity, p.born_on::text as pers_dob, ${numberOf('nhs-number')} as pers_common_child_id,
      null as pers_legacy_id, null as pers_upn_unknown, null as pers_send_flag, p.due_on::text as pers_expected_dob,
      p.died_on::text as pers_death_date,
      case when exists (select 1 from record.relationship r where r.person_id = p.id and r.kind = 'mother' and r.to_on is null)
        then 'Y' else 'N' end as pers_is_mother,
      (select a.value from record.identity_assertion a where a.person_id = p.id and a.kind = 'nationality' and a.withdrawn_at is null
        order by a.recorded_at desc limit 1) as pers_nationality,
      ${numberOf('upn')} as pers_upn
    from record.person p where p.id in ${ssdPeople} order by p.recorded_at, p.id`,
}

function numberOf(kind: IdentifierKind) {
  return sql`(select i.value from record.identifier i where i.person_id = p.id and i.kind = ${sql.lit(kind)} and i.valid_to is null
    order by i.recorded_at desc limit 1)`
}

/** A person of the extract. Their first name stands in `given`; what the standard cannot say is not known. */
export function loadSsdPerson(load: Load, { id, row }: { id: string; row: SsdRow }, hand: Hand): void {
  loadPerson(load, { id, assertions: assertionsIn(row, hand), legacyId: field(row, 'pers_person_id') }, hand)
  const numbers = [
    ['nhs-number', field(row, 'pers_common_child_id')],
    ['upn', field(row, 'pers_upn')],
  ] as const
  for (const [kind, value] of numbers) {
    if (value !== null) loadIdentifier(load, { personId: id, kind, value, from: null, to: null }, hand)
  }
}

const simple = [
  ['pers_sex', 'sex'],
  ['pers_gender', 'gender'],
  ['pers_ethnicity', 'ethnicity'],
  ['pers_expected_dob', 'due-date'],
  ['pers_death_date', 'death-date'],
  ['pers_nationality', 'nationality'],
] as const

function assertionsIn(row: SsdRow, hand: Hand): LoadedAssertion[] {
  const born = field(row, 'pers_dob')
  const name = {
    given: tidy(field(row, 'pers_forename')),
    middle: null,
    family: tidy(field(row, 'pers_surname')),
  }
  return [
    ...nameOf(name, hand.now),
    ...(born === null ? [] : [{ kind: 'birth-date', value: born, precision: 'day' } as const]),
    ...simple.flatMap(([column, kind]) => {
      const value = field(row, column)
      return value === null ? [] : [{ kind, value }]
    }),
  ]
}

interface Identifier {
  readonly personId: string
  readonly kind: IdentifierKind
  readonly value: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

function loadIdentifier(load: Load, { personId, kind, value, from, to }: Identifier, hand: Hand): void {
  addRow(load, 'record.identifier', {
    id: hand.newId(),
    person_id: personId,
    kind,
    value,
    valid_from: from,
    valid_to: to,
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}

/** Each address a person has had. A hidden one is not written. */
export const addressTable: SsdTable = {
  name: 'ssd_address',
  columns: [
    { name: 'addr_table_id', kind: 'id', size: 48, required: true },
    { name: 'addr_address_json', kind: 'json', size: 1000, required: true },
    { name: 'addr_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'addr_address_type', kind: 'text', size: 48 },
    { name: 'addr_address_start_date', kind: 'day' },
    { name: 'addr_address_end_date', kind: 'day' },
    { name: 'addr_address_postcode', kind: 'text', size: 15 },
  ],
  select: sql<SsdRow>`
    select coalesce(a.legacy_id, a.id::text) as addr_table_id,
      json_build_object('ROOM', '', 'FLOOR', '', 'FLAT', coalesce(substring(a.lines from '^Flat ([^,]+), '), ''), 'BUILDING', '',
        'HOUSE', coalesce(substring(regexp_replace(a.lines, '^Flat [^,]+, ', '') from '^(\\d+[A-Za-z]?) '), ''),
        'STREET', coalesce(regexp_replace(regexp_replace(a.lines, '^Flat [^,]+, ', ''), '^\\d+[A-Za-z]? ', ''), ''),
        'TOWN', coalesce(a.town, ''), 'UPRN', coalesce(a.uprn, ''), 'EASTING', '', 'NORTHING', '')::text as addr_address_json,
      ${ssdPersonId('p')} as addr_person_id, a.kind as addr_address_type, a.from_on::text as addr_address_start_date,
      a.to_on::text as addr_address_end_date, replace(a.postcode, ' ', '') as addr_address_postcode
    from record.address a join record.person p on p.id = a.person_id
    where p.id in ${ssdPeople} and not a.hidden order by a.recorded_at, a.id`,
}

/** An address of the extract. The ward it lies in is not in the standard. */
export function loadSsdAddress(
  load: Load,
  { personId, row }: { personId: string; row: SsdRow },
  hand: Hand,
): void {
  const parts = partsIn(field(row, 'addr_address_json') ?? '')
  const postcode = tidy(field(row, 'addr_address_postcode'))
  addRow(load, 'record.address', {
    id: hand.newId(),
    person_id: personId,
    kind: (field(row, 'addr_address_type') ?? 'home').toLowerCase(),
    lines: linesOf(parts),
    town: parts.get('TOWN') ?? null,
    postcode: postcode === null ? null : closePostcode(postcode),
    uprn: parts.get('UPRN') ?? null,
    from_on: dayField(row, 'addr_address_start_date'),
    to_on: dayField(row, 'addr_address_end_date'),
    legacy_id: field(row, 'addr_table_id'),
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}

function partsIn(json: string): Map<string, string> {
  const read: unknown = JSON.parse(json === '' ? '{}' : json)
  const entries = typeof read === 'object' && read !== null ? Object.entries(read) : []
  return new Map(
    entries.flatMap(([name, value]) => {
      const text = tidy(typeof value === 'string' || typeof value === 'number' ? String(value) : null)
      return text === null ? [] : [[name.toUpperCase(), text]]
    }),
  )
}

function linesOf(parts: ReadonlyMap<string, string>): string | null {
  const flat = parts.get('FLAT')
  const street = [parts.get('HOUSE'), parts.get('STREET')].filter(Boolean).join(' ')
  const lines = [
    parts.get('ROOM'),
    parts.get('FLOOR'),
    flat && `Flat ${flat.replace(/^flat /i, '')}`,
    parts.get('BUILDING'),
    street,
  ]
  return tidy(lines.filter(Boolean).join(', '))
}

/** One row per disability of a person. */
export const disabilityTable: SsdTable = {
  name: 'ssd_disability',
  columns: [
    { name: 'disa_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'disa_table_id', kind: 'id', size: 48 },
    { name: 'disa_disability_code', kind: 'code', size: 48, required: true, codes: codesOf(disabilities) },
  ],
  select: sql<SsdRow>`
    select ${ssdPersonId('p')} as disa_person_id, md5(p.id::text || d.code) as disa_table_id, d.code as disa_disability_code
    from record.disability d join record.person p on p.id = d.person_id
    where p.id in ${ssdPeople} and d.withdrawn_at is null order by p.id, d.code`,
}

/** A disability of the extract. */
export function loadSsdDisability(
  load: Load,
  { personId, row }: { personId: string; row: SsdRow },
  hand: Hand,
): void {
  addRow(load, 'record.disability', {
    person_id: personId,
    code: field(row, 'disa_disability_code') ?? '',
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}

/** Identifier types as the standard's users write them; the first of each kind is ours. */
const identifierTypes: readonly (readonly [IdentifierKind, RegExp, string])[] = [
  ['former-upn', /former.*(upn|pupil)/i, 'Former Unique Pupil Number'],
  ['upn', /upn|pupil/i, 'Unique Pupil Number'],
  ['nhs-number', /nhs/i, 'NHS Number'],
  ['home-office', /home office/i, 'Home Office Registration'],
  ['court-case', /court/i, 'Court Case Number'],
  ['other', /./, 'Other'],
]

/** Other identifiers of the person: the NHS number and the pupil number that hold now stand on the person. */
export const linkedIdentifiersTable: SsdTable = {
  name: 'ssd_linked_identifiers',
  columns: [
    { name: 'link_table_id', kind: 'id', size: 48 },
    { name: 'link_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'link_identifier_type', kind: 'text', size: 100, required: true },
    { name: 'link_identifier_value', kind: 'text', size: 100, required: true },
    { name: 'link_valid_from_date', kind: 'day' },
    { name: 'link_valid_to_date', kind: 'day' },
  ],
  select: sql<SsdRow>`
    select i.id::text as link_table_id, ${ssdPersonId('p')} as link_person_id,
      case i.kind ${sql.join(
        identifierTypes.map(([kind, , label]) => sql`when ${sql.lit(kind)} then ${sql.lit(label)}`),
        sql` `,
      )} else i.kind end as link_identifier_type, i.value as link_identifier_value,
      i.valid_from::text as link_valid_from_date, i.valid_to::text as link_valid_to_date
    from record.identifier i join record.person p on p.id = i.person_id where p.id in ${ssdPeople}
      and not (i.kind in ('nhs-number', 'upn') and i.valid_to is null) order by i.recorded_at, i.id`,
}

/** What makes an identifier the same: its kind and its value. */
export function ssdIdentifierOf(row: SsdRow): { kind: IdentifierKind; value: string } {
  const type = field(row, 'link_identifier_type') ?? ''
  const kind = identifierTypes.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other'
  return { kind, value: field(row, 'link_identifier_value') ?? '' }
}

/** Another identifier of the extract. */
export function loadSsdIdentifier(
  load: Load,
  { personId, row }: { personId: string; row: SsdRow },
  hand: Hand,
): void {
  const { kind, value } = ssdIdentifierOf(row)
  const [from, to] = [dayField(row, 'link_valid_from_date'), dayField(row, 'link_valid_to_date')]
  loadIdentifier(load, { personId, kind, value, from, to }, hand)
}
