import type { Random } from '../random.ts'
import type { Origin } from './origin.ts'

export type NameSex = 'F' | 'M'

/** A name in its parts, as the record keeps it. */
export interface Name {
  readonly given: string
  readonly middle: string | null
  readonly family: string | null
}

/** Names for one family. Ask for the parents first: in some origins a child's name is made of theirs. */
export interface FamilyNames {
  readonly father: Name
  readonly mother: Name
  /** What the family is called in an office. */
  readonly shared: string
  readonly child: (sex: NameSex) => Name
}

/** Makes names for a family by the custom of its origin. */
export function familyNames(origin: Origin, random: Random): FamilyNames {
  const taken = new Set<string>()
  const given = (sex: NameSex) => untaken(sex === 'F' ? origin.girls : origin.boys, taken, random)
  return customs[origin.style]({ origin, random, given, one: random.pick(origin.families) })
}

function untaken(list: readonly string[], taken: Set<string>, random: Random): string {
  const free = list.filter((name) => !taken.has(name))
  const name = random.pick(free.length > 0 ? free : list)
  taken.add(name)
  return name
}

interface Making {
  readonly origin: Origin
  readonly random: Random
  readonly given: (sex: NameSex) => string
  readonly one: string
}

const customs: Readonly<Record<Origin['style'], (making: Making) => FamilyNames>> = {
  'family name': inherited,
  'ending for women': withEnding,
  'three names': threeNames,
  'singh or kaur': singhOrKaur,
  'father’s name': fathersName,
  'two family names': twoFamilyNames,
}

function inherited({ origin, random, given, one }: Making): FamilyNames {
  const mothersOwn = random.chance(0.4) ? random.pick(origin.families) : one
  const ofChildren = mothersOwn !== one && random.chance(0.15) ? `${mothersOwn}-${one}` : one
  return {
    father: { given: given('M'), middle: null, family: one },
    mother: { given: given('F'), middle: null, family: mothersOwn },
    shared: ofChildren,
    child: (sex) => ({
      given: given(sex),
      middle: random.chance(0.3) ? random.pick(sex === 'F' ? origin.girls : origin.boys) : null,
      family: ofChildren,
    }),
  }
}

function withEnding({ given, one }: Making): FamilyNames {
  const of = (sex: NameSex) => (sex === 'F' ? forWoman(one) : one)
  return {
    father: { given: given('M'), middle: null, family: one },
    mother: { given: given('F'), middle: null, family: of('F') },
    shared: one,
    child: (sex) => ({ given: given(sex), middle: null, family: of(sex) }),
  }
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/ski$/, 'ska'],
  [/cki$/, 'cka'],
  [/skyi$/, 'ska'],
  [/auskas$/, 'auskaitė'],
  [/evičius$/, 'evičiūtė'],
  [/kus$/, 'kutė'],
]

function forWoman(family: string): string {
  const [ending, instead] = endings.find(([pattern]) => pattern.test(family)) ?? [/$/, '']
  return family.replace(ending, instead)
}

function threeNames({ origin, random, given }: Making): FamilyNames {
  const father = {
    given: given('M'),
    middle: random.pick(origin.families),
    family: random.pick(origin.families),
  }
  const mother = {
    given: given('F'),
    middle: random.pick(origin.families),
    family: random.pick(origin.families),
  }
  return {
    father,
    mother,
    shared: `${father.given} ${father.middle}`,
    child: (sex) => ({ given: given(sex), middle: father.given, family: father.middle }),
  }
}

function singhOrKaur({ random, given, one }: Making): FamilyNames {
  const family = random.chance(0.7) ? one : null
  const of = (sex: NameSex): Name => {
    const second = sex === 'F' ? 'Kaur' : 'Singh'
    return { given: given(sex), middle: family === null ? null : second, family: family ?? second }
  }
  return { father: of('M'), mother: of('F'), shared: family ?? 'Singh', child: of }
}

function fathersName({ random, given, one }: Making): FamilyNames {
  const father: Name = { given: given('M'), middle: null, family: one }
  const mother: Name = { given: given('F'), middle: null, family: father.given }
  const alone = random.chance(0.1)
  return {
    father,
    mother,
    shared: father.given,
    child: (sex) => ({ given: given(sex), middle: null, family: alone ? null : father.given }),
  }
}

function twoFamilyNames({ origin, random, given, one }: Making): FamilyNames {
  const mothersFirst = random.pick(origin.families)
  return {
    father: { given: given('M'), middle: null, family: `${one} ${random.pick(origin.families)}` },
    mother: { given: given('F'), middle: null, family: `${mothersFirst} ${random.pick(origin.families)}` },
    shared: `${one} ${mothersFirst}`,
    child: (sex) => ({ given: given(sex), middle: null, family: `${one} ${mothersFirst}` }),
  }
}
