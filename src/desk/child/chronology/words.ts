import { ask, type FieldError, form } from '../../../mechanisms/forms/index.ts'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import { wallClockOf } from '../../../platform/instant.ts'
import type { SignificanceProblem } from '../../../record/people/actions/set-significance.ts'
import type { ChronologyLine } from './records.ts'

/** Lines on one page. */
export const pageSize = 50

/** What was read for a chronology. */
export interface ChronologyRead {
  readonly personId: string
  readonly lines: readonly ChronologyLine[]
  readonly only: 'key' | 'all'
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
  readonly because: string | null
  readonly source: string | null
  readonly editHref: string | null
}

/** Everything a chronology prints. */
export interface ChronologyWords {
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
  const { personId, only, page, mayAll } = read
  const base = `/people/${personId}/chronology`
  const at = (number: number) =>
    number === 1 ? `${base}?show=${only}` : `${base}?show=${only}&page=${number}`
  return {
    heading: only === 'key' ? 'Key events' : 'Everything that happened',
    filters: [
      { text: 'Key events', href: `${base}?show=key`, active: only === 'key' },
      ...(mayAll ? [{ text: 'Everything', href: `${base}?show=all`, active: only === 'all' }] : []),
    ],
    happenings: read.lines.map((line) => happening(line, mayAll ? base : null)),
    none: only === 'key' ? 'Nothing is marked as a key event yet.' : 'Nothing has happened yet.',
    newer: page > 1 ? at(page - 1) : null,
    older: read.more ? at(page + 1) : null,
    printHref: `${base}/print?show=${only}`,
  }
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
    because: line.because,
    source: sourceHref(line),
    editHref: base && `${base}/${line.id}`,
  }
}

const addresses: Readonly<Record<string, (id: string) => string>> = {
  contact: (id) => `/contact/${id}`,
  referral: (id) => `/referrals/${id}`,
  'case-note': (id) => `/notes/${id}`,
  document: (id) => `/documents/${id}`,
}

function sourceHref({ sourceKind, sourceId }: ChronologyLine): string | null {
  if (!sourceKind || !sourceId) return null
  return addresses[sourceKind]?.(sourceId) ?? null
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
