import { hiddenFields } from '../../platform/components/form.tsx'
import { AppError } from '../../platform/errors.ts'
import type { Answer, Answers, WholeAnswers } from './answer.ts'
import { areAnswersTo, flatten, isAsked } from './answers.ts'
import type { FormBody } from './body.ts'
import { fieldsOf, type Place, placesOf } from './fields.ts'
import type { AnyForm, Form } from './form.ts'
import { readQuestion } from './read-question.ts'
import type { FieldError, ReadingContext } from './reading.ts'

/** A form read: its answers, with what is worth a second look; or everything to put right, in the order of the page. */
export type FormRead<A> =
  | { readonly ok: true; readonly value: A; readonly warnings: readonly LinkedError[] }
  | { readonly ok: false; readonly errors: readonly LinkedError[] }

/** As the error summary takes it: with the link to the control. */
export type LinkedError = FieldError & { readonly href: string }

/**
 * Reads a form from what was sent.
 *
 * Answers to questions that are not asked are dropped, whatever was sent for them. A field that the form does not have, a
 * repeat, or a value that is no text is an error: what can't be asked can't be stored.
 * @param body the fields as sent, those that `Form` adds included; take others out before
 * @param context today, the children the record is about, the people who may be chosen
 * @source spec: security 3.10, 11.1-11.3
 */
export function readAnswers<A extends object>(
  form: Form<A>,
  body: Readonly<Record<string, unknown>>,
  context: ReadingContext,
): FormRead<A> {
  const places = placesOf(form, context.children ?? [])
  const { sent, errors: strange } = wellFormed(form, body, context)
  const { answers, errors, warnings } = readPlaces(places, sent, context)
  if (strange.length + errors.length > 0) {
    return { ok: false, errors: [...strange, ...errors].map(linked) }
  }
  const value = flatten(form, answers)
  if (!areAnswersTo(form, value))
    throw new AppError('FORM_MISREAD', `${form.id} ${form.version} read what it can't hold`)
  return { ok: true, value, warnings: warnings.map(linked) }
}

function linked(error: FieldError): LinkedError {
  return { ...error, href: `#${error.field}` }
}

const addedByForm: ReadonlySet<string> = new Set(Object.values(hiddenFields))

interface Sent {
  readonly sent: FormBody
  readonly errors: readonly FieldError[]
}

/** The fields that the form has, and a complaint for everything else. */
function wellFormed(form: AnyForm, body: Readonly<Record<string, unknown>>, context: ReadingContext): Sent {
  const known = fieldsOf(form, context.children ?? [])
  const many = fieldsOfMany(form, context)
  const entries = Object.entries(body).filter(([name]) => !addedByForm.has(name))
  const good = entries.filter((entry): entry is [string, string | string[]] => isSent(entry, known, many))
  const bad = entries.filter((entry) => !isSent(entry, known, many))
  return { sent: Object.fromEntries(good), errors: bad.map(([field]) => complaint(field, known)) }
}

function fieldsOfMany(form: AnyForm, context: ReadingContext): ReadonlySet<string> {
  const places = placesOf(form, context.children ?? [])
  return new Set(places.filter(({ asked }) => asked.question.kind === 'chooseMany').map(({ field }) => field))
}

function isSent(
  [field, value]: [string, unknown],
  known: ReadonlySet<string>,
  many: ReadonlySet<string>,
): boolean {
  if (!known.has(field)) return false
  if (typeof value === 'string') return true
  return many.has(field) && Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function complaint(field: string, known: ReadonlySet<string>): FieldError {
  if (known.has(field)) return { field, text: 'One answer was sent in a shape that this form does not take' }
  return { field, text: `This form does not ask for ‘${field}’` }
}

interface PlacesRead {
  readonly answers: WholeAnswers
  readonly errors: readonly FieldError[]
  readonly warnings: readonly FieldError[]
}

/** Reads place by place, so that a condition sees the answers before it and none that was not asked for. */
function readPlaces(places: readonly Place[], sent: FormBody, context: ReadingContext): PlacesRead {
  const own: Record<string, Answer> = {}
  const perChild: Record<string, Record<string, Answer>> = Object.fromEntries(
    (context.children ?? []).map(({ id }) => [id, {}]),
  )
  const errors: FieldError[] = []
  const warnings: FieldError[] = []
  for (const place of ownFirst(places)) {
    const into = place.child === null ? own : (perChild[place.child.id] ?? {})
    const seen: Answers = { ...own, ...into }
    const { answer, error, warning } = isAsked(place.asked, seen) ? readQuestion(place, sent, context) : {}
    if (answer !== undefined) into[place.asked.name] = answer
    if (error) errors.push(error)
    if (warning) warnings.push(warning)
  }
  return { answers: { own, perChild }, errors: inOrder(errors, places), warnings: inOrder(warnings, places) }
}

/** A child's condition may look at a shared question of a later section. */
function ownFirst(places: readonly Place[]): readonly Place[] {
  return [...places.filter(({ child }) => child === null), ...places.filter(({ child }) => child !== null)]
}

function inOrder(errors: readonly FieldError[], places: readonly Place[]): readonly FieldError[] {
  const at = ({ field }: FieldError) => places.findIndex((place) => ownsField(place, field))
  return errors.toSorted((one, other) => at(one) - at(other))
}

/** Whether a control belongs to a place: it is its own, or one of its boxes. */
export function ownsField(place: Place, field: string): boolean {
  const rest = field.startsWith(`${place.field}-`) ? field.slice(place.field.length + 1) : ''
  return field === place.field || ['day', 'month', 'year', 'time'].includes(rest)
}
