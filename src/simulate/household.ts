import { addDays, addMonths, addYears, type PlainDate } from '../platform/plain-date.ts'
import type { Ethnicity, Sex } from '../record/people/codes.ts'
import { origins } from './names/all.ts'
import { familyNames, type Name, type NameSex } from './names/family-names.ts'
import type { Origin } from './names/origin.ts'
import type { Need, Profile, Ward } from './profile.ts'
import type { Random } from './random.ts'
import { streets } from './streets.ts'

/** Somebody of a made-up family. */
export interface Member {
  readonly id: string
  readonly part: 'child' | 'mother' | 'father' | 'carer'
  readonly sex: Sex
  readonly name: Name
  readonly knownAs: string | null
  readonly bornOn: PlainDate
  readonly ethnicity: Ethnicity
  readonly language: string | null
  readonly interpreter: boolean
  readonly phone: string | null
  /** For a child who was only seen when the first contact came. */
  readonly describedAs: string | null
}

export interface Home {
  readonly lines: string
  readonly town: string
  readonly postcode: string
  readonly area: string | null
}

/** A made-up family: who they are, where they live, how much they need. */
export interface Household {
  readonly id: string
  readonly name: string
  readonly need: Need
  readonly ward: Ward
  readonly home: Home
  /** Where they live after a move, if they move. */
  readonly nextHome: Home
  /** The day of their first contact, or soon after it. */
  readonly firstOn: PlainDate
  readonly children: readonly Member[]
  readonly adults: readonly Member[]
  readonly married: boolean
}

interface Wanted {
  readonly profile: Profile
  readonly need: Need
  readonly firstOn: PlainDate
  /** The day around which the children's ages are chosen: their first contact, or the one that is open now. */
  readonly around: PlainDate
  readonly mostChildren: number
}

/** Makes up a family. */
export function makeHousehold(
  { profile, need, firstOn, around, mostChildren }: Wanted,
  random: Random,
): Household {
  const origin = random.weighted(origins.map((one) => [one, one.weight] as const))
  const names = familyNames(origin, random)
  const ward = random.weighted(profile.wards.map((one) => [one, one.weight] as const))
  const count = Math.min(mostChildren, random.weighted(childCounts))
  const children = makeChildren({ names, origin, count, around }, random)
  return {
    id: random.uuid(),
    name: `${names.shared} family`,
    need,
    ward,
    home: makeHome(ward, random),
    nextHome: random.chance(0.15) ? outsideHome(random) : makeHome(random.pick(profile.wards), random),
    firstOn,
    children,
    adults: makeAdults({ names, origin, children, around }, random),
    married: random.chance(0.45),
  }
}

const childCounts = [
  [1, 44],
  [2, 31],
  [3, 15],
  [4, 7],
  [5, 2.4],
  [7, 0.6],
] as const

type Names = ReturnType<typeof familyNames>

interface Children {
  readonly names: Names
  readonly origin: Origin
  readonly count: number
  readonly around: PlainDate
}

/** The youngest at any age up to 17, each other one to four years older; never over 17 at the first contact. */
function makeChildren({ names, origin, count, around }: Children, random: Random): Member[] {
  const unborn = random.chance(0.03)
  const youngest = unborn
    ? addDays(around, random.whole(20, 160))
    : addDays(around, -random.weighted(ages) * 365 - random.whole(1, 364))
  const oldest = addYears(addDays(around, 40), -18)
  const days = Array.from({ length: count - 1 }).reduce<PlainDate[]>(
    (born) => [...born, addMonths(born.at(-1) ?? youngest, -random.whole(13, 46))],
    [youngest],
  )
  const twins = count > 1 && random.chance(0.04)
  return days
    .map((day, at) => (twins && at === 1 ? youngest : day))
    .map((day) => (day < oldest ? addDays(oldest, random.whole(1, 700)) : day))
    .map((bornOn, at) =>
      makeChild({ names, origin, bornOn, seenOnly: count === 1 && at === 0 && !unborn }, random),
    )
}

