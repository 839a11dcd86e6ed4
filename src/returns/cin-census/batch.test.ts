import { expect, test } from 'vitest'
import { englandAndWales } from '../../mechanisms/timescales/index.ts'
import { answerLine } from './batch.ts'

const calendar = englandAndWales()
const header = [{ ReferenceDate: '2026-03-31' }]

test.each([
  {
    what: 'a finding',
    line: { id: 'a', rule: '4180', tables: { ChildIdentifiers: [{ Sex: 'M' }, { Sex: null }] } },
    answer: {
      id: 'a',
      flagged: { ChildIdentifiers: [1] },
      locations: [['ChildIdentifiers', 'Sex', 1]],
      returnLevel: false,
    },
  },
  {
    what: 'a return rule',
    line: { id: 7, rule: '2887Q', tables: { Disabilities: [{ LAchildID: 'a', Disability: 'LD' }] } },
    answer: { id: 7, flagged: {}, locations: [], returnLevel: true },
  },
  {
    what: 'a rule by its number',
    line: { id: 'c', rule: 8720, tables: { Header: header, ChildProtectionPlans: [{ CPPstartDate: null }] } },
    answer: {
      id: 'c',
      flagged: { ChildProtectionPlans: [0] },
      locations: [['ChildProtectionPlans', 'CPPstartDate', 0]],
      returnLevel: false,
    },
  },
  {
    what: 'the reference date from the context',
    line: {
      id: 'd',
      rule: '8520',
      tables: { ChildIdentifiers: [{ PersonBirthDate: '2026-04-01' }] },
      context: { collectionEnd: '2026-03-31', other: 1 },
    },
    answer: {
      id: 'd',
      flagged: { ChildIdentifiers: [0] },
      locations: [['ChildIdentifiers', 'PersonBirthDate', 0]],
      returnLevel: false,
    },
  },
  {
    what: 'a rule that can’t run',
    line: { id: 'e', rule: '8520', tables: { ChildIdentifiers: [{ PersonBirthDate: '2026-04-01' }] } },
    answer: { id: 'e', skipped: 'There is no reference date to measure against.' },
  },
  {
    what: 'a rule that is none',
    line: { id: 'f', rule: '1', tables: {} },
    answer: { id: 'f', error: 'There is no rule 1' },
  },
])('$what', ({ line, answer }) => {
  expect(JSON.parse(answerLine(JSON.stringify(line), calendar))).toEqual(answer)
})

test.each([
  { what: 'no JSON', line: '{"id":' },
  { what: 'no tables', line: '{"id":"x","rule":"100"}' },
  { what: 'a list for a table', line: '{"id":"x","rule":"100","tables":{"Header":{}}}' },
])('$what is answered with an error', ({ line }) => {
  expect(JSON.parse(answerLine(line, calendar))).toMatchObject({ error: expect.stringContaining('') })
})
