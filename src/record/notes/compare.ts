/** A stretch of text that stands in both, only in theirs, or only in ours. */
export interface Piece {
  readonly text: string
  readonly in: 'both' | 'theirs' | 'ours'
}

/** Beyond so many pieces on a side the two texts stand beside each other unmarked: marking takes their product in steps. */
const most = 400

/** What differs between two texts, by sentence and line, in the order in which they are read. */
export function compareTexts(theirs: string, ours: string): Piece[] {
  const left = sentences(theirs)
  const right = sentences(ours)
  if (left.length > most || right.length > most) return [...pieces(left, 'theirs'), ...pieces(right, 'ours')]
  return walk({ left, right, common: commonLengths(left, right) })
}

const pieces = (texts: readonly string[], where: Piece['in']): Piece[] =>
  texts.map((text) => ({ text, in: where }))

/** A text in sentences and lines; joined again they are the text. */
function sentences(text: string): string[] {
  return text.match(/[^.!?\n]*(?:[.!?]+\s*|\n+|$)/g)?.filter((piece) => piece !== '') ?? []
}

interface Compared {
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** How many pieces the rests from each pair of places have in common. */
  readonly common: readonly (readonly number[])[]
}

function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const common = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = common[i] ?? []
      const below = common[i + 1] ?? []
      row[j] = same(left[i], right[j]) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return common
}

const same = (one: string | undefined, other: string | undefined) => one?.trim() === other?.trim()

function walk({ left, right, common }: Compared): Piece[] {
  const found: Piece[] = []
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    if (same(left[i], right[j])) {
      found.push({ text: right[j] ?? '', in: 'both' })
      i += 1
      j += 1
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) {
      found.push({ text: left[i] ?? '', in: 'theirs' })
      i += 1
    } else {
      found.push({ text: right[j] ?? '', in: 'ours' })
      j += 1
    }
  }
  return [...found, ...pieces(left.slice(i), 'theirs'), ...pieces(right.slice(j), 'ours')]
}
