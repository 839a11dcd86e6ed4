import { bodyOf, readAnswers } from '../../../mechanisms/forms/index.ts'
import { labelOf } from '../../../platform/code.ts'
import { inContext } from '../../../platform/db.ts'
import type { Desk } from '../../shell/desk.ts'
import { isId } from '../../shell/fields.ts'
import { formPage } from '../../shell/page.ts'
import { allocateWorker } from '../actions/allocate-worker.ts'
import { idsIn } from '../address-ids.ts'
import { AskPage } from '../ask-page.tsx'
import { services } from '../codes.ts'
import { allocateWorkerForm } from '../forms/allocate-worker.ts'
import { allocateMessages, saying } from '../messages.ts'
import { findInvolvement, nameOfPerson } from '../records.ts'
import { workerChoice } from './worker-choice.ts'

/** Allocating a worker to an involvement of a person. */
export function allocateRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/involvements/:involvementId/allocate',
    access: 'involvements',
    audit: 'allocate worker',
    async show({ trx, act, params: { involvementId }, people: [personId = ''], again }) {
      if (!isId(involvementId)) return 'not found'
      const involvement = await findInvolvement(trx, { personId, involvementId })
      if (!involvement?.teamId || !act.viewer.managedTeams.has(involvement.teamId)) return 'not found'
      const name = await nameOfPerson(trx, personId)
      const people = await workerChoice(trx, act.viewer)
      const taken = involvement.workers.some(({ role }) => role === 'allocated worker')
      const role = taken ? 'co-worker' : 'allocated worker'
      const first = bodyOf(allocateWorkerForm, { role, on: act.today })
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, people, first, form: allocateWorkerForm, button: 'Allocate' }}
            caption={`${name}, ${labelOf(services, involvement.service)}`}
            back={{ text: 'Children waiting for a worker', href: '/team/allocate' }}
          />
        ),
      }
    },
    async submit({ act, params, body }) {
      const { personId, involvementId } = idsIn(params, 'personId', 'involvementId')
      const people = await inContext(act.db, act.viewer, (trx) => workerChoice(trx, act.viewer))
      const read = readAnswers(allocateWorkerForm, body, { today: act.today, people })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const done = await allocateWorker(act, { personId, involvementId, ...read.value })
      if (!done.ok) return { again: { errors: saying(allocateMessages[done.problem]), body } }
      return { goTo: `/people/${personId}/allocations` }
    },
  })
}
