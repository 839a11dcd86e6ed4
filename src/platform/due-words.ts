import type { ClockTagProps } from './components/clock-tag.tsx'
import { nearDay } from './day-words.ts'
import { dayOf, type Instant, wallClockOf } from './instant.ts'
import type { PlainDate } from './plain-date.ts'

/** When a clock runs out, as lists show it. */
export interface Due {
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly warnAt: Instant | null
}

/** The tag and the words of something due: 'Overdue · since yesterday at 17:00'. The same on every list and page. */
export function dueTag({ dueOn, dueAt, warnAt }: Due, now: Instant): ClockTagProps {
  const today = dayOf(now)
  if (dueOn === null || dueAt === null) return { state: 'unknown' }
  const when = `${nearDay(dueOn, today)} at ${wallClockOf(dueAt).time}`
  if (dueAt < now) return { state: 'overdue', text: `since ${when}` }
  if (dueOn === today) return { state: 'due today', text: `by ${wallClockOf(dueAt).time}` }
  return { state: warnAt !== null && warnAt <= now ? 'due soon' : 'later', text: `by ${when}` }
}

/** The same for a task, which has a day and no time. */
export function taskTag(dueOn: PlainDate | null, today: PlainDate): ClockTagProps {
  if (dueOn === null) return { state: 'later', text: 'no date' }
  if (dueOn < today) return { state: 'overdue', text: `since ${nearDay(dueOn, today)}` }
  return dueOn === today ? { state: 'due today' } : { state: 'later', text: `by ${nearDay(dueOn, today)}` }
}
