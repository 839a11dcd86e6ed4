import { addDays, type PlainDate } from '../../../src/platform/plain-date.ts'
import type { Chance } from './chance.ts'
import type { Fields } from './made.ts'

// Written apart from the rules that check it.
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** A UPN with its check letter, another for every number below 100 million. */
export function upn(number: number): string {
  const digits = `301${String(number).padStart(8, '0')}0`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at + 2), 0)
  return `${letters[sum % 23]}${digits}`
}

/** Who a made-up child is: born, of any age under 18 at the end of the year. */
export function identifiers(number: number, ref: PlainDate, chance: Chance): Fields {
  // Old enough that no referral of a story lies more than 280 days before the birth.
  const age = chance.from(210, 6500)
  const isOfSchoolAge = age > 4 * 365
  return {
    LAchildID: `C${String(number).padStart(7, '0')}`,
    UPN: isOfSchoolAge ? upn(number) : undefined,
    UPNunknown: isOfSchoolAge ? undefined : 'UN1',
    PersonBirthDate: addDays(ref, -age),
    Sex: chance.pick(['M', 'F']),
  }
}

export const ethnicities = ['WBRI', 'WBRI', 'WBRI', 'WOTH', 'MWBC', 'APKN', 'BAFR', 'NOBT'] as const
export const disabilities = ['MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'AUT'] as const
