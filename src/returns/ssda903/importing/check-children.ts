import type { SsdRow } from '../../../record/bulk/ssd-table.ts'
import { ethnicities, sexes } from '../../../record/people/codes.ts'
import { isDay } from '../../day.ts'
import type { Fault } from '../../ssd/read-table.ts'
import { unknownUpns } from '../codes.ts'
import type { Row } from '../row.ts'
import { faultAt, type Given, isoOf } from './check-history.ts'

/** Whom the record holds already, by the council's identifier in capitals. */
export type HeldPeople = ReadonlyMap<string, { readonly id: string; readonly bornOn: string | null }>

/** The children of a return, as people of the record. */
export interface CheckedChildren {
  readonly rows: readonly { readonly child: string; readonly person: SsdRow }[]
  readonly faults: readonly Fault[]
}

/** Checks who the children are. A child whom the record knows with another birth date is somebody else. */
export function checkChildren(given: Given, held: HeldPeople): CheckedChildren {
  const seen = new Set<string>()
  const rows: { child: string; person: SsdRow }[] = []
  const faults: Fault[] = []
  for (const row of given.tables.Header?.rows ?? []) {
    const wrong = wrongIn(row, { held, seen })
    faults.push(...wrong.map((one) => faultAt(given, 'Header', { at: row.at, ...one })))
    if (row.CHILD !== null) seen.add(row.CHILD)
    if (wrong.length === 0 && row.CHILD !== null) rows.push({ child: row.CHILD, person: personOf(row) })
  }
  return { rows, faults }
}

// Letters since 2024/25, figures before.
const sexOf: Readonly<Record<string, string>> = { '1': 'M', '2': 'F' }
const knownSexes: ReadonlySet<string> = new Set([...sexes.map(({ code }) => code), '1', '2'])
const knownEthnicities: ReadonlySet<string> = new Set(ethnicities.map(({ code }) => code))

interface Beside {
  readonly held: HeldPeople
  readonly seen: ReadonlySet<string>
}

function wrongIn({ CHILD, DOB, SEX, ETHNIC }: Row<'Header'>, { held, seen }: Beside) {
  const wrong: { column: string; says: string }[] = []
  if (CHILD === null) wrong.push({ column: 'CHILD', says: 'is missing' })
  else if (seen.has(CHILD)) wrong.push({ column: 'CHILD', says: 'is there twice' })
  if (DOB.text !== null && !isDay(DOB.day))
    wrong.push({ column: 'DOB', says: `is not a day: ${DOB.text.slice(0, 20)}` })
  if (SEX !== null && !knownSexes.has(SEX))
    wrong.push({ column: 'SEX', says: `has an unknown code: ${SEX.slice(0, 20)}` })
  if (ETHNIC !== null && !knownEthnicities.has(ETHNIC))
    wrong.push({ column: 'ETHNIC', says: `has an unknown code: ${ETHNIC.slice(0, 20)}` })
  const bornOn = held.get(CHILD ?? '')?.bornOn ?? null
  if (bornOn !== null && isDay(DOB.day) && isoOf(DOB.day) !== bornOn)
    wrong.push({
      column: 'DOB',
      says: `is another than that of ${CHILD} in the record: is it the same child?`,
    })
  return wrong
}

function personOf({ CHILD, SEX, DOB, ETHNIC, UPN }: Row<'Header'>): SsdRow {
  return {
    pers_person_id: CHILD,
    pers_sex: SEX === null ? null : (sexOf[SEX] ?? SEX),
    pers_ethnicity: ETHNIC,
    pers_dob: isDay(DOB.day) ? isoOf(DOB.day) : null,
    pers_upn: UPN === null || unknownUpns.has(UPN) ? null : UPN,
  }
}
