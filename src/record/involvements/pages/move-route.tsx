import { readAnswers } from '../../../mechanisms/forms/index.ts'
import { labelOf } from '../../../platform/code.ts'
import { inContext } from '../../../platform/db.ts'
import type { Desk } from '../../shell/desk.ts'
import { isId } from '../../shell/fields.ts'
import { formPage } from '../../shell/page.ts'
import { move } from '../actions/move.ts'
import { idsIn } from '../address-ids.ts'
import { AskPage } from '../ask-page.tsx'
import { services } from '../codes.ts'
import { moveForm } from '../forms/move.ts'
import { moveMessages, saying } from '../messages.ts'
import { findInvolvement, nameOfPerson, teamsToChoose } from '../records.ts'

/** Handing our work with a person to another team. */
export function moveRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/involvements/:involvementId/move',
    access: 'involvements',
    audit: 'move involvement',
    async show({ trx, act, params: { involvementId }, people: [personId = ''], again }) {
      if (!isId(involvementId)) return 'not found'
      const involvement = await findInvolvement(trx, { personId, involvementId })
      if (!involvement?.teamId || !act.viewer.managedTeams.has(involvement.teamId)) return 'not found'
      const name = await nameOfPerson(trx, personId)
      const people = (await teamsToChoose(trx)).filter(({ id }) => id !== involvement.teamId)
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, people, form: moveForm, button: 'Hand over' }}
            caption={`${name}, ${labelOf(services, involvement.service)}`}
            back={{ text: 'Who works with this person', href: `/people/${personId}/allocations` }}
          />
        ),
      }
    },
    async submit({ act, params, body }) {
      const { personId, involvementId } = idsIn(params, 'personId', 'involvementId')
      const people = await inContext(act.db, act.viewer, teamsToChoose)
      const read = readAnswers(moveForm, body, { today: act.today, people })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const done = await move(act, { personId, involvementId, ...read.value })
      if (!done.ok) return { again: { errors: saying(moveMessages[done.problem]), body } }
      // The record may be closed to the manager from now on: their own list is not.
      return { goTo: '/team/allocate' }
    },
  })
}
