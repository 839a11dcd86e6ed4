import { dayOf, type Instant } from '../platform/instant.ts'
import { addDays, type PlainDate } from '../platform/plain-date.ts'
import type { WrittenEvent } from '../record/bulk/load.ts'
import { type Hand, type LoadedAssertion, written } from '../record/bulk/people.ts'
import type { RecordEvent } from '../record/chronology/events.ts'
import { newEvent } from '../record/chronology/stream.ts'
import { nameOf } from '../record/people/new-person.ts'
import { momentBetween, workingDaysAfter } from './days.ts'
import type { Member } from './household.ts'
import type { Telling } from './world.ts'

/** What is held of somebody over the years, and what happened besides being recorded. */
export interface IdentityStory {
  readonly assertions: readonly LoadedAssertion[]
  readonly events: readonly WrittenEvent[]
}

/** What is known of somebody when they are recorded, and what is found out later: a birth, a name. */
export function identityStory(telling: Telling, member: Member, hand: Hand): IdentityStory {
  const first = firstKnown(member, hand)
  const later = laterKnown(telling, member, hand)
  if (later === null) return { assertions: first, events: [] }
  const ended = first.map((one) =>
    later.ends.includes(one.kind) ? { ...one, validTo: later.by.today } : one,
  )
  return {
    assertions: [...ended, ...later.assertions],
    events: [{ ...later.event, ...written(later.by) }],
  }
}

function isUnborn({ bornOn }: Member, { today }: Hand): boolean {
  return bornOn > today
}

function firstKnown(member: Member, hand: Hand): LoadedAssertion[] {
  const { name, bornOn, sex, knownAs, ethnicity, language, interpreter, describedAs } = member
  if (isUnborn(member, hand)) {
    const family = nameOf({ given: null, middle: null, family: name.family }, hand.now)
    return [...family, { kind: 'due-date', value: bornOn }]
  }
  const seen = { kind: 'sex', value: sex } as const
  if (describedAs !== null) return [{ kind: 'described-as', value: describedAs }, seen]
  return [
    ...nameOf(name, hand.now),
    { kind: 'birth-date', value: bornOn, precision: 'day' },
    seen,
    { kind: 'ethnicity', value: ethnicity },
    ...(knownAs === null ? [] : [{ kind: 'known-as', value: knownAs } as const]),
    ...(language === null ? [] : [{ kind: 'language', value: language } as const]),
    ...(interpreter ? [{ kind: 'interpreter-needed', value: 'yes' } as const] : []),
  ]
}

interface Later {
  readonly assertions: readonly LoadedAssertion[]
  /** Kinds of which the value held until now ends. */
  readonly ends: readonly LoadedAssertion['kind'][]
  readonly event: ReturnType<typeof newEvent>
  readonly by: Hand
}

function laterKnown(telling: Telling, member: Member, hand: Hand): Later | null {
  const { span } = telling.world
  const unborn = isUnborn(member, hand)
  if (!unborn && (member.describedAs === null || telling.random.chance(0.4))) return null
  const on: PlainDate = unborn
    ? workingDaysAfter(span, addDays(member.bornOn, telling.random.whole(-9, 6)), 1)
    : workingDaysAfter(span, hand.today, 2)
  const at = momentBetween(on, [9, 12], telling.random)
  if (at >= span.end || at <= hand.now) return null
  return unborn ? born(member, { hand, at }) : identified(member, { hand, at })
}

interface Moment {
  readonly hand: Hand
  readonly at: Instant
}

function born({ id, name, sex }: Member, { hand, at }: Moment): Later {
  const bornOn = addDays(dayOf(at), -1)
  return {
    assertions: [
      { kind: 'birth-date', value: bornOn, precision: 'day', recordedAt: at },
      ...nameOf(name, at),
      { kind: 'sex', value: sex, recordedAt: at },
    ],
    ends: ['name'],
    event: newEvent<RecordEvent>(
      { type: 'child-born', personId: id, on: bornOn, at: null },
      { headline: 'Born', keyEvent: true },
    ),
    by: { ...hand, now: at, today: dayOf(at) },
  }
}

function identified({ id, name, bornOn }: Member, { hand, at }: Moment): Later {
  const today = dayOf(at)
  return {
    assertions: [
      ...nameOf(name, at),
      { kind: 'birth-date', value: bornOn, precision: 'day', recordedAt: at },
    ],
    ends: ['described-as'],
    event: newEvent<RecordEvent>(
      { type: 'person-identified', personId: id, on: today, at },
      { headline: 'Name found out', keyEvent: true },
    ),
    by: { ...hand, now: at, today },
  }
}
