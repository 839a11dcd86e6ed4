import type { Happened } from '../chronology/happened.ts'

/** What can happen to a note after it was written. Writing one is an event of the record's own. */
export type NoteEvent = Happened<{ type: 'case-note-corrected'; noteId: string; version: number }>
