import { wallClockOf } from '../../platform/instant.ts'
import { addDays, type PlainDate, weekday } from '../../platform/plain-date.ts'
import { type Calendar, daysIn, whyNotWorking } from './calendar.ts'
import { durationInWords } from './duration.ts'
import type { Due, Obligation } from './obligation.ts'
import type { Step } from './steps.ts'
import { dayInWords, lengthInWords, nameInWords, shortDay, unknownInWords } from './words.ts'

/**
 * 'Why is it due then?', step by step in plain English: the rule and its source, what started it, how it was counted with each
 * day passed over, what moved it, and last the answer.
 * @param calendar the one the obligation was computed with
 */
export function explain(
  obligation: Pick<Obligation, 'title' | 'row' | 'source' | 'steps' | 'due'>,
  calendar: Calendar,
): string[] {
  const { title, row, source, steps, due } = obligation
  const rule = `The rule: ${title} (${row}). It comes from ${source.text} (${source.basis}).`
  return [rule, ...steps.flatMap((step) => inWords(step, calendar)), answer(due)]
}

function inWords(step: Step, calendar: Calendar): string[] {
  switch (step.step) {
    case 'started':
      return [
        `It started on ${dayInWords(step.on)}${atTime(step.at)} with: ${nameInWords(step.by)}. That is day 0.`,
      ]
    case 'counts from':
      return [`It is counted from ${nameInWords(step.field)}: ${dayInWords(step.on)}.`]
    case 'council number':
      return [councilNumber(step)]
    case 'counted':
      return counted(step, calendar)
    case 'rule changed':
      return [`From ${dayInWords(step.on)} another rule holds: ${step.title}.`]
    case 'not needed until':
      return [`It is not needed before ${dayInWords(step.on)}.`]
    case 'moved':
      return [
        `It was due on ${shortDay(step.from)} until ${shortDay(step.on)}, when it moved: ${nameInWords(step.by)}.`,
      ]
    case 'paused':
      return [
        `The clock stood still from ${shortDay(step.from)} to ${shortDay(step.until)}, which moves it to ${dayInWords(step.to)}.`,
      ]
    case 'extended':
      return [
        `It was extended on ${shortDay(step.on)} (${nameInWords(step.by)}) by ${durationInWords(step.within)}, to ${dayInWords(step.to)}.`,
      ]
    case 'used up':
      return [
        `${step.used} of the ${durationInWords(step.most)} allowed in any ${durationInWords(step.window)} were used before it.`,
      ]
    case 'period':
      return [`One is needed in the period from ${shortDay(step.from)} to ${shortDay(step.to)}.`]
    case 'unknown':
      return [unknownInWords[step.because]]
  }
}

function atTime(at: Parameters<typeof wallClockOf>[0] | null): string {
  return at ? ` at ${wallClockOf(at).time}` : ''
}

function councilNumber({ within, since }: Extract<Step, { step: 'council number' }>): string {
  const number = durationInWords(within)
  return since
    ? `The council’s own number, in force from ${shortDay(since)}, is ${number}.`
    : `The council has set no number of its own, so the usual one holds: ${number}.`
}

type Counted = Extract<Step, { step: 'counted' }>

function counted(step: Counted, calendar: Calendar): string[] {
  const { from, within, to } = step
  const line = `Counting ${lengthInWords(within)} from ${dayInWords(from)} comes to ${dayInWords(to)}.`
  const passed = countsWorkingDays(within) ? passedOver(from, to, calendar) : []
  return [...passed, line]
}

function countsWorkingDays(within: Counted['within']): boolean {
  const unit = within.unit === 'before' ? within.of.unit : within.unit
  return unit === 'working day' || unit === 'school day'
}

function passedOver(from: PlainDate, to: PlainDate, calendar: Calendar): string[] {
  const [first, last] = from <= to ? [addDays(from, 1), to] : [to, addDays(from, -1)]
  return daysIn({ from: first, to: last }).flatMap((on) => {
    const why = whyNotWorking(on, calendar)
    if (why === null || isSundayAfterSaturday(on, { first, why })) return []
    return [`Not counted: ${why === 'weekend' ? weekendFrom(on, last) : `${dayInWords(on)}, ${why}`}.`]
  })
}

/** Saturday and Sunday are told in one line. */
function isSundayAfterSaturday(on: PlainDate, { first, why }: { first: PlainDate; why: string }): boolean {
  return why === 'weekend' && weekday(on) === 7 && on > first
}

function weekendFrom(on: PlainDate, last: PlainDate): string {
  const sunday = addDays(on, 1)
  return weekday(on) === 6 && sunday <= last ? `${dayInWords(on)} and ${dayInWords(sunday)}` : dayInWords(on)
}

function answer(due: Due): string {
  if (due.is === 'unknown') return 'So nobody can say by when it is due.'
  if (due.is === 'not before') return `So it may not be before ${dayInWords(due.on)}.`
  return `So it is due by ${dayInWords(due.on)} at ${wallClockOf(due.at).time}.`
}
