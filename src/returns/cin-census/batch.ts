import { z } from 'zod'
import type { Calendar } from '../../mechanisms/timescales/index.ts'
import { isPlainDate, type PlainDate } from '../../platform/plain-date.ts'
import { fromTables } from './flat/tables.ts'
import { newestYear, periodOf } from './period.ts'
import { allRules } from './rulesets.ts'
import { runRules } from './run.ts'

const cell = z.union([
  z.string(),
  z.array(z.string()),
  z.null(),
  z.number().transform(String),
  z.boolean().transform(String),
])

/** One question: a rule and the modules it reads as flat tables. */
const question = z.object({
  id: z.unknown(),
  rule: z.union([z.string(), z.number().transform(String)]),
  tables: z.record(z.string(), z.array(z.record(z.string(), cell))),
  context: z
    .looseObject({ referenceDate: z.string().optional(), collectionEnd: z.string().optional() })
    .nullish(),
})

type Question = z.infer<typeof question>

/**
 * Answers one line of a batch: one rule over one set of flat tables.
 *
 * @param line JSON `{"id","rule","tables","context"}`; dates are written as in the return, null is blank
 * @returns JSON `{"id","flagged":{"Table":[rows]},"locations":[["Table","Field",row]],"returnLevel":false}`,
 *   or `{"id","skipped":"why"}`, or `{"id","error":"why"}`
 */
export function answerLine(line: string, calendar: Pick<Calendar, 'holidays'>): string {
  const asked = question.safeParse(jsonIn(line))
  if (!asked.success) return JSON.stringify({ id: idIn(line), error: z.prettifyError(asked.error) })
  return JSON.stringify({ id: asked.data.id, ...answer(asked.data, calendar) })
}

function answer({ rule: code, tables, context }: Question, { holidays }: Pick<Calendar, 'holidays'>) {
  const rule = allRules.find((one) => one.code === code)
  if (!rule) return { error: `There is no rule ${code}` }
  const whole = fromTables(tables)
  const ref = whole.headers.map((header) => header.ReferenceDate.text).find(isDay)
  const given = [ref, context?.referenceDate, context?.collectionEnd].find(isDay) ?? null
  // A case names no year: each rule answers in the wording we hold.
  const period = periodOf(rule.since ?? newestYear, given, holidays)
  const { findings, returnLevel, skipped, defects } = runRules(whole, [rule], period)
  const why = skipped[code]
  if (why !== undefined) return { skipped: why }
  const defect = defects[code]
  if (defect !== undefined) return { error: `The rule broke down: ${defect}` }
  const rows = Map.groupBy(findings, ({ table }) => table)
  const flagged = [...rows].map(([table, places]) => [table, [...new Set(places.map(({ row }) => row))]])
  return {
    flagged: Object.fromEntries(flagged),
    locations: findings.map(({ table, field, row }) => [table, field, row]),
    returnLevel: returnLevel.length > 0,
  }
}

function isDay(text: string | null | undefined): text is PlainDate {
  return typeof text === 'string' && isPlainDate(text)
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function idIn(line: string): unknown {
  const read = jsonIn(line)
  return typeof read === 'object' && read !== null && 'id' in read ? read.id : null
}
