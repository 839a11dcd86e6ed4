import { type Day, dayOf } from './day.ts'

/** The collection years with rules, oldest first. A year runs from 1 April to 31 March. */
export const years = ['2022/23', '2023/24', '2024/25', '2025/26', '2026/27'] as const

export type Year = (typeof years)[number]

/** First and last day of a collection year. */
export function spanOf(year: Year): { start: Day; end: Day } {
  const from = Number(year.slice(0, 4))
  return { start: dayOf(from, 4, 1), end: dayOf(from + 1, 3, 31) }
}

/** Whether text names a collection year with rules, as 2026/27. */
export function isYear(text: string): text is Year {
  return years.some((year) => year === text)
}

/** The calendar year in which a collection year ends: 2027 for 2026/27. */
export function endYear(year: Year): number {
  return Number(year.slice(0, 4)) + 1
}

/** Works something out once for each year: rules ask for it row by row. */
export function eachYear<T>(make: (year: Year) => T): (year: Year) => T {
  const made = new Map(years.map((year) => [year, make(year)]))
  return (year) => made.get(year) ?? make(year)
}
