import type { Trx } from '../../../platform/db.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import type { NoteEvent } from '../events.ts'
import { type WordsProblem, wordsFault } from '../judge-words.ts'
import type { NoteWords } from '../model.ts'
import { peopleOfNote } from '../records.ts'
import { correctedUnseen, lockNote, replaceNote } from '../write.records.ts'

export type CorrectProblem = WordsProblem | 'no such note' | 'no reason' | 'changed meanwhile'

export interface Correcting {
  readonly noteId: string
  readonly words: NoteWords
  /** Why the words are replaced. */
  readonly because: string
  /** The version whose words the writer saw. */
  readonly version: number
}

/**
 * Puts new words in the place of a note's. The old ones stay readable with the reason. Over a newer version than the one that
 * was seen nothing is saved (spec/security.md 14.3). Answers the new version.
 * @throws Refused unless the record of every child of the note is open to the writer
 */
export function correctNote(act: Act, wanted: Correcting): Promise<Result<number, CorrectProblem>> {
  const { noteId, words } = wanted
  const about = [...words.parts.keys()]
  return change<number, CorrectProblem>(
    act,
    { action: 'correct case note', about, access: 'notes' },
    async ({ trx }) => {
      const fault = await faultOf(trx, wanted, act.origin.now)
      if (fault) return problem(fault)
      const version = wanted.version + 1
      return ok({
        value: version,
        async write(writing) {
          await replaceNote(writing, { ...wanted, id: noteId }, byOf(act))
          await correctedUnseen(writing, { ...wanted, line: lineOf(wanted), version }, act.origin)
        },
        events: about.map((personId) => correctedEvent(personId, version, { act, wanted })),
        subject: { kind: 'case-note', id: noteId },
      })
    },
  )
}

async function faultOf(
  trx: Trx,
  { noteId, words, because, version }: Correcting,
  now: Instant,
): Promise<CorrectProblem | null> {
  const stands = await lockNote(trx, noteId)
  const people = await peopleOfNote(trx, noteId)
  const sameChildren = people.length === words.parts.size && people.every((id) => words.parts.has(id))
  if (stands === undefined || !sameChildren) return 'no such note'
  if (stands !== version) return 'changed meanwhile'
  return because.trim() === '' ? 'no reason' : wordsFault(words, now)
}

const lineOf = ({ words, because }: Correcting) => `Note corrected: ${words.title} (${because})`

function correctedEvent(
  personId: string,
  version: number,
  { act, wanted }: { act: Act; wanted: Correcting },
): NewEvent {
  const { now } = act.origin
  return newEvent<NoteEvent>(
    { type: 'case-note-corrected', personId, on: dayOf(now), at: now, noteId: wanted.noteId, version },
    { headline: lineOf(wanted), source: { kind: 'case-note', id: wanted.noteId } },
  )
}
