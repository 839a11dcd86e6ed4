import type { Rule } from '../../rule.ts'
import { socialWorkerCodeRules } from './codes.ts'
import { socialWorkerDateRules } from './dates.ts'
import { socialWorkerGapRules } from './gaps.ts'
import { socialWorkerInCareRules } from './in-care.ts'
import { incompleteSocialWorkerRules } from './incomplete.ts'
import { lastSocialWorkerRules } from './last.ts'

/** SWEpisodes: social workers (from 2023/24). */
export const socialWorkerRules: readonly Rule[] = [
  ...incompleteSocialWorkerRules,
  ...socialWorkerCodeRules,
  ...socialWorkerDateRules,
  ...socialWorkerGapRules,
  ...lastSocialWorkerRules,
  ...socialWorkerInCareRules,
]
