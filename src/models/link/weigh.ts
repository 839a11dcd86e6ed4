import { addressLevel } from './compare/address.ts'
import { comparisonIds, missing } from './compare/levels.ts'
import type { NameAgreement } from './compare/name.ts'
import { familyLevel, givenLevel } from './compare/name-part.ts'
import type { Agreement } from './compare/pair.ts'
import type { Weights } from './model.ts'
import type { NamePart } from './names/part.ts'
import { fullNameOf, type Rarity } from './rarity.ts'

/** Bits that the rarity of the shared values adds, for each comparison that knows one. */
export interface RarityBits {
  readonly given: number
  readonly family: number
  readonly birth: number
  readonly address: number
}

/** A pair's weight in bits, and the part of it that says 'but it may be a brother or sister'. */
export interface Weight {
  /** log2 of the odds that the two are one person. */
  readonly bits: number
  /** Never above 0: what is taken off because people of one family agree on so much. */
  readonly familyBits: number
}

/** Weighs a pair: the same person against both a relative and a stranger. @source Fellegi and Sunter 1969, with a third class */
export function weigh(agreement: Agreement, rarity: Rarity, weights: Weights): Weight {
  const { given, family, birth, address } = rarityBits(agreement, rarity, weights)
  const kinds = kindBits(agreement.levels, weights)
  // What relatives share too is as rare among them.
  const shared = family + birth + address
  const familyBits = -log2OnePlus(kinds.family + shared)
  return { bits: kinds.same + given + shared + familyBits, familyBits }
}

/** Bits against an unrelated pair, for the same person and for a relative, before rarity. */
export function kindBits(levels: readonly number[], weights: Weights): { same: number; family: number } {
  let same = weights.priorSame
  let family = weights.priorFamily
  for (const [place, level] of levels.entries()) {
    if (level === missing) continue
    same += weights.same[place]?.[level] ?? 0
    family += weights.family[place]?.[level] ?? 0
  }
  return { same, family }
}

/** Probability of a weight. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}

const givenAt = comparisonIds.indexOf('given')
const familyAt = comparisonIds.indexOf('family')
const birthAt = comparisonIds.indexOf('birth')

/** Rarity counts in full where both have the very value, and half where they only come near it. */
export function rarityBits(
  { name, birth, address }: Agreement,
  rarity: Rarity,
  weights: Weights,
): RarityBits {
  return {
    given: partBits(name, 'given', { rarity, usual: weights.chanceOfSame[givenAt] ?? 1 }),
    family:
      partBits(name, 'family', { rarity, usual: weights.chanceOfSame[familyAt] ?? 1 }) +
      bothNamesBits(name, rarity, weights),
    birth:
      birth.shared === null
        ? 0
        : Math.log2((weights.chanceOfSame[birthAt] ?? 1) / rarity.share('birth', birth.shared)),
    address: postcodeBits(address, rarity, weights),
  }
}

/** Where the postcode is all that two addresses share: one with few people says more. Nothing where nobody has counted. */
function postcodeBits({ address, shared }: Agreement['address'], rarity: Rarity, weights: Weights): number {
  if (address !== addressLevel.postcode || shared === null || rarity.count('postcode', shared) === 0) return 0
  return Math.log2(weights.chanceOfPostcode / rarity.share('postcode', shared))
}

interface Usual {
  readonly rarity: Rarity
  /** Share of strangers who have the same. */
  readonly usual: number
}

function partBits(name: NameAgreement, kind: 'given' | 'family', { rarity, usual }: Usual): number {
  const level = name[kind]
  const parts = kind === 'given' ? name.givenParts : name.familyParts
  if (!parts || level > (kind === 'given' ? givenLevel.near : familyLevel.near)) return 0
  const commoner = Math.max(shareOf(parts[0]), shareOf(parts[1]))
  return Math.log2(usual / commoner) * (level === 0 ? 1 : 0.5)

  /** Of two names the other way round, either may be the given one. */
  function shareOf({ text }: NamePart): number {
    const own = rarity.share(kind, text)
    return name.order === 1 ? Math.max(own, rarity.share(kind === 'given' ? 'family' : 'given', text)) : own
  }
}

/** Names go together: where the whole name is commoner than its parts would make it, that counts against. */
function bothNamesBits(name: NameAgreement, rarity: Rarity, weights: Weights): number {
  const { givenParts, familyParts } = name
  if (!givenParts || !familyParts || name.given > givenLevel.near || name.family > familyLevel.near) return 0
  const seen = rarity.count('fullName', fullNameOf(givenParts[0], familyParts[0]))
  if (name.given > 0 || name.family > 0 || seen < 3) return weights.bothNames
  const byParts = rarity.share('given', givenParts[0].text) * rarity.share('family', familyParts[0].text)
  return Math.min(weights.bothNames, Math.log2((byParts * rarity.persons) / seen))
}

function log2OnePlus(bits: number): number {
  return bits > 50 ? bits : Math.log2(1 + 2 ** bits)
}
