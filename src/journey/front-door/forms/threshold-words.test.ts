import { expect, test } from 'vitest'
import { thresholds, versionFaults } from './threshold.ts'
import { descriptorsIn, domains, linesOf } from './threshold-words.ts'

const [first] = thresholds

test('what is read out as lines and sent again is the same guidance, code for code', () => {
  const again = domains.flatMap(
    ({ code }) => descriptorsIn(code, linesOf(first, code), first.descriptors).descriptors,
  )
  const sorted = (all: typeof again) => all.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  expect(sorted(again)).toEqual(sorted([...first.descriptors]))
})

test.each([
  { line: '2 Slipping at school', level: 2, text: 'Slipping at school' },
  { line: '4: Hurt', level: 4, text: 'Hurt' },
  { line: ' 1) Well ', level: 1, text: 'Well' },
  { line: '3 - Moves often', level: 3, text: 'Moves often' },
])('$line is level $level', ({ line, level, text }) => {
  expect(descriptorsIn('child', line, [])).toMatchObject({
    wrong: null,
    descriptors: [{ domain: 'child', level, text }],
  })
})

test.each(['5 Too much', 'Slipping at school', '2', '12 monkeys'])('%s is no line of guidance', (line) => {
  expect(descriptorsIn('child', `1 Well\n${line}`, []).wrong).toBe(line)
})

test('a line that changed has another code, and one that stands twice is found', () => {
  const before = first.descriptors
  const [changed] = descriptorsIn('child', '2 Slipping at school, or sad', before).descriptors
  expect(before.some(({ code }) => code === changed?.code)).toBe(false)
  const twice = descriptorsIn('child', '1 Well\n1 Well', before).descriptors
  expect(versionFaults({ descriptors: twice })).toContain('a descriptor stands twice')
})
