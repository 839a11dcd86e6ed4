import type { Named } from '../../mechanisms/forms/index.ts'
import type { NoteAnswers } from './forms/note.ts'
import type { NoteWords } from './model.ts'

/** What a note says, from the answers to its form. */
export function wordsOf(answers: NoteAnswers, children: readonly Named[]): NoteWords {
  const { kind, happenedAt, title, text = '', perChild } = answers
  const parts = children.map(({ id }) => [id, perChild[id]?.part ?? null] as const)
  return { kind, happenedAt, title, text, parts: new Map(parts) }
}
