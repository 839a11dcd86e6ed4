import { type DateCell, dateReader } from '../date-cell.ts'

/** What all files of one return share while they are read: each text is kept once. */
export interface Cells {
  /** Upper case; blank is null. Nothing is trimmed: a space in a code is a fault that the rules are to find. */
  readonly text: (raw: string | undefined) => string | null
  readonly dates: (text: string | null) => DateCell
}

/** Makes the store of texts for one return. */
export function cells(): Cells {
  const known = new Map<string, string>()
  return {
    dates: dateReader(),
    text(raw) {
      if (raw === undefined || raw === '') return null
      const seen = known.get(raw)
      if (seen !== undefined) return seen
      const upper = raw.toUpperCase()
      known.set(raw, upper)
      return upper
    },
  }
}
