import { add, change, type Plant, plant, without } from '../planting.ts'

/** Faults of the child’s social workers, by the rule that has to find each. */
export const plantsInWorkers: Readonly<Record<string, Plant>> = {
  SW02STG1: plant('hasLeft', add('SWEpisodes', { SW_ID: '' })),
  SW04STG1: plant('hasLeft', add('SWEpisodes', { SW_DECOM: '31/02/2015' })),
  SW05STG1: plant('starts', add('SWEpisodes', { SW_DEC: '31/02/2015' })),
  SW13STG1: plant('hasLeft', add('SWEpisodes', { SW_REASON: '' })),
  SW06STG2: plant('hasLeft', add('SWEpisodes', { SW_DECOM: '@end+1' })),
  SW07STG2: plant('starts', add('SWEpisodes', { SW_DEC: '@end+1' })),
  SW09STG2: plant('stays', change('SWEpisodes', { SW_DEC: '@start-30' })),
  SW08STG2: plant('stays', add('SWEpisodes')),
  SW10STG2: plant('stays', add('SWEpisodes', { SW_REASON: 'MANAGE' })),
  SW11bSTG2: plant('hasLeft', add('SWEpisodes', { SW_DEC: '@end' })),
  SW17STG2: plant('hasLeft', add('SWEpisodes', { SW_DEC: '@start' })),
  SW12STG2: plant('stays', without('SWEpisodes')),
}
