import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addHours, momentAt } from '../../platform/instant.ts'
import { addDays } from '../../platform/plain-date.ts'
import { englandAndWales, whyNotWorking } from './calendar.ts'
import { changesBetween, type StoredObligation } from './changes.ts'
import { dueDate } from './due-date.ts'
import { within } from './duration.ts'
import type { TimedEvent, TimescaleEvent } from './events.ts'
import { explain } from './explain.ts'
import { type Obligation, statusOf } from './obligation.ts'
import { obligationsOf } from './obligations-of.ts'
import { allExamples, day, type ExampleEvent, moment, plainCalendar } from './testing.ts'
import { dayInWords } from './words.ts'

const anyDay = fc.integer({ min: 0, max: 4_300 }).map((n) => addDays(day('2015-01-01'), n))
const on = fc.integer({ min: 0, max: 500 }).map((n) => addDays(day('2025-06-01'), n))
const at = fc.option(fc.integer({ min: 7, max: 20 }), { nil: null })
const id = fc.constantFrom('x', 'y')

const anyFields = fc.record({
  contactId: id,
  enquiryId: id,
  conferenceId: id,
  placementId: id,
  stayId: id,
  requestId: id,
  kind: fc.constantFrom('initial', 'review', 'temporary approval', 'fostering'),
  plannedOn: on,
  childSeen: fc.boolean(),
  untilAdult: fc.boolean(),
  distant: fc.boolean(),
  emergency: fc.boolean(),
})
const types: readonly ExampleEvent['type'][] = [
  'contact-received',
  'contact-decided',
  'plan-started',
  'plan-ended',
  'team-met',
  'enquiry-started',
  'conference-held',
  'conference-booked',
  'conference-moved',
  'report-shared',
  'became-looked-after',
  'ceased-to-be-looked-after',
  'health-assessed',
  'education-plan-reviewed',
  'placement-started',
  'placement-ended',
  'placement-approved',
  'carer-approved',
  'approval-extended',
  'visited',
  'went-missing',
  'missing-meeting-held',
  'short-break-started',
  'short-break-ended',
  'secured',
  'released',
  'request-received',
  'request-answered',
  'request-extended',
  'identity-asked',
  'identity-shown',
]
const fact = fc.tuple(fc.constantFrom(...types), on, at, anyFields).map(([type, onDay, hour, fields]) => ({
  ...fields,
  type,
  on: onDay,
  ...(hour === null ? {} : { at: momentAt(onDay, `${String(hour).padStart(2, '0')}:30`) }),
}))
const note = fc
  .tuple(
    fc.constantFrom('timescale-exempted', 'lateness-explained'),
    on,
    fc.constantFrom(...allExamples),
    fc.oneof(id, on),
  )
  .map(
    ([type, onDay, { id: timescale }, key]): TimescaleEvent => ({
      type,
      on: onDay,
      timescale,
      key,
      reason: 'agreed',
      agreedBy: 'a manager',
    }),
  )
const stream = fc.array(fc.oneof({ weight: 12, arbitrary: fact }, { weight: 1, arbitrary: note }), {
  maxLength: 40,
})

const terms = [
  { from: day('2025-09-01'), to: day('2025-12-19') },
  { from: day('2026-01-05'), to: day('2026-03-27') },
  { from: day('2026-04-13'), to: day('2026-07-21') },
]
const calendar = englandAndWales({ terms })
const person = { bornOn: day('2021-02-28') }
const computed = (events: readonly TimedEvent[]) =>
  obligationsOf({ events, person, timescales: allExamples, settings: [], calendar })

test('a working-day due date is a working day, after its start, and later for more days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const first = dueDate(from, within.workingDays(count), plainCalendar)
      const next = dueDate(from, within.workingDays(count + 1), plainCalendar)
      expect(first && whyNotWorking(first, plainCalendar)).toBeNull()
      expect(first !== null && next !== null && from < first && first < next).toBe(true)
    }),
  )
})

test('counting forward and back again comes home', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const lastDay = dueDate(from, within.workingDays(count), plainCalendar)
      const back = lastDay && dueDate(lastDay, within.before(within.workingDays(count)), plainCalendar)
      const home = dueDate(from, within.workingDays(0), plainCalendar)
      // From a day that does not count, the way back ends on the counting day before it.
      expect(back).toBe(
        home === from ? from : dueDate(from, within.before(within.workingDays(1)), plainCalendar),
      )
    }),
  )
})

