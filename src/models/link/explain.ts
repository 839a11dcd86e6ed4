import type { Person } from './clean/person.ts'
import { type ComparisonId, comparisonIds, comparisons, missing } from './compare/levels.ts'
import type { Agreement } from './compare/pair.ts'
import { type Guard, guardWords } from './guards.ts'
import type { Weights } from './model.ts'
import type { Rarity, RarityKind } from './rarity.ts'
import { rarityBits, weigh } from './weigh.ts'

/** One line of an explanation. */
export interface Line {
  readonly what: ComparisonId | 'prior' | 'relatives'
  readonly title: string
  readonly values: readonly [string, string]
  /** How well the two agree, in words. */
  readonly level: string
  /** Bits for (above 0) or against. */
  readonly bits: number
  /** Where a rare or common value entered: '1 in 900 people here have this name'. */
  readonly rarity: string
}

/** Why two records may be one person; the table is kept with the decision that was made by it. */
export interface Explanation {
  readonly lines: readonly Line[]
  /** Sum of the lines. */
  readonly bits: number
  readonly guards: readonly string[]
  readonly modelVersion: string
  /** One sentence from the three best reasons for and the best against. */
  readonly words: string
}

interface Explained {
  readonly a: Person
  readonly b: Person
  readonly agreement: Agreement
  readonly guards: readonly Guard[]
}

/** Explains a pair line by line; the bits of the lines add up to its weight. */
export function explain(
  { a, b, agreement, guards }: Explained,
  rarity: Rarity,
  weights: Weights,
): Explanation {
  const { bits, familyBits } = weigh(agreement, rarity, weights)
  const compared = comparedLines({ a, b, agreement, guards }, rarity, weights)
  const lines = [
    bare({
      what: 'prior',
      title: 'Before anything is compared',
      level: 'two records taken at random',
      bits: weights.priorSame,
    }),
    ...compared,
    bare({
      what: 'relatives',
      title: 'May be a relative',
      level: 'people of one family agree on much of this',
      bits: familyBits,
    }),
  ]
  return {
    lines,
    bits,
    guards: guards.map((guard) => guardWords[guard]),
    modelVersion: weights.version,
    words: inWords(compared),
  }
}

function bare(line: Pick<Line, 'what' | 'title' | 'level' | 'bits'>): Line {
  return { ...line, values: ['', ''], rarity: '' }
}

function comparedLines({ a, b, agreement }: Explained, rarity: Rarity, weights: Weights): Line[] {
  const rare = rarityBits(agreement, rarity, weights)
  const extra: Partial<Record<ComparisonId, number>> = rare
  return comparisonIds.flatMap((id, place) => {
    const level = agreement.levels[place] ?? missing
    if (level === missing) return []
    return {
      what: id,
      title: comparisons[id].title,
      values: [shownValue(id, a), shownValue(id, b)],
      level: comparisons[id].levels[level] ?? '',
      bits: (weights.same[place]?.[level] ?? 0) + (extra[id] ?? 0),
      rarity: rarityWords(id, agreement, rarity),
    }
  })
}

/** The value as it was compared; the page shows the original beside it. */
function shownValue(id: ComparisonId, person: Person): string {
  const name = person.names[0]
  const shown: Readonly<Record<ComparisonId, string | undefined>> = {
    given: name?.given?.text,
    family: name?.family?.text,
    order: [name?.given?.text, name?.family?.text].filter(Boolean).join(' '),
    middle: name?.middle.map(({ text }) => text).join(' '),
    birth: person.births.map(({ digits }) => digits.replace(/(....)(..)(..)/, '$1-$2-$3')).join(', '),
    address: person.addresses
      .map(({ number, street, unit, code }) => [number, street, unit || code].filter(Boolean).join(' '))
      .join(', '),
    sex: person.sex ?? '',
    nhs: person.nhsNumbers.map(({ value }) => value).join(', '),
    upn: person.upns.map(({ value }) => value).join(', '),
    otherId: person.otherIds.join(', '),
    contact: person.contacts.join(', '),
    carer: person.carers.join(', '),
  }
  return shown[id] ?? ''
}

function rarityWords(id: ComparisonId, { name, birth }: Agreement, rarity: Rarity): string {
  if (id === 'given' && name.given === 0 && name.givenParts)
    return oneIn('given', name.givenParts[0].text, 'this given name')
  if (id === 'family' && name.family === 0 && name.familyParts)
    return oneIn('family', name.familyParts[0].text, 'this family name')
  return id === 'birth' && birth.shared !== null ? oneIn('birth', birth.shared, 'this date of birth') : ''

  function oneIn(kind: RarityKind, value: string, what: string): string {
    const many = Math.round(1 / rarity.share(kind, value))
    return `1 in ${many.toLocaleString('en-GB')} people here have ${what}`
  }
}

/** What speaks against it by less than half the odds says next to nothing: that names stand in their usual order. */
const worthSaying = -1

/** 'Date of birth the same; family name the same; given name forms of one name; but sex different.' */
function inWords(lines: readonly Line[]): string {
  const byBits = lines.toSorted((x, y) => y.bits - x.bits)
  const reasons = byBits.filter(({ bits }) => bits > 0).slice(0, 3)
  const against = byBits.at(-1)
  const parts = reasons.map(said)
  if (against && against.bits <= worthSaying) parts.push(`but ${said(against)}`)
  const sentence = parts.join('; ')
  return sentence === ''
    ? 'Nothing to compare.'
    : `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`
}

/** NHS keeps its capitals. */
function said({ title, level }: Line): string {
  return `${title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())} ${level}`
}
