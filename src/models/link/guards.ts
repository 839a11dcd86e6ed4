import type { Person } from './clean/person.ts'
import { addressLevel } from './compare/address.ts'
import { birthLevel } from './compare/birth.ts'
import { missing } from './compare/levels.ts'
import { orderLevel } from './compare/name.ts'
import { familyLevel, givenLevel } from './compare/name-part.ts'
import type { Agreement } from './compare/pair.ts'

/** Why two records are not simply taken for one person, however much they agree. */
export type Guard = 'twin' | 'numbers-differ' | 'same-name' | 'newborn' | 'confirmed-different'

/** What each guard says on the page. */
export const guardWords: Readonly<Record<Guard, string>> = {
  twin: 'May be a twin, brother or sister: born the same day, with another given name',
  'numbers-differ': 'Both have a confirmed NHS number, and the numbers differ',
  'same-name': 'More than 12 years apart: may be a parent and child of one name',
  newborn: 'A newborn without a name as yet: compare the mother, the day and the place of birth',
  'confirmed-different': 'Somebody has confirmed that these are two people',
}

/** Pairs that a person has decided are two people, or brothers and sisters, as their ids in alphabetical order. */
export type ConfirmedDifferent = ReadonlySet<string>

/** The key of a pair of ids, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

interface Guarded {
  readonly a: Person
  readonly b: Person
  readonly agreement: Agreement
  readonly confirmedDifferent?: ConfirmedDifferent | undefined
}

/** The guards that hold for a pair. None is empty. @source spec/person-matching.md section 7 */
export function guardsOf({ a, b, agreement, confirmedDifferent }: Guarded): Guard[] {
  const levels = levelsOf(agreement)
  const guards: [Guard, boolean][] = [
    ['confirmed-different', confirmedDifferent?.has(pairKey(a.id, b.id)) ?? false],
    ['numbers-differ', levels.nhs === nhsDiffers],
    ['twin', isTwinlike(levels, agreement)],
    ['same-name', levels.birth === birthLevel.further && !numberAgrees(levels)],
    ['newborn', isNewborn(a, b) && isWeakNewborn(levels)],
  ]
  return guards.filter(([, holds]) => holds).map(([guard]) => guard)
}

const nhsDiffers = 3

interface Levels {
  readonly given: number
  readonly family: number
  readonly middle: number
  readonly birth: number
  readonly address: number
  readonly nhs: number
  readonly upn: number
  readonly otherId: number
}

function levelsOf({ levels, name, birth, address }: Agreement): Levels {
  const [, , , middle = missing, , , , nhs = missing, upn = missing, otherId = missing] = levels
  return {
    given: name.given,
    family: name.family,
    middle,
    birth: birth.birth,
    address: address.address,
    nhs,
    upn,
    otherId,
  }
}

/** Near enough for twins whose days were typed with a slip. */
const nearBirth = new Set<number>([
  birthLevel.same,
  birthLevel.sameEstimated,
  birthLevel.swapped,
  birthLevel.oneDigit,
])

function isTwinlike(levels: Levels, { name }: Agreement): boolean {
  if (!nearBirth.has(levels.birth) || numberAgrees(levels)) return false
  const homeAgrees = levels.address <= addressLevel.numberAndPostcode
  const familyAgrees = levels.family !== missing && levels.family < familyLevel.different
  const givenDiffers = levels.given !== missing && levels.given >= givenLevel.like
  return givenDiffers && (familyAgrees || homeAgrees) && name.order === orderLevel.asWritten
}

function numberAgrees({ nhs, upn, otherId }: Levels): boolean {
  return nhs === 0 || upn === 0 || otherId === 0
}

function isNewborn(a: Person, b: Person): boolean {
  return [...a.names, ...b.names].some(({ placeholder }) => placeholder)
}

/** The same home and family name is what a newborn shares with its brothers: it takes the day and more than the address. */
function isWeakNewborn({ birth, family, nhs, upn, otherId }: Levels): boolean {
  if (numberAgrees({ given: 0, family, middle: 0, birth, address: 0, nhs, upn, otherId })) return false
  return birth !== birthLevel.same || family === missing || family === familyLevel.different
}
