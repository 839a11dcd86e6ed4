import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Population, readPopulation } from '../../mechanisms/indicators/index.ts'
import type { Trx } from '../../platform/db.ts'
import { keptPopulation } from '../../returns/ssd/population.records.ts'

const ours = fileURLToPath(new URL('../../../council/population.csv', import.meta.url))

/**
 * The council's numbers of children aged 0 to 17: those kept in the store (given with an import), or else those of the file. Read
 * afresh each time, so that a new publication counts at once; without either there are none, and rates say so.
 * @throws WrongPopulation where a line of the file can't be read
 */
export async function councilPopulation(trx: Trx): Promise<Population> {
  return (await keptPopulation(trx)) ?? populationIn(ours)
}

/** The numbers in a file; none where there is no file. @throws WrongPopulation where a line of it can't be read */
export async function populationIn(file: string): Promise<Population> {
  const csv = await readFile(file, 'utf8').catch((error: unknown) => missingOnly(error))
  return csv === null ? [] : readPopulation(csv)
}

function missingOnly(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
