import { isYear, type Year, years } from '../../years.ts'
import { Unreadable } from '../reading/source.ts'
import type { Tables } from '../row.ts'
import { shifted, type TellingDates, tellYear } from './year-of.ts'

// So few dates of the asked year among so many others are slips of the pen in another year's return.
const enoughDates = 20
const slips = 0.05

/**
 * The year whose rules to run: as asked, or worked out from the dates. Last year's return has to be of the year before.
 * @throws Unreadable where the dates are plainly of another year, or tell none
 */
export function chooseYear(asked: Year | undefined, now: Tables, last: Tables | null): Year {
  const told = tellYear(now)
  const year = asked ?? workedOut(told)
  if (told !== null && isOfAnotherYear(told, year))
    throw new Unreadable(
      `The dates of this return are of ${told.year}, not of ${year}: choose the files of ${year}, or name ${told.year} as the collection year`,
    )
  const toldLast = last === null ? null : tellYear(last)
  const before = shifted(year, -1)
  if (toldLast !== null && isOfAnotherYear(toldLast, before))
    throw new Unreadable(
      `The dates of the files given as last year’s are of ${toldLast.year}; the year before ${year} is ${before}: choose the files of ${before}, or put the two folders the right way round`,
    )
  return year
}

function workedOut(told: TellingDates | null): Year {
  if (told === null)
    throw new Unreadable('The return has no dates that tell its year: name the collection year')
  if (!isYear(told.year))
    throw new Unreadable(
      `The dates of this return are of ${told.year}; there are rules for ${years[0]} to ${years.at(-1)}: choose other files, or name the collection year`,
    )
  return told.year
}

function isOfAnotherYear(told: TellingDates, year: string): boolean {
  return told.year !== year && told.dates >= enoughDates && told.in(year) < told.dates * slips
}
