const longest = 64
const takenA = new Uint8Array(longest)
const takenB = new Uint8Array(longest)

/**
 * Likeness of two words, 0 to 1, with a bonus for a common beginning of up to four letters.
 * Written here because every pair is compared, millions a second, on words already cut to size.
 * @source Jaro 1989; Winkler 1990, with his usual weight of 0.1
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const lengthA = Math.min(a.length, longest)
  const lengthB = Math.min(b.length, longest)
  if (lengthA === 0 || lengthB === 0) return 0
  const common = markCommon(a, b)
  if (common === 0) return 0
  const moved = outOfOrder(a, b) / 2
  const jaro = (common / lengthA + common / lengthB + (common - moved) / common) / 3
  return jaro + prefixOf(a, b) * 0.1 * (1 - jaro)
}

/** Marks the letters that a and b share within half a word's length, and counts them. */
function markCommon(a: string, b: string): number {
  const lengthA = Math.min(a.length, longest)
  const lengthB = Math.min(b.length, longest)
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  takenA.fill(0, 0, lengthA)
  takenB.fill(0, 0, lengthB)
  let common = 0
  for (let at = 0; at < lengthA; at++) {
    const found = findFree(b, a.charCodeAt(at), {
      from: Math.max(0, at - reach),
      to: Math.min(lengthB, at + reach + 1),
    })
    if (found < 0) continue
    takenA[at] = 1
    takenB[found] = 1
    common++
  }
  return common
}

function findFree(text: string, letter: number, { from, to }: { from: number; to: number }): number {
  for (let at = from; at < to; at++) if (takenB[at] === 0 && text.charCodeAt(at) === letter) return at
  return -1
}

function outOfOrder(a: string, b: string): number {
  let other = 0
  let out = 0
  for (let at = 0; at < a.length && at < longest; at++) {
    if (takenA[at] !== 1) continue
    while (takenB[other] !== 1) other++
    if (a.charCodeAt(at) !== b.charCodeAt(other)) out++
    other++
  }
  return out
}

function prefixOf(a: string, b: string): number {
  let at = 0
  while (at < 4 && at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/** Whether one letter put in, left out or changed, or two neighbours swapped, makes one text of the other. */
export function isOneStep(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start++
  const rest = short.slice(start)
  if (short.length < long.length) return rest === long.slice(start + 1)
  if (rest.slice(1) === long.slice(start + 1)) return true
  return rest[0] === long[start + 1] && rest[1] === long[start] && rest.slice(2) === long.slice(start + 2)
}
