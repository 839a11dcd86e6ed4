import type { Meeting, MeetingKind } from '../../../../record/meetings/model.ts'
import { minutesWords } from '../../../../record/meetings/pages/words.ts'

/** Minutes of a meeting about several children: what is known about all is not decided about, and is left out where nothing was said. */
export function minutesOfChildren(kind: MeetingKind, meeting: Meeting) {
  const minutes = minutesWords(kind, meeting, { whole: true })
  const known = new Set(meeting.items.filter(({ subject }) => subject === null).map(({ id }) => id))
  const names = meeting.items.filter(({ id }) => !known.has(id)).map(({ title }) => title)
  const about = { rows: [{ key: 'About', value: names.join(', ') }] }
  return {
    ...minutes,
    items: minutes.items
      .filter(({ id, said }) => !known.has(id) || said.length > 0)
      .map((item) => ({
        ...item,
        heading: item.heading.replace(/^\d+\. /, ''),
        ...(known.has(item.id) ? { decision: about } : {}),
      })),
  }
}
