import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { pathwayFaults } from './faults.ts'
import { nextSteps } from './next-steps.ts'
import type { AnyPathway, Pathway, Standing, StateOf, Taken } from './pathway.ts'
import { BrokenHistory, stateOf } from './state.ts'
import { takeStep } from './take-step.ts'

type State = 'open' | 'awaiting approval' | 'approved' | 'sent' | 'closed'

/** A record that two people must have seen in one version before it is sent. */
const report = {
  id: 'report',
  starts: 'open',
  ends: ['sent', 'closed'],
  steps: {
    submit: { label: 'Ask for approval', from: ['open'], to: 'awaiting approval', by: 'lead-practitioner' },
    approve: {
      label: 'Approve',
      from: ['awaiting approval'],
      to: 'approved',
      by: ['team-manager', 'chair'],
      approves: true,
    },
    sendBack: {
      label: 'Send back',
      from: ['awaiting approval'],
      to: 'open',
      by: 'team-manager',
      comment: 'required',
    },
    send: { label: 'Send', from: ['approved'], to: 'sent', by: 'lead-practitioner', form: 'cover-letter' },
    close: {
      label: 'Close',
      from: ['open'],
      to: 'closed',
      by: ['lead-practitioner', 'team-manager'],
      comment: 'required',
    },
    reopen: { label: 'Undo closing', from: ['closed'], to: 'open', by: 'team-manager', undoes: ['close'] },
  },
} as const satisfies Pathway<State>

type Report = typeof report
type Step = keyof Report['steps']

const amara = { viewerId: 'amara', viewerRoles: ['lead-practitioner'] }
const ben = { viewerId: 'ben', viewerRoles: ['team-manager'] }
const both = { viewerId: 'cat', viewerRoles: ['lead-practitioner', 'team-manager'] }

const submitted: Taken<Step> = { step: 'submit', by: 'amara', version: 1 }
const approved: Taken<Step> = { step: 'approve', by: 'ben', version: 1 }

const standing = (given: Partial<Standing<Report>>): Standing<Report> => ({
  history: [],
  version: 1,
  ...amara,
  ...given,
})

test('states and steps are typed', () => {
  expectTypeOf<StateOf<Report>>().toEqualTypeOf<State>()
  expectTypeOf<Standing<Report>['history'][number]['step']>().toEqualTypeOf<Step>()
})

describe('where a record stands', () => {
  test.each([
    { when: 'nothing was done', given: {}, is: 'open' },
    { when: 'approval was asked for', given: { history: [submitted] }, is: 'awaiting approval' },
    { when: 'this version was approved', given: { history: [submitted, approved] }, is: 'approved' },
    {
      when: 'it was changed after it was approved',
      given: { history: [submitted, approved], version: 2 },
      is: 'awaiting approval',
    },
    {
      when: 'the later version was approved again',
      given: { history: [submitted, approved, { ...approved, version: 2 }], version: 2 },
      is: 'approved',
    },
    {
      when: 'it was changed after it was sent',
      given: { history: [submitted, approved, { step: 'send', by: 'amara', version: 1 }], version: 2 },
      is: 'sent',
    },
    { when: 'an import says where it began', given: { began: 'closed' }, is: 'closed' },
  ] satisfies { when: string; given: Partial<Standing<Report>>; is: State }[])(
    '$when: $is',
    ({ given, is }) => {
      expect(stateOf(report, standing(given))).toBe(is)
    },
  )

  test('a history that the table does not know is refused', () => {
    expect(() => stateOf(report, standing({ history: [approved] }))).toThrow(BrokenHistory)
  })
})

describe('who may take which step, and why not', () => {
  const seen = 1
  test.each([
    { who: 'the author', step: 'submit', given: {}, taken: 'awaiting approval' },
    { who: 'a manager', step: 'submit', given: ben, because: 'not in this role' },
    { who: 'a manager', step: 'approve', given: { ...ben, history: [submitted] }, taken: 'approved' },
    {
      who: 'whoever asked for it',
      step: 'approve',
      given: { ...both, history: [{ ...submitted, by: 'cat' }] },
      because: 'needs a second person',
    },
    {
      who: 'whoever wrote the version',
      step: 'approve',
      given: { ...both, history: [submitted], writtenBy: 'cat' },
      because: 'needs a second person',
    },
    { who: 'a manager', step: 'approve', given: ben, because: 'not from this state' },
    {
      who: 'the author',
      step: 'send',
      given: { history: [submitted, approved], version: 2 },
      because: 'not from this state',
    },
    {
      who: 'a manager who saw an older version',
      step: 'approve',
      given: { ...ben, history: [submitted], version: 2 },
      because: 'changed since it was seen',
    },
    {
      who: 'a manager without a word',
      step: 'sendBack',
      given: { ...ben, history: [submitted] },
      because: 'needs a comment',
    },
    {
      who: 'a manager',
      step: 'reopen',
      given: { ...ben, history: [{ step: 'close', by: 'amara', version: 1 }] },
      taken: 'open',
    },
    {
      who: 'a manager',
      step: 'reopen',
      given: { ...ben, began: 'closed' },
      because: 'something was done after it',
    },
    { who: 'anybody', step: 'constructor', given: {}, because: 'not a step of this pathway' },
  ] satisfies {
    who: string
    step: string
    given: Partial<Standing<Report>>
    taken?: State
    because?: string
  }[])('$who, $step: $taken$because', ({ step, given, taken, because }) => {
    const answer = takeStep(report, standing(given), { step, seen })
    expect(answer.ok ? answer.value.state : answer.problem).toBe(taken ?? because)
  })

  test('a comment is kept as written', () => {
    const answer = takeStep(report, standing(ben), { step: 'close', seen, comment: ' Moved away\n' })
    expect(answer).toMatchObject({
      ok: true,
      value: { comment: ' Moved away\n', taken: { by: 'ben', version: 1 } },
    })
  })

  test('a page shows every step, and the reason in words where it is not open', () => {
    const steps = nextSteps(report, standing({ ...both, history: [{ ...submitted, by: 'cat' }] }))
    expect(steps.map((step) => [step.label, step.open ? 'open' : step.because])).toEqual([
      ['Ask for approval', 'It is awaiting approval. This can be done when it is open'],
      ['Approve', 'Somebody else must do this, because you wrote it or asked for it'],
      ['Send back', 'open'],
      ['Send', 'It is awaiting approval. This can be done when it is approved'],
      ['Close', 'It is awaiting approval. This can be done when it is open'],
      ['Undo closing', 'It is awaiting approval. This can be done when it is closed'],
    ])
    expect(nextSteps(report, standing({ viewerRoles: [] }))[4]).toMatchObject({
      because: 'This is for: lead practitioner or team manager',
    })
  })
})

