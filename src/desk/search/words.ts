import type { FieldError } from '../../mechanisms/forms/index.ts'
import { labelOf } from '../../platform/code.ts'
import type { SummaryRow } from '../../platform/components/summary-list.tsx'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ageInWords, bornInWords, fullName, personName } from '../../record/people/names.ts'
import type { QueryProblem } from '../../record/people/query.ts'
import type { PeopleFound, PersonFound } from '../../record/people/records.ts'
import { type Certificate, certificateLines } from '../../record/people/search/certificate.ts'
import { warningKinds } from '../../record/warnings/codes.ts'

/** What is wrong with what was typed, and at which control. */
export const searchMessages: Record<QueryProblem, FieldError> = {
  'nothing to look for': { field: 'for', text: 'Enter a name, a date of birth, a postcode or a number' },
  'too short': { field: 'for', text: 'Enter at least two letters of a name' },
  'too long': { field: 'for', text: 'Enter no more than eight words, or 200 characters' },
  'not a real day': { field: 'for', text: 'The date of birth must be a real date, like 14/5/2019' },
  'wrong check digit': {
    field: 'for',
    text: 'That is not an NHS number: its last digit does not fit the others. Check it, or look by name',
  },
}

/** What can be done about somebody found. */
export interface ResultAction {
  readonly text: string
  readonly href: string
}

/** One person of the answer, as it is printed. */
export interface ResultCard {
  readonly id: string
  readonly title: string
  readonly rows: readonly SummaryRow[]
  readonly actions: readonly ResultAction[]
}

/** What the page prints of an answer. */
export interface ResultWords {
  readonly heading: string
  /** Said under the heading: what to do where there is nobody, or too many. */
  readonly note: string | null
  /** Where there is nobody: what was looked for, where and when. */
  readonly covered: readonly string[]
  readonly cards: readonly ResultCard[]
}

interface Reader {
  readonly today: PlainDate
  readonly covered: Certificate
  readonly mayOpenUrgently: boolean
  readonly mayRestrict: boolean
}

/** The words of an answer. Whom to ask stands there always: a person who is not listed may still be known. */
export function resultWords({ people, more }: PeopleFound, reader: Reader): ResultWords {
  return {
    heading: headingFor(people.length, more),
    note: noteFor(people.length, more),
    covered: people.length === 0 ? certificateLines(reader.covered) : [],
    cards: people.map((person) => cardOf(person, reader)),
  }
}

function headingFor(count: number, more: boolean): string {
  if (count === 0) return 'Nothing that you may see was found'
  if (more) return `The first ${count} people found`
  return count === 1 ? '1 person found' : `${count} people found`
}

function noteFor(count: number, more: boolean): string | null {
  if (count === 0) return 'Try part of the name, another name, the date of birth or the address alone.'
  return more ? 'There are more than we can list. Add a date of birth, a postcode or more of the name.' : null
}

function cardOf(person: PersonFound, reader: Reader): ResultCard {
  return {
    id: person.id,
    title: person.view === 'short' ? personName(person) : fullName(person),
    rows: [
      bornRow(person, reader.today),
      ...(person.view === 'short' ? [] : fullerRows(person)),
      ...askRows(person),
    ],
    actions: actionsOf(person, reader),
  }
}

function bornRow(person: PersonFound, today: PlainDate): SummaryRow {
  if (person.view === 'short' && !person.due_on)
    return row('Year of birth', person.yearOfBirth === null ? 'Not known' : String(person.yearOfBirth))
  const born = bornInWords(person)
  const age = ageInWords(person, today)
  return row(person.due_on ? 'Expected' : 'Born', born ? `${born} (${age.toLowerCase()})` : age)
}

function fullerRows(person: PersonFound): SummaryRow[] {
  const siblings = person.siblings.map(({ name, born }) => {
    const year = born?.slice(0, 4)
    return year ? `${personName(name)} (born ${year})` : personName(name)
  })
  return [
    row('Area', person.area ?? 'Not known'),
    ...(siblings.length > 0 ? [row('Brothers and sisters', siblings.join(', '))] : []),
    ...(person.warnings.length > 0
      ? [row('Warnings', person.warnings.map((kind) => labelOf(warningKinds, kind)).join(', '))]
      : []),
    row('Found by', person.why.join(', ')),
  ]
}

function askRows({ view, team }: PersonFound): SummaryRow[] {
  if (view === 'open') return team ? [row('Team', team)] : []
  return [
    row(
      'Ask',
      team ? `${team}, who are working with them` : 'The front door. No team is working with them now',
    ),
  ]
}

function actionsOf({ id, view }: PersonFound, { mayOpenUrgently, mayRestrict }: Reader): ResultAction[] {
  const restrict = mayRestrict ? [{ text: 'Restrict', href: `/people/${id}/restrict` }] : []
  if (view === 'open') return [{ text: 'Open the record', href: `/people/${id}` }, ...restrict]
  return [...(mayOpenUrgently ? [{ text: 'Open urgently', href: `/people/${id}/urgent` }] : []), ...restrict]
}

const row = (key: string, value: string): SummaryRow => ({ key, value })
