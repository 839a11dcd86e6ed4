import { z } from 'zod'
import { type Day, dayOf } from '../../day.ts'
import { isYear, spanOf, type Year, years } from '../../years.ts'
import { openBook, type Setting } from '../book.ts'
import { readDay } from '../date-cell.ts'
import { type PostcodePlace, postcodeKey } from '../definitions/postcodes.ts'
import { readProviders } from '../definitions/read-providers.ts'
import { type PlainTables, tablesFromRecords } from '../from-records.ts'
import type { Rule } from '../rule.ts'
import { allRules } from '../rulesets.ts'
import { runRule } from '../run.ts'
import { isTableName } from '../tables.ts'
import { collectionYearOf } from './year-of.ts'

const record = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const context = z.object({
  collectionStart: z.string().optional(),
  collectionEnd: z.string().optional(),
  collectionYear: z.union([z.string(), z.number()]).optional(),
  localAuthority: z.string().optional(),
  authority: z.string().optional(),
  fileFormat: z.enum(['csv', 'xml']).optional(),
  validPostcodes: z.array(z.string()).optional(),
  providerInfo: z.array(record).optional(),
  asSector: z.boolean().optional(),
})
const question = z.object({
  id: z.union([z.string(), z.number()]),
  rule: z.string(),
  tables: z.record(z.string(), z.array(record)),
  context: context.default({}),
})
type Question = z.infer<typeof question>

/** The answer to one question. */
export type BatchAnswer =
  | { id: string | number | null; flagged: Record<string, readonly number[]> }
  | { id: string | number | null; skipped: string }
  | { id: string | number | null; error: string }

/**
 * Answers one question of another program: one rule over a few rows. Anything wrong with the question is an answer too.
 * @param line JSON with id, rule, tables (last year's with `_last`) and context
 */
export function answerLine(line: string, { asSector }: { readonly asSector: boolean }): BatchAnswer {
  const given = parsed(line)
  const read = question.safeParse(given)
  if (read.success) return { id: read.data.id, ...answer(read.data, asSector) }
  const issue = read.error.issues[0]
  return {
    id: idOf(given),
    error: `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'unreadable'}`,
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function idOf(given: unknown): string | number | null {
  const read = question.pick({ id: true }).safeParse(given)
  return read.success ? read.data.id : null
}

function answer({ rule: code, tables, context: said }: Question, asSector: boolean) {
  const stranger = Object.keys(tables).find((name) => !isTableName(name.replace(/_last$/, '')))
  if (stranger !== undefined) return { error: `there is no table ${stranger}` }
  const forms = allRules.filter((rule) => rule.code === code)
  const year = yearOf(said) ?? newestYearOf(forms)
  const rule = forms.find((form) => isOf(form, year))
  if (rule === undefined)
    return {
      error: forms.length === 0 ? `there is no rule ${code}` : `${year} has no rule ${code} that is built`,
    }
  const { now, last } = tablesFromRecords(tables satisfies PlainTables)
  const setting = settingOf(said, year, asSector)
  const outcome = runRule(openBook(setting, now, last), rule)
  if (outcome.is === 'failed') return { error: outcome.why }
  return outcome.is === 'skipped'
    ? { skipped: outcome.why }
    : { flagged: Object.fromEntries(outcome.flagged) }
}

function settingOf(said: Question['context'], year: Year, asSector: boolean): Setting {
  const { start, end } = spanOf(year)
  return {
    year,
    start: said.collectionStart === undefined ? start : anyDay(said.collectionStart),
    end: said.collectionEnd === undefined ? end : anyDay(said.collectionEnd),
    authority: said.localAuthority ?? said.authority ?? null,
    postcodes: said.validPostcodes
      ? new Map(said.validPostcodes.map((code) => [postcodeKey(code), nowhere]))
      : null,
    providers: said.providerInfo ? readProviders(said.providerInfo.map(asTexts)) : null,
    format: said.fileFormat ?? 'csv',
    asSector: said.asSector ?? asSector,
  }
}

const nowhere: PostcodePlace = { east: Number.NaN, north: Number.NaN, authority: '' }

function asTexts(line: Readonly<Record<string, string | number | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(line).map(([name, value]) => [name, String(value ?? '')]))
}

/** The year that is said as 2026/27 or by its last (2027), or in which the collection ends, if there are rules for it. */
function yearOf({ collectionYear, collectionEnd }: Question['context']): Year | undefined {
  if (collectionYear !== undefined) {
    const text = String(collectionYear)
    return isYear(text) ? text : years.find((year) => Number(year.slice(0, 4)) + 1 === Number(text))
  }
  const end = collectionEnd === undefined ? Number.NaN : anyDay(collectionEnd)
  const year = Number.isNaN(end) ? '' : collectionYearOf(end)
  return isYear(year) ? year : undefined
}

function newestYearOf(forms: readonly Rule[]): Year {
  return years.findLast((year) => forms.some((form) => isOf(form, year))) ?? '2026/27'
}

function isOf({ since, until }: Rule, year: Year): boolean {
  const at = years.indexOf(year)
  return (
    (since === undefined || years.indexOf(since) <= at) && (until === undefined || at <= years.indexOf(until))
  )
}

/** 2026-04-01 or 01/04/2026. */
function anyDay(text: string): Day {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : readDay(text)
}
