import { Readable } from 'node:stream'
import type { MadeChild } from '../../../../bench/returns/ssda903/made-child.ts'
import { authority, postcodesCsv, providersCsv } from '../../../../bench/returns/ssda903/made-places.ts'
import { csvFiles } from '../../../../bench/returns/ssda903/whole-return.ts'
import { type Checked, checkReturn } from '../checking/check.ts'
import type { Source } from '../reading/source.ts'

/** A file in memory. */
function textSource(name: string, text: string): Source {
  const bytes = Buffer.from(text)
  return { name, size: bytes.length, open: () => Readable.from([bytes]) }
}

/** Files in memory, by name. */
export function sourcesOf(files: ReadonlyMap<string, string>): Source[] {
  return [...files].map(([name, text]) => textSource(name, text))
}

/** What made-up returns are checked with: the lists that some rules need. */
export const lists = {
  authority,
  postcodes: textSource('postcodes.csv', postcodesCsv()),
  providers: textSource('providers.csv', providersCsv()),
}

/** Checks both years of made-up children, as CSV. */
export function check(children: readonly MadeChild[], files?: 'files backwards'): Promise<Checked> {
  const [now, last] = (['now', 'last'] as const).map((year) => {
    const sources = sourcesOf(csvFiles({ children }, year))
    return files ? sources.toReversed() : sources
  })
  return checkReturn({ now: now ?? [], last, ...lists })
}
