import { bodyOf, readAnswers } from '../../mechanisms/forms/index.ts'
import { isCode } from '../../platform/code.ts'
import { askInContext, type Trx } from '../../platform/db.ts'
import { idsIn } from '../involvements/address-ids.ts'
import { AskPage } from '../involvements/ask-page.tsx'
import { nameOfPerson } from '../involvements/records.ts'
import { childrenToWriteAbout } from '../notes/children.records.ts'
import { refuseUnlessOpen } from '../shell/change.ts'
import type { Answer, Desk } from '../shell/desk.ts'
import { isId, type Params } from '../shell/fields.ts'
import { type Doing, formPage, type Looking, type PageAccess, page } from '../shell/page.ts'
import { Refused } from '../shell/refused.ts'
import { recordVisit } from './actions/record-visit.ts'
import { visitForm } from './forms/visit.ts'
import { visitErrors } from './messages.ts'
import { visitKinds } from './model.ts'
import { VisitsPage } from './pages/list.tsx'
import { VisitPage, VisitPrintPage } from './pages/visit.tsx'
import { visitPage, visitsWords } from './pages/words.ts'
import { findVisit, lastSeenOf, peopleOfVisit, visitsOf } from './records.ts'
import { strangeIn, visitOf } from './sent-visit.ts'
import { usualKind } from './usual-kind.ts'

/** Who may open a visit: those who may read the notes of at least one child it was to, and then of that child alone. */
const visitAddress: PageAccess = {
  part: 'notes',
  people: async (trx: Trx, { visitId }: Params) => (isId(visitId) ? peopleOfVisit(trx, visitId) : []),
}

/** Recording, listing, reading and printing visits. */
export function visitRoutes(desk: Desk): void {
  recordRoute(desk)
  listRoute(desk)
  page(desk, {
    url: '/visits/:visitId',
    access: visitAddress,
    audit: 'read visit',
    async show(looking) {
      const visit = await visitFor(looking)
      if (!visit) return 'not found'
      return { page: (view) => <VisitPage {...visit} view={view} />, saw: sawVisit(visit.id) }
    },
  })
  page(desk, {
    url: '/visits/:visitId/print',
    access: visitAddress,
    audit: 'print visit',
    kind: 'print',
    async show(looking) {
      const visit = await visitFor(looking)
      if (!visit) return 'not found'
      return { page: (view) => <VisitPrintPage {...visit} view={view} />, saw: sawVisit(visit.id) }
    },
  })
}

const sawVisit = (id: string) => ({ parts: ['notes'], subject: { kind: 'visit', id } })

async function visitFor({ trx, params: { visitId = '' }, people }: Looking) {
  const visit = await findVisit(trx, visitId, people)
  return visit && visitPage(visit)
}

function listRoute(desk: Desk): void {
  page(desk, {
    url: '/people/:personId/visits',
    access: 'notes',
    audit: 'list visits',
    async show({ trx, act, people: [personId = ''] }) {
      const visits = await visitsOf(trx, personId)
      const last = (await lastSeenOf(trx, [personId])).get(personId)
      if (!last) return 'not found'
      const words = visitsWords(personId, { visits, last, now: act.origin.now })
      const name = await nameOfPerson(trx, personId)
      const back = { text: 'Back to the record', href: `/people/${personId}` }
      return {
        page: (view) => <VisitsPage {...words} {...{ view, name, back }} />,
        saw: { parts: ['notes'] },
      }
    },
  })
}

/** A visit is written once for brothers and sisters. `?kind=` says what it was for; left out, the child's plan says it. */
function recordRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/visits/new',
    access: 'notes',
    audit: 'record visit',
    draft: visitForm,
    show: showForm,
    submit: sendForm,
  })
}

async function showForm({
  trx,
  act,
  people: [personId = ''],
  query,
  again,
  draft,
}: Looking): Promise<Answer> {
  const children = await childrenToWriteAbout(trx, act, personId)
  const asked = query['kind'] ?? ''
  const kind = isCode(visitKinds, asked) ? asked : await usualKind(trx, personId)
  const first = bodyOf(visitForm, { visitedAt: act.origin.now, kind, place: 'home' })
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, draft, first, form: visitForm, about: children, button: 'Save the visit' }}
        draftUrl={`/people/${personId}/visits/new/draft`}
        caption={children.map(({ name }) => name).join(', ')}
        back={{ text: 'Back to the visits', href: `/people/${personId}/visits` }}
      />
    ),
    saw: { listed: children.slice(1).map(({ id }) => id) },
  }
}

async function sendForm({ act, params, body }: Doing) {
  const { personId } = idsIn(params, 'personId')
  await refuseUnlessOpen(act, { action: 'record visit', about: [personId], access: 'notes' })
  const children = await askInContext(act.db, act.viewer, (trx) => childrenToWriteAbout(trx, act, personId))
  // A child who is closed to the writer is not there; the visit must not go to a brother or sister instead.
  if (children[0]?.id !== personId) throw new Refused({ allowed: false, because: 'no working relationship' })
  const read = readAnswers(visitForm, body, { today: act.today, now: act.origin.now, children })
  const strange = strangeIn(body, children)
  if (!read.ok || strange.length > 0)
    return { again: { errors: [...strange, ...(read.ok ? [] : read.errors)], body } }
  const done = await recordVisit(act, visitOf(read.value, children))
  if (!done.ok) return { again: { errors: visitErrors(done.problem), body } }
  return { goTo: `/visits/${done.value}` }
}
