import type { Plant } from '../planting.ts'
import { plantsInAdoption } from './adoption.ts'
import { plantsInChildren } from './children.ts'
import { plantsInEpisodes } from './episode-rows.ts'
import { plantsInRuns } from './episode-runs.ts'
import { plantsInCare } from './in-care.ts'
import { plantsInWorkers } from './social-workers.ts'

/** A fault for each rule of 2026/27 that CSV files can break, with the lists of postcodes and providers beside them. */
export const plants: Readonly<Record<string, Plant>> = {
  ...plantsInChildren,
  ...plantsInEpisodes,
  ...plantsInRuns,
  ...plantsInAdoption,
  ...plantsInCare,
  ...plantsInWorkers,
}
