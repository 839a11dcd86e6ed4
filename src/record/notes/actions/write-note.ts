import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { type NewEvent, newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { noteKinds } from '../codes.ts'
import { type WordsProblem, wordsFault } from '../judge-words.ts'
import type { NoteWords } from '../model.ts'
import { addNote } from '../write.records.ts'

/**
 * Writes a note once for every child in `words.parts`; it shows on each. Answers the note's id.
 * @throws Refused unless the record of every one of them is open to the writer
 */
export function writeNote(act: Act, words: NoteWords): Promise<Result<string, WordsProblem>> {
  const about = [...words.parts.keys()]
  return change<string, WordsProblem>(
    act,
    { action: 'write case note', about, access: 'notes', decidesWithoutStreams: true },
    async () => {
      const fault = wordsFault(words, act.origin.now)
      if (fault) return problem(fault)
      const id = randomUUID()
      return ok({
        value: id,
        write: (trx) => addNote(trx, { id, words }, byOf(act)),
        events: about.map((personId) => writtenEvent(personId, id, words)),
        subject: { kind: 'case-note', id },
      })
    },
  )
}

function writtenEvent(personId: string, noteId: string, { kind, happenedAt, title }: NoteWords): NewEvent {
  return newEvent<RecordEvent>(
    { type: 'case-note-written', personId, on: dayOf(happenedAt), at: happenedAt, noteId, kind },
    { headline: `${labelOf(noteKinds, kind)}: ${title}`, source: { kind: 'case-note', id: noteId } },
  )
}
