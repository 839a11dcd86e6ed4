import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import type { Trx } from '../../../../platform/db.ts'
import { alikeToTyped } from '../../../../record/people/alike/people-alike.ts'
import { type PersonFound, peopleFound } from '../../../../record/people/records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import { type Fields, textOf } from '../../../../record/shell/fields.ts'
import type { Again, Doing } from '../../../../record/shell/page.ts'
import { namedAs } from '../../codes.ts'
import { namedPersonForm } from '../../forms/named-person.ts'
import { factsOf, fieldsAskedBy, isNamed, type OnContact } from './people.ts'

/** Somebody new who is put on the contact once it was looked whether we know them. */
export interface ToCheck {
  readonly toCheck: OnContact
  /** They are still being typed: whoever they may be is shown, and nobody is put on. */
  readonly asTyped?: boolean
}

export const isToCheck = (about: unknown): about is ToCheck =>
  typeof about === 'object' && about !== null && 'toCheck' in about

/** What was typed about somebody new, to be looked up before they are put on: by 'add-anyway' with why they are nobody found. */
export function addNewPressed({ act, body }: Doing, isAnyway: boolean): { again: Again } {
  const searched = textOf(body, 'searched')
  const asked = fieldsAskedBy(namedPersonForm, body)
  const back = (errors: Again['errors'], about?: unknown) => ({
    again: { errors, body, about: about ?? (searched || undefined) },
  })
  const read = readAnswers(namedPersonForm, asked, { today: act.today, now: act.origin.now })
  if (!read.ok) return back(read.errors.map(({ field, text }) => ({ text, href: `#${field}` })))
  const added = factsOf(read.value, act.today)
  if (!isNamed(added)) {
    const text = 'Enter a name, how they were described, or when the baby is due'
    return back([{ text, href: '#given' }])
  }
  const as = namedAs.find(({ code }) => code === textOf(body, 'as-new'))?.code ?? 'child'
  const noneOf = isAnyway ? noneOfThese(body) : undefined
  const person: OnContact = { as, searched, added, ...(noneOf ? { noneOf } : {}) }
  const unsaid = isAnyway && !noneOf
  return back(
    unsaid ? [{ text: 'Enter why they are none of the people found', href: '#anyway-because' }] : [],
    { toCheck: person } satisfies ToCheck,
  )
}

/** What stands there of somebody new who is being typed: what can't be read yet, such as half a date, is left out. */
export function typedNew({ act, body }: Doing): { again: Again } {
  const asked = fieldsAskedBy(namedPersonForm, body)
  const today = { today: act.today, now: act.origin.now }
  const read = readAnswers(namedPersonForm, asked, today)
  const faulty = new Set(read.ok ? [] : read.errors.map(({ field }) => field.split('-')[0] ?? field))
  const readable = Object.entries(asked).filter(([field]) => !faulty.has(field.split('-')[0] ?? field))
  const again = read.ok ? read : readAnswers(namedPersonForm, Object.fromEntries(readable), today)
  const added = again.ok ? factsOf(again.value, act.today) : {}
  if (!isNamed(added)) return { again: { errors: [], body } }
  const toCheck = { as: 'child', searched: textOf(body, 'searched'), added } as const
  return { again: { errors: [], body, about: { toCheck, asTyped: true } satisfies ToCheck } }
}

/** A name to print of somebody who is not recorded yet. */
export function nameTyped({ added }: Pick<OnContact, 'added'>): string {
  const { given, family, describedAs, dueOn } = added ?? {}
  const name = [given, family].filter(Boolean).join(' ') || describedAs
  return name || (dueOn ? 'Unborn child' : 'Name not known')
}

function noneOfThese(body: Fields): OnContact['noneOf'] {
  const because = textOf(body, 'anyway-because').trim().slice(0, 500)
  return because === '' ? undefined : { ids: textOf(body, 'not-these').split(' ').slice(0, 20), because }
}

/** Who they may be: nobody, or all of them were offered already and refused, and then they are put on. */
export async function mayBe(
  trx: Trx,
  act: Act,
  { toCheck: { added, noneOf }, asTyped: typing }: ToCheck,
): Promise<readonly PersonFound[]> {
  const asking = { viewer: act.viewer, now: act.origin.now, typing }
  const found = await alikeToTyped(trx, added ?? {}, asking)
  const alike = found?.alike ?? []
  if (alike.every(({ id }) => noneOf?.ids.includes(id))) return []
  return peopleFound(trx, act.viewer, {
    why: new Map(alike.map(({ id, words }) => [id, words])),
    now: act.origin.now,
  })
}

/** The fields of the page without those about somebody new: they were put on. */
export function withoutNew(body: Fields): Fields {
  const gone = new Set([...Object.keys(fieldsAskedBy(namedPersonForm, body)), 'anyway-because', 'not-these'])
  return Object.fromEntries(Object.entries(body).filter(([field]) => !gone.has(field)))
}
