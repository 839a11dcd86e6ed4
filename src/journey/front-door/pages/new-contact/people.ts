import * as z from 'zod'
import type { AnyForm } from '../../../../mechanisms/forms/index.ts'
import { isPlainDate, type PlainDate, partsOf, plainDate } from '../../../../platform/plain-date.ts'
import type { NewPersonFacts } from '../../../../record/people/new-person.ts'
import type { Fields } from '../../../../record/shell/fields.ts'
import { textOf } from '../../../../record/shell/fields.ts'
import type { Named } from '../../actions/record-contact.ts'
import { namedAs } from '../../codes.ts'
import type { NamedPersonAnswers } from '../../forms/named-person.ts'

const day = z
  .string()
  .refine(isPlainDate)
  .transform((text) => plainDate(text))
const optional = z.string().max(500).optional()

const added = z.strictObject({
  given: optional,
  family: optional,
  describedAs: optional,
  bornOn: day.optional(),
  bornPrecision: z.enum(['day', 'year']).optional(),
  bornEstimated: z.boolean().optional(),
  dueOn: day.optional(),
  sex: z.enum(['M', 'F', 'U']).optional(),
  address: z.strictObject({ lines: optional, postcode: optional }).optional(),
  phones: z.array(z.string().max(500)).optional(),
})

const roles = namedAs.map(({ code }) => code)
const person = z.strictObject({
  as: z.enum(roles),
  searched: z.string().max(300),
  id: z.uuid().optional(),
  added: added.optional(),
  /** Who was offered for somebody new, and why they are none of them. */
  noneOf: z.strictObject({ ids: z.array(z.uuid()).max(20), because: z.string().max(500) }).optional(),
})
const people = z.array(person).max(30)

/** Somebody put on a contact that is being written: found in the records, or typed in. */
export type OnContact = z.infer<typeof person>

/** The people put on so far: they travel with the form, so that nothing is stored before the contact is. */
export function peopleOn(body: Fields): OnContact[] {
  const read = people.safeParse(parsed(textOf(body, 'people')))
  return read.success
    ? read.data.filter(({ id, added: facts }) => (id === undefined) !== (facts === undefined))
    : []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '[]' : text)
  } catch {
    return []
  }
}

/** The fields of the page with these people on it, and nothing left to look up. */
export function withPeople(body: Fields, on: readonly OnContact[]): Fields {
  return { ...body, people: JSON.stringify(on), find: '' }
}

/** As the action wants them. */
export function namedOf(on: readonly OnContact[]): Named[] {
  return on.flatMap((one) => namedOne(one) ?? [])
}

function namedOne({ as, searched, id, added: facts, noneOf }: OnContact): Named | null {
  if (id !== undefined) return { as, searched, known: { id } }
  return facts === undefined ? null : { as, searched, known: { newPerson: facts, noneOf } }
}

/** What was typed about somebody new, as it is recorded. An age in years is a birth year, estimated. */
export function factsOf(answers: NamedPersonAnswers, today: PlainDate): z.infer<typeof added> {
  const { given, family, describedAs, bornOn, aboutAge, dueOn, sex, street, postcode, phone } = answers
  const address = { ...(street ? { lines: street } : {}), ...(postcode ? { postcode } : {}) }
  return {
    ...(given ? { given } : {}),
    ...(family ? { family } : {}),
    ...(describedAs ? { describedAs } : {}),
    ...birthOf(bornOn, aboutAge, today),
    ...(dueOn && !bornOn ? { dueOn } : {}),
    ...(sex ? { sex } : {}),
    ...(street || postcode ? { address } : {}),
    ...(phone ? { phones: [phone] } : {}),
  }
}

function birthOf(
  bornOn: PlainDate | undefined,
  aboutAge: number | undefined,
  today: PlainDate,
): Pick<NewPersonFactsHere, 'bornOn' | 'bornPrecision' | 'bornEstimated'> {
  if (bornOn) return { bornOn }
  if (aboutAge === undefined) return {}
  const year = partsOf(today).year - aboutAge
  return { bornOn: plainDate(`${year}-01-01`), bornPrecision: 'year', bornEstimated: true }
}

type NewPersonFactsHere = z.infer<typeof added>

/** Whether enough is known to record somebody. */
export function isNamed({
  given,
  family,
  describedAs,
  dueOn,
}: Pick<NewPersonFacts, 'given' | 'family' | 'describedAs' | 'dueOn'>): boolean {
  return Boolean(given || family || describedAs || dueOn)
}

/** The fields that a form asks for, out of a page that holds more than one. */
export function fieldsAskedBy(form: AnyForm, body: Fields): Fields {
  const names = new Set(form.sections.flatMap((section) => section.questions.map(({ name }) => name)))
  return Object.fromEntries(Object.entries(body).filter(([field]) => names.has(field.split('-')[0] ?? field)))
}
