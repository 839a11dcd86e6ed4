import { bodyOf, readAnswers } from '../../../mechanisms/forms/index.ts'
import { labelOf } from '../../../platform/code.ts'
import type { Desk } from '../../shell/desk.ts'
import { isId } from '../../shell/fields.ts'
import { formPage } from '../../shell/page.ts'
import { close } from '../actions/close.ts'
import { idsIn } from '../address-ids.ts'
import { AskPage } from '../ask-page.tsx'
import { services } from '../codes.ts'
import { closeForm } from '../forms/close.ts'
import { closeMessages, saying } from '../messages.ts'
import { findInvolvement, nameOfPerson } from '../records.ts'

/** Ending our work with a person. */
export function closeRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/involvements/:involvementId/close',
    access: 'involvements',
    audit: 'close involvement',
    draft: closeForm,
    async show({ trx, act, params: { involvementId }, people: [personId = ''], again, draft }) {
      if (!isId(involvementId)) return 'not found'
      const involvement = await findInvolvement(trx, { personId, involvementId })
      if (!involvement?.teamId || !act.viewer.managedTeams.has(involvement.teamId)) return 'not found'
      const name = await nameOfPerson(trx, personId)
      const first = bodyOf(closeForm, { on: act.today })
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, draft, first, form: closeForm, button: 'End our work' }}
            draftUrl={`/people/${personId}/involvements/${involvementId}/close/draft`}
            caption={`${name}, ${labelOf(services, involvement.service)}`}
            back={{ text: 'Who works with this person', href: `/people/${personId}/allocations` }}
          />
        ),
      }
    },
    async submit({ act, params, body }) {
      const { personId, involvementId } = idsIn(params, 'personId', 'involvementId')
      const read = readAnswers(closeForm, body, { today: act.today })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const done = await close(act, { personId, involvementId, ...read.value })
      if (!done.ok) return { again: { errors: saying(closeMessages[done.problem]), body } }
      return { goTo: `/people/${personId}/allocations` }
    },
  })
}
