import { bodyOf, readAnswers } from '../../../mechanisms/forms/index.ts'
import { inContext } from '../../../platform/db.ts'
import type { Desk } from '../../shell/desk.ts'
import { isId } from '../../shell/fields.ts'
import { formPage } from '../../shell/page.ts'
import { handOver } from '../actions/hand-over.ts'
import { idsIn } from '../address-ids.ts'
import { AskPage } from '../ask-page.tsx'
import { handOverForm } from '../forms/hand-over.ts'
import { handOverMessages, saying } from '../messages.ts'
import { findAllocation, nameOfPerson } from '../records.ts'
import { workerChoice } from './worker-choice.ts'

/** Ending an allocation, or handing it over. */
export function handOverRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/allocations/:allocationId/end',
    access: 'involvements',
    audit: 'hand over',
    async show({ trx, act, params: { allocationId }, people: [personId = ''], again }) {
      if (!isId(allocationId)) return 'not found'
      const allocation = await findAllocation(trx, { personId, allocationId })
      if (!allocation?.teamId || !act.viewer.managedTeams.has(allocation.teamId)) return 'not found'
      const name = await nameOfPerson(trx, personId)
      const choice = await workerChoice(trx, act.viewer)
      const people = choice.filter(({ id }) => id !== allocation.workerId)
      const first = bodyOf(handOverForm, { on: act.today })
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, people, first, form: handOverForm, button: 'Save' }}
            caption={`${name}, ${allocation.workerName ?? 'worker'}`}
            back={{ text: 'Who works with this person', href: `/people/${personId}/allocations` }}
          />
        ),
      }
    },
    async submit({ act, params, body }) {
      const { personId, allocationId } = idsIn(params, 'personId', 'allocationId')
      const people = await inContext(act.db, act.viewer, (trx) => workerChoice(trx, act.viewer))
      const read = readAnswers(handOverForm, body, { today: act.today, people })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const { because, on, workerId } = read.value
      const wanted = { personId, allocationId, because, on, toWorkerId: workerId ?? null }
      const done = await handOver(act, wanted)
      if (!done.ok) return { again: { errors: saying(handOverMessages[done.problem]), body } }
      return { goTo: `/people/${personId}/allocations` }
    },
  })
}
