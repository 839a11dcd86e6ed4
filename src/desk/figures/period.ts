import {
  type AnswersTo,
  ask,
  bodyOf,
  type FormBody,
  form,
  type LinkedError,
  readAnswers,
} from '../../mechanisms/forms/index.ts'
import { type Period, yearTo } from '../../mechanisms/indicators/index.ts'
import { longDate } from '../../platform/day-words.ts'
import { addDays, addMonths, firstOfMonth, type PlainDate } from '../../platform/plain-date.ts'
import type { Params } from '../../record/shell/fields.ts'

/** Which figures somebody wants. Sent by GET: an address shows the same figures again. */
export const chooseForm = form({ id: 'choose-figures', version: 2, title: 'Which figures' })
  .ask(
    'period',
    ask.choose(
      'For which time?',
      [
        { code: 'month', label: 'This month so far' },
        { code: 'last-12', label: 'The last 12 months' },
        { code: 'whole-month', label: 'One month' },
        { code: 'year-to', label: '12 months up to a day' },
      ],
      { required: 'Select a time' },
    ),
  )
  .askIf(
    (when) => when('period').is('year-to'),
    'to',
    ask.date('Which day is the last?', {
      required: 'Enter the last day',
      latest: 'today',
      called: 'The last day',
      hint: 'For example, 31 3 2026. The figures are as they stood at the end of that day.',
    }),
  )
  .askIf(
    (when) => when('period').is('whole-month'),
    'month',
    ask.date('Which month? Enter any day in it', {
      required: 'Enter a day in the month',
      latest: 'today',
      called: 'The day',
    }),
  )
  .ask('byTeam', ask.yesNo('Show each team apart?', { required: 'Select whether to show each team apart' }))
  .done()

type Wanted = AnswersTo<typeof chooseForm>

/** What was chosen. */
export interface Chosen {
  readonly period: Period
  readonly byTeam: boolean
  readonly body: FormBody
  /** The same choice as the query of an address. */
  readonly search: string
  readonly words: string
}

/** What an address asks for: the last 12 months where it says nothing, or what must be put right. */
export type Choice =
  | { readonly ok: true; readonly value: Chosen }
  | { readonly ok: false; readonly errors: readonly LinkedError[]; readonly body: FormBody }

const usual: Wanted = { period: 'last-12', byTeam: false }
const own: ReadonlySet<string> = new Set([
  'period',
  ...['to', 'month'].flatMap((name) => [`${name}-day`, `${name}-month`, `${name}-year`]),
  'byTeam',
])

/** The query of an address that shows one whole month. @param from its first day */
export function searchOfMonth(from: PlainDate): string {
  return searchOf(bodyOf(chooseForm, { period: 'whole-month', month: from, byTeam: false }))
}

/** Reads the choice from an address. Other parts of its query are the page's own. */
export function chosenIn(query: Params, today: PlainDate): Choice {
  const body = Object.fromEntries(Object.entries(query).filter(([name]) => own.has(name)))
  if (Object.keys(body).length === 0) return { ok: true, value: chosen(usual, today) }
  const read = readAnswers(chooseForm, body, { today })
  return read.ok ? { ok: true, value: chosen(read.value, today) } : { ok: false, errors: read.errors, body }
}

function chosen(wanted: Wanted, today: PlainDate): Chosen {
  const period = periodOf(wanted, today)
  const body = bodyOf(chooseForm, wanted)
  return {
    period,
    byTeam: wanted.byTeam,
    body,
    search: searchOf(body),
    words: `${longDate(period.from)} to ${longDate(period.to)}`,
  }
}

/** A form's answers as the query of an address. */
export function searchOf(body: FormBody): string {
  const pairs = Object.entries(body).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return new URLSearchParams(pairs).toString()
}

function periodOf({ period, to, month }: Wanted, today: PlainDate): Period {
  switch (period) {
    case 'month':
      return { from: firstOfMonth(today), to: today, asAt: today }
    case 'last-12':
      return yearTo(today)
    case 'whole-month':
      return monthOf(month ?? today, today)
    case 'year-to':
      return yearTo(to ?? today)
  }
}

function monthOf(day: PlainDate, today: PlainDate): Period {
  const from = firstOfMonth(day)
  const to = addDays(addMonths(from, 1), -1)
  return { from, to: to < today ? to : today, asAt: today }
}
