import { longDate } from '../../../../platform/day-words.ts'
import { outsideMeetings } from '../../codes.ts'
import type { outsideMeetingsOf } from '../../outside-meetings.records.ts'

type Kept = Awaited<ReturnType<typeof outsideMeetingsOf>>[number]

/** One meeting, worded, under its rule. */
export function meetingLine({ id, kind, heldOn, went, shared, learned, writtenBy }: Kept) {
  const declared = outsideMeetings.find(({ code }) => code === kind)
  return {
    id,
    title: `${declared?.label ?? kind}, ${longDate(heldOn)}`,
    rule: declared?.rule ?? '',
    rows: [
      { key: 'Who went for us', value: went },
      { key: 'What we shared', value: shared },
      { key: 'What we learned', value: learned },
      { key: 'Written by', value: writtenBy },
    ],
  }
}

/** The kinds of meeting whose words are open to somebody who may see these parts of the child's record. */
export function kindsOpen(may: (part: 'contacts' | 'notes') => boolean): string[] {
  return outsideMeetings.filter(({ part }) => may(part)).map(({ code }) => code)
}
