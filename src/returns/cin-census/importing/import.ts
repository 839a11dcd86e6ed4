import { cinEpisodesTable } from '../../../journey/front-door/ssd.ts'
import { type Db, inContext } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import { disabilityTable, personTable } from '../../../record/people/ssd.ts'
import { type ImportReport, importTables, type Loading } from '../../ssd/import.ts'
import type { Fault } from '../../ssd/read-table.ts'
import type { Table } from '../model.ts'
import { readReturn } from '../read/return-reader.ts'
import { heldOfCouncil } from './held.records.ts'
import { tablesOf } from './tables-of.ts'

export interface Import extends Loading {
  /** The bytes of the XML file. */
  readonly source: AsyncIterable<Uint8Array>
  /** Its name, for what is refused. */
  readonly file: string
}

/** What the tables are called in the census. */
const namesInCensus = new Map([
  [personTable.name, 'ChildIdentifiers'],
  [disabilityTable.name, 'Disabilities'],
  [cinEpisodesTable.name, 'CINdetails'],
])

const elementsInCensus: readonly (readonly [column: string, element: string])[] = [
  ['cine_close_date', 'CINclosureDate'],
  ['cine_referral_date', 'CINreferralDate'],
  ['cine_referral_id', 'CINreferralDate'],
  ['cine_person_id', 'LAchildID'],
  ['disa_person_id', 'LAchildID'],
  ['disa_disability_code', 'Disability'],
  ['pers_person_id', 'LAchildID'],
  ['pers_dob', 'PersonBirthDate'],
  ['pers_death_date', 'PersonDeathDate'],
  ['ssd_person', 'ChildIdentifiers'],
]

/** What is wrong between tables is told by the standard's names and by line: the census has elements and records. */
function inWordsOfCensus({ file, line, column, says }: Fault): Fault {
  const where = line === null ? '' : ` (record ${line})`
  const named = (text: string) =>
    elementsInCensus.reduce((words, [name, element]) => words.replaceAll(name, element), text)
  return { file, line: null, column: column === null ? null : named(column), says: `${named(says)}${where}` }
}

/** Modules that are read and checked, and not loaded. */
const notLoaded: readonly Table[] = [
  'Assessments',
  'CINplanDates',
  'Section47',
  'ChildProtectionPlans',
  'Reviews',
  'PreProceedings',
]

/**
 * Loads the children and referrals of a CIN Census return: all of it in one transaction or nothing. The same return again
 * changes nothing.
 * @throws UnreadableReturn with one line where the file is no return
 */
export async function importCin(db: Db, wanted: Import): Promise<ImportReport> {
  const { source, file, origin, actor } = wanted
  const read = await readReturn(source)
  const held = await inContext(db, actor, heldOfCouncil)
  const tables = tablesOf(read.children, { file, today: dayOf(origin.now), held })
  const year = read.headers[0]?.ReferenceDate.text ?? 'an unknown day'
  const left = notLoaded.flatMap((table) => {
    const rows = read.rows[table] ?? 0
    return rows === 0
      ? []
      : [`${table}: ${rows} records are not loaded yet; check them with hearth check cin`]
  })
  const notes = [...left, ...notSaid, ...unreadNote(read.unreadInAll)]
  const from = { source: `CIN Census at ${year}`, action: 'import cin', notes }
  const report = await importTables(db, tables, { ...wanted, ...from })
  return {
    ...report,
    faults: report.faults.map(inWordsOfCensus),
    tables: report.tables.flatMap((one) => {
      const table = namesInCensus.get(one.table)
      return table === undefined ? [] : [{ ...one, table }]
    }),
  }
}

const notSaid: readonly string[] = [
  'Names are not in the census: children who were not here yet have none until they are given one',
  'When referrals were decided is not in the census: such decisions are of an unknown day, and so is whether they were in time',
  'A referral that is here already stays as it is, also where the census says that it was closed since',
]

function unreadNote(count: number): string[] {
  return count === 0 ? [] : [`${count} things in the file could not be read: hearth check cin names each`]
}
