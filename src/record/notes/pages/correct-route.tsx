import { bodyOf, readAnswers } from '../../../mechanisms/forms/index.ts'
import { isCode } from '../../../platform/code.ts'
import { hiddenFields } from '../../../platform/components/form.tsx'
import { inContext } from '../../../platform/db.ts'
import { idsIn } from '../../involvements/address-ids.ts'
import { AskPage } from '../../involvements/ask-page.tsx'
import type { Answer, Desk } from '../../shell/desk.ts'
import { textOf } from '../../shell/fields.ts'
import { type Doing, formPage, type Looking } from '../../shell/page.ts'
import { correctNote } from '../actions/correct-note.ts'
import { noteKinds } from '../codes.ts'
import { correctNoteForm } from '../forms/note.ts'
import { noteErrors } from '../messages.ts'
import type { Note } from '../model.ts'
import { noteAddress } from '../note-address.ts'
import { findNote, peopleOfNote } from '../records.ts'
import { wordsOf } from '../words-of.ts'
import { BothTexts, bothTexts } from './both-texts.tsx'

/** Correcting a note: new words, the old ones kept, and nobody's words lost where two write at once. */
export function correctNoteRoute(desk: Desk): void {
  formPage(desk, {
    url: '/notes/:noteId/correct',
    access: noteAddress,
    audit: 'correct case note',
    draft: correctNoteForm,
    show,
    submit,
  })
}

async function show({ trx, params: { noteId = '' }, people, again, draft }: Looking): Promise<Answer> {
  const note = await findNote(trx, noteId, people)
  const everybody = await peopleOfNote(trx, noteId)
  // The shared text shows on every child's record: whoever changes it must be allowed to see each.
  if (!note || note.parts.length !== everybody.length) return 'not found'
  const typed = again?.body ?? draft?.body ?? null
  const changed = typed !== null && textOf(typed, hiddenFields.version) !== String(note.version)
  const both = changed ? bothTexts(note, typed) : null
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, draft, form: correctNoteForm, button: 'Save the correction' }}
        first={bodyOfNote(note)}
        about={childrenOf(note)}
        version={note.version}
        draftUrl={`/notes/${noteId}/correct/draft`}
        caption={note.parts.map(({ name }) => name).join(', ')}
        back={{ text: 'Back to the note', href: `/notes/${noteId}` }}
        before={both && <BothTexts {...both} />}
      />
    ),
    saw: { subject: { kind: 'case-note', id: noteId } },
  }
}

async function submit({ act, params, body }: Doing) {
  const { noteId } = idsIn(params, 'noteId')
  const note = await inContext(act.db, act.viewer, async (trx) =>
    findNote(trx, noteId, await peopleOfNote(trx, noteId)),
  )
  const children = note ? childrenOf(note) : []
  const read = readAnswers(correctNoteForm, body, { today: act.today, now: act.origin.now, children })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const version = Number(textOf(body, hiddenFields.version))
  const words = wordsOf(read.value, children)
  const done = await correctNote(act, { noteId, words, because: read.value.because, version })
  if (!done.ok) return { again: { errors: noteErrors(done.problem), body } }
  return { goTo: `/notes/${noteId}` }
}

const childrenOf = ({ parts }: Note) => parts.map(({ personId, name }) => ({ id: personId, name }))

function bodyOfNote({ kind, happenedAt, title, text, parts }: Note) {
  const known = isCode(noteKinds, kind) ? kind : 'other'
  const perChild = Object.fromEntries(
    parts.map(({ personId, part }) => [personId, part === null ? {} : { part }]),
  )
  return bodyOf(correctNoteForm, { kind: known, happenedAt, title, text, perChild })
}
