import { addYears, type Day, dayOf, partsOfDay } from '../../day.ts'
import { readDay } from '../date-cell.ts'

/** The latest day that a date with unknown parts (ZZ/ZZ/2001) could be; NaN where it is unreadable or blank. */
export function latestDay(text: string | null): Day {
  const parts = text?.split('/') ?? []
  if (text === null || parts.length !== 3 || !text.toUpperCase().includes('ZZ')) return readDay(text)
  const [date = '', month = '', year = ''] = parts.map((part) => part.toUpperCase())
  const first = readDay(
    `${date === 'ZZ' ? '1' : date}/${month === 'ZZ' ? '1' : month}/${year === 'ZZZZ' ? '2000' : year}`,
  )
  if (month === 'ZZ') return addYears(first, 1) - 1
  return date === 'ZZ' ? lastOfMonth(first) : first
}

function lastOfMonth(day: Day): Day {
  const { year, month } = partsOfDay(day)
  return (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - 1
}
