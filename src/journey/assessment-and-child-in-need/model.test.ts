import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { caseloadWeights, factors, factorsOn } from './codes.ts'
import { assessmentForm } from './forms/assessment.ts'
import { missingFrom } from './forms/assessment-whole.ts'
import { type Carrying, overCap, weightOf } from './model.ts'

const worker = (until: string | null): Carrying => ({
  ...{ workerId: 'w', name: 'Test', teamId: 't', teamName: 'North' },
  children: [
    { service: 'assessment', count: 5 },
    { service: 'child-in-need', count: 4 },
  ],
  newlyQualifiedUntil: until === null ? null : plainDate(until),
})
const rules = { weights: caseloadWeights, cap: 12, today: plainDate('2026-03-02') }

test('five in assessment and four in need weigh ten', () => {
  expect(weightOf(worker(null).children, caseloadWeights)).toBe(10)
  expect(weightOf([{ service: 'something new', count: 3 }], caseloadWeights)).toBe(3)
})

test.each([
  { who: 'an experienced worker', until: null, more: 9, over: 0 },
  { who: 'one whose first year ended yesterday', until: '2026-03-01', more: 9, over: 0 },
  { who: 'one in their first year, up to the cap', until: '2026-03-02', more: 1, over: 0 },
  { who: 'one in their first year, over the cap', until: '2026-09-01', more: 2, over: 0.4 },
])('$who with $more more is over by $over', ({ until, more, over }) => {
  expect(overCap(worker(until), [{ service: 'assessment', count: more }], rules)).toBe(over)
})

test('a factor is on offer in the years in which the census has it', () => {
  const codes = (on: string) => factorsOn(plainDate(on)).map(({ code }) => code)
  expect(codes('2020-03-31')).toEqual(expect.arrayContaining(['18A', '19A']))
  expect(codes('2020-04-01')).toEqual(expect.arrayContaining(['18B', '18C', '19B', '19C']))
  expect(codes('2020-04-01')).not.toContain('24A')
  expect(codes('2026-04-01')).not.toContain('18A')
  expect(codes('2026-04-01')).toHaveLength(factors.length - 2)
})

test('an assessment without words lacks every heading, for every child by name', () => {
  const children = [
    { id: 'a', name: 'Ada' },
    { id: 'b', name: 'Ben' },
  ]
  const missing = missingFrom({ perChild: {} }, children)
  expect(missing.filter(({ childId }) => childId === null)).toHaveLength(10)
  expect(missing.filter(({ childId }) => childId === 'b').map(({ text }) => text)).toContain(
    'Enter what it all means for Ben',
  )
  const asked = new Set(assessmentForm.sections.flatMap(({ questions }) => questions.map(({ name }) => name)))
  expect(missing.every(({ question }) => asked.has(question))).toBe(true)
})

test('where the adults have difficulties, what they do to each child must be there', () => {
  const missing = missingFrom({ difficulties: 'Drink', perChild: {} }, [{ id: 'a', name: 'Ada' }])
  expect(missing.map(({ question }) => question)).toEqual(
    expect.arrayContaining(['difficultyEffect', 'mustChange', 'ifNot']),
  )
})
