import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readComparators } from './read-comparators.ts'

const known = new Set(['I-FD05', 'I-FD06'])
const head = 'indicator,kind,area,year_to,value,source'
const england = 'I-FD05,england,England,2025-03-31,518.3,DfE children in need 2025'

test('a file of published values is read, and what is not published stays a mark', () => {
  const read = readComparators(
    `\uFEFF${head}\n${england}\nI-FD06,neighbour,Northford,2025-03-31,c,DfE\n`,
    known,
  )
  expect(read).toMatchObject({
    ok: true,
    comparators: [
      { indicatorId: 'I-FD05', kind: 'england', value: 518.3, mark: null },
      { area: 'Northford', value: null, mark: 'c' },
    ],
  })
})

test.each([
  { what: 'no file of ours', text: 'Dear all', says: [/^The first line lacks: indicator/] },
  { what: 'an open quote', text: `${head}\n"I-FD05`, says: [/no CSV/] },
  { what: 'no lines', text: `${head}\n`, says: [/no lines under/] },
  {
    what: 'an unknown figure',
    text: `${head}\nI-XX99,england,England,2025-03-31,1,DfE`,
    says: [/no figure ‘I-XX99’/],
  },
  {
    what: 'an empty value',
    text: `${head}\nI-FD05,england,England,2025-03-31,,DfE`,
    says: [/value is empty/],
  },
  {
    what: 'words for a value',
    text: `${head}\nI-FD05,england,England,2025-03-31,about 5,DfE`,
    says: [/neither a number/],
  },
  {
    what: 'a day that is none',
    text: `${head}\nI-FD05,england,England,2025-02-30,5,DfE`,
    says: [/is no day/],
  },
  {
    what: 'two values of one thing',
    text: `${head}\n${england}\n${england}`,
    says: [/is there already, in line 2/],
  },
])('$what: a line for each fault, nothing loaded', ({ text, says }) => {
  const read = readComparators(text, known)
  if (read.ok) throw new Error('it was taken')
  expect(read.faults).toHaveLength(says.length)
  for (const [n, one] of says.entries()) expect(read.faults[n]?.says).toMatch(one)
})

test('no text whatever makes it throw, and nothing becomes a nought that was not one', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const read = readComparators(`${head}\nI-FD05,england,England,2025-03-31,${value},DfE`, known)
      if (!read.ok) return
      for (const one of read.comparators) if (one.value === 0) expect(value.trim()).toMatch(/^-?0+(\.0+)?$/)
    }),
  )
})