/** The stored table, kept as the database would: what each change writes and removes. */
function stored(table: readonly StoredObligation[], obligations: readonly Obligation[]): StoredObligation[] {
  const { write, remove } = changesBetween(table, { personId: 'p', obligations, now: moment('2026-01-01') })
  const written = write.map((row) => ({ ...row, id: row.timescale + row.key }))
  const isWritten = (old: StoredObligation) =>
    written.some(({ timescale, key }) => timescale === old.timescale && key === old.key)
  return [
    ...table.filter((old) => !remove.includes(old.id) && !isWritten(old)),
    ...written.map((row) => ({ ...row, id: row.timescale + row.key })),
  ]
}

const inOrder = (table: readonly StoredObligation[]) => [...table].sort((a, b) => (a.id < b.id ? -1 : 1))

test('events one by one, each difference stored, come to the same as all at once', () => {
  fc.assert(
    fc.property(stream, (events) => {
      const oneByOne = events.reduce<StoredObligation[]>(
        (table, _, n) => stored(table, computed(events.slice(0, n + 1))),
        [],
      )
      expect(inOrder(oneByOne)).toEqual(inOrder(stored([], computed(events))))
    }),
    { numRuns: 60 },
  )
})

test('nothing is written when nothing changed', () => {
  fc.assert(
    fc.property(stream, (events) => {
      const table = stored([], computed(events))
      const again = changesBetween(table, {
        personId: 'p',
        obligations: computed(events),
        now: moment('2026-02-02'),
      })
      expect(again).toEqual({ write: [], remove: [], history: [] })
    }),
    { numRuns: 40 },
  )
})

test('an unrelated event changes nothing, wherever it stands', () => {
  fc.assert(
    fc.property(stream, on, fc.nat(), (events, onDay, place) => {
      const unrelated = { type: 'note-written', on: onDay, contactId: 'x', placementId: 'x' }
      const position = place % (events.length + 1)
      expect(computed([...events.slice(0, position), unrelated, ...events.slice(position)])).toEqual(
        computed(events),
      )
    }),
    { numRuns: 60 },
  )
})

test('the order of recording does not matter for events of different moments', () => {
  const apart = fc.uniqueArray(fact, { selector: (event) => event.on, maxLength: 25 })
  fc.assert(
    fc.property(apart, (events) => {
      expect(computed([...events].reverse())).toEqual(computed(events))
    }),
    { numRuns: 60 },
  )
})

test('keys are unique within a timescale', () => {
  fc.assert(
    fc.property(stream, (events) => {
      const names = computed(events).map(({ timescale, key }) => `${timescale} ${key}`)
      expect(new Set(names).size).toBe(names.length)
    }),
    { numRuns: 60 },
  )
})

test('an open obligation only ever goes from not due to due soon to overdue', () => {
  const order = ['not due', 'due soon', 'overdue']
  fc.assert(
    fc.property(stream, fc.nat({ max: 9_000 }), fc.nat({ max: 2_000 }), (events, start, later) => {
      const now = addHours(moment('2025-06-01'), start)
      for (const obligation of computed(events).filter(
        ({ outcome, due: { is } }) => outcome.is === 'open' && is === 'by',
      )) {
        const [first, then] = [statusOf(obligation, now), statusOf(obligation, addHours(now, later))].map(
          (status) => order.indexOf(status),
        )
        expect(first).toBeGreaterThanOrEqual(0)
        expect(then).toBeGreaterThanOrEqual(first ?? 0)
      }
    }),
    { numRuns: 60 },
  )
})

test('what is closed or unknown has one status for ever, and the warning never comes after the due date', () => {
  fc.assert(
    fc.property(stream, (events) => {
      for (const obligation of computed(events)) {
        const ever = [moment('2015-01-01'), moment('2028-12-31')].map((now) => statusOf(obligation, now))
        if (obligation.outcome.is !== 'open' || obligation.due.is !== 'by') expect(ever[0]).toBe(ever[1])
        if (obligation.due.is === 'by')
          expect((obligation.warnAt ?? obligation.due.at) <= obligation.due.at).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('an explanation ends at the same date', () => {
  fc.assert(
    fc.property(stream, (events) => {
      for (const obligation of computed(events)) {
        const lines = explain(obligation, calendar)
        if (obligation.due.is === 'unknown') expect(lines.at(-1)).toBe('So nobody can say by when it is due.')
        else expect(lines.at(-1)).toContain(dayInWords(obligation.due.on))
        // The last step that names a day names the same one.
        const days = lines.slice(0, -1).filter((line) => / comes to | moves it to |, to /.test(line))
        if (obligation.due.is === 'by' && days.length > 0)
          expect(days.at(-1)).toContain(`${dayInWords(obligation.due.on)}.`)
      }
    }),
    { numRuns: 60 },
  )
})
