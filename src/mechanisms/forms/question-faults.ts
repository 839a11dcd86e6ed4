import type { FormQuestion } from './form.ts'
import type { DayLimit, Question } from './question.ts'

type Check = readonly [wrong: boolean, says: string]

/** What is wrong with one question, wherever it stands. */
export function questionFaults({ name, question }: FormQuestion): string[] {
  const { label, required, prefill } = question
  const checks: readonly Check[] = [
    [
      !/^[a-z][A-Za-z0-9]*$/.test(name) || name === 'perChild',
      'a name is letters and digits, begun with a small letter',
    ],
    [label.trim() === '', 'it has no words'],
    [required?.trim() === '', 'it must be answered but has no message'],
    [prefill?.trim() === '', 'it is filled in from a fact without a name'],
    ...optionChecks(question),
    ...limitChecks(question),
  ]
  return checks.filter(([wrong]) => wrong).map(([, says]) => says)
}

function optionChecks(question: Question): readonly Check[] {
  if (!('options' in question)) return []
  const codes = question.options.map(({ code }) => code)
  const labels = question.options.map(({ label }) => label)
  const alone = question.kind === 'chooseMany' ? question.alone : undefined
  return [
    [codes.length < (question.kind === 'choose' ? 2 : 1), 'it leaves nothing to choose'],
    [[...codes, ...labels].some((words) => words.trim() === ''), 'an option has no code or no words'],
    [new Set(codes).size < codes.length, 'two options have one code'],
    [new Set(labels).size < labels.length, 'two options read alike'],
    [alone !== undefined && !codes.includes(alone), 'the option that stands alone is not offered'],
  ]
}

function limitChecks(question: Question): readonly Check[] {
  switch (question.kind) {
    case 'number': {
      const { lowest = 0, highest = Number.POSITIVE_INFINITY } = question
      return [[lowest > highest, 'no number is within its limits']]
    }
    case 'text':
    case 'longText':
      return [[(question.longest ?? 1) < 1, 'no text is within its limits']]
    case 'date':
    case 'dateTime':
      return [[isAfter(question.earliest, question.latest), 'no day is within its limits']]
    default:
      return []
  }
}

/** Days that move with today are compared with each other, fixed days with each other; the rest depends on the day. */
function isAfter(earliest: DayLimit | undefined, latest: DayLimit | undefined): boolean {
  if (earliest === undefined || latest === undefined) return false
  const [first, last] = [fromToday(earliest), fromToday(latest)]
  if (first !== null && last !== null) return first > last
  return first === null && last === null && earliest > latest
}

function fromToday(limit: DayLimit): number | null {
  if (limit === 'today') return 0
  return typeof limit === 'string' ? null : limit.daysFromToday
}
