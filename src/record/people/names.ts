import { longDate, months } from '../../platform/day-words.ts'
import { ageOn, type PlainDate, partsOf } from '../../platform/plain-date.ts'

/** What a person is called by, as `record.person` holds it. */
export interface Named {
  readonly given: string | null
  readonly family: string | null
  readonly known_as: string | null
  readonly described_as: string | null
  readonly due_on: PlainDate | null
}

/** The name to print. A child who has none is called by what is known: 'Unborn Okafor', 'The boy at number 12'. */
export function personName(person: Named): string {
  const name = [person.given, person.family].filter(Boolean).join(' ')
  if (person.due_on && !person.given) return person.family ? `Unborn ${person.family}` : 'Unborn child'
  if (name !== '') return name
  return person.known_as ?? person.described_as ?? 'Name not known'
}

/** The name with what the person is called: 'Alexander Novak, known as Sasha'. */
export function fullName(person: Named): string {
  const name = personName(person)
  return person.known_as && person.known_as !== person.given && name !== person.known_as
    ? `${name}, known as ${person.known_as}`
    : name
}

/** When somebody was born, or is due, and how well that is known. */
export interface Born {
  readonly born_on: PlainDate | null
  readonly born_precision: string | null
  readonly born_estimated: boolean
  readonly due_on: PlainDate | null
  readonly died_on: PlainDate | null
}

/** 'Aged 7', 'Aged 7 weeks', 'About 7', 'Due on 3 March 2027', 'Age not known'; nothing of somebody who has died. */
export function ageInWords(person: Born, today: PlainDate): string {
  if (person.died_on) return `Died ${longDate(person.died_on)}`
  if (person.due_on) return `Due on ${longDate(person.due_on)}`
  if (!person.born_on) return 'Age not known'
  const years = ageOn(person.born_on, today)
  const exact = person.born_precision === 'day' && !person.born_estimated
  if (exact && years < 2) return `Aged ${monthsOld(person.born_on, today)}`
  return exact ? `Aged ${years}` : `Aged about ${years}`
}

function monthsOld(bornOn: PlainDate, today: PlainDate): string {
  const days = Math.round((Date.parse(today) - Date.parse(bornOn)) / 86_400_000)
  if (days < 14) return days === 1 ? '1 day' : `${Math.max(days, 0)} days`
  if (days < 92) return `${Math.floor(days / 7)} weeks`
  const born = partsOf(bornOn)
  const then = partsOf(today)
  const months = (then.year - born.year) * 12 + then.month - born.month - (then.day < born.day ? 1 : 0)
  return `${months} months`
}

/** The birth date as far as it is known: '14 May 2019', 'May 2019', '2019, estimated'; null where it is not. */
export function bornInWords(person: Born): string | null {
  if (!person.born_on) return null
  const { year, month } = partsOf(person.born_on)
  const words =
    person.born_precision === 'year'
      ? String(year)
      : person.born_precision === 'month'
        ? `${months[month - 1]} ${year}`
        : longDate(person.born_on)
  return person.born_estimated ? `${words}, estimated` : words
}

/** Whether somebody is a child for the record: unborn, under 18, or of an age that is not known and described as a child. */
export function isChild(person: Pick<Born, 'born_on' | 'due_on'>, today: PlainDate): boolean {
  return person.due_on !== null || (person.born_on !== null && ageOn(person.born_on, today) < 18)
}
