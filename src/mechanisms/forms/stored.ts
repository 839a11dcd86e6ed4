import * as z from 'zod'
import type { PlainDate } from '../../platform/plain-date.ts'
import { isPlainDate } from '../../platform/plain-date.ts'
import type { StoredAnswers } from './answer.ts'

const day = z.custom<PlainDate>((given) => typeof given === 'string' && isPlainDate(given))
const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const answers = z.record(z.string(), z.union([answer, z.record(z.string(), z.record(z.string(), answer))]))
const provenance = z.record(z.string(), z.object({ source: z.string(), on: day }))

/** Where answers that Hearth filled in came from, by the names of their controls. */
export type StoredProvenance = Readonly<Record<string, { readonly source: string; readonly on: PlainDate }>>

/** The answers in a stored column. */
export function storedAnswers(column: unknown): StoredAnswers {
  return answers.parse(column)
}

export function storedProvenance(column: unknown): StoredProvenance {
  return provenance.parse(column)
}
