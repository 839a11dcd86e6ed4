import type { Year } from '../years.ts'
import { years } from '../years.ts'
import type { Rule } from './rule.ts'
import { rule8565 } from './rules/after-closure.ts'
import { rule4008, rule4009Q, rule8555Q, rule8915, rule8920 } from './rules/after-death.ts'
import { rule8608, rule8670Q, rule8696, rule8736, rule8863Q, rule8896 } from './rules/assessment.ts'
import { rule1103, rule1104, rule1105, rule2889, rule4015 } from './rules/before-referral.ts'
import { rule8520, rule8525Q, rule8530Q, rule8535Q, rule8545Q } from './rules/birth-and-death.ts'
import { rule1570, rule1580, rule8500, rule8510, rule8590 } from './rules/child-identifier.ts'
import { rule4003, rule4016, rule4017 } from './rules/cin-and-protection-plans.ts'
import { rule4001, rule4004, rule4010, rule4011, rule4012Q, rule4013 } from './rules/cin-plan.ts'
import { rule8867, rule8868 } from './rules/closed-with-open.ts'
import { rule8585Q, rule8620, rule8630, rule8640, rule8805, rule8810 } from './rules/closure.ts'
import { rule2883, rule2885 } from './rules/conference-and-plan.ts'
import { rule2887Q, rule2888Q, rule8540, rule8790, rule8794 } from './rules/disability.ts'
import { rule2990, rule8825Q } from './rules/ended-at-assessment.ts'
import {
  rule2884,
  rule2991Q,
  rule8615,
  rule8675Q,
  rule8715,
  rule8740,
  rule8839,
  rule8870Q,
  rule8875,
  rule8890,
} from './rules/enquiry.ts'
import { rule4220 } from './rules/ethnicity.ts'
import { rule8614, rule8869, rule8873Q, rule8897Q, rule8898, rule8945Q, rule8950Q } from './rules/factors.ts'
import { rule100 } from './rules/header.ts'
import { rule4000, rule8831, rule8832 } from './rules/no-further-action.ts'
import { rule8815, rule8816, rule8820 } from './rules/open-episodes.ts'
import { rule8775Q } from './rules/over-25.ts'
import { rule4014, rule8940 } from './rules/plans-overlap.ts'
import {
  rule8995Q,
  rule9000Q,
  rule9005,
  rule9006,
  rule9007,
  rule9008,
  rule9009,
  rule9010Q,
  rule9011,
  rule9012,
  rule9013,
  rule9015Q,
} from './rules/pre-proceedings.ts'
import {
  rule8720,
  rule8730,
  rule8840,
  rule8841,
  rule8842Q,
  rule8905,
  rule8910,
  rule8925,
  rule8930,
  rule8935,
} from './rules/protection-plan.ts'
import { rule8568, rule8569Q, rule8600, rule8606, rule8610, rule8650, rule8866 } from './rules/referral.ts'
import { rule8770Q, rule8772 } from './rules/school-age.ts'
import { rule2886Q, rule4180, rule8750 } from './rules/sex.ts'
import { rule1510, rule1520, rule1530, rule1540, rule1550, rule1560Q } from './rules/upn.ts'

/** Every rule we hold, published ones and drafts, by number. */
export const allRules: readonly Rule[] = [
  rule100,
  rule1103,
  rule1104,
  rule1105,
  rule1510,
  rule1520,
  rule1530,
  rule1540,
  rule1550,
  rule1560Q,
  rule1570,
  rule1580,
  rule2883,
  rule2884,
  rule2885,
  rule2886Q,
  rule2887Q,
  rule2888Q,
  rule2889,
  rule2990,
  rule2991Q,
  rule4000,
  rule4001,
  rule4003,
  rule4004,
  rule4008,
  rule4009Q,
  rule4010,
  rule4011,
  rule4012Q,
  rule4013,
  rule4014,
  rule4015,
  rule4016,
  rule4017,
  rule4180,
  rule4220,
  rule8500,
  rule8510,
  rule8520,
  rule8525Q,
  rule8530Q,
  rule8535Q,
  rule8540,
  rule8545Q,
  rule8555Q,
  rule8565,
  rule8568,
  rule8569Q,
  rule8585Q,
  rule8590,
  rule8600,
  rule8606,
  rule8608,
  rule8610,
  rule8614,
  rule8615,
  rule8620,
  rule8630,
  rule8640,
  rule8650,
  rule8670Q,
  rule8675Q,
  rule8696,
  rule8715,
  rule8720,
  rule8730,
  rule8736,
  rule8740,
  rule8750,
  rule8770Q,
  rule8772,
  rule8775Q,
  rule8790,
  rule8794,
  rule8805,
  rule8810,
  rule8815,
  rule8816,
  rule8820,
  rule8825Q,
  rule8831,
  rule8832,
  rule8839,
  rule8840,
  rule8841,
  rule8842Q,
  rule8863Q,
  rule8866,
  rule8867,
  rule8868,
  rule8869,
  rule8870Q,
  rule8873Q,
  rule8875,
  rule8890,
  rule8896,
  rule8897Q,
  rule8898,
  rule8905,
  rule8910,
  rule8915,
  rule8920,
  rule8925,
  rule8930,
  rule8935,
  rule8940,
  rule8945Q,
  rule8950Q,
  rule8995Q,
  rule9000Q,
  rule9005,
  rule9006,
  rule9007,
  rule9008,
  rule9009,
  rule9010Q,
  rule9011,
  rule9012,
  rule9013,
  rule9015Q,
]

/** What is asked of a ruleset. */
export interface Asked {
  readonly year: Year
  /** With the drafts for 2026/27, whatever the year. */
  readonly drafts: boolean
}

/** The rules of a year, those whose wording of that year we do not hold among them: see `whyNotHeld`. */
export function rulesOf({ year, drafts }: Asked): readonly Rule[] {
  return allRules.filter((rule) => {
    if (rule.draft) return drafts || isIn(rule, year)
    return rule.reworded || isIn(rule, year)
  })
}

/** Why a rule of a year can't be run; null when it can. */
export function whyNotHeld(rule: Rule, year: Year): string | null {
  return rule.reworded && !isIn(rule, year)
    ? `This rule had another wording before ${rule.since}, which is not built.`
    : null
}

function isIn({ since = years[0] }: Rule, year: Year): boolean {
  return years.indexOf(year) >= years.indexOf(since)
}
