import { isPlainDate, type PlainDate } from '../../../platform/plain-date.ts'

/** The day and those that a slip makes of it: day and month the other way round, one digit wrong, two the wrong way round. */
export function nearDays(day: PlainDate): PlainDate[] {
  const digits = day.replaceAll('-', '')
  const turned = digits.slice(0, 4) + digits.slice(6) + digits.slice(4, 6)
  const oneWrong = [...digits].flatMap((_, at) =>
    [...'0123456789'].map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1)),
  )
  const twoTurned = [...digits].map(
    (digit, at) => digits.slice(0, at) + (digits[at + 1] ?? '') + digit + digits.slice(at + 2),
  )
  const isos = [digits, turned, ...oneWrong, ...twoTurned].map(
    (each) => `${each.slice(0, 4)}-${each.slice(4, 6)}-${each.slice(6)}`,
  )
  return [...new Set(isos)].filter(isPlainDate).filter((iso) => iso >= earliest)
}

/** Nobody we know was born earlier; and of the year 0, a slip of 2000, the database has no days. */
const earliest = '1850-01-01'
