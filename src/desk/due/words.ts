import { type Calendar, explain, type Obligation, statusOf } from '../../mechanisms/timescales/index.ts'
import type { ClockTagProps } from '../../platform/components/clock-tag.tsx'
import type { TagProps } from '../../platform/components/tag.tsx'
import { longDate, longMoment } from '../../platform/day-words.ts'
import { dueTag } from '../../platform/due-words.ts'
import type { Instant } from '../../platform/instant.ts'
import type { NextStep } from '../../record/shell/service.ts'
import { type DueAddress, dueHref } from './due-address.ts'
import type { DueOwner, EarlierDueDate } from './records.ts'
import type { DueRights } from './rights.ts'

/** What was read of one clock. */
export interface DueRead {
  readonly about: DueAddress
  readonly obligation: Obligation
  readonly owner: DueOwner
  readonly earlier: readonly EarlierDueDate[]
  readonly rights: DueRights
  readonly next: NextStep | null
  /** The name of who agreed a reason; null where there is none or nobody of that id. */
  readonly agreedBy: string | null
}

interface Key {
  readonly key: string
  readonly value: string
}

/** Everything the page prints. */
export interface DueWords {
  readonly title: string
  readonly standing: { readonly clock: ClockTagProps } | { readonly tag: TagProps; readonly text: string }
  readonly facts: readonly Key[]
  readonly steps: readonly string[]
  readonly earlier: readonly { readonly due: string; readonly until: string; readonly because: string }[]
  readonly next: NextStep | null
  readonly lateHref: string | null
  readonly notNeededHref: string | null
}

/** The words of 'Why is it due then?'. */
export function dueWords(
  read: DueRead,
  { now, calendar }: { readonly now: Instant; readonly calendar: Calendar },
): DueWords {
  const { obligation, about, rights, next } = read
  const status = statusOf(obligation, now)
  const isOpen = obligation.outcome.is === 'open'
  const isLate = status === 'overdue' || status === 'done late'
  const href = dueHref(about)
  return {
    title: obligation.title,
    standing: standing(obligation, now),
    facts: [...ownerFact(read.owner), ...saidFacts(read), ...sourceFacts(obligation)],
    steps: explain(obligation, calendar),
    earlier: read.earlier.map(earlierWords),
    next: isOpen ? next : null,
    lateHref: rights.explain && isLate ? `${href}/late` : null,
    notNeededHref: rights.exempt && isOpen ? `${href}/not-needed` : null,
  }
}

function standing({ outcome, due, warnAt, ...rest }: Obligation, now: Instant): DueWords['standing'] {
  const status = statusOf({ outcome, due, warnAt }, now)
  if (outcome.is === 'met') return metWords(status, momentOf(outcome))
  if (outcome.is === 'stopped')
    return { clock: { state: 'stopped', text: `on ${momentOf(outcome)}: ${eventWords(outcome.by)}` } }
  if (outcome.is === 'exempt')
    return { clock: { state: 'exempt', text: `as agreed on ${momentOf(outcome)}` } }
  if (due.is === 'not before')
    return { tag: { text: 'Not yet', colour: 'grey' }, text: `not before ${longDate(due.on)}` }
  const { on: dueOn, at: dueAt } = due.is === 'by' ? due : { on: null, at: null }
  const clock = dueTag({ dueOn, dueAt, warnAt }, now)
  return {
    clock: rest.lateness
      ? { ...clock, text: [clock.text, 'with a reason'].filter(Boolean).join(', ') }
      : clock,
  }
}

function metWords(status: ReturnType<typeof statusOf>, when: string): DueWords['standing'] {
  const text = `on ${when}`
  if (status === 'done in time') return { clock: { state: 'met', text } }
  if (status === 'done late') return { clock: { state: 'met late', text } }
  return status === 'done too early'
    ? { tag: { text: 'Done too early', colour: 'orange' }, text }
    : { tag: { text: 'Done', colour: 'grey' }, text: `${text}; whether in time is not known` }
}

function momentOf({
  on,
  at,
}: {
  readonly on: Parameters<typeof longDate>[0]
  readonly at: Instant | null
}): string {
  return at === null ? longDate(on) : longMoment(at)
}

function ownerFact({ workerName, teamName }: DueOwner): Key[] {
  const who = [workerName, teamName].filter(Boolean).join(', ')
  return [{ key: 'Whose work it is', value: who === '' ? 'Nobody’s yet' : who }]
}

function saidFacts({ obligation: { outcome, lateness }, agreedBy }: DueRead): Key[] {
  const by = agreedBy === null ? [] : [{ key: 'Agreed by', value: agreedBy }]
  if (outcome.is === 'exempt') return [{ key: 'Why it is not needed', value: outcome.reason }, ...by]
  return lateness ? [{ key: 'Why it is late', value: lateness.reason }, ...by] : []
}

const basisWords = {
  statute: 'The law',
  regulation: 'Regulations',
  'statutory guidance': 'Statutory guidance',
  'national standard': 'A national standard',
  'local standard': 'A local standard: the council sets the number',
} as const

function sourceFacts({ row, source }: Obligation): Key[] {
  return [
    { key: 'What kind of rule', value: basisWords[source.basis] },
    { key: 'Where the rule is written', value: `${source.text} (${row} in the list of timescales)` },
  ]
}

function earlierWords({ dueOn, dueAt, reason, changedAt }: EarlierDueDate) {
  return {
    due: dueAt ? longMoment(dueAt) : dueOn ? longDate(dueOn) : 'Not known',
    until: longMoment(changedAt),
    because: eventWords(reason),
  }
}

/** An event by its words: 'conference-moved' is 'conference moved'. */
const eventWords = (type: string): string => type.replaceAll('-', ' ')
