import { describe, expect, test } from 'vitest'
import { spanOf } from '../years.ts'
import { openBook, type Setting } from './book.ts'
import { type PlainTables, tablesFromRecords } from './from-records.ts'
import { returnRule, rowRule } from './rule.ts'
import { runRule, runRules } from './run.ts'

const setting: Setting = {
  year: '2026/27',
  ...spanOf('2026/27'),
  authority: null,
  postcodes: null,
  providers: null,
  format: 'csv',
  asSector: false,
}

function bookOf(tables: PlainTables) {
  const { now, last } = tablesFromRecords(tables)
  return openBook(setting, now, last)
}

const words = { shows: [], says: 'says', fix: 'fix' } as const
const nothing = () => []

describe('a rule that cannot be asked is skipped and says why', () => {
  test.each([
    { needs: ['Header'], why: 'there is no Header table' },
    { needs: ['Missing_last'], why: 'there is no last year’s Missing table' },
    { needs: ['Episodes.PL_LA'], why: 'PL_LA of Episodes is not known' },
    { needs: ['Episodes', 'postcodes'], why: 'no list of postcodes was given' },
    { needs: ['providers'], why: 'no list of providers was given' },
    { needs: ['authority'], why: 'the returning authority was not said' },
    { needs: [['Header', 'UASC']], why: 'there is no Header table, and there is no UASC table' },
  ] as const)('$why', ({ needs, why }) => {
    const rule = returnRule({ code: 'x', needs, ...words, flags: nothing })
    expect(runRule(bookOf({ Episodes: [] }), rule)).toMatchObject({ is: 'skipped', why })
  })

  test('by itself', () => {
    const rule = returnRule({ code: 'x', needs: [], ...words, flags: nothing, cannotRun: () => 'not today' })
    expect(runRule(bookOf({}), rule)).toMatchObject({ is: 'skipped', why: 'not today' })
  })

  test('but one of several choices will do', () => {
    const rule = returnRule({ code: 'x', needs: [['Header', 'Episodes']], ...words, flags: nothing })
    expect(runRule(bookOf({ Episodes: [] }), rule)).toMatchObject({ is: 'run' })
  })
})

describe('a rule that runs', () => {
  const twice = returnRule({
    code: 'x',
    needs: [],
    ...words,
    flags: () => [
      { from: 'Header', at: 10 },
      { from: 'Header', at: 9 },
      { from: 'Header', at: 10 },
    ],
  })
  const broken = rowRule('Header', {
    code: 'b',
    needs: ['Header'],
    ...words,
    flags: () => {
      throw new Error('a slip')
    },
  })

  test('flags each row once, in order', () => {
    expect(runRule(bookOf({}), twice)).toMatchObject({ flagged: new Map([['Header', [9, 10]]]) })
  })

  test('and breaks down is said, and does not stop the others', () => {
    expect(runRules(bookOf({ Header: [{ CHILD: '1' }] }), [broken, twice])).toMatchObject([
      { is: 'failed', why: 'Rule b failed: a slip' },
      { is: 'run' },
    ])
  })
})
