import { longDate } from '../../platform/day-words.ts'
import type { Instant } from '../../platform/instant.ts'
import { type PlainDate, plainDate } from '../../platform/plain-date.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { newEvent } from '../chronology/stream.ts'
import { type Assertion, currentIdentity } from '../people/current.ts'
import { addRow, type Load } from './load.ts'

/** Who wrote a part of a load, when, from what; and where its ids come from. */
export interface Hand {
  readonly workerId: string
  readonly now: Instant
  readonly today: PlainDate
  /** 'contact C-2026-000123', 'SSD extract'. */
  readonly source: string
  readonly newId: () => string
}

/** A value held of a person, with its own source where it differs from the hand's. */
export type LoadedAssertion = Omit<Assertion, 'recordedAt'> & {
  readonly recordedAt?: Instant
  readonly withdrawnBecause?: string | null
}

export interface LoadedPerson {
  readonly id: string
  readonly assertions: readonly LoadedAssertion[]
  readonly legacyId?: string | null
}

/** A person with everything held of them, and the event that they were first recorded. */
export function loadPerson(load: Load, person: LoadedPerson, hand: Hand): void {
  const assertions = person.assertions.map((one) => ({ ...one, recordedAt: one.recordedAt ?? hand.now }))
  const current = currentIdentity(assertions)
  addRow(load, 'record.person', {
    id: person.id,
    ...current,
    legacy_id: person.legacyId ?? null,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
  for (const assertion of assertions) loadAssertion(load, { personId: person.id, assertion, hand })
  load.events.push({ ...recorded(person.id, assertions, hand), ...written(hand) })
}

/** One value held of a person. The caller keeps `record.person` in step. */
function loadAssertion(
  load: Load,
  { personId, assertion, hand }: { personId: string; assertion: LoadedAssertion; hand: Hand },
): void {
  addRow(load, 'record.identity_assertion', {
    id: hand.newId(),
    person_id: personId,
    kind: assertion.kind,
    value: assertion.value,
    given: assertion.given ?? null,
    middle: assertion.middle ?? null,
    family: assertion.family ?? null,
    precision: assertion.precision ?? null,
    estimated: assertion.estimated ?? false,
    valid_to: assertion.validTo ?? null,
    source: hand.source,
    recorded_at: assertion.recordedAt ?? hand.now,
    recorded_by: hand.workerId,
    withdrawn_at: assertion.withdrawnAt ?? null,
    withdrawn_because: assertion.withdrawnBecause ?? null,
  })
}

/** Id, writer and moment of an event of a load. */
export function written({ newId, now, workerId }: Hand) {
  return { id: newId(), recordedAt: now, recordedBy: workerId }
}

function recorded(personId: string, assertions: readonly LoadedAssertion[], hand: Hand) {
  const due = assertions.find(({ kind }) => kind === 'due-date')?.value
  const bornBefore = assertions.some(
    ({ kind, recordedAt }) => kind === 'birth-date' && (recordedAt ?? hand.now) <= hand.now,
  )
  const unborn = due !== undefined && !bornBefore
  const what = unborn ? `Unborn child first recorded, due on ${dayWords(due)}` : 'First recorded'
  return newEvent<RecordEvent>(
    { type: 'person-recorded', unborn, personId, on: hand.today, at: hand.now },
    { headline: `${what} (${hand.source})` },
  )
}

function dayWords(text: string): string {
  return longDate(plainDate(text))
}
