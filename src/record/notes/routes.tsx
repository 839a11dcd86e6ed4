import { guideNow } from '../language/guide.records.ts'
import type { Desk } from '../shell/desk.ts'
import { type Looking, page } from '../shell/page.ts'
import { noteAddress } from './note-address.ts'
import { correctNoteRoute } from './pages/correct-route.tsx'
import { NotePage, NotePrintPage, notePage } from './pages/note.tsx'
import { writeNoteRoute } from './pages/write-route.tsx'
import { earlierTexts, findNote, peopleOfNote } from './records.ts'

/** Writing, reading, printing and correcting notes. */
export function notesRoutes(desk: Desk): void {
  writeNoteRoute(desk)
  page(desk, {
    url: '/notes/:noteId',
    access: noteAddress,
    audit: 'read case note',
    async show(looking) {
      const note = await noteFor(looking)
      if (!note) return 'not found'
      return { page: (view) => <NotePage {...note} view={view} />, saw: sawNote(note.id) }
    },
  })
  page(desk, {
    url: '/notes/:noteId/print',
    access: noteAddress,
    audit: 'print case note',
    kind: 'print',
    async show(looking) {
      const note = await noteFor(looking)
      if (!note) return 'not found'
      return { page: (view) => <NotePrintPage {...note} view={view} />, saw: sawNote(note.id) }
    },
  })
  correctNoteRoute(desk)
}

const sawNote = (id: string) => ({ parts: ['notes'], subject: { kind: 'case-note', id } })

async function noteFor({ trx, params: { noteId = '' }, people }: Looking) {
  const note = await findNote(trx, noteId, people)
  const earlier = await earlierTexts(trx, noteId, people)
  const everybody = await peopleOfNote(trx, noteId)
  const guide = await guideNow(trx)
  return note && notePage({ note, earlier, guide, mayCorrect: everybody.length === people.length })
}
