import { expect, test } from 'vitest'
import { frontDoorTimescales } from '../../journey/front-door/timescales.ts'
import { formFaults } from '../../mechanisms/forms/index.ts'
import { englandAndWales, type Obligation, obligationsOf } from '../../mechanisms/timescales/index.ts'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { latenessForm, notNeededForm } from './forms.ts'
import { type DueRead, dueWords } from './words.ts'

const calendar = englandAndWales()
const thursday = { on: plainDate('2026-04-02'), at: instantOf('2026-04-02T09:00:00Z') }
const received = { type: 'contact-received', contactId: 'c-1', how: 'phone', ...thursday }
const about = { personId: 'p-1', timescale: 'contact-decision', key: 'c-1' }
const nobody = { workerId: null, teamId: null, workerName: null, teamName: null }

function theDue(
  events: readonly { type: string; on: ReturnType<typeof plainDate> }[],
  escalation = false,
): Obligation {
  const wanted = escalation ? 'contact-escalation' : 'contact-decision'
  const timescales = frontDoorTimescales.filter(({ id }) => id === wanted)
  const settings = [
    { id: 'contact-escalation', from: plainDate('2026-01-01'), within: { unit: 'hour', count: 48 } as const },
  ]
  const [first] = obligationsOf({
    events: [received, ...events],
    person: { bornOn: null },
    timescales,
    settings,
    calendar,
  })
  if (!first) throw new TypeError('No clock')
  return first
}

function words(obligation: Obligation, now: string, read: Partial<DueRead> = {}) {
  const usual = { about, obligation, owner: nobody, earlier: [], next: null, agreedBy: null }
  const rights = { explain: true, exempt: true }
  return dueWords({ ...usual, rights, ...read }, { now: instantOf(now), calendar })
}

test('the forms are sound', () => {
  expect([...formFaults(latenessForm), ...formFaults(notNeededForm)]).toEqual([])
})

test('Easter is told day by day', () => {
  const { steps, standing, title } = words(theDue([]), '2026-04-02T10:00:00Z')
  expect(title).toBe('Decide on the contact')
  expect(standing).toEqual({ clock: { state: 'later', text: 'by Tuesday at 17:00' } })
  expect(steps.join('\n')).toContain('Not counted: Friday 3 April 2026, Good Friday.')
  expect(steps.join('\n')).toContain('Not counted: Monday 6 April 2026, Easter Monday.')
  expect(steps.at(-1)).toBe('So it is due by Tuesday 7 April 2026 at 17:00.')
})

test('a local standard says whose number it is', () => {
  const { steps, facts } = words(theDue([], true), '2026-04-02T10:00:00Z')
  expect(steps.join('\n')).toContain('The council’s own number, in force from 1 January 2026, is 48 hours.')
  expect(facts).toContainEqual({
    key: 'What kind of rule',
    value: 'A local standard: the council sets the number',
  })
})

const decided = (at: string) => ({
  type: 'contact-decided',
  contactId: 'c-1',
  on: plainDate(at.slice(0, 10)),
  at: instantOf(at),
})
const said = (type: string) => ({
  type,
  timescale: 'contact-decision',
  key: 'c-1',
  reason: 'The police rang back late',
  agreedBy: 'm-1',
  on: plainDate('2026-04-08'),
  at: instantOf('2026-04-08T09:00:00Z'),
})

test.each([
  { what: 'open', events: [], now: '2026-04-02T10:00:00Z', state: 'later', late: false, notNeeded: true },
  { what: 'overdue', events: [], now: '2026-04-08T10:00:00Z', state: 'overdue', late: true, notNeeded: true },
  {
    what: 'done in time',
    events: [decided('2026-04-07T09:00:00Z')],
    now: '2026-04-08T10:00:00Z',
    state: 'met',
    late: false,
    notNeeded: false,
  },
  {
    what: 'done late',
    events: [decided('2026-04-08T09:00:00Z')],
    now: '2026-04-08T10:00:00Z',
    state: 'met late',
    late: true,
    notNeeded: false,
  },
  {
    what: 'not needed',
    events: [said('timescale-exempted')],
    now: '2026-04-08T10:00:00Z',
    state: 'exempt',
    late: false,
    notNeeded: false,
  },
])('$what stands as $state', ({ events, now, state, late, notNeeded }) => {
  const { standing, lateHref, notNeededHref } = words(theDue(events), now)
  expect(standing).toMatchObject({ clock: { state } })
  expect(lateHref).toBe(late ? '/people/p-1/due/contact-decision/c-1/late' : null)
  expect(notNeededHref).toBe(notNeeded ? '/people/p-1/due/contact-decision/c-1/not-needed' : null)
})

test('who may not say it is not offered to say it', () => {
  const rights = { explain: false, exempt: false }
  const { lateHref, notNeededHref } = words(theDue([]), '2026-04-08T10:00:00Z', { rights })
  expect([lateHref, notNeededHref]).toEqual([null, null])
})

test('a reason stands with who agreed it', () => {
  const { facts, standing } = words(theDue([said('lateness-explained')]), '2026-04-08T10:00:00Z', {
    agreedBy: 'Test Manager',
  })
  expect(facts).toEqual(
    expect.arrayContaining([
      { key: 'Why it is late', value: 'The police rang back late' },
      { key: 'Agreed by', value: 'Test Manager' },
    ]),
  )
  expect(standing).toMatchObject({ clock: { text: 'since yesterday at 17:00, with a reason' } })
})

test('earlier due dates say until when they held, and a key goes into an address whole', () => {
  const { earlier, notNeededHref } = words(theDue([]), '2026-04-02T10:00:00Z', {
    about: { ...about, key: '2026/27#2' },
    earlier: [
      {
        dueOn: plainDate('2026-04-01'),
        dueAt: null,
        reason: 'conference-moved',
        changedAt: instantOf('2026-03-30T09:00:00Z'),
      },
    ],
  })
  expect(earlier).toEqual([
    { due: '1 April 2026', until: '30 March 2026 at 10:00', because: 'conference moved' },
  ])
  expect(notNeededHref).toBe('/people/p-1/due/contact-decision/2026%2F27%232/not-needed')
})
