import { bodyOf, readAnswers } from '../../../mechanisms/forms/index.ts'
import { askInContext } from '../../../platform/db.ts'
import { idsIn } from '../../involvements/address-ids.ts'
import { AskPage } from '../../involvements/ask-page.tsx'
import type { Desk } from '../../shell/desk.ts'
import { formPage } from '../../shell/page.ts'
import { Refused } from '../../shell/refused.ts'
import { writeNote } from '../actions/write-note.ts'
import { childrenToWriteAbout } from '../children.records.ts'
import { noteForm } from '../forms/note.ts'
import { noteErrors } from '../messages.ts'
import { sortNote } from '../sent-note.ts'
import { wordsOf } from '../words-of.ts'
import { Ticks } from './ticks.tsx'

/** Writing a note, about one child or once for brothers and sisters. */
export function writeNoteRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/notes/new',
    access: 'notes',
    audit: 'write case note',
    draft: noteForm,
    async show({ trx, act, people: [personId = ''], again, draft }) {
      const children = await childrenToWriteAbout(trx, act, personId)
      const first = bodyOf(noteForm, { happenedAt: act.origin.now })
      const body = again?.body ?? draft?.body ?? first
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, draft, first, form: noteForm, about: children, button: 'Save the note' }}
            draftUrl={`/people/${personId}/notes/new/draft`}
            caption={children[0]?.name}
            back={{ text: 'Back to the record', href: `/people/${personId}` }}
            inside={<Ticks {...{ children, body, errors: view.errors }} />}
          />
        ),
        saw: { listed: children.slice(1).map(({ id }) => id) },
      }
    },
    async submit({ act, params, body }) {
      const { personId } = idsIn(params, 'personId')
      const family = await askInContext(act.db, act.viewer, (trx) => childrenToWriteAbout(trx, act, personId))
      // A child who is closed to the writer is not there; the note must not go to a brother or sister instead.
      if (family[0]?.id !== personId)
        throw new Refused({ allowed: false, because: 'no working relationship' })
      const { children, fields, errors } = sortNote(body, family)
      const context = { today: act.today, now: act.origin.now, children }
      const read = readAnswers(noteForm, fields, context)
      if (!read.ok || errors.length > 0)
        return { again: { errors: [...errors, ...(read.ok ? [] : read.errors)], body } }
      const done = await writeNote(act, wordsOf(read.value, children))
      if (!done.ok) return { again: { errors: noteErrors(done.problem), body } }
      return { goTo: `/notes/${done.value}` }
    },
  })
}
