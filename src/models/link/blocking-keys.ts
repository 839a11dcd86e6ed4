import type { CleanAddress } from './clean/address.ts'
import type { CleanBirth } from './clean/birth.ts'
import type { CleanName } from './clean/name.ts'
import type { Person } from './clean/person.ts'
import { nameKeys, partSkeletons } from './names/keys.ts'

/** The rules by which a pair becomes a candidate: two persons with a key of a rule in common. */
export const blockingRules = {
  nhs: 'the same NHS number',
  upn: 'the same pupil number',
  otherId: 'the same number in another system',
  contact: 'the same phone or e-mail, and name or year of birth',
  birthGiven: 'born the same day, and the given name begins alike or is a form of the other',
  birthFamily: 'born the same day, and a name sounds the same',
  birthArea: 'born the same day in the same part of town',
  birthTurned: 'born that day or with day and month the other way round, and the same first sound',
  partBirth: 'two of day, month and year, and a given name that sounds the same',
  sorted: 'the same names in any order',
  crosswise: 'given and family name sound the same in either order',
  beginnings: 'both names begin alike, and the year or the day of birth is the same',
  nearly: 'one name sounds the same and the other begins alike',
  postcodeName: 'the same postcode, and a name begins alike',
  homeName: 'the same street and number, and a name begins alike',
  home: 'the same home, sex and about the same age',
  carer: 'the same parent or carer, and about the same age',
} as const

export type BlockingRule = keyof typeof blockingRules

/**
 * The keys that bring a person into a block, each with its rule before a colon. They may be kept as an indexed array: a
 * candidate is whoever shares one.
 */
export function blockingKeys(person: Person): string[] {
  const names = person.names.map(wordsOf)
  return [
    ...new Set([
      ...numberKeys(person),
      ...names.flatMap((name) => nameOnlyKeys(name)),
      ...pairedKeys(person, names),
    ]),
  ]
}

interface Words {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly forms: readonly number[]
  readonly first: readonly string[]
  readonly sorted: string
}

function wordsOf(name: CleanName): Words {
  const { given, family, forms, sorted } = nameKeys(name)
  return { given, family, forms, sorted, first: name.given ? partSkeletons(name.given) : [] }
}

function numberKeys({ nhsNumbers, upns, otherIds }: Person): string[] {
  return [
    ...nhsNumbers.map(({ value }) => key('nhs', value)),
    ...upns.map(({ value }) => key('upn', value)),
    ...otherIds.map((value) => key('otherId', value)),
  ]
}

function nameOnlyKeys({ given, family, sorted }: Words): string[] {
  const crosswise = given.flatMap((one) =>
    family
      .filter((other) => one.length + other.length > 3)
      .map((other) => key('crosswise', [one, other].toSorted().join(' '))),
  )
  const nearly = [...nearlyNamed(given, family), ...nearlyNamed(family, given)]
  return sorted.includes(' ') ? [key('sorted', sorted), ...crosswise, ...nearly] : crosswise
}

/** One name by its sound and the beginning of the other. */
function nearlyNamed(whole: readonly string[], begun: readonly string[]): string[] {
  return whole.flatMap((one) =>
    begun
      .filter((other) => one.length > 2 && other.length > 2)
      .map((other) => key('nearly', `${one} ${other.slice(0, 2)}`)),
  )
}

function pairedKeys(person: Person, names: readonly Words[]): string[] {
  const { births, addresses, contacts, carers } = person
  const given = names.flatMap((name) => name.first)
  const years = births.map(({ year }) => year)
  return [
    ...births.flatMap((birth) => names.flatMap((name) => birthNameKeys(birth, name))),
    ...births.flatMap((birth) => addresses.flatMap((address) => birthAreaKeys(birth, address))),
    ...contacts.flatMap((contact) =>
      [...given, ...years].map((other) => key('contact', `${contact} ${other}`)),
    ),
    ...addresses.flatMap((address) => names.flatMap((name) => placeKeys(address, name))),
    ...addresses.flatMap((address) => homeKeys(address, person)),
    ...carers.flatMap((carer) => aboutYears(years).map((year) => key('carer', `${carer} ${year}`))),
  ]
}

function birthNameKeys(
  { digits, year, month, day }: CleanBirth,
  { given, family, forms, first }: Words,
): string[] {
  const turned = day < month ? `${year} ${day} ${month}` : `${year} ${month} ${day}`
  return [
    ...given.map((each) => key('birthGiven', `${digits} ${each.slice(0, 2)}`)),
    ...forms.map((form) => key('birthGiven', `${digits} ${form}`)),
    ...[...given, ...family].map((each) => key('birthFamily', `${digits} ${each}`)),
    ...[...first, ...family].map((each) => key('birthTurned', `${turned} ${each.slice(0, 1)}`)),
    ...[...given, ...forms].flatMap((each) => [
      key('partBirth', `${year}-${month} ${each}`),
      key('partBirth', `${year}--${day} ${each}`),
      key('partBirth', `${month}-${day} ${each}`),
    ]),
    ...beginnings(first, family).flatMap((each) => [
      key('beginnings', `${each} ${year}`),
      key('beginnings', `${each} ${month}-${day}`),
    ]),
    ...family.flatMap((each) => [
      key('partBirth', `${year}-${month} ${each}`),
      key('partBirth', `${year}--${day} ${each}`),
      key('partBirth', `${month}-${day} ${each}`),
    ]),
  ]
}

/** First letters of the skeletons of given and family name, in either order. */
function beginnings(first: readonly string[], family: readonly string[]): string[] {
  return first.flatMap((one) =>
    family.map((other) => [one.slice(0, 2), other.slice(0, 2)].toSorted().join(' ')),
  )
}

function birthAreaKeys({ digits }: CleanBirth, { sector, code, town }: CleanAddress): string[] {
  return [sector, code, town].filter(Boolean).map((area) => key('birthArea', `${digits} ${area}`))
}

function placeKeys({ unit, code, number, street, other }: CleanAddress, { first, family }: Words): string[] {
  const area = unit || code
  const homes = number ? [street, other].filter(Boolean).map((line) => `${number} ${line.slice(0, 5)}`) : []
  const begun = [...first, ...family].map((each) => each.slice(0, 2))
  return begun.flatMap((each) => [
    ...(area ? [key('postcodeName', `${area} ${each}`)] : []),
    ...homes.map((home) => key('homeName', `${home} ${each}`)),
  ])
}

function homeKeys({ uprn, unit, number }: CleanAddress, { births, sex }: Person): string[] {
  const home = uprn || (unit && number && `${unit} ${number}`)
  if (!home) return []
  const years = aboutYears(births.map(({ year }) => year))
  return years.map((year) => key('home', `${home} ${sex ?? ''} ${year}`))
}

/** Two years each, so that neighbours share one. */
function aboutYears(years: readonly number[]): number[] {
  return years.flatMap((year) => [year, year + 1])
}

function key(rule: BlockingRule, value: string): string {
  return `${rule}:${value}`
}
