import { randomUUID } from 'node:crypto'
import { longDate } from '../../platform/day-words.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import type { AssertionKind, Ethnicity, Precision, Sex } from './codes.ts'
import { type Assertion, currentIdentity } from './current.ts'
import { addAddresses, addContactPoints, addPerson, type NewAddress } from './new-person.records.ts'
import { closePostcode } from './postcode.ts'
import type { RecordedBy } from './recorded-by.ts'

/** What is known of a person when they are first recorded. Whatever is left out is not known. */
export interface NewPersonFacts {
  readonly given?: string | null | undefined
  readonly middle?: string | null | undefined
  readonly family?: string | null | undefined
  readonly knownAs?: string | null | undefined
  readonly previousNames?: readonly string[] | undefined
  readonly bornOn?: PlainDate | null | undefined
  /** How much of `bornOn` is known; left out: all of it. */
  readonly bornPrecision?: Precision | undefined
  readonly bornEstimated?: boolean | undefined
  /** For an unborn child. */
  readonly dueOn?: PlainDate | null | undefined
  readonly sex?: Sex | null | undefined
  readonly ethnicity?: Ethnicity | null | undefined
  readonly language?: string | null | undefined
  readonly interpreterNeeded?: boolean | null | undefined
  /** For a child who was seen and not named: 'the boy at number 12'. */
  readonly describedAs?: string | null | undefined
  readonly address?: NewPersonAddress | null | undefined
  readonly phones?: readonly string[] | undefined
  readonly emails?: readonly string[] | undefined
}

export interface NewPersonAddress {
  readonly lines?: string | null | undefined
  readonly town?: string | null | undefined
  readonly postcode?: string | null | undefined
  readonly area?: string | null | undefined
  readonly fromOn?: PlainDate | null | undefined
}

/** A part of a change: what `change` writes and appends beside its own. */
export interface NewPerson {
  readonly id: string
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

/**
 * A person to be recorded, as a part of somebody's change: call `write` in its `write` and append `events` to its events.
 * Nothing is written here. At least a name, a description or a due date must be known.
 */
export function newPerson(facts: NewPersonFacts, by: RecordedBy): NewPerson {
  const id = randomUUID()
  const assertions = assertionsOf(facts, by.now)
  const addresses = addressesOf(facts, by.today)
  const points = [
    ...(facts.phones ?? []).map((value) => ({ kind: 'phone', value })),
    ...(facts.emails ?? []).map((value) => ({ kind: 'email', value })),
  ]
  return {
    id,
    async write(trx) {
      await addPerson(trx, { id, current: currentIdentity(assertions), assertions, by })
      await addAddresses(trx, { personId: id, addresses, by })
      await addContactPoints(trx, { personId: id, points, by })
    },
    events: [recorded(id, facts, by)],
  }
}

function recorded(personId: string, { dueOn, bornOn }: NewPersonFacts, by: RecordedBy): NewEvent {
  const unborn = Boolean(dueOn && !bornOn)
  const what = unborn && dueOn ? `Unborn child first recorded, due on ${longDate(dueOn)}` : 'First recorded'
  return newEvent<RecordEvent>(
    { type: 'person-recorded', unborn, personId, on: by.today, at: by.now },
    { headline: `${what} (${by.source})` },
  )
}

function assertionsOf(facts: NewPersonFacts, recordedAt: Instant): Assertion[] {
  const given = tidy(facts.given)
  const family = tidy(facts.family)
  const simple: readonly (readonly [AssertionKind, string | null])[] = [
    ['known-as', tidy(facts.knownAs)],
    ...(facts.previousNames ?? []).map((name) => ['previous-name', tidy(name)] as const),
    ['due-date', facts.dueOn ?? null],
    ['sex', facts.sex ?? null],
    ['ethnicity', facts.ethnicity ?? null],
    ['language', tidy(facts.language)],
    ['interpreter-needed', yesOrNo(facts.interpreterNeeded)],
    ['described-as', tidy(facts.describedAs)],
  ]
  const said = simple.flatMap(([kind, value]) => (value === null ? [] : [{ kind, value, recordedAt }]))
  return [
    ...nameOf({ given, middle: tidy(facts.middle), family }, recordedAt),
    ...birthOf(facts, recordedAt),
    ...said,
  ]
}

/** A name as an assertion: its parts, and one line to search. No name, no assertion. */
export function nameOf(
  { given, middle, family }: { given: string | null; middle: string | null; family: string | null },
  recordedAt: Instant,
): Assertion[] {
  if (!given && !family) return []
  const value = [given, middle, family].filter(Boolean).join(' ')
  return [{ kind: 'name', value, given, middle, family, recordedAt }]
}

function birthOf(facts: NewPersonFacts, recordedAt: Instant): Assertion[] {
  if (!facts.bornOn) return []
  const { bornPrecision: precision = 'day', bornEstimated: estimated = false } = facts
  return [{ kind: 'birth-date', value: facts.bornOn, precision, estimated, recordedAt }]
}

function addressesOf({ address }: NewPersonFacts, today: PlainDate): NewAddress[] {
  if (!address) return []
  const lines = tidy(address.lines)
  const town = tidy(address.town)
  const area = tidy(address.area)
  const postcode = tidy(address.postcode)
  if (!lines && !town && !postcode && !area) return []
  return [
    { lines, town, area, postcode: postcode && closePostcode(postcode), fromOn: address.fromOn ?? today },
  ]
}

function yesOrNo(given: boolean | null | undefined): string | null {
  if (given === null || given === undefined) return null
  return given ? 'yes' : 'no'
}

/** Spaces at the ends and doubled spaces are not part of what was said. */
export function tidy(text: string | null | undefined): string | null {
  const words = (text ?? '').normalize('NFC').trim().replaceAll(/\s+/gu, ' ')
  return words === '' ? null : words
}
