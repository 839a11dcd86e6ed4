import { ask, type FieldError, form } from '../../../mechanisms/forms/index.ts'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import { wallClockOf } from '../../../platform/instant.ts'
import type { SignificanceProblem } from '../../../record/people/actions/set-significance.ts'
import type { ChronologyLine } from './records.ts'
import { sourceHref } from './source.ts'
import type { Choice, StoryWords } from './story-words.ts'

/** Lines on one page. */
export const pageSize = 50

/** What was read for a chronology. */
export interface ChronologyRead {
  readonly personId: string
  readonly choice: Choice
  readonly story: StoryWords
  readonly lines: readonly ChronologyLine[]
  /** Whether the whole chronology is the viewer's to see, or its key events alone. */
  readonly mayAll: boolean
  readonly page: number
  readonly more: boolean
}

export interface Happening {
  readonly timestamp: string
  readonly when: string
  readonly headline: string
  readonly by: string | null
  /** Said where the thing was written down on a later day. */
  readonly written: string | null
  readonly key: boolean
  /** Somebody said whether it is one; else the rule suggests it. */
  readonly said: boolean
  readonly because: string | null
  readonly source: string | null
  readonly editHref: string | null
}

/** Everything a chronology prints. */
export interface ChronologyWords {
  readonly choice: Choice
  readonly story: StoryWords
  readonly base: string
  /** Where entries are chosen for a report; null where the viewer may not. */
  readonly extractsHref: string | null
  readonly heading: string
  readonly filters: readonly { readonly text: string; readonly href: string; readonly active: boolean }[]
  readonly happenings: readonly Happening[]
  readonly none: string
  readonly newer: string | null
  readonly older: string | null
  readonly printHref: string
}

/** The words of a chronology. */
export function chronologyWords(read: ChronologyRead): ChronologyWords {
  const { personId, choice, story, page, mayAll } = read
  const { only } = choice
  const base = `/people/${personId}/chronology`
  const chosen = choiceQuery(choice)
  const at = (number: number) => `${base}?${chosen}${number === 1 ? '' : `&page=${number}`}`
  return {
    choice,
    story,
    base,
    extractsHref: mayAll ? `${base}/extracts` : null,
    heading: only === 'key' ? 'Key events' : 'Everything that happened',
    filters: [
      { text: 'Key events', href: `${base}?show=key`, active: only === 'key' },
      ...(mayAll ? [{ text: 'Everything', href: `${base}?show=all`, active: only === 'all' }] : []),
    ],
    happenings: read.lines.map((line) => happening(line, mayAll ? base : null)),
    none: narrowed(choice)
      ? 'Nothing of what you chose is recorded.'
      : only === 'key'
        ? 'Nothing is marked as a key event yet.'
        : 'Nothing has happened yet.',
    newer: page > 1 ? at(page - 1) : null,
    older: read.more ? at(page + 1) : null,
    printHref: `${base}/print?${chosen}`,
  }
}

/** The choice as it stands in an address. */
function choiceQuery({ only, lane, kind, period }: Choice): string {
  const words = new URLSearchParams({ show: only })
  if (lane) words.set('lane', lane)
  if (kind) words.set('kind', kind)
  if (period !== 'all') words.set('period', period)
  return words.toString()
}

function narrowed({ lane, kind, period }: Choice): boolean {
  return lane !== null || kind !== null || period !== 'all'
}

function happening(line: ChronologyLine, base: string | null): Happening {
  const sameDay = wallClockOf(line.recordedAt).on === line.on
  return {
    timestamp: line.at ?? line.on,
    when: line.at ? longMoment(line.at) : longDate(line.on),
    headline: line.headline,
    by: line.by,
    written: sameDay ? null : `Written down on ${longMoment(line.recordedAt)}`,
    key: line.key,
    said: line.because !== null,
    because: line.because,
    source: sourceHref(line),
    editHref: base && `${base}/${line.id}`,
  }
}

/** Whether it belongs among the key events, and why. */
export const significanceForm = form({ id: 'significance', version: 1, title: 'Is this a key event?' })
  .ask(
    'key',
    ask.yesNo('Is this a key event?', {
      required: 'Select yes if this is a key event',
      yes: 'Yes, it belongs among the key events',
      no: 'No, it is one of many things that happened',
    }),
  )
  .ask('because', ask.longText('Why?', { required: 'Enter why', longest: 1000, rows: 3 }))
  .done()

/** What to say where it can't be set. */
export const significanceMessages: Record<SignificanceProblem, FieldError> = {
  'no such event': { field: 'key', text: 'This is no longer part of the chronology' },
  'as it was': { field: 'key', text: 'Select the other answer: this is how it stands already' },
  'no reason': { field: 'because', text: 'Enter why' },
  'changed meanwhile': {
    field: 'key',
    text: 'Somebody else has just changed this. How it stands now is shown above; check, and send again',
  },
}
