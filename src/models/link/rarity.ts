import type { Person } from './clean/person.ts'
import type { NamePart } from './names/part.ts'

/** Share of persons with a value; where it is not known, what to expect of a value that is new. */
export interface Rarity {
  /** How many persons were counted. */
  readonly persons: number
  share(kind: RarityKind, value: string): number
  /** How many have it, 0 for a value never seen. */
  count(kind: RarityKind, value: string): number
}

export type RarityKind = 'given' | 'family' | 'fullName' | 'birth' | 'postcode'

type Counts = Readonly<Record<RarityKind, Map<string, number>>>

/** Beside few persons a value's own count says little: so many more are assumed, with it as common as usual. */
const assumed = 50
const usual: Readonly<Record<RarityKind, number>> = {
  given: 0.004,
  family: 0.003,
  fullName: 0.00002,
  birth: 0.0002,
  postcode: 0.001,
}

/** Counts values among persons, not records: one who is written down five times is counted once. */
export function countRarity(persons: readonly Person[]): Rarity {
  const counts: Counts = {
    given: new Map(),
    family: new Map(),
    fullName: new Map(),
    birth: new Map(),
    postcode: new Map(),
  }
  const seen = new Set<string>()
  for (const person of persons) {
    const key = likelyPerson(person)
    if (seen.has(key)) continue
    seen.add(key)
    countPerson(counts, person)
  }
  return rarityOf(counts, seen.size)
}

/** Rarity from counts kept elsewhere. @param total persons counted */
export function rarityOf(counts: Counts, total: number): Rarity {
  const least = 1 / (10 * Math.max(total, assumed))
  return {
    persons: total,
    count: (kind, value) => counts[kind].get(value) ?? 0,
    share(kind, value) {
      const own = counts[kind].get(value) ?? 0
      return Math.max(least, (own + assumed * usual[kind]) / (total + assumed))
    },
  }
}

export function fullNameOf(given: NamePart, family: NamePart): string {
  return `${given.text} ${family.text}`
}

function likelyPerson({ id, names: [name], births: [birth] }: Person): string {
  return name?.given && name.family && birth ? `${name.given.text} ${name.family.text} ${birth.digits}` : id
}

function countPerson(counts: Counts, { names, births, addresses }: Person): void {
  for (const { given, family } of names) {
    if (given) add(counts.given, given.text)
    if (family) add(counts.family, family.text)
    if (given && family) add(counts.fullName, fullNameOf(given, family))
  }
  for (const { digits } of births) add(counts.birth, digits)
  for (const code of new Set(addresses.map(({ unit, code: other }) => unit || other)))
    if (code) add(counts.postcode, code)
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}