const ages = Array.from({ length: 18 }, (_, age) => [age, age === 0 ? 1.5 : age > 12 ? 1.35 : 1] as const)

function makeChild(
  { names, origin, bornOn, seenOnly }: { names: Names; origin: Origin; bornOn: PlainDate; seenOnly: boolean },
  random: Random,
): Member {
  const sex: NameSex = random.chance(0.52) ? 'M' : 'F'
  const name = names.child(sex)
  const seen = seenOnly && random.chance(0.05)
  return {
    id: random.uuid(),
    part: 'child',
    sex,
    name,
    knownAs: random.chance(0.03) && name.given.length > 4 ? name.given.slice(0, 3) : null,
    bornOn,
    ethnicity: random.weighted([
      [origin.ethnicity, 88],
      ['NOBT', 7],
      ['REFU', 2],
      ['MOTH', 3],
    ] as const),
    language: origin.language,
    interpreter: false,
    phone: null,
    describedAs: seen ? `The ${sex === 'F' ? 'girl' : 'boy'} at number ${random.whole(2, 140)}` : null,
  }
}

interface Adults extends Omit<Children, 'count'> {
  readonly children: readonly Member[]
}

function makeAdults({ names, origin, children, around }: Adults, random: Random): Member[] {
  const eldest = children.map(({ bornOn }) => bornOn).toSorted()[0] ?? addYears(around, -8)
  const grandmother = { ...names.mother, given: random.pick(origin.girls) }
  const adult = (who: Omit<Adult, 'origin' | 'eldest'>) => makeAdult({ ...who, origin, eldest }, random)
  const mother = adult({ part: 'mother', sex: 'F', name: names.mother, older: random.whole(18, 38) })
  const father = adult({ part: 'father', sex: 'M', name: names.father, older: random.whole(19, 44) })
  const carer = adult({ part: 'carer', sex: 'F', name: grandmother, older: random.whole(45, 64) })
  return [
    ...(random.chance(0.95) ? [mother] : []),
    ...(random.chance(0.66) ? [father] : []),
    ...(random.chance(0.06) ? [carer] : []),
  ]
}

interface Adult {
  readonly part: 'mother' | 'father' | 'carer'
  readonly sex: NameSex
  readonly name: Name
  readonly origin: Origin
  readonly eldest: PlainDate
  /** Years older than the eldest child. */
  readonly older: number
}

function makeAdult({ part, sex, name, origin, eldest, older }: Adult, random: Random): Member {
  return {
    id: random.uuid(),
    part,
    sex,
    name,
    knownAs: null,
    bornOn: addDays(addYears(eldest, -older), random.whole(0, 364)),
    ethnicity: random.chance(0.8) ? origin.ethnicity : 'NOBT',
    language: origin.language,
    interpreter: random.chance(origin.interpreter),
    phone: `07700 900${String(random.whole(0, 999)).padStart(3, '0')}`,
    describedAs: null,
  }
}

function makeHome(ward: Ward, random: Random): Home {
  const house = random.chance(0.25)
    ? `Flat ${random.whole(1, 48)}, ${random.whole(1, 90)} ${random.pick(streets)}`
    : `${random.whole(1, 160)} ${random.pick(streets)}`
  return { lines: house, town: ward.town, postcode: `${ward.outward} ${inward(random)}`, area: ward.area }
}

function outsideHome(random: Random): Home {
  const town = random.pick(['Eastmere', 'Kingsford', 'Holmcaster', 'Northwick'])
  return {
    lines: `${random.whole(1, 160)} ${random.pick(streets)}`,
    town,
    postcode: `ZX${random.whole(7, 9)} ${inward(random)}`,
    area: null,
  }
}

const inwardLetters = [...'ABDEFGHJLNPQRSTUWXYZ']

function inward(random: Random): string {
  return `${random.whole(0, 9)}${random.pick(inwardLetters)}${random.pick(inwardLetters)}`
}
