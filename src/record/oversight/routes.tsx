import { readAnswers } from '../../mechanisms/forms/index.ts'
import { InsetText } from '../../platform/components/inset-text.tsx'
import { idsIn } from '../involvements/address-ids.ts'
import { AskPage } from '../involvements/ask-page.tsx'
import { nameOfPerson } from '../involvements/records.ts'
import type { Desk } from '../shell/desk.ts'
import { isId, type Params } from '../shell/fields.ts'
import { formPage } from '../shell/page.ts'
import { oversee } from './add-oversight.ts'
import { oversightForm } from './form.ts'
import { type About, headlineOf, managesTheirTeam } from './records.ts'

/** A manager's view on a person's record, or on one record of theirs: `/people/…/oversight/case-note/…`. */
export function oversightRoutes(desk: Desk): void {
  oversightRoute(desk, '/people/:personId/oversight/new')
  oversightRoute(desk, '/people/:personId/oversight/:kind/:aboutId')
}

function oversightRoute(desk: Desk, url: string): void {
  formPage(desk, {
    url,
    access: 'chronology',
    audit: 'add management oversight',
    draft: oversightForm,
    async show({ trx, act, params, people: [personId = ''], again, draft }) {
      const { managedTeams } = act.viewer
      const manages = await managesTheirTeam(trx, personId, { managedTeams, now: act.origin.now })
      const about = aboutIn(params)
      const headline = about && (await headlineOf(trx, personId, about))
      if (!manages || about === undefined || (about !== null && headline === null)) return 'not found'
      const name = await nameOfPerson(trx, personId)
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, draft, form: oversightForm, button: 'Add', caption: name }}
            back={{ text: 'Back to the record', href: `/people/${personId}` }}
            draftUrl={`/people/${personId}/oversight/${about ? `${about.kind}/${about.id}` : 'new'}/draft`}
            before={headline && <InsetText text={headline} />}
          />
        ),
      }
    },
    async submit({ act, params, body }) {
      const { personId } = idsIn(params, 'personId')
      const about = aboutIn(params) ?? null
      const read = readAnswers(oversightForm, body, { today: act.today })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const { text, direction = null } = read.value
      const done = await oversee(act, { personId, about, text, direction })
      if (done.ok) return { goTo: `/people/${personId}/chronology` }
      return {
        again: { errors: [{ text: 'Enter what you see and what you think of it', href: '#text' }], body },
      }
    },
  })
}

/** The record an address names; null for the whole record, undefined for an address that can't be one. */
function aboutIn({ kind, aboutId }: Params): About | null | undefined {
  if (kind === undefined) return null
  return isId(aboutId) ? { kind, id: aboutId } : undefined
}
