import { labelOf } from '../../../../platform/code.ts'
import { longMoment, longMonth, recentMoment } from '../../../../platform/day-words.ts'
import type { Instant } from '../../../../platform/instant.ts'
import { addMonths, firstOfMonth, type PlainDate } from '../../../../platform/plain-date.ts'
import type { Fields } from '../../../../record/shell/fields.ts'
import { adviceEndings, professionals, sources } from '../../codes.ts'
import type { AdviceOfMonth, Consultation, ConsultationFilter } from '../../consultations.records.ts'

/** One line of the list, already worded. */
export function consultationLine(one: Consultation, now: Instant) {
  return {
    href: `/consultations/${one.id}`,
    who: [one.askerName, one.askerRole].filter(Boolean).join(', '),
    source: labelOf(sources, one.source),
    asked: recentMoment(one.askedAt, now),
    question: shortened(one.question),
    ended: one.contactEventId === null ? labelOf(adviceEndings, one.ended) : 'Became a contact',
    by: one.givenByName ?? 'Not known',
  }
}

const mostLetters = 120

function shortened(words: string): string {
  return words.length <= mostLetters ? words : `${words.slice(0, mostLetters).trimEnd()} …`
}

/** Everything that is kept of one piece of advice. */
export function consultationRows(one: Consultation): { key: string; value: string }[] {
  const rows: [string, string | null][] = [
    ['Asked', longMoment(one.askedAt)],
    ['By', [one.askerName, one.askerRole, one.askerReach].filter(Boolean).join(', ')],
    ['From', labelOf(sources, one.source)],
    ['What they asked', one.question],
    ['What we advised', one.advice],
    ['What they do next', labelOf(adviceEndings, one.ended)],
    ['Advice given by', one.givenByName],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}

/** The first day of the month eleven before this one: twelve months are shown, this one not yet whole. */
export function twelveMonthsFrom(today: PlainDate): PlainDate {
  return addMonths(firstOfMonth(today), -11)
}

/** The months that have any, as lines and as choices. */
export function monthLines(rows: readonly AdviceOfMonth[]) {
  return rows.map(({ month, given, becameContacts }) => ({
    month: longMonth(month),
    code: month,
    given: `${given}`,
    becameContacts: `${becameContacts}`,
  }))
}

/** What an address narrows the list to; what is no choice narrows nothing. */
export function filterFrom(query: Readonly<Record<string, string>>): ConsultationFilter {
  const { source = '', ended = '', month = '' } = query
  return {
    source: professionals.find(({ code }) => code === source)?.code,
    ended: adviceEndings.find(({ code }) => code === ended)?.code,
    month: /^\d{4}-\d{2}$/.test(month) ? month : undefined,
  }
}

/** What a contact begins with that comes of advice: who told us and what they told. Who it is about is asked then. */
export function bodyFromConsultation(one: Consultation): Fields {
  return {
    how: 'phone',
    source: one.source,
    anonymous: 'no',
    callerName: one.askerName,
    callerRole: one.askerRole ?? '',
    callerReach: one.askerReach ?? '',
    told: `${one.question}\n\nAdvice we gave: ${one.advice}`,
  }
}
