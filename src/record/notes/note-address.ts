import type { Trx } from '../../platform/db.ts'
import { isId, type Params } from '../shell/fields.ts'
import type { PageAccess } from '../shell/page.ts'
import { peopleOfNote } from './records.ts'

/** Who may open a note: those who may read the notes of at least one child it is about, and then of that child alone. */
export const noteAddress: PageAccess = {
  part: 'notes',
  people: async (trx: Trx, { noteId }: Params) => (isId(noteId) ? peopleOfNote(trx, noteId) : []),
}
