import { bodyOf, readAnswers } from '../../mechanisms/forms/index.ts'
import { labelOf } from '../../platform/code.ts'
import { DataTable } from '../../platform/components/data-table.tsx'
import { longDate } from '../../platform/day-words.ts'
import { idsIn } from '../involvements/address-ids.ts'
import { AskPage } from '../involvements/ask-page.tsx'
import { nameOfPerson } from '../involvements/records.ts'
import type { Desk } from '../shell/desk.ts'
import { formPage } from '../shell/page.ts'
import { sharedWith, sharingBases } from './codes.ts'
import { sharingForm } from './form.ts'
import { type SharingBasis, sharingOf } from './records.ts'
import { type SharingProblem, setSharingBasis } from './set-basis.ts'

const messages: Record<SharingProblem, { readonly href: string; readonly text: string }> = {
  'no reason': { href: '#because', text: 'Enter why you share without their agreement' },
  'in the future': { href: '#on', text: 'The day must be today or in the past' },
}

/** What was agreed about sharing so far, worded. */
function basisRows(bases: readonly SharingBasis[]) {
  return bases.map(({ covers, basis, because, fromOn, toOn }) => [
    labelOf(sharedWith, covers),
    labelOf(sharingBases, basis),
    because ?? '',
    longDate(fromOn),
    toOn === null ? 'now' : longDate(toOn),
  ])
}

/** Recording on what basis information about a person is shared. */
export function sharingRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/sharing/new',
    access: 'chronology',
    audit: 'set basis for sharing',
    async show({ trx, act, people: [personId = ''], again }) {
      const rows = basisRows(await sharingOf(trx, personId))
      const name = await nameOfPerson(trx, personId)
      const first = bodyOf(sharingForm, { on: act.today })
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, first, form: sharingForm, button: 'Save', caption: name }}
            back={{ text: 'Back to the record', href: `/people/${personId}` }}
            before={rows.length > 0 && <SoFar rows={rows} />}
          />
        ),
      }
    },
    async submit({ act, params, body }) {
      const { personId } = idsIn(params, 'personId')
      const read = readAnswers(sharingForm, body, { today: act.today })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const done = await setSharingBasis(act, {
        personId,
        ...read.value,
        because: read.value.because ?? null,
      })
      if (done.ok) return { goTo: `/people/${personId}` }
      return { again: { errors: [messages[done.problem]], body } }
    },
  })
}

function SoFar({ rows }: { readonly rows: ReturnType<typeof basisRows> }) {
  return (
    <DataTable
      id="so-far"
      caption="What was recorded so far"
      captionClasses="govuk-table__caption--s"
      columns={['With whom', 'Basis', 'Why', 'From', 'To'].map((text) => ({ text }))}
      rows={rows}
    />
  )
}
