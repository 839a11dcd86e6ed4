import { bodyOf, type Named, readAnswers } from '../../mechanisms/forms/index.ts'
import { askInContext, type Trx } from '../../platform/db.ts'
import { documentsOf } from '../documents/records.ts'
import { idsIn } from '../involvements/address-ids.ts'
import { AskPage } from '../involvements/ask-page.tsx'
import { nameOfPerson } from '../involvements/records.ts'
import type { Desk } from '../shell/desk.ts'
import { formPage, page } from '../shell/page.ts'
import { directWorkForm } from './form.ts'
import { directWorkErrors } from './messages.ts'
import { DirectWorkPage, directWorkWords } from './page.tsx'
import { recordDirectWork } from './record-direct-work.ts'
import { directWorkOf } from './records.ts'

/** Reading and recording work with a child. */
export function directWorkRoutes(desk: Desk): void {
  page(desk, {
    url: '/people/:personId/direct-work',
    access: 'notes',
    audit: 'list direct work',
    async show({ trx, people: [personId = ''] }) {
      const work = directWorkWords(await directWorkOf(trx, personId))
      const name = await nameOfPerson(trx, personId)
      return {
        page: (view) => <DirectWorkPage {...{ view, personId, name, work }} />,
        saw: { parts: ['notes'] },
      }
    },
  })
  recordRoute(desk)
}

async function papersOf(trx: Trx, personId: string): Promise<Named[]> {
  return (await documentsOf(trx, personId)).slice(0, 20).map(({ id, title }) => ({ id, name: title }))
}

function recordRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/direct-work/new',
    access: 'notes',
    audit: 'record direct work',
    draft: directWorkForm,
    async show({ trx, act, people: [personId = ''], may, again, draft }) {
      const papers = may('documents') ? await papersOf(trx, personId) : []
      const caption = await nameOfPerson(trx, personId)
      const first = bodyOf(directWorkForm, { doneOn: act.today })
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, draft, first, caption, people: papers, form: directWorkForm }}
            button="Save"
            draftUrl={`/people/${personId}/direct-work/new/draft`}
            back={{ text: 'Back to direct work', href: `/people/${personId}/direct-work` }}
          />
        ),
      }
    },
    async submit({ act, params, body }) {
      const { personId } = idsIn(params, 'personId')
      const people = await askInContext(act.db, act.viewer, (trx) => papersOf(trx, personId))
      const read = readAnswers(directWorkForm, body, { today: act.today, now: act.origin.now, people })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const done = await recordDirectWork(act, { personId, ...read.value })
      if (!done.ok) return { again: { errors: directWorkErrors(done.problem), body } }
      return { goTo: `/people/${personId}/direct-work` }
    },
  })
}
