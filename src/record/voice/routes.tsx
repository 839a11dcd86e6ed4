import { bodyOf, readAnswers } from '../../mechanisms/forms/index.ts'
import { InsetText } from '../../platform/components/inset-text.tsx'
import { idsIn } from '../involvements/address-ids.ts'
import { AskPage } from '../involvements/ask-page.tsx'
import { nameOfPerson } from '../involvements/records.ts'
import type { Desk } from '../shell/desk.ts'
import { isId } from '../shell/fields.ts'
import { formPage, page } from '../shell/page.ts'
import { answerView, recordView } from './actions.ts'
import { answerForm, viewForm } from './forms.ts'
import { voiceErrors } from './messages.ts'
import { LedgerPage } from './pages/ledger.tsx'
import { viewsWords } from './pages/words.ts'
import { findView, voiceOf } from './records.ts'

/** The ledger of a child's views, adding to it, and saying what changed because of a line. */
export function voiceRoutes(desk: Desk): void {
  page(desk, {
    url: '/people/:personId/voice',
    access: 'notes',
    audit: 'list child’s views',
    async show({ trx, people: [personId = ''] }) {
      const name = await nameOfPerson(trx, personId)
      const [child] = viewsWords([{ id: personId, name }], await voiceOf(trx, [personId]))
      if (!child) return 'not found'
      return { page: (view) => <LedgerPage {...{ view, child }} />, saw: { parts: ['notes'] } }
    },
  })
  addRoute(desk)
  answerRoute(desk)
}

const backTo = (personId: string) => ({ text: 'Back to what they said', href: `/people/${personId}/voice` })

function addRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/voice/new',
    access: 'notes',
    audit: 'record child’s view',
    draft: viewForm,
    async show({ trx, act, people: [personId = ''], again, draft }) {
      const caption = await nameOfPerson(trx, personId)
      const first = bodyOf(viewForm, { expressedOn: act.today, toWhom: act.viewer.name, how: 'said' })
      return {
        page: (view) => (
          <AskPage
            {...{
              view,
              again,
              draft,
              first,
              caption,
              form: viewForm,
              button: 'Save',
              back: backTo(personId),
            }}
            draftUrl={`/people/${personId}/voice/new/draft`}
          />
        ),
      }
    },
    async submit({ act, params, body }) {
      const { personId } = idsIn(params, 'personId')
      const read = readAnswers(viewForm, body, { today: act.today, now: act.origin.now })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const done = await recordView(act, { personId, ...read.value })
      if (!done.ok) return { again: { errors: voiceErrors(done.problem), body } }
      return { goTo: `/people/${personId}/voice` }
    },
  })
}

function answerRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/voice/:viewId',
    access: 'notes',
    audit: 'answer child’s view',
    draft: answerForm,
    async show({ trx, params: { viewId }, people: [personId = ''], again, draft }) {
      const said = isId(viewId) ? await findView(trx, { viewId, personId }) : undefined
      if (!said) return 'not found'
      const caption = await nameOfPerson(trx, personId)
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, draft, caption, form: answerForm, button: 'Save', back: backTo(personId) }}
            draftUrl={`/people/${personId}/voice/${said.id}/draft`}
            before={<InsetText text={said.words} />}
          />
        ),
        saw: { parts: ['notes'], subject: { kind: 'view', id: said.id } },
      }
    },
    async submit({ act, params, body }) {
      const { personId, viewId } = idsIn(params, 'personId', 'viewId')
      const read = readAnswers(answerForm, body, { today: act.today, now: act.origin.now })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const done = await answerView(act, { personId, viewId, ...read.value })
      if (!done.ok) return { again: { errors: voiceErrors(done.problem), body } }
      return { goTo: `/people/${personId}/voice` }
    },
  })
}
