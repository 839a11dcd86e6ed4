import type { FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { WebProblem } from './problems.ts'

/** Fields as they were sent. A name sent more than once is a list, which a schema for one value refuses. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** @source spec/security.md 11.1 */
export const bodyLimits = { bytes: 1_048_576, fields: 200, text: 100_000, name: 200 } as const

/**
 * Reads a form or a query. Names are names: brackets and dots in them mean nothing, so there is no depth.
 * Text is kept as written, after NFC and without null characters (11.3).
 * @throws WebProblem for too many fields, too long a text, and percent signs that mean nothing
 */
export function readFields(text: string): Fields {
  const pairs = text === '' ? [] : text.split('&')
  if (pairs.length > bodyLimits.fields) throw new WebProblem('too large')
  const fields: Record<string, string | string[]> = Object.create(null)
  for (const pair of pairs) addField(fields, pair)
  return fields
}

/** Stands for a query that can't be read. The router must be answered; the page is stopped at the door. */
export const unreadableQuery = Object.freeze({})

/** Reads a query. Never throws, because nothing catches in the router. */
export function readQuery(text: string): Record<string, unknown> {
  try {
    return { ...readFields(text) }
  } catch {
    return unreadableQuery
  }
}

function addField(fields: Record<string, string | string[]>, pair: string): void {
  const equals = pair.indexOf('=')
  const name = plainText(equals === -1 ? pair : pair.slice(0, equals))
  const value = plainText(equals === -1 ? '' : pair.slice(equals + 1))
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else if (typeof before === 'string') fields[name] = [before, value]
  else before.push(value)
}

function plainText(encoded: string): string {
  try {
    return asKept(decodeURIComponent(encoded.replaceAll('+', ' ')))
  } catch (error) {
    if (error instanceof URIError) throw new WebProblem('bad request')
    throw error
  }
}

/** Text as it is kept: composed (NFC), without nulls, of a length a record can hold. */
export function asKept(text: string): string {
  const kept = text.replaceAll('\u0000', '').normalize('NFC')
  if (kept.length > bodyLimits.text) throw new WebProblem('too large')
  return kept
}

/** The fields as they were sent, whatever they are. */
export function sentFields({ body }: FastifyRequest): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

/**
 * The fields of a form by its schema. Give a strict one: a field that the act does not accept is an error (spec/security.md 3.10).
 * @throws WebProblem where they don't fit; what a person can put right belongs to the form's own checks, not here
 */
export function formOf<Schema extends z.ZodType>(request: FastifyRequest, schema: Schema): z.output<Schema> {
  return fitted(schema, request.body ?? {})
}

/** The query by its schema, as `formOf`. */
export function queryOf<Schema extends z.ZodType>(request: FastifyRequest, schema: Schema): z.output<Schema> {
  return fitted(schema, request.query ?? {})
}

function fitted<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const plain: unknown = typeof sent === 'object' && sent !== null ? { ...sent } : sent
  const read = schema.safeParse(plain)
  if (!read.success) throw new WebProblem('bad request')
  return read.data
}
