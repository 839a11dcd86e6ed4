import { type Named, readAnswers } from '../../../mechanisms/forms/index.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { idsIn } from '../../involvements/address-ids.ts'
import { nameOfPerson } from '../../involvements/records.ts'
import { maySearch } from '../../people/access.ts'
import { personName } from '../../people/names.ts'
import { readQuery } from '../../people/query.ts'
import { findPeople, type PersonFound } from '../../people/records.ts'
import type { Answer, Desk } from '../../shell/desk.ts'
import { type Fields, isId, textOf } from '../../shell/fields.ts'
import { type Doing, formPage, type Looking, submitOnly } from '../../shell/page.ts'
import { addRelationship } from '../actions/add-relationship.ts'
import { relationshipForm, somebodyNew } from '../forms/family.ts'
import { addRelationshipMessages } from '../messages.ts'
import { AddRelativePage } from './add-relative.tsx'

const nobodyListed: Named = { id: somebodyNew, name: 'Somebody who is not listed here' }

/** Adding somebody to a family: first looked for, then found or recorded anew. */
export function addRelativeRoutes(desk: Desk): void {
  submitOnly(desk, {
    url: '/people/:personId/family/find',
    access: 'family',
    audit: 'search for relative',
    kind: 'search',
    show: showFound,
    submit: async ({ body }) => ({ again: { errors: [], body } }),
  })
  formPage(desk, {
    url: '/people/:personId/family/add',
    access: 'family',
    audit: 'add relationship',
    show: showForm,
    submit,
  })
}

interface Shown {
  readonly typed: string
  readonly found: readonly Named[] | null
  readonly note: string | null
  readonly body: Fields
}

async function draw({ trx, act, people: [personId = ''] }: Looking, shown: Shown): Promise<Answer> {
  const name = await nameOfPerson(trx, personId)
  const common = { personId, name, idempotencyKey: act.key, ...shown }
  return { page: (view) => <AddRelativePage view={view} {...common} /> }
}

async function showFound(looking: Looking): Promise<Answer> {
  const { trx, act, again, people } = looking
  if (!maySearch(act.viewer).allowed) return 'not found'
  const typed = textOf(again?.body ?? {}, 'for')
  const query = readQuery(typed, act.today)
  if (!query.ok) {
    const note = 'Enter a name, a date of birth or a postcode to look for.'
    return { ...(await drawn(looking, { typed, found: null, note, body: {} })), status: 422 }
  }
  const { people: found } = await findPeople(trx, act.viewer, {
    query: query.value,
    now: act.origin.now,
  })
  const others = found.filter(({ id }) => !people.includes(id))
  const note =
    others.length === 0 ? 'Nobody was found. Check the spelling before you record somebody anew.' : null
  const named = [...others.map(asNamed), nobodyListed]
  const answer = await drawn(looking, { typed, found: named, note, body: {} })
  return { ...answer, status: 200, saw: { people, listed: others.map(({ id }) => id) } }
}

async function drawn(looking: Looking, shown: Shown) {
  const answer = await draw(looking, shown)
  if (typeof answer !== 'object' || !('page' in answer)) throw new TypeError('A page was expected')
  return answer
}

function asNamed(person: PersonFound): Named {
  const { id, yearOfBirth } = person
  return {
    id,
    name: yearOfBirth === null ? personName(person) : `${personName(person)}, born ${yearOfBirth}`,
  }
}

/** After a mistake: whoever was selected, and somebody new. */
async function showForm(looking: Looking): Promise<Answer> {
  const { again, trx } = looking
  if (!again) return draw(looking, { typed: '', found: null, note: null, body: {} })
  const other = textOf(again.body, 'other')
  const chosen = isId(other) ? [{ id: other, name: await nameOfPerson(trx, other) }] : []
  return draw(looking, { typed: '', found: [...chosen, nobodyListed], note: null, body: again.body })
}

interface Answers {
  readonly other: string
  readonly given?: string
  readonly family?: string
  readonly bornOn?: PlainDate
  readonly sex?: 'F' | 'M' | 'U'
}

async function submit({ act, params, body }: Doing) {
  const { personId } = idsIn(params, 'personId')
  const other = textOf(body, 'other')
  const people = isId(other) ? [{ id: other, name: other }, nobodyListed] : [nobodyListed]
  const read = readAnswers(relationshipForm, body, { today: act.today, people })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { kind, fromOn, oneFamily, source } = read.value
  const done = await addRelationship(act, { personId, kind, fromOn, oneFamily, source, ...whoIn(read.value) })
  if (done.ok) return { goTo: `/people/${personId}/family` }
  const { field, text } = addRelationshipMessages[done.problem]
  return { again: { errors: [{ href: `#${field}`, text }], body } }
}

function whoIn({ other, given, family, bornOn, sex }: Answers) {
  if (other !== somebodyNew) return { otherId: other, somebodyNew: null }
  return { otherId: null, somebodyNew: { given, family, bornOn, sex } }
}
