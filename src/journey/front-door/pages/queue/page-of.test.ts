import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf, pagesAround } from './page-of.ts'

const rows = (many: number) => Array.from({ length: many }, (_, n) => n)

test.each([
  { many: 0, asked: '', number: 1, count: 1, first: undefined, last: undefined },
  { many: 25, asked: '', number: 1, count: 1, first: 0, last: 24 },
  { many: 26, asked: '', number: 1, count: 2, first: 0, last: 24 },
  { many: 26, asked: '2', number: 2, count: 2, first: 25, last: 25 },
  { many: 60, asked: '99', number: 3, count: 3, first: 50, last: 59 },
  { many: 60, asked: '0', number: 1, count: 3, first: 0, last: 24 },
  { many: 60, asked: '-2', number: 1, count: 3, first: 0, last: 24 },
  { many: 60, asked: 'two', number: 1, count: 3, first: 0, last: 24 },
])('of $many lines, page "$asked" is $number of $count', ({ many, asked, first, last, ...rest }) => {
  const { shown, ...numbers } = pageOf(rows(many), asked)
  expect({ ...numbers, first: shown[0], last: shown.at(-1) }).toEqual({ ...rest, first, last })
})

test('every line stands on one page, in its order', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), (many) => {
      const { count } = pageOf(rows(many), '')
      const all = rows(count).flatMap((n) => pageOf(rows(many), `${n + 1}`).shown)
      expect(all).toEqual(rows(many))
    }),
  )
})

test('the pages around are narrowed as this one is', () => {
  const chosen = { worry: 'neglect', source: '', age: '0-4', state: 'waiting for sign-off' }
  expect(pagesAround({ number: 2, count: 3 }, chosen)).toEqual({
    before: '/contacts?worry=neglect&age=0-4&state=waiting+for+sign-off&page=1',
    after: '/contacts?worry=neglect&age=0-4&state=waiting+for+sign-off&page=3',
  })
  expect(pagesAround({ number: 1, count: 1 }, chosen)).toEqual({ before: null, after: null })
})
