import { type Named, readAnswers } from '../../../mechanisms/forms/index.ts'
import { inContext, type Trx } from '../../../platform/db.ts'
import { idsIn } from '../../involvements/address-ids.ts'
import { AskPage } from '../../involvements/ask-page.tsx'
import { nameOfPerson } from '../../involvements/records.ts'
import { personName } from '../../people/names.ts'
import type { Act } from '../../shell/act.ts'
import type { Answer, Desk } from '../../shell/desk.ts'
import { type Doing, formPage, type Looking } from '../../shell/page.ts'
import { addResponsibility } from '../actions/add-responsibility.ts'
import { responsibilityForm } from '../forms/family.ts'
import { addResponsibilityMessages } from '../messages.ts'
import { relativesOf } from '../records.ts'

const anAgency: Named = { id: 'agency', name: 'A council or an agency' }

/** Adding who holds parental responsibility: one of the family, a council or an agency. */
export function addResponsibilityRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/family/responsibility/add',
    access: 'family',
    audit: 'add parental responsibility',
    show,
    submit,
  })
}

async function show({ trx, act, people: [personId = ''], again }: Looking): Promise<Answer> {
  const holders = await holdersFor(trx, personId, act)
  const name = await nameOfPerson(trx, personId)
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, form: responsibilityForm, button: 'Add', people: holders }}
        caption={name}
        back={{ text: 'Back to the family', href: `/people/${personId}/family` }}
        before={<p class="govuk-body">Somebody who is not listed must be added to the family first.</p>}
      />
    ),
    saw: { parts: ['family'] },
  }
}

async function submit({ act, params, body }: Doing) {
  const { personId } = idsIn(params, 'personId')
  const people = await inContext(act.db, act.viewer, (trx) => holdersFor(trx, personId, act))
  const read = readAnswers(responsibilityForm, body, { today: act.today, people })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { holder, holderName = null, ...said } = read.value
  const holderId = holder === anAgency.id ? null : holder
  const done = await addResponsibility(act, { personId, ...said, holderId, holderName })
  if (done.ok) return { goTo: `/people/${personId}/family` }
  const { field, text } = addResponsibilityMessages[done.problem]
  return { again: { errors: [{ href: `#${field}`, text }], body } }
}

async function holdersFor(trx: Trx, personId: string, { viewer, origin }: Act): Promise<Named[]> {
  const relatives = await relativesOf(trx, personId, { viewer, now: origin.now })
  const once = new Map(relatives.map((one) => [one.id, personName(one)]))
  return [...[...once].map(([id, name]) => ({ id, name })), anAgency]
}
