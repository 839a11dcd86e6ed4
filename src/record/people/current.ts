import type { Instant } from '../../platform/instant.ts'
import { isPlainDate, type PlainDate } from '../../platform/plain-date.ts'
import type { AssertionKind } from './codes.ts'

/** A value held of a person: who said so is kept beside it. */
export interface Assertion {
  readonly kind: AssertionKind
  readonly value: string
  readonly given?: string | null
  readonly middle?: string | null
  readonly family?: string | null
  readonly precision?: string | null
  readonly estimated?: boolean
  readonly validTo?: PlainDate | null
  readonly recordedAt: Instant
  readonly withdrawnAt?: Instant | null
}

/** The columns of `record.person` that are kept from the assertions. */
export interface CurrentIdentity {
  readonly given: string | null
  readonly family: string | null
  readonly known_as: string | null
  readonly born_on: PlainDate | null
  readonly born_precision: string | null
  readonly born_estimated: boolean
  readonly due_on: PlainDate | null
  readonly died_on: PlainDate | null
  readonly sex: string | null
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly language: string | null
  readonly interpreter_needed: boolean | null
  readonly described_as: string | null
}

/**
 * What a person's assertions add up to now: of each kind the latest that was neither withdrawn nor has ended.
 * The one place that knows; a birth date ends a due date, a name ends a description.
 */
export function currentIdentity(assertions: readonly Assertion[]): CurrentIdentity {
  const latest = (kind: AssertionKind) =>
    assertions
      .filter((one) => one.kind === kind && !one.withdrawnAt && !one.validTo)
      .reduce<Assertion | null>((best, one) => (best && best.recordedAt > one.recordedAt ? best : one), null)
  const value = (kind: AssertionKind) => latest(kind)?.value ?? null
  const name = latest('name')
  const born = latest('birth-date')
  const interpreter = value('interpreter-needed')
  return {
    given: name?.given ?? null,
    family: name?.family ?? null,
    known_as: value('known-as'),
    born_on: dayIn(born?.value),
    born_precision: born ? (born.precision ?? 'day') : null,
    born_estimated: born?.estimated ?? false,
    due_on: born ? null : dayIn(value('due-date')),
    died_on: dayIn(value('death-date')),
    sex: value('sex'),
    gender: value('gender'),
    ethnicity: value('ethnicity'),
    language: value('language'),
    interpreter_needed: interpreter === null ? null : interpreter === 'yes',
    described_as: name ? null : value('described-as'),
  }
}

function dayIn(text: string | null | undefined): PlainDate | null {
  return text && isPlainDate(text) ? text : null
}
