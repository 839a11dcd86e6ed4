import type { FieldError } from '../../../mechanisms/forms/index.ts'
import { labelOf } from '../../../platform/code.ts'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import type { ChooseEntriesProblem } from '../../../record/chronology/actions/choose-entries.ts'
import { purposes } from '../../../record/chronology/codes.ts'
import type { Extract, ExtractEntry } from '../../../record/chronology/extracts.records.ts'
import type { ChronologyLine } from '../chronology/records.ts'
import { sourceHref, sourceName } from '../chronology/source.ts'

/** A chosen chronology, worded. */
export function extractWords(extract: Extract & { readonly entries: readonly ExtractEntry[] }) {
  return {
    title: extract.title,
    about: `For: ${labelOf(purposes, extract.purpose).toLowerCase()}. Chosen by ${extract.by} on ${longMoment(extract.recordedAt)}, as the record stood then.`,
    entries: extract.entries.map((entry) => ({
      when: longDate(entry.on),
      headline: entry.headline,
      from: provenance(entry),
      href: sourceHref(entry),
    })),
  }
}

function provenance(entry: ExtractEntry): string {
  const who = entry.writtenBy ? ` by ${entry.writtenBy}` : ''
  return `${sourceName(entry.sourceKind)}, written down${who} on ${longMoment(entry.writtenAt)}`
}

/** The chronologies that were chosen, worded. */
export function extractRows(extracts: readonly Extract[], base: string) {
  return extracts.map(({ id, title, purpose, by, recordedAt }) => ({
    title,
    href: `${base}/extracts/${id}`,
    purpose: labelOf(purposes, purpose),
    chosen: `${longMoment(recordedAt)} by ${by}`,
  }))
}

/** The entries to tick: key events are ticked at first. */
export function entryChoices(lines: readonly ChronologyLine[], chosen: readonly string[] | null) {
  return lines.map((line) => ({
    value: line.id,
    text: `${longDate(line.on)}: ${line.headline}`,
    checked: chosen === null ? line.key : chosen.includes(line.id),
  }))
}

/** What to say where a chronology can't be kept. */
export const extractMessages: Record<ChooseEntriesProblem, FieldError> = {
  'nothing chosen': { field: 'entry', text: 'Select at least one entry' },
  'no such entry': {
    field: 'entry',
    text: 'An entry is no longer there. Check what is selected, and send again',
  },
}
