import { encryptField } from '../../platform/encrypted-field.ts'
import { mayOpenUrgently, maySearch } from '../../record/people/access.ts'
import { type PersonQuery, readQuery } from '../../record/people/query.ts'
import { findPeople, type PeopleFound } from '../../record/people/records.ts'
import { certificateOf } from '../../record/people/search/certificate.ts'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import { type Doing, type Looking, page, submitOnly } from '../../record/shell/page.ts'
import { isKeeper } from '../administration/who-may.ts'
import { SearchPage } from './page.tsx'
import { urgentRoutes } from './urgent/routes.tsx'
import { resultWords, searchMessages } from './words.ts'

/** Search, and opening urgently what was found. */
export function searchRoutes(desk: Desk): void {
  page(desk, {
    url: '/search',
    access: maySearch,
    audit: 'open search',
    kind: 'look',
    show: async () => shown('', null),
  })
  submitOnly(desk, {
    url: '/search',
    access: maySearch,
    audit: 'search people',
    kind: 'search',
    limit: 'search',
    show: (looking) => found(desk, looking),
    submit: async (doing) => ({ again: asked(doing) }),
  })
  urgentRoutes(desk)
}

/** What was typed comes back to the page with the answer, or with what is wrong with it. */
function asked({ act, body }: Doing) {
  const read = readQuery(typedIn(body), act.today)
  if (read.ok) return { errors: [], body, about: read.value }
  const { field, text } = searchMessages[read.problem]
  return { errors: [{ href: `#${field}`, text }], body }
}

async function found(desk: Desk, { trx, act, again }: Looking): Promise<Answer> {
  const typed = typedIn(again?.body ?? {})
  const query = readQuery(typed, act.today)
  if (!query.ok) return { ...shown(typed, null), status: 422 }
  const asking = { query: query.value, now: act.origin.now, typing: again?.body['typing'] === 'yes' }
  const people = await findPeople(trx, act.viewer, asking)
  const words = await encryptField(
    { master: desk.keys, trx, now: act.origin.now },
    placeOf(act.origin.requestId),
    typed,
  )
  const listed = people.people.map(({ id }) => id)
  return {
    ...shown(typed, resultOf({ people, query: query.value, typed }, act)),
    status: 200,
    saw: { listed, words },
  }
}

interface Answered {
  readonly people: PeopleFound
  readonly query: PersonQuery
  readonly typed: string
}

function resultOf({ people, query, typed }: Answered, { today, viewer, origin }: Looking['act']) {
  const covered = certificateOf(query, { lookedFor: typed.trim(), at: origin.now })
  return resultWords(people, {
    today,
    covered,
    mayOpenUrgently: mayOpenUrgently(viewer).allowed,
    mayRestrict: isKeeper(viewer).allowed,
  })
}

function shown(
  typed: string,
  result: ReturnType<typeof resultWords> | null,
): { page: Extract<Answer, { page: unknown }>['page'] } {
  return { page: (view) => <SearchPage view={view} typed={typed} result={result} /> }
}

/** The words open only for the request in whose entry of the trace they stand. */
function placeOf(requestId: string | null | undefined) {
  return { class: 'searched words', place: `audit.entry/words/${requestId ?? ''}` }
}

function typedIn(body: Doing['body']): string {
  const { for: typed } = body
  return typeof typed === 'string' ? typed : ''
}
