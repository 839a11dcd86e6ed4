/** The words of a sentence. */
const wordsIn = (sentence: string) => sentence.match(/[\p{L}’'-]*\p{L}[\p{L}’'-]*/gu) ?? []

/** The sentences of a text: each line is one at least. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[.?!])\s+/)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => wordsIn(sentence).length > 0)
}

/** How many syllables a word has, by its groups of vowels; a good guess, as all programs for this make. */
export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  const spoken = plain
    .replace(/(?<=[^aeiouy])ed$/, (end) => (/[td]ed$/.test(plain) ? end : 'd'))
    .replace(/(?<=[^aeiouyl])es$/, (end) => (/(s|z|x|ch|sh|c|g)es$/.test(plain) ? end : 's'))
    .replace(/(?<=[^l])e$|(?<=[aeiouy]l)e$/, '')
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length)
}

/**
 * The school grade at which a text is read.
 * @source Kincaid and others, 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59
 */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn)
  const syllables = words.map(syllablesIn).reduce((sum, count) => sum + count, 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** How easy a text is to read. */
export interface Readability {
  /** The age in whole years from which it is read with ease. A grade of an American school is that many years after the age of five. */
  readonly age: number
  /** Words of a sentence, on average. */
  readonly sentenceLength: number
  /** Sentences of more words than are read in one breath. */
  readonly long: readonly string[]
}

/** More words are not read in one breath. @source GOV.UK content design: sentences of up to 25 words */
const longestSentence = 25

/** How easy a text is to read; null of too few words to tell. */
export function readabilityOf(text: string): Readability | null {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsIn).length
  if (words < fewestWords) return null
  return {
    age: Math.max(5, Math.round(gradeOf(sentences) + 5)),
    sentenceLength: Math.round(words / sentences.length),
    long: sentences.filter((sentence) => wordsIn(sentence).length > longestSentence),
  }
}

const fewestWords = 20
