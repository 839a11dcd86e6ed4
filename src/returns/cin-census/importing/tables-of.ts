import { cinEpisodesTable } from '../../../journey/front-door/ssd.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import type { ReadRow, SsdTable } from '../../../record/bulk/ssd-table.ts'
import { disabilityTable, personTable } from '../../../record/people/ssd.ts'
import type { Fault, ReadTable } from '../../ssd/read-table.ts'
import { readCell } from '../../ssd/values.ts'
import type { Child, Details, Disability, Identifiers } from '../model.ts'

/** What is held already: people's birth dates and the days of their referrals, by the council's identifier. */
export interface HeldOfCouncil {
  readonly births: ReadonlyMap<string, string>
  /** What each is known by, by 'identifier 2025-05-01': they may have come by another way. */
  readonly referrals: ReadonlyMap<string, string>
}

export interface Reading {
  /** The name of the file, for what is refused. */
  readonly file: string
  readonly today: PlainDate
  readonly held: HeldOfCouncil
}

/** A record as the fields of the standard, each with its name in the census. */
type Said = Readonly<Record<string, readonly [element: string, text: string | null]>>

/** A census return as the tables that the record is loaded from: children, disabilities, referrals. */
export function tablesOf(children: readonly Child[], reading: Reading): ReadTable[] {
  const people = children.flatMap((child) =>
    child.ChildIdentifiers.map((one, at) => ({ row: one.row, said: personOf(one, child, at) })),
  )
  const disabled = children.flatMap(({ Disabilities }) =>
    Disabilities.filter(({ Disability: code }) => code !== 'NONE').map((one) => ({
      row: one.row,
      said: disabilityOf(one),
    })),
  )
  const referrals = children.flatMap(({ CINdetails }) =>
    CINdetails.map((one) => ({ row: one.row, said: referralOf(one, reading.held) })),
  )
  return [
    tableOf(personTable, { records: people, reading, besides: anotherBirth }),
    tableOf(disabilityTable, { records: disabled, reading }),
    tableOf(cinEpisodesTable, { records: referrals, reading }),
  ]
}

function personOf(one: Identifiers, { ChildCharacteristics }: Child, at: number): Said {
  return {
    pers_person_id: ['LAchildID', one.LAchildID],
    pers_sex: ['Sex', one.Sex],
    pers_dob: ['PersonBirthDate', one.PersonBirthDate.text],
    pers_expected_dob: ['ExpectedPersonBirthDate', one.ExpectedPersonBirthDate.text],
    pers_death_date: ['PersonDeathDate', one.PersonDeathDate.text],
    pers_upn: ['UPN', one.UPN],
    pers_ethnicity: ['Ethnicity', ChildCharacteristics[at]?.Ethnicity ?? null],
  }
}

function disabilityOf({ LAchildID, Disability: code }: Disability): Said {
  return {
    disa_person_id: ['LAchildID', LAchildID],
    disa_disability_code: ['Disability', code],
  }
}

/** The census does not number referrals: one is known by its child and day. */
function referralOf(one: Details, { referrals }: HeldOfCouncil): Said {
  const { LAchildID, CINreferralDate, ReferralNFA } = one
  const key = `${LAchildID ?? ''} ${CINreferralDate.text ?? ''}`
  const nfa = ReferralNFA.is === null ? ReferralNFA.text : ReferralNFA.is ? 'Y' : 'N'
  return {
    cine_referral_id: ['CINreferralDate', referrals.get(key) ?? key],
    cine_person_id: ['LAchildID', LAchildID],
    cine_referral_date: ['CINreferralDate', CINreferralDate.text],
    cine_referral_source_code: ['ReferralSource', one.ReferralSource],
    cine_cin_primary_need_code: ['PrimaryNeedCode', one.PrimaryNeedCode],
    cine_referral_nfa: ['ReferralNFA', nfa],
    cine_close_date: ['CINclosureDate', one.CINclosureDate.text],
    cine_close_reason: ['ReasonForClosure', one.ReasonForClosure],
  }
}

interface Making {
  readonly records: readonly { readonly row: number; readonly said: Said }[]
  readonly reading: Reading
  /** A fault that the record alone cannot tell. */
  readonly besides?: (said: Said, held: HeldOfCouncil) => { column: string; says: string } | null
}

function tableOf(table: SsdTable, { records, reading, besides }: Making): ReadTable {
  const rows: ReadRow[] = []
  const refused: Fault[] = []
  for (const { row: at, said } of records) {
    const { row, faults } = rowOf(table, said, reading)
    const more = besides?.(said, reading.held) ?? null
    const all = more === null ? faults : [...faults, more]
    const place = { file: reading.file, line: null }
    refused.push(...all.map(({ column, says }) => ({ ...place, column, says: `${says} (record ${at + 1})` })))
    if (all.length === 0) rows.push({ line: at + 1, row })
  }
  return { table, file: reading.file, rows, refused, broken: null, lost: new Set() }
}

function rowOf(table: SsdTable, said: Said, { today }: Reading) {
  const row: Record<string, string | null> = {}
  const faults: { column: string; says: string }[] = []
  for (const column of table.columns) {
    const [element = column.name, text = null] = said[column.name] ?? []
    const cell = readCell(column, text ?? '', today)
    row[column.name] = 'value' in cell ? cell.value : null
    if ('fault' in cell) faults.push({ column: element, says: cell.fault })
    else if (column.required && cell.value === null) faults.push({ column: element, says: 'is missing' })
  }
  return { row, faults }
}

/** A child whom the record knows with another birth date is somebody else. */
function anotherBirth({ pers_person_id: id, pers_dob: born }: Said, { births }: HeldOfCouncil) {
  const known = births.get(id?.[1] ?? '')
  const says = born?.[1] ?? null
  if (known === undefined || says === null || known === says) return null
  return { column: 'PersonBirthDate', says: 'is another than that in the record: is it the same child?' }
}
