import { describe, expect, test } from 'vitest'
import { answerLine } from './batch.ts'

const ask = (question: unknown) => answerLine(JSON.stringify(question), { asSector: false })

describe('a question of another program is answered in one line', () => {
  const about103 = { id: 'x', rule: '103', tables: { Header: [{ ETHNIC: 'WBRI' }, { ETHNIC: null }] } }
  const female = {
    id: 1,
    rule: '393',
    tables: { Header: [{ CHILD: 'a', SEX: '2' }], Episodes: [{ CHILD: 'a' }] },
  }
  const born = { id: 1, rule: '301', tables: { Header: [{ DOB: '01/04/2024' }] } }

  test.each([
    { what: 'rows', question: about103, answer: { id: 'x', flagged: { Header: [1] } } },
    { what: 'nothing', question: { ...about103, tables: { Header: [] } }, answer: { id: 'x', flagged: {} } },
    {
      what: 'a table too few',
      question: { ...about103, tables: {} },
      answer: { id: 'x', skipped: 'there is no Header table' },
    },
    {
      what: 'no such rule',
      question: { ...about103, rule: '9' },
      answer: { id: 'x', error: 'there is no rule 9' },
    },
    {
      what: 'no such table',
      question: { ...about103, tables: { Heads: [] } },
      answer: { id: 'x', error: 'there is no table Heads' },
    },
    {
      what: 'a rule of other years',
      question: { ...about103, rule: '700', context: { collectionYear: '2024' } },
      answer: { id: 'x', error: '2023/24 has no rule 700 that is built' },
    },
    {
      what: 'the year by its end',
      question: { ...born, context: { collectionEnd: '2024-03-31' } },
      answer: { id: 1, flagged: { Header: [0] } },
    },
    {
      what: 'an end in words of the files',
      question: { ...born, context: { collectionEnd: '31/03/2025' } },
      answer: { id: 1, flagged: {} },
    },
    {
      what: 'codes of the year',
      question: { ...female, context: { collectionYear: 2024 } },
      answer: { id: 1, flagged: { Header: [0] } },
    },
    {
      what: 'codes of another year',
      question: { ...female, context: { collectionYear: '2026/27' } },
      answer: { id: 1, flagged: {} },
    },
  ])('$what', ({ question, answer }) => {
    expect(ask(question)).toEqual(answer)
  })

  test.each([
    { line: 'no JSON', id: null },
    { line: '{"id":"x"}', id: 'x' },
    { line: '{"id":"x","rule":"103","tables":[]}', id: 'x' },
  ])('an error for $line', ({ line, id }) => {
    expect(answerLine(line, { asSector: false })).toEqual({ id, error: expect.stringMatching(/\w+: \w+/) })
  })
})
