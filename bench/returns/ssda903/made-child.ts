import { addYears, type Day, dayOf, dayText } from '../../../src/returns/day.ts'
import { sentColumns, type TableName } from '../../../src/returns/ssda903/tables.ts'
import type { Chance } from '../cin/chance.ts'
import { homePostcode, type MadeProvider, providerFor } from './made-places.ts'

/** A row as a file has it; a column that is not there is blank. */
export type MadeRow = Record<string, string>

/** The rows of one child in both years' returns. */
export interface MadeChild {
  readonly id: string
  readonly now: Record<TableName, MadeRow[]>
  readonly last: Record<TableName, MadeRow[]>
}

/** What all made-up returns are of: 2026/27. */
export const start = dayOf(2026, 4, 1)
export const end = dayOf(2027, 3, 31)

/** What makes a child: who it is, and a hand to write rows with. */
export interface Making {
  readonly chance: Chance
  readonly child: MadeChild
  readonly dob: Day
  readonly isGirl: boolean
  readonly number: number
}

/** No rows in any table. */
export function noTables(): Record<TableName, MadeRow[]> {
  return {
    Header: [],
    Episodes: [],
    UASC: [],
    Reviews: [],
    OC2: [],
    OC3: [],
    AD1: [],
    PlacedAdoption: [],
    PrevPerm: [],
    Missing: [],
    SWEpisodes: [],
    DoLo: [],
  }
}

/** Adds a row of the child, with its id and birth date where the table has them. */
export function add({ child, dob }: Making, table: TableName, row: MadeRow): void {
  child.now[table].push({ ...identity(child.id, dob, table), ...row })
}

/** Adds a row to last year's return. */
export function addLast({ child, dob }: Making, table: TableName, row: MadeRow): void {
  child.last[table].push({ ...identity(child.id, dob, table), ...row })
}

function identity(id: string, dob: Day, table: TableName): MadeRow {
  return sentColumns(table).includes('DOB') ? { CHILD: id, DOB: dayText(dob) } : { CHILD: id }
}

/** The child's Header row. `isInCare`: more than short breaks or leaving care, so that the mother field is asked of girls. */
export function headerOf({ isGirl, dob, number }: Making, isInCare: boolean): MadeRow {
  const isOfSchoolAge = addYears(dob, 4) <= dayOf(2025, 8, 31)
  return {
    SEX: isGirl ? 'F' : 'M',
    ETHNIC: 'WBRI',
    UPN: isOfSchoolAge ? `A${String(number).padStart(12, '0')}` : 'UN1',
    ...(isGirl && isInCare ? { MOTHER: '0' } : {}),
  }
}

/** An episode in a placement of a provider that the list knows. */
export function episodeIn(place: string, { chance, number }: Making): MadeRow {
  const provider: MadeProvider = providerFor(place, number)
  return {
    LS: chance.pick(['C2', 'V2']),
    CIN: chance.pick(['N1', 'N3', 'N5']),
    PLACE: place,
    PLACE_PROVIDER: provider.code,
    HOME_POST: homePostcode(number),
    PL_POST: provider.postcode,
    URN: provider.urn,
  }
}

/** A social worker from the first day of care, still there. */
export function addWorker(making: Making, from: Day): void {
  const id = String(making.chance.from(1000, 9999))
  add(making, 'SWEpisodes', { SW_ID: `SW${id}`, SW_DECOM: dayText(from), SW_REASON: 'FCONTA' })
}

/** A review on a day, with the code for the child's age. */
export function addReview(making: Making, day: Day): void {
  const code = day < addYears(making.dob, 4) ? 'PN0' : 'PN1'
  add(making, 'Reviews', { REVIEW: dayText(day), REVIEW_CODE: code })
}

/** What is asked of a child looked after for the whole year, by age. */
export function addOutcomes(making: Making): void {
  const { dob, chance } = making
  const isOfSdqAge = addYears(dob, 4) <= end && addYears(dob, 17) >= start
  add(making, 'OC2', {
    ...(isOfSdqAge ? { SDQ_SCORE: String(chance.from(0, 40)) } : {}),
    ...(addYears(dob, 10) <= end ? { CONVICTED: '0' } : {}),
    ...(addYears(dob, 5) > end ? { HEALTH_CHECK: '1' } : {}),
    IMMUNISATIONS: '1',
    TEETH_CHECK: '1',
    HEALTH_ASSESSMENT: '1',
    SUBSTANCE_MISUSE: '0',
  })
}
