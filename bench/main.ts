import { benchChronology } from './chronology.ts'
import { benchGenogram } from './genogram.ts'
import { benchImport } from './import.ts'
import { benchLink } from './link.ts'
import { benchReturns } from './returns.ts'
import { benchSearch } from './search/run.ts'
import { benchSimulate } from './simulate.ts'
import { benchWalk } from './walk/run.ts'
import { benchWeb } from './web/run.ts'

/** A measurement by its name on the command line: `npm run bench simulate 20000`. The words after the name are its own. */
const benches: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  simulate: benchSimulate,
  import: benchImport,
  returns: benchReturns,
  link: benchLink,
  search: benchSearch,
  walk: benchWalk,
  web: benchWeb,
  chronology: benchChronology,
  genogram: benchGenogram,
}

/** Runs the measurement that is named, or says which there are. */
export async function main(argv: readonly string[]): Promise<void> {
  const [name = '', ...words] = argv
  const bench = benches[name]
  if (bench) return bench(words)
  process.stderr.write(
    `bench: there is no measurement '${name}'; there are: ${Object.keys(benches).join(', ')}\n`,
  )
  process.exitCode = 2
}
