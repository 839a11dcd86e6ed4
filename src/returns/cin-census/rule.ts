import type { Year } from '../years.ts'
import {
  type AnyRecord,
  type Child,
  type ChildTable,
  type CinReturn,
  type Field,
  type FieldName,
  recordsOf,
  type Tables,
} from './model.ts'
import type { Period } from './period.ts'

/** An error stops the return. A query lets the council keep the data and give a reason. */
export type Severity = 'error' | 'query'

/** One field of one record that a rule points at. */
export interface Place {
  readonly record: AnyRecord
  readonly field: string
  /** The text in the file; null where there is none. */
  readonly value: string | null
  /** Where the value stands in a row of its own; else it is its record's. */
  readonly row: number
}

interface Facts {
  /** As the department numbers it; those that end in Q are queries. */
  readonly code: string
  /** The first collection year of this wording; 2022/23 where it is not named. */
  readonly since?: Year
  /** There was an earlier wording, which we do not hold. */
  readonly reworded?: true
  /** Not yet published. */
  readonly draft?: true
  /** What is wrong, in plain words. */
  readonly catches: string
  /** What to do about it, in plain words. */
  readonly todo: string
  /** Everything that the rule may point at. */
  readonly fields: readonly string[]
  /** It measures against the reference date and can't run without. */
  readonly needsReferenceDate?: true
}

/** A rule over one child with its episodes nested. */
export interface ChildRule extends Facts {
  readonly over: 'child'
  /** It says nothing of a child without records of this module. */
  readonly reads: ChildTable
  readonly check: (child: Child, period: Period) => readonly Place[]
}

/** A rule over several children that points at records. */
export interface ChildrenRule extends Facts {
  readonly over: 'children'
  readonly check: (whole: CinReturn, period: Period) => readonly Place[]
}

/** A rule over the whole return that points at no record. */
export interface ReturnRule extends Facts {
  readonly over: 'return'
  readonly check: (whole: CinReturn, period: Period) => boolean
}

export type Rule = ChildRule | ChildrenRule | ReturnRule

type Given<R extends Rule> = Omit<R, 'over' | 'fields'> & { readonly fields: readonly FieldName[] }

/** A rule over one child. */
export function childRule(rule: Given<ChildRule>): ChildRule {
  return { over: 'child', ...rule }
}

/** A rule over several children. */
export function childrenRule(rule: Given<ChildrenRule>): ChildrenRule {
  return { over: 'children', ...rule }
}

/** A rule over the return. */
export function returnRule(rule: Omit<ReturnRule, 'over' | 'fields'>): ReturnRule {
  return { over: 'return', fields: [], ...rule }
}

type RecordRule<T extends ChildTable> = Omit<Facts, 'fields'> & {
  readonly table: T
  readonly fields: readonly Field<Tables[T]>[]
  readonly fails: (record: Tables[T], period: Period) => boolean
}

/** A rule that looks at each record of one module by itself. */
export function recordRule<T extends ChildTable>({
  table,
  fields,
  fails,
  ...facts
}: RecordRule<T>): ChildRule {
  return {
    over: 'child',
    reads: table,
    ...facts,
    fields: fields.map((field) => `${table}.${field}`),
    check(child, period) {
      // Without a function of its own for each child: this is where most of the time goes.
      let found: Place[] | undefined
      for (const one of recordsOf(child, table))
        if (fails(one, period)) found = [...(found ?? []), ...at(one, ...fields)]
      return found ?? nowhere
    },
  }
}

/** Whether a rule stops the return or asks for a reason. */
export function severityOf(code: string): Severity {
  return code.endsWith('Q') ? 'query' : 'error'
}

// Nearly every answer of nearly every rule: not worth a list of its own each time.
const nowhere: readonly Place[] = []

/** The places in all of them. */
export function gather<One>(
  ones: readonly One[],
  placesIn: (one: One) => readonly Place[],
): readonly Place[] {
  let found: Place[] | undefined
  for (const one of ones) {
    const places = placesIn(one)
    if (places.length === 0) continue
    found ??= []
    for (const place of places) found.push(place)
  }
  return found ?? nowhere
}

/** Points at fields of one record. */
export function at<R extends AnyRecord>(record: R, ...fields: readonly Field<R>[]): Place[] {
  return fields.map((field) => ({ record, field, value: textOf(record[field]), row: record.row }))
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : null
  return typeof text === 'string' ? text : null
}
