import { labelOf } from '../../../../platform/code.ts'
import { addMonths, type PlainDate, plainDate } from '../../../../platform/plain-date.ts'
import { professionals, sources } from '../../codes.ts'
import type { QualityCount, Sampled } from '../../quality.records.ts'

/** The last quarters, the latest first: the one that runs and the seven before it. */
export function quartersTo(today: PlainDate): PlainDate[] {
  const month = Number(today.slice(5, 7))
  const first = plainDate(`${today.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`)
  return Array.from({ length: 8 }, (_, back) => addMonths(first, -3 * back))
}

/** 'October to December 2026' */
export function quarterWords(quarter: PlainDate): string {
  const names = {
    '01': 'January to March',
    '04': 'April to June',
    '07': 'July to September',
    '10': 'October to December',
  }
  const month = quarter.slice(5, 7)
  const words = month === '01' || month === '04' || month === '07' || month === '10' ? names[month] : month
  return `${words} ${quarter.slice(0, 4)}`
}

/** Shares below this many ratings say little: the number stands there and no share. */
const fewest = 5

/** One agency a line, the most messages first: how many were decided on, rated, and what share of those rated gave each. */
export function qualityLines(counts: readonly QualityCount[], quarter: PlainDate) {
  const ofQuarter = counts.filter((one) => one.quarter === quarter && isProfessional(one.source))
  return ofQuarter
    .toSorted((one, other) => other.messages - one.messages || (one.source < other.source ? -1 : 1))
    .map((one) => ({
      agency: labelOf(sources, one.source),
      rated: `${one.rated} of ${one.messages}`,
      complete: share(one.complete, one.rated),
      consent: share(one.consent, one.rated),
      whyLevel: share(one.whyLevel, one.rated),
      voice: share(one.voice, one.rated),
      audited: String(one.audited),
    }))
}

function isProfessional(source: string): boolean {
  return professionals.some(({ code }) => code === source)
}

function share(count: number, of: number): string {
  if (of < fewest) return of === 0 ? '' : `${count} of ${of}`
  return `${Math.round((100 * count) / of)} %`
}

/** What is looked at together with the agencies. */
export function sampleLines(sample: readonly Sampled[]) {
  return sample.map(({ contactId, reference, source, audited }) => ({
    reference,
    agency: labelOf(sources, source),
    state: audited ? 'Looked at' : 'To be looked at',
    audited,
    href: `/contact/${contactId}/quality`,
  }))
}
