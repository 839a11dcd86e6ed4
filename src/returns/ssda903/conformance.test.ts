import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { setPath } from '../../../test/house/sets.ts'
import { isYear, type Year, years } from '../years.ts'
import { openBook, type Setting } from './book.ts'
import { readDay } from './date-cell.ts'
import type { PostcodePlace } from './definitions/postcodes.ts'
import { readProviders } from './definitions/read-providers.ts'
import { type PlainRecord, tablesFromRecords } from './from-records.ts'
import type { Rule } from './rule.ts'
import { allRules } from './rulesets.ts'
import { runRule } from './run.ts'

const record = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const conformanceCase = z.object({
  id: z.string(),
  rule: z.string(),
  since: z.string().refine(isYear),
  tables: z.record(z.string(), z.object({ rows: z.array(record), index: z.array(z.number()).optional() })),
  metadata: z.object({
    collection_start: z.string().optional(),
    collection_end: z.string().optional(),
    file_format: z.enum(['csv', 'xml']).optional(),
    localAuthority: z.string().optional(),
    collectionYear: z.string().optional(),
    valid_postcodes: z.array(z.string()).optional(),
    provider_info: z.object({ rows: z.array(record) }).optional(),
  }),
  expected: z.record(z.string(), z.array(z.number())),
  expected_as_csv: z.record(z.string(), z.array(z.number())).optional(),
  column_aliases: z.record(z.string(), z.string()).optional(),
})
const set = z.object({ cases: z.array(conformanceCase), superseded_cases: z.array(conformanceCase) })
type Case = z.infer<typeof conformanceCase>

const path = setPath('conformance/ssda903-cases.json')
// Where the set is missing, test/house/sets.test.ts says so, and fails where the project is checked in earnest.
const { cases, superseded_cases: superseded } = existsSync(path)
  ? set.parse(JSON.parse(readFileSync(path, 'utf8')))
  : { cases: [], superseded_cases: [] }

describe('every rule of 2026/27 answers as the sector’s own tests do', () => {
  test.each(builtOf(cases))('$id', ({ one, rule }) => {
    expect(answerTo(one, rule)).toEqual(expectedOf(one))
  })

  test('every rule with a case is built', () => {
    const built = new Set(allRules.map(({ code }) => code))
    const asked = [...cases, ...superseded].map(({ rule }) => rule)
    expect([...new Set(asked)].filter((code) => !built.has(code))).toEqual([])
  })
})

describe('older forms of rules answer as they did in their year', () => {
  test.each(builtOf(superseded))('$id', ({ one, rule }) => {
    expect(answerTo(one, rule)).toEqual(expectedOf(one))
  })
})

function builtOf(given: readonly Case[]) {
  return given.flatMap((one) => {
    const rule = ruleFor(one)
    return rule ? [{ id: one.id, one, rule }] : []
  })
}

function ruleFor({ rule: code, since }: Case): Rule | undefined {
  const at = years.indexOf(since)
  return allRules.find(
    (rule) =>
      rule.code === code &&
      (rule.since === undefined || years.indexOf(rule.since) <= at) &&
      (rule.until === undefined || at <= years.indexOf(rule.until)),
  )
}

function answerTo(one: Case, rule: Rule) {
  const { now, last } = tablesFromRecords(plainTables(one))
  const outcome = runRule(openBook(settingOf(one, rule), now, last), rule)
  if (outcome.is === 'failed') return outcome.why
  if (outcome.is === 'skipped') return Object.keys(one.expected).length === 0 ? {} : outcome.why
  return sorted(
    [...outcome.flagged].map(([table, rows]) => [
      table,
      rows.map((at) => one.tables[table]?.index?.[at] ?? at),
    ]),
  )
}

function plainTables({ tables, column_aliases: aliases = {} }: Case) {
  const renamed = (row: PlainRecord) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [aliases[column] ?? column, value]))
  return Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, rows.map(renamed)]))
}

/** A rule whose sector form differs from its meaning is compared in the sector's form. */
function settingOf({ metadata, since }: Case, rule: Rule): Setting {
  return {
    year: yearEnding(metadata.collectionYear) ?? since,
    start: readDay(metadata.collection_start ?? null),
    end: readDay(metadata.collection_end ?? null),
    authority: metadata.localAuthority ?? null,
    postcodes: metadata.valid_postcodes
      ? new Map(metadata.valid_postcodes.map((code) => [code.replace(' ', ''), nowhere]))
      : null,
    providers: metadata.provider_info ? readProviders(metadata.provider_info.rows.map(asText)) : null,
    format: metadata.file_format ?? 'csv',
    asSector: rule.quirk !== undefined,
  }
}

const nowhere: PostcodePlace = { east: 0, north: 0, authority: '' }

function asText(row: PlainRecord): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')]))
}

function yearEnding(text: string | undefined): Year | undefined {
  return years.find((year) => Number(year.slice(0, 4)) + 1 === Number(text))
}

function expectedOf(one: Case) {
  return sorted(Object.entries(one.expected_as_csv ?? one.expected))
}

function sorted(tables: readonly (readonly [string, readonly number[]])[]) {
  const told = tables.filter(([, rows]) => rows.length > 0)
  return Object.fromEntries(told.map(([name, rows]) => [name, [...new Set(rows)].sort((a, b) => a - b)]))
}
