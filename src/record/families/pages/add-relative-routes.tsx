import { type Named, readAnswers } from '../../../mechanisms/forms/index.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { idsIn } from '../../involvements/address-ids.ts'
import { nameOfPerson } from '../../involvements/records.ts'
import { maySearch } from '../../people/access.ts'
import { alikeToTyped } from '../../people/alike/people-alike.ts'
import { personName } from '../../people/names.ts'
import type { NewPersonFacts } from '../../people/new-person.ts'
import { readQuery } from '../../people/query.ts'
import { findPeople, type PersonFound, peopleFound } from '../../people/records.ts'
import type { Answer, Desk } from '../../shell/desk.ts'
import { type Fields, isId, textOf } from '../../shell/fields.ts'
import { type Again, type Doing, formPage, type Looking, submitOnly } from '../../shell/page.ts'
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
  readonly mayBe?: readonly string[]
  readonly body: Fields
}

async function draw({ trx, act, people: [personId = ''] }: Looking, shown: Shown): Promise<Answer> {
  const name = await nameOfPerson(trx, personId)
  const common = { personId, name, idempotencyKey: act.key, mayBe: [], ...shown }
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
  if (again && isNewPerson(again.about)) return showAlike(looking, again, again.about.newPerson)
  if (!again) return draw(looking, { typed: '', found: null, note: null, body: {} })
  const other = textOf(again.body, 'other')
  const chosen = isId(other) ? [{ id: other, name: await nameOfPerson(trx, other) }] : []
  return draw(looking, { typed: '', found: [...chosen, nobodyListed], note: null, body: again.body })
}

/** Those whom somebody new may be, to be selected or refused with a reason. */
async function showAlike(looking: Looking, { body }: Again, facts: NewPersonFacts): Promise<Answer> {
  const { trx, act, people } = looking
  const found = await alikeToTyped(trx, facts, { viewer: act.viewer, now: act.origin.now })
  const why = new Map(found?.alike.map(({ id, words }) => [id, words]))
  const alike = await peopleFound(trx, act.viewer, { why, now: act.origin.now })
  const mayBe = alike.map(({ id }) => id)
  const listed = alike.map((person) => ({
    id: person.id,
    name: `${asNamed(person).name}. ${person.why.join('. ')}`,
  }))
  const shown = { typed: '', found: [...listed, nobodyListed], note: null, mayBe, body }
  return { ...(await drawn(looking, shown)), saw: { people, listed: mayBe } }
}

const isNewPerson = (about: unknown): about is { readonly newPerson: NewPersonFacts } =>
  typeof about === 'object' && about !== null && 'newPerson' in about

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
  const who = whoIn(read.value)
  const noneOf = { ids: textOf(body, 'noneOf').split(' '), because: textOf(body, 'noneBecause') }
  const done = await addRelationship(act, { personId, kind, fromOn, oneFamily, source, noneOf, ...who })
  if (done.ok) return { goTo: `/people/${personId}/family` }
  const { field, text } = addRelationshipMessages[done.problem]
  const mayBeKnown = done.problem === 'may be known already' || done.problem === 'no reason to record again'
  const about = mayBeKnown && who.somebodyNew ? { newPerson: who.somebodyNew } : undefined
  return { again: { errors: [{ href: `#${field}`, text }], body, about } }
}

function whoIn({ other, given, family, bornOn, sex }: Answers) {
  if (other !== somebodyNew) return { otherId: other, somebodyNew: null }
  return { otherId: null, somebodyNew: { given, family, bornOn, sex } }
}
