import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { setPath } from '../../../test/house/sets.ts'
import { englandAndWales } from '../../mechanisms/timescales/index.ts'
import { isPlainDate } from '../../platform/plain-date.ts'
import { fromTables } from './flat/tables.ts'
import { periodOf } from './period.ts'
import { allRules } from './rulesets.ts'
import { runRules } from './run.ts'

const expected = z.object({
  returnLevel: z.boolean(),
  locations: z.array(z.tuple([z.string(), z.string(), z.number()])),
})
const cell = z.union([z.string(), z.array(z.string()), z.null()])
const sector = z.object({
  cases: z.array(
    z.object({
      rule: z.string(),
      tables: z.record(z.string(), z.array(z.record(z.string(), cell))),
      expect: expected,
      agreesWithStatedCondition: z.boolean(),
      expectStated: expected.optional(),
    }),
  ),
})

const file = setPath('conformance/cin-cases.json')
const { cases } = existsSync(file) ? sector.parse(JSON.parse(readFileSync(file, 'utf8'))) : { cases: [] }
const { holidays } = englandAndWales()

/** Where the sector's validator departs from the condition as stated, the condition is right. */
test('every rule answers the sector’s own case as its condition is stated', () => {
  const answers = cases.map(({ rule, tables }) => {
    const whole = fromTables(tables)
    const ref = whole.headers[0]?.ReferenceDate.text ?? ''
    const period = periodOf('2026/27', isPlainDate(ref) ? ref : null, holidays)
    const { findings, returnLevel, ...rest } = runRules(
      whole,
      allRules.filter(({ code }) => code === rule),
      period,
    )
    const locations = findings.map(({ table, field, row }) => `${table}.${field} ${row}`)
    return { rule, returnLevel: returnLevel.length > 0, locations: locations.toSorted(), ...rest }
  })
  expect(answers).toEqual(
    cases.map(({ rule, expect: theirs, expectStated }) => {
      const { returnLevel, locations } = expectStated ?? theirs
      const places = locations.map(([table, field, row]) => `${table}.${field} ${row}`)
      return { rule, returnLevel, locations: places.toSorted(), skipped: {}, defects: {} }
    }),
  )
})

test('there is a case for every rule we hold', () => {
  const without = allRules.map(({ code }) => code).filter((code) => !cases.some(({ rule }) => rule === code))
  expect(cases.length === 0 ? [] : without).toEqual([])
})
