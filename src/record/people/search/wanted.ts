import { foldedWords } from '../folded.ts'
import type { PersonQuery } from '../query.ts'
import type { Spelt, Wanted } from './candidates.records.ts'
import { likenessOf, saidWords } from './likeness.ts'
import { nearDays } from './near-days.ts'
import type { HeldSpelling } from './spelling.records.ts'

/** Spellings of one word beyond these say too little. */
const mostSpellings = 80

/** The words of a query that are looked up among the spellings held, each once. */
export function wordsToSpell({ words }: Pick<PersonQuery, 'words'>): string[] {
  return saidWords(words).said.map(({ word }) => word)
}

/** What a query looks for, given the spellings held that are like its words. */
export function wantedOf(query: PersonQuery, held: readonly HeldSpelling[]): Wanted {
  const { places, said } = saidWords(query.words)
  const spelt = said.flatMap(({ word, places: at }, place) => {
    const spellings = held.filter((each) => each.place === place)
    return judged(word, spellings, at.length > 1).flatMap((each) =>
      at.map((counts): Spelt => ({ ...each, place: counts })),
    )
  })
  const { born, home, street } = query
  return {
    query,
    spelt,
    places,
    nearDays: born && born.from === born.to ? nearDays(born.from) : [],
    homeKey: home ? homeKeyOf(home.number, home.street) : null,
    streetKeys: street === null ? [] : streetKeysOf(street),
  }
}

/** Two words written as one must be more than a beginning: 'al' and 'ex' are not Alexander. */
function judged(word: string, held: readonly HeldSpelling[], isJoined: boolean): Omit<Spelt, 'place'>[] {
  return held
    .map(({ word: spelling }) => ({ word: spelling, quality: Number(likenessOf(word, spelling)) }))
    .filter(({ quality }) => (isJoined ? quality >= 3 && quality !== 5 : quality > 0))
    .toSorted((a, b) => b.quality - a.quality || (a.word < b.word ? -1 : 1))
    .slice(0, mostSpellings)
}

/** As `record.home_key` makes it of what is held. */
function homeKeyOf(number: string, street: string): string {
  return `${number} ${foldedWords(street)[0] ?? ''}`
}

const long: Readonly<Record<string, string>> = {
  st: 'street',
  rd: 'road',
  ave: 'avenue',
  cl: 'close',
  dr: 'drive',
  ln: 'lane',
  ct: 'court',
  pl: 'place',
  cres: 'crescent',
  gr: 'grove',
  tce: 'terrace',
  gdns: 'gardens',
  sq: 'square',
}

/** As written, and with the last word long and short. */
function streetKeysOf(street: string): string[] {
  const [name = '', end = ''] = foldedWords(street)
  const whole = long[end] ?? end
  const short = Object.entries(long).flatMap(([each, word]) => (word === whole ? [each] : []))
  return [whole, ...short].map((each) => `${name} ${each}`)
}
