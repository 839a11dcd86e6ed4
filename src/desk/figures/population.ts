import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Population, readPopulation } from '../../mechanisms/indicators/index.ts'

const ours = fileURLToPath(new URL('../../../council/population.csv', import.meta.url))

/**
 * The council's numbers of children aged 0 to 17. Read afresh for each page, so that a new publication counts at once; without
 * the file there are none, and rates say so.
 * @throws WrongPopulation where a line of the file can't be read
 */
export async function councilPopulation(file: string = ours): Promise<Population> {
  const csv = await readFile(file, 'utf8').catch((error: unknown) => missingOnly(error))
  return csv === null ? [] : readPopulation(csv)
}

function missingOnly(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
