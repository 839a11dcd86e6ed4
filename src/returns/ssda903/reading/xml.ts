import { columnsOf, type TableName } from '../tables.ts'
import type { Cells } from './cells.ts'
import type { ReadFile } from './csv.ts'
import { checkSize, largestFile, type Source, Unreadable } from './source.ts'
import { elementReader } from './xml-elements.ts'
import { xmlLimits } from './xml-limits.ts'
import { addChild, noRows, xmlTables } from './xml-rows.ts'

/** The tables of an XML return. Every table that the format has is there, if without rows. */
export interface ReadXml {
  readonly tables: ReadonlyMap<TableName, Pick<ReadFile, 'columns' | 'rows'>>
  readonly notes: readonly string[]
}

/**
 * Reads the XML of a return as a stream.
 * @throws Unreadable with one line that says what is wrong and what to do
 */
export async function readXml(source: Source, cells: Cells): Promise<ReadXml> {
  checkSize(source)
  const rows = noRows()
  const leftOut = counted()
  const onStranger = (name: string) => leftOut.add(name, 'the format we know has no such element there')
  const onTwice = (name: string) => leftOut.add(name, 'there is another beside it, which was read')
  const reader = elementReader({
    file: source.name,
    limits: xmlLimits,
    onChild: (child) => addChild(child, rows, { cells, onStranger, onTwice }),
    onStranger,
  })
  await pour(source, reader.write)
  reader.close()
  if (rows.Header.length === 0)
    throw new Unreadable(`${source.name} holds no children. Choose another file, or make it again`)
  const tables = new Map(
    xmlTables.map((table) => [
      table,
      { rows: rows[table], columns: new Set(columnsOf(table).flatMap(sentInXml)) },
    ]),
  )
  return { tables, notes: leftOut.notes(source.name) }
}

function sentInXml([name, kind]: readonly [string, string]): readonly string[] {
  return kind === 'text' || kind === 'date' || name === 'UASC' ? [name] : []
}

// A file full of names that nobody knows is told by its first.
const mostKept = 200

/** What was left out, and why, counted by name. */
function counted() {
  const counts = new Map<string, number>()
  return {
    add(name: string, why: string): void {
      const key = `<${name.slice(0, 60)}> were left out: ${why}`
      if (counts.has(key) || counts.size < mostKept) counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    notes: (file: string) => [...counts].map(([what, count]) => `${file}: ${count} ${what}`),
  }
}

async function pour(source: Source, write: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let read = 0
  for await (const chunk of source.open()) {
    const bytes: unknown = chunk
    if (!(bytes instanceof Uint8Array)) throw new TypeError('a source gives bytes')
    if (read === 0) refuseOtherKinds(source.name, bytes)
    read += bytes.byteLength
    checkSize({ ...source, size: Math.min(read, largestFile + 1) })
    write(inUtf8(source.name, () => decoder.decode(bytes, { stream: true })))
  }
  write(inUtf8(source.name, () => decoder.decode()))
}

function inUtf8(file: string, decode: () => string): string {
  try {
    return decode()
  } catch (error) {
    throw new Unreadable(`${file} is not text in UTF-8. Make it again with that encoding`, { cause: error })
  }
}

/** What people choose by mistake, by how it begins. */
function refuseOtherKinds(file: string, [first, second]: Uint8Array): void {
  if (first === 0x50 && second === 0x4b)
    throw new Unreadable(`${file} is a ZIP file or a workbook. Unpack it and choose the XML file in it`)
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Unreadable(`${file} is saved as UTF-16: save it as UTF-8`)
}
