/** The sentences of a page as somebody reads them: each heading, label and line is one at least. */
export function sentencesIn(html: string): string[] {
  const visible = html
    .replaceAll(/<(head|script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(
      /<(\/?)(p|h\d|li|label|legend|button|dt|dd|div|a|option|details|summary|main|header|footer|br|title|fieldset|form|dialog|section)\b[^>]*>/g,
      '\n',
    )
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#?\w+;/g, ' ')
  return visible
    .split(/\n|(?<=[.?!])\s+/)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => wordsIn(sentence).length > 0)
}

const wordsIn = (sentence: string) => sentence.match(/[\p{L}’'-]*\p{L}[\p{L}’'-]*/gu) ?? []

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
