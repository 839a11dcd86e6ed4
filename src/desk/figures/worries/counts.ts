import { worries } from '../../../journey/front-door/codes.ts'
import type { WorryCount } from '../../../journey/front-door/worry-counts.records.ts'
import { addMonths, firstOfMonth, type PlainDate } from '../../../platform/plain-date.ts'

/** The ages that are counted together. */
export const worryAges = [
  { code: 'unborn', label: 'Unborn' },
  { code: '0-4', label: '0 to 4' },
  { code: '5-9', label: '5 to 9' },
  { code: '10-15', label: '10 to 15' },
  { code: '16-17', label: '16 and over' },
  { code: 'not-known', label: 'Not known' },
] as const

/** Twelve whole months before the one that runs. */
export function wholeMonths(today: PlainDate) {
  const before = firstOfMonth(today)
  const from = addMonths(before, -12)
  const months = Array.from({ length: 12 }, (_, index) => addMonths(from, index).slice(0, 7))
  return { from, before, months }
}

/** Each worry in the last three whole months beside the three before. */
export function worryTrends(counts: readonly WorryCount[], months: readonly string[]) {
  const last = months.slice(-3)
  const earlier = months.slice(-6, -3)
  const inMonths = (worry: string, chosen: readonly string[]) =>
    sum(counts.filter((one) => one.worry === worry && chosen.includes(one.month)))
  return worries.map(({ code, label }) => {
    const [now, then] = [inMonths(code, last), inMonths(code, earlier)]
    return { code, label, last: now, earlier: then, rising: isRising(now, then) }
  })
}

/** Half as many again and five more at least: smaller differences come and go by themselves. The numbers are ours. */
function isRising(last: number, earlier: number): boolean {
  return last >= earlier * 1.5 && last - earlier >= 5
}

/** One worry, month by month and age by age. */
export function worryByMonth(
  counts: readonly WorryCount[],
  { worry, months }: { readonly worry: string; readonly months: readonly string[] },
) {
  const chosen = counts.filter((one) => one.worry === worry)
  return months.map((month) => {
    const ofMonth = chosen.filter((one) => one.month === month)
    const ages = worryAges.map(({ code }) => sum(ofMonth.filter(({ age }) => age === code)))
    return { month, ages, all: sum(ofMonth) }
  })
}

function sum(counts: readonly WorryCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
