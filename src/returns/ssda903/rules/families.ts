import type { Rule } from '../rule.ts'
import { adoptionRules } from './adoption/all.ts'
import { careLeaverRules } from './care-leavers/all.ts'
import { deprivationOfLibertyRules } from './deprivation-of-liberty/all.ts'
import { episodeAgeRules } from './episode-ages/all.ts'
import { episodeCarryOverRules } from './episode-carry-over/all.ts'
import { episodeCodeRules } from './episode-codes/all.ts'
import { episodeSequenceRules } from './episode-sequence/all.ts'
import { headerRules } from './header/all.ts'
import { integrityRules } from './integrity/all.ts'
import { missingRules } from './missing/all.ts'
import { outcomeRules } from './outcomes/all.ts'
import { previousPermanenceRules } from './previous-permanence/all.ts'
import { providerRules } from './providers/all.ts'
import { reviewRules } from './reviews/all.ts'
import { socialWorkerRules } from './social-workers/all.ts'
import { uascRules } from './uasc/all.ts'

/** The families of rules in the order of the guide. Each keeps its own list in its own folder. */
export const families: readonly { readonly about: string; readonly rules: readonly Rule[] }[] = [
  { about: 'Header: identity, birth, ethnicity, UPN, sex, mother', rules: headerRules },
  { about: 'UASC', rules: uascRules },
  { about: 'Episodes: single-row code and date checks', rules: episodeCodeRules },
  { about: 'Episodes: checked against the child’s birth date', rules: episodeAgeRules },
  { about: 'Episodes: sequence of a child’s episodes', rules: episodeSequenceRules },
  { about: 'Episodes: against last year’s return', rules: episodeCarryOverRules },
  { about: 'Episodes: Ofsted provider list', rules: providerRules },
  { about: 'Adoption: AD1 and PlacedAdoption', rules: adoptionRules },
  { about: 'OC2: looked after for 12 months', rules: outcomeRules },
  { about: 'OC3: care leavers', rules: careLeaverRules },
  { about: 'Reviews', rules: reviewRules },
  { about: 'PrevPerm: previous permanence', rules: previousPermanenceRules },
  { about: 'Missing', rules: missingRules },
  { about: 'SWEpisodes: social workers', rules: socialWorkerRules },
  { about: 'DoLo: deprivation of liberty orders', rules: deprivationOfLibertyRules },
  { about: 'Integrity of the files', rules: integrityRules },
]
