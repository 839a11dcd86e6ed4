import type { Instant } from '../../platform/instant.ts'
import type { NoteWords } from './model.ts'

export type WordsProblem = 'no child' | 'no title' | 'no words' | 'in the future'

/** What is wrong with a note's words; null where nothing is. One of shared text and parts is enough. */
export function wordsFault({ title, text, parts, happenedAt }: NoteWords, now: Instant): WordsProblem | null {
  if (parts.size === 0) return 'no child'
  if (title.trim() === '') return 'no title'
  const said = [text, ...parts.values()].some((words) => (words ?? '').trim() !== '')
  if (!said) return 'no words'
  return happenedAt > now ? 'in the future' : null
}
