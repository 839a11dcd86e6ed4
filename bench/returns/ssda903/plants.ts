import { addYears, dayText } from '../../../src/returns/day.ts'
import { readDay } from '../../../src/returns/ssda903/date-cell.ts'
import type { TableName } from '../../../src/returns/ssda903/tables.ts'
import type { Chance } from '../cin/chance.ts'
import { end, type MadeChild, type MadeRow, start } from './made-child.ts'

/** A fault that was put into a child's rows: the rule has to flag a row of the child in the table. */
export interface Planted {
  readonly rule: string
  readonly table: TableName
  readonly child: MadeChild
}

interface Plant {
  readonly rule: string
  readonly table: TableName
  /** Whether the fault can be put in: there is such a row. */
  readonly fits?: (row: MadeRow, child: MadeChild) => boolean
  readonly put: (row: MadeRow, child: MadeChild) => void
}

const set = (column: string, value: string) => (row: MadeRow) => {
  row[column] = value
}
const clear = (column: string) => (row: MadeRow) => {
  delete row[column]
}
const given = (column: string) => (row: MadeRow) => row[column] !== undefined
const later = (text: string | undefined, days: number) => dayText(readDay(text ?? null) + days)
const isOpen = (row: MadeRow) => row['DEC'] === undefined
const isSent = (row: MadeRow) => row['LS'] !== 'V4'

/** Faults by the rule that has to find them, whatever other rules then find beside. */
const plants: readonly Plant[] = [
  { rule: '101', table: 'Header', put: set('SEX', 'X') },
  { rule: '102', table: 'Header', put: set('DOB', '31/02/2015') },
  { rule: '103', table: 'Header', put: set('ETHNIC', 'NONE') },
  { rule: '168', table: 'Header', put: set('UPN', 'I123') },
  {
    rule: '203',
    table: 'Header',
    fits: (_, { last }) => last.Header.length > 0,
    put: (row) => set('DOB', later(row['DOB'], 1))(row),
  },
  { rule: '301', table: 'Header', put: set('DOB', dayText(end + 1)) },
  { rule: '611', table: 'Header', put: set('MOTHER', '1') },
  {
    rule: 'EPI',
    table: 'Header',
    put: (_, { now }) => {
      for (const rows of [now.Episodes, now.OC3]) rows.splice(0)
    },
  },
  { rule: '141', table: 'Episodes', put: set('DECOM', '1 May 2026') },
  { rule: '143', table: 'Episodes', put: set('RNE', 'Q') },
  { rule: '144', table: 'Episodes', put: set('LS', 'C9') },
  { rule: '145', table: 'Episodes', put: set('CIN', 'N0') },
  { rule: '146', table: 'Episodes', put: set('PLACE', 'Q1') },
  { rule: '148', table: 'Episodes', fits: isOpen, put: set('DEC', dayText(end)) },
  { rule: '149', table: 'Episodes', fits: given('REC'), put: set('REC', 'E99') },
  { rule: '178', table: 'Episodes', put: set('PLACE_PROVIDER', 'PR9') },
  { rule: '218', table: 'Episodes', fits: isSent, put: clear('URN') },
  { rule: '354', table: 'Episodes', put: set('DECOM', dayText(end + 30)) },
  {
    rule: '356',
    table: 'Episodes',
    fits: given('DEC'),
    put: (row) => set('DEC', later(row['DECOM'], -3))(row),
  },
  {
    rule: '392b',
    table: 'Episodes',
    fits: (row) => isSent(row) && row['HOME_POST'] !== undefined,
    put: clear('PL_POST'),
  },
  {
    rule: '501',
    table: 'Episodes',
    fits: given('REASON_PLACE_CHANGE'),
    put: (row) => set('DEC', later(row['DEC'], 3))(row),
  },
  {
    rule: '503B',
    table: 'Episodes',
    fits: (row, { last }) => last.Episodes.length > 0 && row['RNE'] === 'S',
    put: set('LS', 'J1'),
  },
  { rule: '180', table: 'OC2', put: set('SDQ_SCORE', '41') },
  { rule: '181', table: 'OC2', put: set('TEETH_CHECK', '2') },
  { rule: '132', table: 'OC3', put: set('ACTIV', 'F9') },
  { rule: '133', table: 'OC3', put: set('ACCOM', 'Q1') },
  { rule: '151', table: 'AD1', put: clear('FOSTER_CARE') },
  { rule: '115', table: 'PlacedAdoption', put: set('DATE_PLACED', 'May 2026') },
  { rule: '631', table: 'PrevPerm', put: set('PREV_PERM', 'P9') },
  { rule: '166', table: 'Reviews', put: set('REVIEW', '2026-05-01') },
  {
    rule: '440',
    table: 'Reviews',
    fits: ({ DOB, REVIEW }) => readDay(REVIEW ?? null) > addYears(readDay(DOB ?? null), 4),
    put: set('REVIEW_CODE', 'PN0'),
  },
  { rule: '104', table: 'UASC', put: set('DUC', dayText(start - 30)) },
  { rule: '567', table: 'Missing', put: (row) => set('MIS_END', later(row['MIS_START'], -1))(row) },
  { rule: '1004', table: 'Missing', put: clear('MIS_START') },
  { rule: 'SW02STG1', table: 'SWEpisodes', put: set('SW_ID', 'AB1234') },
  { rule: 'SW17STG2', table: 'SWEpisodes', put: set('SW_DEC', dayText(end)) },
  { rule: '702', table: 'DoLo', put: (row) => set('DOLO_END', row['DOLO_START'] ?? '')(row) },
  { rule: '703', table: 'DoLo', put: set('DOLO_START', dayText(end + 1)) },
  { rule: 'INT17', table: 'Reviews', put: (row) => set('DOB', later(row['DOB'], 1))(row) },
  { rule: 'INT32', table: 'Header', put: (row, { now }) => now.Header.push({ ...row }) },
]

/** Puts one fault into a child's rows; nothing where none of a few tries fits. */
export function plantIn(child: MadeChild, chance: Chance): Planted | null {
  for (let tries = 0; tries < 20; tries += 1) {
    const plant = plants[chance.from(0, plants.length - 1)]
    const planted = plant && plantOne(child, plant)
    if (planted) return planted
  }
  return null
}

/** Puts a certain fault into a child's rows; nothing where it does not fit. */
function plantOne(child: MadeChild, { rule, table, fits, put }: Plant): Planted | null {
  const row = child.now[table].find((one) => fits?.(one, child) ?? true)
  if (row === undefined) return null
  put(row, child)
  return { rule, table, child }
}
