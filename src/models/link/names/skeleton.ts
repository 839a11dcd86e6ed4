const digraphs: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?:kh|ck|q)u?(?=[aeiou])|kh|ck|q/g, 'k'],
  [/gh/g, 'g'],
  [/s?c?zc?z|tsch|tch|sch|sh|zh|rz/g, 's'],
  [/cz/g, 'c'],
  [/ch/g, 'c'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/c(?=[eiy])/g, 's'],
]

const singles: readonly (readonly [RegExp, string])[] = [
  [/[iy](?=[aeou])/g, 'j'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/b$/, 'p'],
  [/h$/, ''],
  [/^h(?=[aeiou])/, ''],
  [/^[aeiou]+/, 'A'],
  [/[aeiou]/g, ''],
  [/(.)\1+/g, '$1'],
]

/**
 * What is left of a word when all that spellings of one sound differ in is folded away: vowels, doubled letters,
 * the many ways to write k, s and j. One for each way of reading it: a Somali x or c is another sound than an English one.
 */
export function skeletons(word: string): string[] {
  const readings = [word.replaceAll('x', 'ks')]
  if (/x/.test(word)) readings.push(word.replace(/x+/g, 'h'))
  if (/^c+[aeiou]/.test(word)) readings.push(word.replace(/^c+/, ''))
  return [...new Set(readings.map(skeletonOf))]
}

/** Only what no reading leaves open: c before a is k in the reading that keeps it. */
function skeletonOf(reading: string): string {
  let folded = reading
  for (const [from, to] of digraphs) folded = folded.replace(from, to)
  folded = folded.replace(/c(?=[aou]|[^aeiouh]|$)/g, hardC(reading))
  for (const [from, to] of singles) folded = folded.replace(from, to)
  return folded.toLowerCase()
}

/** Where the word writes ch it is kept apart from k: Choudhry is not Koudhry. */
function hardC(reading: string): string {
  return /ch|cz/.test(reading) ? 'c' : 'k'
}