interface World {
  readonly history: readonly Taken<Step>[]
  readonly version: number
  readonly writtenBy: string
}

const people = [amara, ben, both, { viewerId: 'dan', viewerRoles: ['chair'] }] as const
const act = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), who: fc.constantFrom(...people) }),
  fc.record({
    kind: fc.constant('step' as const),
    who: fc.constantFrom(...people),
    step: fc.constantFrom(...Object.keys(report.steps), 'toString', 'burn'),
    stale: fc.boolean(),
  }),
)

describe('whatever people do, in whatever order', () => {
  const states: readonly string[] = ['open', 'awaiting approval', 'approved', 'sent', 'closed']

  test('a step is open exactly when it can be taken, and only the table is walked', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let world: World = { history: [], version: 1, writtenBy: 'amara' }
        for (const one of acts) {
          if (one.kind === 'write')
            world = { ...world, version: world.version + 1, writtenBy: one.who.viewerId }
          else world = tryStep(world, one)
          expect(states).toContain(stateOf(report, world))
        }
      }),
      { numRuns: 400 },
    )
  })

  function tryStep(
    world: World,
    { who, step, stale }: Extract<typeof act extends fc.Arbitrary<infer A> ? A : never, { kind: 'step' }>,
  ): World {
    const now = { ...world, ...who }
    const before = stateOf(report, world)
    const shown = nextSteps(report, now).find((next) => next.step === step)
    const answer = takeStep(report, now, { step, seen: world.version, comment: 'Because' })
    expect(answer.ok).toBe(shown?.open ?? false)
    if (stale)
      expect(takeStep(report, now, { step, seen: world.version - 1, comment: 'Because' }).ok).toBe(false)
    if (!answer.ok) return world
    const { taken, state } = answer.value
    const table: AnyPathway = report
    expect(table.steps[step]?.from).toContain(before)
    if (taken.step === 'approve') expect([who.viewerId]).not.toContain(world.writtenBy)
    const after = { ...world, history: [...world.history, taken] }
    expect(stateOf(report, after)).toBe(state)
    return after
  }
})

describe('a pathway is sound', () => {
  test('the examples are', () => {
    expect(pathwayFaults(report)).toEqual([])
  })

  const { submit, close } = report.steps
  test.each<{ what: string; plant: Partial<AnyPathway>; fault: string }>([
    {
      what: 'a state that nothing leads to',
      plant: { steps: { ...report.steps, lose: { ...submit, label: 'Lose', from: ['lost'] } } },
      fault: '‘lost’ is never reached',
    },
    {
      what: 'a dead end',
      plant: { steps: { ...report.steps, park: { ...submit, label: 'Park', to: 'parked' } } },
      fault: '‘parked’ leads nowhere and is no end',
    },
    {
      what: 'an end nobody reaches',
      plant: { ends: ['sent', 'closed', 'gone'] },
      fault: '‘gone’ is never reached',
    },
    {
      what: 'no end',
      plant: { ends: [], steps: { submit: { ...submit, to: 'open' } } },
      fault: 'the pathway has no end',
    },
    {
      what: 'no label',
      plant: { steps: { ...report.steps, submit: { ...submit, label: ' ' } } },
      fault: 'submit: it has no label',
    },
    {
      what: 'nobody',
      plant: { steps: { ...report.steps, submit: { ...submit, by: [] } } },
      fault: 'submit: nobody may take it',
    },
    {
      what: 'a twin',
      plant: { steps: { ...report.steps, close: { ...close, label: submit.label } } },
      fault: 'close: another step from the same state reads alike',
    },
    {
      what: 'a step from nowhere',
      plant: { steps: { ...report.steps, odd: { ...submit, label: 'Odd', from: [] } } },
      fault: 'odd: it starts nowhere',
    },
    {
      what: 'an undo of the wrong step',
      plant: { steps: { ...report.steps, reopen: { ...report.steps.reopen, undoes: ['send'] } } },
      fault: 'reopen: it undoes what it can’t take back',
    },
    { what: 'no steps', plant: { steps: {} }, fault: 'the pathway has no steps' },
    { what: 'no id', plant: { id: '' }, fault: 'the pathway has no id' },
    {
      what: 'a form without an id',
      plant: { steps: { ...report.steps, submit: { ...submit, form: '' } } },
      fault: 'submit: its form has no id',
    },
    {
      what: 'a state without a name',
      plant: { steps: { ...report.steps, blank: { ...submit, label: 'Blank', to: '' } } },
      fault: 'a state has no name',
    },
  ])('$what is found', ({ plant, fault }) => {
    expect(pathwayFaults({ ...report, ...plant })).toContain(fault)
  })
})
