import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { anAction, anOutcome, aPlanContent } from '../../testing/plans-and-visits.ts'
import { applyDifference, differenceOf, isSame } from './difference.ts'
import { differenceLines, summaryOf } from './difference-words.ts'
import { contentFaults } from './judge.ts'
import { childInNeedPlan as kind, safetyPlan } from './kinds.ts'
import type { PlanContent } from './model.ts'
import { ownerOf } from './sent-parts.ts'

const ids = Array.from({ length: 4 }, () => randomUUID())
const text = fc.constantFrom('', 'one', 'two', 'three')
const day = fc.constantFrom(null, plainDate('2026-03-20'), plainDate('2026-04-01'))
const some = <Entry>(entry: (id: string) => fc.Arbitrary<Entry>) =>
  fc.shuffledSubarray(ids).chain((chosen) => fc.tuple(...chosen.map(entry)))

const action = (id: string) =>
  fc.record({
    id: fc.constant(id),
    text,
    owner: fc.option(fc.record({ workerId: fc.constantFrom(null, ...ids.slice(0, 1)), name: text })),
    dueOn: day,
  })
const outcome = (id: string) =>
  fc.record({ id: fc.constant(id), words: text, howKnown: text, actions: some(action) })
const difficulty = (id: string) =>
  fc.record({
    ...{ id: fc.constant(id), who: text, words: text, mustChange: text, byOn: day, howKnown: text },
    ...{ lasting: text, ifNot: text, effects: fc.constant([]) },
  })
const content: fc.Arbitrary<PlanContent> = fc.record({
  ...{ purpose: text, contingency: text, reviewOn: day },
  ...{ outcomes: some(outcome), difficulties: some(difficulty) },
})

describe('history by difference', () => {
  test('what changed, put on one version, gives the next; and nothing changed only where they are the same', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const difference = differenceOf(before, after)
        expect(applyDifference(before, difference)).toEqual(after)
        expect(isSame(difference)).toBe(JSON.stringify(before) === JSON.stringify(after))
        expect(differenceLines(kind, difference).length === 0).toBe(isSame(difference))
      }),
      { numRuns: 300 },
    )
  })

  test('it says in words what was before and what is now', () => {
    const ring = anAction({ text: 'Ring the school' })
    const walk = anAction({ text: 'Walk with the children' })
    const one = anOutcome({ actions: [ring, walk] })
    const before = aPlanContent({ outcomes: [one] })
    const later = { ...ring, dueOn: plainDate('2026-04-01'), owner: { workerId: null, name: 'Sam Okoro' } }
    const after = { ...before, contingency: 'We call Aunt Jo', outcomes: [{ ...one, actions: [later] }] }
    const difference = differenceOf(before, after)
    expect(differenceLines(kind, difference)).toEqual([
      { text: 'Who does ‘Ring the school’', before: 'Test Mum', after: 'Sam Okoro' },
      { text: 'By when: ‘Ring the school’', before: '20 March 2026', after: '1 April 2026' },
      { text: `Under ‘${one.words}’, no longer: ‘Walk with the children’` },
      {
        text: kind.words.contingency,
        before: '‘Grandma has the children before school’',
        after: '‘We call Aunt Jo’',
      },
    ])
    expect(summaryOf(difference)).toBe('2 changed, 1 no longer in it')
  })
})

describe('what keeps a plan from being final', () => {
  const child = randomUUID()
  const hard = {
    ...{ id: randomUUID(), who: 'Test Dad', words: 'He drinks in the evening', mustChange: 'Not at home' },
    ...{
      byOn: null,
      howKnown: '',
      lasting: '',
      ifNot: '',
      effects: [{ childId: child, words: 'She hides' }],
    },
  }
  const on = plainDate('2026-03-02')
  const withAction = (given: Parameters<typeof anAction>[0]) =>
    aPlanContent({ outcomes: [anOutcome({ actions: [anAction(given)] })] })

  test.each([
    { what: 'nothing', content: aPlanContent(), faults: [] },
    { what: 'no words of what it is for', content: aPlanContent({ purpose: ' ' }), faults: ['no purpose'] },
    { what: 'no outcome', content: aPlanContent({ outcomes: [] }), faults: ['no outcome'] },
    { what: 'an action of nobody', content: withAction({ owner: null }), faults: ['action without owner'] },
    { what: 'an action some time', content: withAction({ dueOn: null }), faults: ['action without day'] },
    {
      what: 'an action by a day that has passed',
      content: withAction({ dueOn: plainDate('2026-03-01') }),
      faults: ['action in the past'],
    },
    {
      what: 'no way to know',
      content: aPlanContent({ outcomes: [anOutcome({ howKnown: '' })] }),
      faults: ['outcome without how we know'],
    },
    {
      what: 'a difficulty that says nothing of a child, and of no change',
      content: aPlanContent({ difficulties: [{ ...hard, mustChange: '', effects: [] }] }),
      faults: ['difficulty without effect', 'difficulty without change'],
    },
    {
      what: 'nothing, with a difficulty told whole',
      content: aPlanContent({ difficulties: [hard] }),
      faults: [],
    },
    { what: 'no review', content: aPlanContent({ reviewOn: null }), faults: ['no review day'] },
    {
      what: 'a review in the past',
      content: aPlanContent({ reviewOn: plainDate('2026-03-01') }),
      faults: ['review in the past'],
    },
  ])('$what', ({ content: said, faults }) => {
    expect(contentFaults(said, { kind, children: [child], on }).map(({ problem }) => problem)).toEqual(faults)
  })

  test('an action that stood before may be late; how we know is not asked of a safety plan', () => {
    const late = anAction({ dueOn: plainDate('2026-03-01') })
    const said = aPlanContent({ outcomes: [anOutcome({ actions: [late], howKnown: '' })] })
    const stood = new Set([late.id])
    expect(contentFaults(said, { kind: safetyPlan, children: [child], on, stood })).toEqual([])
  })
})

describe('who is meant by a name', () => {
  const viewer = { id: randomUUID(), name: 'Sam Okoro' }
  const workers = [
    { id: randomUUID(), name: 'Priya Shah' },
    { id: randomUUID(), name: 'Jo Lee' },
    { id: randomUUID(), name: 'Jo Lee' },
  ]
  test.each([
    { typed: ' ', owner: null },
    { typed: 'Me', owner: { workerId: viewer.id, name: 'Sam Okoro' } },
    { typed: 'sam okoro', owner: { workerId: viewer.id, name: 'Sam Okoro' } },
    { typed: 'Priya Shah', owner: { workerId: workers[0]?.id, name: 'Priya Shah' } },
    // Two of one name: nobody guesses whose task it is.
    { typed: 'Jo Lee', owner: { workerId: null, name: 'Jo Lee' } },
    { typed: 'Grandma', owner: { workerId: null, name: 'Grandma' } },
  ])('$typed', ({ typed, owner }) => {
    expect(ownerOf(typed, { viewer, workers })).toEqual(owner)
  })
})
