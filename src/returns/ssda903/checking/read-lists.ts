import { parse } from 'csv-parse'
import { type PostcodeList, type PostcodePlace, postcodeKey } from '../definitions/postcodes.ts'
import type { ProviderList } from '../definitions/providers.ts'
import { readProviders } from '../definitions/read-providers.ts'
import { linesOf } from '../reading/lines.ts'
import { type Source, Unreadable } from '../reading/source.ts'
import type { Tables } from '../row.ts'

/** Names that the columns have had in the directory of the Office for National Statistics. */
const postcodeColumns = {
  code: ['pcd', 'pcds', 'pcd2', 'pcd7', 'pcd8'],
  east: ['oseast1m', 'east1m'],
  north: ['osnrth1m', 'north1m'],
  authority: ['laua', 'oslaua'],
}

/**
 * Reads from a list of postcodes those that the return names: the whole list has millions.
 * @throws Unreadable where columns are missing
 */
export async function readPostcodes(source: Source, wanted: ReadonlySet<string>): Promise<PostcodeList> {
  const found = new Map<string, PostcodePlace>()
  let places: Readonly<Record<keyof typeof postcodeColumns, number>> | null = null
  for await (const line of linesOf(source)) {
    const cells = line.replaceAll('"', '').split(',')
    if (places === null) {
      places = placesIn(source.name, cells)
      continue
    }
    const key = postcodeKey(cells[places.code] ?? '')
    if (!wanted.has(key)) continue
    found.set(key, {
      east: Number(cells[places.east]),
      north: Number(cells[places.north]),
      authority: cells[places.authority] ?? '',
    })
  }
  if (places === null) throw new Unreadable(`${source.name} is empty: give a list of postcodes`)
  return found
}

function placesIn(file: string, headings: readonly string[]) {
  const plain = headings.map((heading) => heading.trim().toLowerCase())
  const place = (names: readonly string[]) => {
    const at = plain.findIndex((heading) => names.includes(heading))
    if (at === -1) throw new Unreadable(`${file} is no list of postcodes: it has no column ${names[0]}`)
    return at
  }
  const { code, east, north, authority } = postcodeColumns
  return { code: place(code), east: place(east), north: place(north), authority: place(authority) }
}

/** The postcodes that the returns name. */
export function postcodesIn(...returns: readonly Tables[]): ReadonlySet<string> {
  const rows = returns.flatMap(({ Episodes }) => Episodes?.rows ?? [])
  return new Set(
    rows.flatMap(({ HOME_POST, PL_POST }) => [HOME_POST, PL_POST].flatMap((text) => postcodeKey(text ?? ''))),
  )
}

const providerColumns = ['URN', 'PLACE_CODES', 'PROVIDER_CODES', 'REG_END', 'POSTCODE', 'LA_CODE_INFERRED']

/** Reads Ofsted's lists as one CSV file. @throws Unreadable where columns are missing, or it is no CSV */
export async function readProviderList(source: Source): Promise<ProviderList> {
  const lines: Record<string, string>[] = []
  let headings: readonly string[] = []
  const parser = source.open().pipe(
    parse({
      bom: true,
      columns: (names: string[]) => {
        headings = names.map((name) => name.trim().toUpperCase())
        return [...headings]
      },
      skip_empty_lines: true,
      relax_column_count: true,
    }),
  )
  try {
    for await (const line of parser) lines.push(line)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'unreadable'
    throw new Unreadable(`${source.name} can’t be read as CSV: ${why}`, { cause: error })
  }
  const missing = providerColumns.filter((name) => !headings.includes(name))
  if (missing.length > 0)
    throw new Unreadable(`${source.name} is no list of providers: it lacks the columns ${missing.join(', ')}`)
  return readProviders(lines)
}
