import {
  addDays,
  addMonths,
  addYears,
  type PlainDate,
  partsOf,
  plainDate,
  weekday,
} from '../../platform/plain-date.ts'
import { type Day, dayOn } from '../day.ts'
import { endYear, type Year } from '../years.ts'
import type { DateField } from './fields.ts'

/** The year a return is for where nobody says another. 2026/27 is a draft. */
export const newestYear: Year = '2025/26'

/** Days that the rules measure against, reckoned once for a return. All NaN where the reference date is not known. */
export interface Period {
  readonly year: Year
  /** 31 March: the reference date. */
  readonly ref: Day
  /** 1 April of the year before. */
  readonly start: Day
  readonly workingDayBeforeStart: Day
  /** An open assessment that started before this day is over 45 working days old. */
  readonly assessmentsFrom: Day
  /** An enquiry without conference that started before this day is over 15 working days old. */
  readonly enquiriesFrom: Day
  readonly dueAfter: Day
  readonly dueBefore: Day
  readonly twentyFiveYearsAgo: Day
  /** Born on this day or before: of school age when the census year's school year began. */
  readonly schoolAgeBirth: Day
}

/** @returns 31 March of the year in which a collection year ends */
export function referenceDateOf(year: Year): PlainDate {
  return plainDate(`${endYear(year)}-03-31`)
}

/**
 * The days that the rules measure against.
 *
 * @param referenceDate null where it is not known; then rules that need it can't run
 * @param holidays bank holidays of England; outside the years they cover only weekends are left out
 */
export function periodOf(
  year: Year,
  referenceDate: PlainDate | null,
  holidays: ReadonlyMap<PlainDate, string>,
): Period {
  const back = (from: PlainDate, days: number) => workingDaysBack(from, days, holidays)
  const from = (work: (ref: PlainDate) => PlainDate) =>
    referenceDate === null ? Number.NaN : dayOn(work(referenceDate))
  const startOf = (ref: PlainDate) => addDays(addYears(ref, -1), 1)
  return {
    year,
    ref: from((ref) => ref),
    start: from(startOf),
    workingDayBeforeStart: from((ref) => back(startOf(ref), 1)),
    // The sector counts the reference date itself as the first of the 45, and of the 15.
    assessmentsFrom: from((ref) => back(ref, 44)),
    enquiriesFrom: from((ref) => back(ref, 14)),
    dueAfter: from((ref) => addDays(ref, -30)),
    dueBefore: from((ref) => addMonths(ref, 9)),
    twentyFiveYearsAgo: from((ref) => addYears(ref, -25)),
    schoolAgeBirth: from((ref) => plainDate(`${String(partsOf(ref).year - 6).padStart(4, '0')}-08-31`)),
  }
}

/** Whether a day lies in the census year, both ends counted; false of no day. */
export function isInYear({ day }: DateField, { start, ref }: Period): boolean {
  return day >= start && day <= ref
}

/** Whether there is a day and it lies outside the census year. */
export function isOutsideYear({ day }: DateField, { start, ref }: Period): boolean {
  return day < start || day > ref
}

function workingDaysBack(from: PlainDate, days: number, holidays: ReadonlyMap<PlainDate, string>): PlainDate {
  let on = from
  for (let left = days; left > 0; ) {
    on = addDays(on, -1)
    if (weekday(on) < 6 && !holidays.has(on)) left -= 1
  }
  return on
}
