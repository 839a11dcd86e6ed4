import { type Day, dayOf } from '../day.ts'

/** A date cell as it was sent: its text, and the day if it is one. Blank: text null, day NaN. Unreadable: text, day NaN. */
export interface DateCell {
  readonly text: string | null
  readonly day: Day
}

/** Reads DD/MM/YYYY (or D/M/YYYY); anything else, spaces around it included, is no date. */
export function readDay(text: string | null): Day {
  const parts = text === null ? null : /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  return parts === null ? Number.NaN : dayOf(Number(parts[3]), Number(parts[2]), Number(parts[1]))
}

/** Reads date cells, each text once: a return holds few different dates. Make one for each return. */
export function dateReader(): (text: string | null) => DateCell {
  const blank: DateCell = { text: null, day: Number.NaN }
  const known = new Map<string, DateCell>()
  return (text) => {
    if (text === null) return blank
    const cell = known.get(text) ?? { text, day: readDay(text) }
    known.set(text, cell)
    return cell
  }
}
