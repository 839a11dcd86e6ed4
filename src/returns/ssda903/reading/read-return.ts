import { cells } from './cells.ts'
import { type Source, Unreadable } from './source.ts'
import { type ReadReturn, readCsvReturn, tablesOf } from './tables.ts'
import { readXml } from './xml.ts'

/**
 * Reads one year's return: CSV files, or one XML file.
 * @throws Unreadable with one line that says what is wrong and what to do
 */
export async function readReturn(sources: readonly Source[], year: 'now' | 'last'): Promise<ReadReturn> {
  const [xml, ...others] = sources.filter(({ name }) => name.toLowerCase().endsWith('.xml'))
  if (xml === undefined) return readCsvReturn(sources, year)
  const [other] = others
  if (other) throw new Unreadable(`${xml.name} and ${other.name} are both XML: take one out`)
  const [csv] = sources.filter((source) => source !== xml)
  if (csv) throw new Unreadable(`${xml.name} is XML and ${csv.name} is CSV: take the one or the other out`)
  const store = cells()
  const { tables, notes } = await readXml(xml, store)
  return { tables: tablesOf(tables, store, year), format: 'xml', notes }
}
