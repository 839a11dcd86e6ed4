import { labelOf } from '../../../../platform/code.ts'
import type { ErrorList } from '../../../../platform/components/error-summary.tsx'
import { longDate } from '../../../../platform/day-words.ts'
import { ageOn, type PlainDate } from '../../../../platform/plain-date.ts'
import { ageInWords, bornInWords, fullName } from '../../../../record/people/names.ts'
import type { QueryProblem } from '../../../../record/people/query.ts'
import type { PeopleFound, PersonFound } from '../../../../record/people/records.ts'
import { type Certificate, certificateLines } from '../../../../record/people/search/certificate.ts'
import type { Fields } from '../../../../record/shell/fields.ts'
import { textOf } from '../../../../record/shell/fields.ts'
import { namedAs } from '../../codes.ts'
import { nameTyped } from './add-new.ts'
import type { KnownPerson } from './known.records.ts'
import type { OnContact } from './people.ts'

/** What to say of a search that can't be made. */
export const searchProblemWords: Record<QueryProblem, string> = {
  'nothing to look for': 'Enter a name, date of birth, postcode or number to look for',
  'too short': 'Enter at least two letters of a name, or a date of birth',
  'too long': 'Enter fewer words to look for',
  'not a real day': 'The date of birth to look for must be a real date',
  'wrong check digit': 'That is not an NHS number: its last digit does not fit the others',
}

interface Given {
  readonly callId: string
  readonly body: Fields
  readonly on: readonly OnContact[]
  readonly known: ReadonlyMap<string, KnownPerson>
  readonly found: PeopleFound | null
  readonly searched: string | null
  readonly covered: Certificate | null
  /** The people found are those whom somebody new may be. */
  readonly isCheck: boolean
  readonly mayBe: readonly PersonFound[] | null
  readonly today: PlainDate
  readonly errors: ErrorList
}

/** Everything the page prints, already worded. */
export function newContactPage(given: Given) {
  const { callId, body, on, known, found, searched, covered, isCheck, mayBe, today, errors } = given
  const putOn = new Set(on.flatMap(({ id }) => id ?? []))
  const printed = (people: readonly PersonFound[], asCheck: boolean) =>
    people.map((person) =>
      foundPerson(person, { known, today, isCheck: asCheck, isOn: putOn.has(person.id) }),
    )
  return {
    callId,
    body,
    errors,
    people: textOf(body, 'people') === '' ? '[]' : JSON.stringify(on),
    on: on.map((person) => onContact(person, known, today)),
    find: isCheck ? textOf(body, 'find') : (searched ?? textOf(body, 'find')),
    isCheck,
    searched,
    found: printed(found?.people ?? [], isCheck),
    covered: covered === null ? [] : certificateLines(covered),
    mayBe: mayBe === null ? null : printed(mayBe, true),
    more: found?.more ?? false,
    hasChild: on.some(({ as }) => as === 'child'),
  }
}

/** What the page prints. */
export type NewContact = ReturnType<typeof newContactPage>

function onContact(person: OnContact, known: ReadonlyMap<string, KnownPerson>, today: PlainDate) {
  const as = labelOf(namedAs, person.as)
  const { id, added } = person
  const record = id === undefined ? undefined : known.get(id)
  if (record)
    return { as, name: record.name, facts: [bornLine(record, today), ...knownLines(record)], href: null }
  const { bornOn, dueOn } = added ?? {}
  return {
    as,
    name: nameTyped(person),
    facts: [
      bornLine({ bornOn: bornOn ?? null, dueOn: dueOn ?? null }, today),
      'New to us: will be recorded with this contact',
    ],
    href: null,
  }
}

function bornLine({ bornOn, dueOn }: Pick<KnownPerson, 'bornOn' | 'dueOn'>, today: PlainDate): string {
  if (bornOn) return `Aged ${ageOn(bornOn, today)}, born ${longDate(bornOn)}`
  return dueOn ? `Due on ${longDate(dueOn)}` : 'Age not known'
}

/** What is already known, in the order of what matters while somebody is on the phone. */
export function knownLines({
  siblings,
  warnings,
  openWith,
  contacts,
  lastContactOn,
  referrals,
  area,
}: KnownPerson): string[] {
  const earlier = contacts
    ? `${contacts} earlier ${contacts === 1 ? 'contact' : 'contacts'}, the last on ${lastContactOn ? longDate(lastContactOn) : 'a day not known'}`
    : null
  return [
    ...warnings.map((warning) => `Warning: ${warning}`),
    ...(openWith ?? []).map((team) => `Working with them now: ${team}`),
    ...(earlier === null ? [] : [earlier]),
    ...(referrals
      ? [`${referrals} earlier ${referrals === 1 ? 'referral' : 'referrals'} to social care`]
      : []),
    ...(siblings.length > 0 ? [`Brothers and sisters: ${siblings.join(', ')}`] : []),
    ...(area === null ? [] : [`Lives in ${area}`]),
  ]
}

interface FoundContext {
  readonly known: ReadonlyMap<string, KnownPerson>
  readonly today: PlainDate
  readonly isOn: boolean
  readonly isCheck: boolean
}

function foundPerson(person: PersonFound, { known, today, isOn, isCheck }: FoundContext) {
  const record = known.get(person.id)
  const age = person.born_on ? ageOn(person.born_on, today) : null
  return {
    id: person.id,
    name: fullName(person),
    born: [ageInWords(person, today), bornInWords(person)].filter((words) => words !== null).join(', '),
    matched: isCheck ? person.why.join('. ') : `Found by ${person.why.join(', ')}`,
    lines: record ? knownLines(record) : [],
    isOn,
    as: age === null || age < 18 ? 'child' : 'carer',
  }
}
