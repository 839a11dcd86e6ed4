import {
  ask,
  bodyOf,
  type FormBody,
  form,
  type LinkedError,
  readAnswers,
} from '../../../mechanisms/forms/index.ts'
import { addDays, addMonths, type PlainDate, plainDate } from '../../../platform/plain-date.ts'
import type { Params } from '../../../record/shell/fields.ts'
import { searchOf } from '../period.ts'
import { indicators } from '../read-figures.ts'

/** Which figures at which dates, and for whom it is printed. Sent by GET. */
export const tableForm = form({ id: 'committee-table', version: 1, title: 'Table for a committee' })
  .ask(
    'dates',
    ask.choose(
      'At which dates?',
      [
        { code: 'quarters-5', label: 'The last 5 quarter ends' },
        { code: 'quarters-9', label: 'The last 9 quarter ends' },
        { code: 'years', label: 'The last 2 year ends (31 March), and the quarter ends since' },
      ],
      { required: 'Select the dates' },
    ),
  )
  .ask(
    'figures',
    ask.chooseMany(
      'Which figures?',
      indicators
        .filter(({ unit }) => unit !== 'children')
        .map(({ id, title }) => ({ code: id, label: title })),
      { required: 'Select at least one figure' },
    ),
  )
  .ask(
    'outside',
    ask.yesNo('Is it read outside the service?', {
      required: 'Select whether it is read outside the service',
      hint: 'Then counts of 1 to 5 are hidden, as the department hides them, with the percentages that would give them away.',
    }),
  )
  .done()

/** What was chosen for the table. */
export interface TableChosen {
  readonly ends: readonly PlainDate[]
  readonly figures: readonly string[]
  readonly outside: boolean
  readonly body: FormBody
  readonly search: string
}

export type TableChoice =
  | { readonly ok: true; readonly value: TableChosen }
  | { readonly ok: false; readonly errors: readonly LinkedError[]; readonly body: FormBody }

/** What most committees ask for; the others are one press away, and slower to read. */
const usualFigures: ReadonlySet<string> = new Set(
  'I-FD01 I-FD02 I-FD06 I-AS02 I-IC03 I-CP01 I-CP03 I-CP09 I-CN02'.split(' '),
)

/** Reads the choice from an address: the usual figures at the last five quarter ends where it says nothing. */
export function tableChosenIn(query: Params, today: PlainDate): TableChoice {
  const figuresAsked = indicators.filter(({ id }) => usualFigures.has(id)).map(({ id }) => id)
  const usual = bodyOf(tableForm, { dates: 'quarters-5', figures: figuresAsked, outside: false })
  const body = Object.keys(query).length === 0 ? usual : query
  const read = readAnswers(tableForm, body, { today })
  if (!read.ok) return { ok: false, errors: read.errors, body }
  const { dates, figures, outside } = read.value
  return { ok: true, value: { ends: endsOf(dates, today), figures, outside, body, search: searchOf(body) } }
}

/** Quarter ends that are over, the oldest first. */
export function endsOf(dates: 'quarters-5' | 'quarters-9' | 'years', today: PlainDate): PlainDate[] {
  if (dates !== 'years') return quarterEnds(today, dates === 'quarters-5' ? 5 : 9)
  const ends = quarterEnds(today, 9)
  const marches = ends.filter((end) => end.slice(5, 7) === '03')
  const last = marches.at(-1) ?? ends[0]
  return ends.filter((end) => marches.includes(end) || (last !== undefined && end > last))
}

function quarterEnds(today: PlainDate, many: number): PlainDate[] {
  const month = Number(today.slice(5, 7))
  const quarter = String(month - ((month - 1) % 3)).padStart(2, '0')
  const begun = plainDate(`${today.slice(0, 4)}-${quarter}-01`)
  return Array.from({ length: many }, (_, n) => addDays(addMonths(begun, -3 * (many - 1 - n)), -1))
}
