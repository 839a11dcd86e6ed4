import { expect, test } from 'vitest'
import type { Timescale } from './declaration.ts'
import { within } from './duration.ts'
import { timescaleFaults } from './faults.ts'
import type { AnyTimescale } from './rule.ts'
import {
  allExamples,
  contactDecision,
  day,
  type ExampleEvent,
  educationPlan,
  initialConference,
  placementApproval,
  teamReview,
} from './testing.ts'

test('sound declarations have no faults', () => {
  expect(timescaleFaults(allExamples)).toEqual([])
})

test('versions that follow each other are sound', () => {
  const until = { ...initialConference, until: day('2026-03-31') }
  expect(timescaleFaults([{ ...initialConference, from: day('2026-04-01') }, until])).toEqual([])
})

const { each: _, ...anyPlacement } = placementApproval.starts

test.each<{ says: string; of: AnyTimescale | AnyTimescale[]; fault: string }>([
  {
    says: 'an id used twice',
    of: [contactDecision, contactDecision],
    fault: 'two versions are in force on the same day (or the id is used twice)',
  },
  {
    says: 'versions that overlap by a day',
    of: [
      { ...contactDecision, until: day('2026-04-01') },
      { ...contactDecision, from: day('2026-04-01') },
    ],
    fault: 'two versions are in force on the same day (or the id is used twice)',
  },
  {
    says: 'no source',
    of: { ...contactDecision, source: { basis: 'statute', text: ' ' } },
    fault: 'it has no source',
  },
  { says: 'no title', of: { ...contactDecision, title: '' }, fault: 'it has no title' },
  { says: 'no row', of: { ...contactDecision, row: '' }, fault: 'it names no row of the list of timescales' },
  {
    says: 'an id with capitals',
    of: { ...contactDecision, id: 'ContactDecision' },
    fault: 'the id is not in lower case with hyphens',
  },
  {
    says: 'an end before its beginning',
    of: { ...contactDecision, from: day('2026-02-01'), until: day('2026-01-01') },
    fault: 'it ends before it comes into force',
  },
  {
    says: 'a warning on the due day',
    of: { ...initialConference, warnAt: within.weeks(3) },
    fault: 'it warns when it is already due',
  },
  { says: 'nothing that starts it', of: { ...contactDecision, starts: [] }, fault: 'nothing starts it' },
  { says: 'nothing that meets it', of: { ...contactDecision, met: [] }, fault: 'nothing can meet it' },
  {
    says: 'an approval of nothing in particular',
    of: { ...placementApproval, starts: anyPlacement },
    fault: 'what meets it may come first, but nothing says for which',
  },
  {
    says: 'each and every',
    of: { ...contactDecision, starts: { ...contactDecision.starts, take: 'every' } },
    fault: 'a clock for each value cannot also start with every event',
  },
  {
    says: 'a count without a window',
    of: { ...contactDecision, starts: { ...contactDecision.starts, times: 3 } },
    fault: 'a start that counts events needs both how many and in which window',
  },
  {
    says: 'a period counted from a day',
    of: { ...educationPlan, starts: { on: 'conference-booked', countsFrom: 'plannedOn' } },
    fault: 'a period is not counted from a day',
  },
  { says: 'no later stage', of: { ...contactDecision, again: [] }, fault: 'it goes on to no stage' },
  { says: 'no case', of: { ...contactDecision, within: [] }, fault: 'it has no case' },
  {
    says: 'a case never reached',
    of: { ...contactDecision, within: [{ within: within.weeks(1) }, { within: within.weeks(2) }] },
    fault: 'a case after one that always holds is never reached',
  },
  {
    says: 'terms counted back',
    of: { ...contactDecision, within: within.before(within.terms(1)) },
    fault: 'terms cannot be counted back, and none is no time',
  },
  {
    says: 'a local number in the code',
    of: { ...teamReview, within: within.weeks(6) },
    fault: 'a local standard takes its number from a council setting',
  },
  {
    says: 'a period that becomes a clock',
    of: [
      { ...educationPlan, until: day('2026-01-01') },
      { ...contactDecision, id: educationPlan.id, from: day('2026-01-02') },
    ],
    fault: 'one version asks for one in each period and another does not',
  },
])('$says is a fault', ({ of, fault }) => {
  const list = 'id' in of ? [of] : of
  expect(timescaleFaults(list)).toEqual([`${list[0]?.id}: ${fault}`])
})

test('what is misspelt does not compile', () => {
  const rules: Timescale<ExampleEvent>[] = [
    // @ts-expect-error no such event
    { ...contactDecision, met: { on: 'contact-decidd' } },
    // @ts-expect-error no such field
    { ...contactDecision, starts: { on: 'contact-received', each: 'contactid' } },
    // @ts-expect-error a field of another event
    { ...contactDecision, met: { on: 'contact-decided', where: { kind: 'initial' } } },
    // @ts-expect-error no such value
    { ...contactDecision, met: { on: 'conference-held', where: { kind: 'first' } } },
    // @ts-expect-error not a day
    { ...contactDecision, starts: { on: 'conference-booked', countsFrom: 'conferenceId' } },
    // @ts-expect-error no such event in a condition
    { ...contactDecision, within: [{ when: { had: { on: 'nothing' } }, within: within.weeks(1) }] },
    // @ts-expect-error a bare number is no duration
    { ...contactDecision, within: 15 },
  ]
  expect(rules).toHaveLength(7)
})
