import { longDate } from '../platform/day-words.ts'
import type { Instant } from '../platform/instant.ts'
import { dayOf } from '../platform/instant.ts'
import { addDays, ageOn, daysBetween, type PlainDate } from '../platform/plain-date.ts'
import { addRow } from '../record/bulk/load.ts'
import { type Hand, type LoadedAssertion, loadPerson, written } from '../record/bulk/people.ts'
import type { RecordEvent } from '../record/chronology/events.ts'
import { newEvent } from '../record/chronology/stream.ts'
import { asKept } from '../record/families/relationship.ts'
import { nameOf } from '../record/people/new-person.ts'
import { momentBetween, workingDaysAfter } from './days.ts'
import type { Member } from './household.ts'
import { recordWarnings } from './warnings.ts'
import { handOf, type Telling } from './world.ts'

/** Records somebody of the family in a hand, with everything that is found out of them later. */
export function recordMember(telling: Telling, member: Member, hand: Hand): void {
  const later = laterOf(telling, member, hand)
  const assertions = [...firstKnown(member, hand), ...later.flatMap(({ assertions }) => assertions)]
  loadPerson(telling.load, { id: member.id, assertions }, hand)
  for (const { event } of later) telling.load.events.push(event)
  recordAddress(telling, member, hand)
  if (member.phone !== null) recordPhone(telling, member, hand)
  recordTies(telling, member, hand)
  if (member.part === 'child') recordPlaces(telling, member, hand)
  telling.known.add(member.id)
}

function isUnborn({ bornOn }: Member, { today }: Hand): boolean {
  return bornOn > today
}

function firstKnown(member: Member, hand: Hand): LoadedAssertion[] {
  const { name, bornOn, sex, knownAs, ethnicity, language, interpreter, describedAs } = member
  if (isUnborn(member, hand)) {
    return [
      ...nameOf({ given: null, middle: null, family: name.family }, hand.now),
      { kind: 'due-date', value: bornOn },
    ]
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
  readonly event: Telling['load']['events'][number]
}

/** The birth of an unborn child, or that a child who was only seen is found out to be somebody. */
function laterOf(telling: Telling, member: Member, hand: Hand): Later[] {
  const { span } = telling.world
  const unborn = isUnborn(member, hand)
  if (!unborn && (member.describedAs === null || telling.random.chance(0.4))) return []
  const on = unborn
    ? workingDaysAfter(span, addDays(member.bornOn, telling.random.whole(-9, 6)), 1)
    : workingDaysAfter(span, hand.today, 2)
  const at = momentBetween(on, [9, 12], telling.random)
  if (at >= span.end || at <= hand.now) return []
  return [unborn ? bornLater(member, { hand, at }) : identifiedLater(member, { hand, at })]
}

interface Moment {
  readonly hand: Hand
  readonly at: Instant
}

function bornLater(member: Member, { hand, at }: Moment): Later {
  const bornOn = addDays(dayOf(at), -1)
  const by = { ...hand, now: at, today: dayOf(at) }
  const event = newEvent<RecordEvent>(
    { type: 'child-born', personId: member.id, on: bornOn, at: null },
    { headline: `Born on ${longDate(bornOn)}`, keyEvent: true },
  )
  return {
    assertions: [
      ...nameOf(member.name, at),
      { kind: 'birth-date', value: bornOn, precision: 'day', recordedAt: at },
      { kind: 'sex', value: member.sex, recordedAt: at },
    ],
    event: { ...event, ...written(by) },
  }
}

function identifiedLater(member: Member, { hand, at }: Moment): Later {
  const by = { ...hand, now: at, today: dayOf(at) }
  const event = newEvent<RecordEvent>(
    { type: 'person-identified', personId: member.id, on: by.today, at },
    {
      headline: `Found out who this is: ${[member.name.given, member.name.family].filter(Boolean).join(' ')}`,
    },
  )
  return {
    assertions: [
      ...nameOf(member.name, at),
      { kind: 'birth-date', value: member.bornOn, precision: 'day', recordedAt: at },
      { kind: 'ethnicity', value: member.ethnicity, recordedAt: at },
    ],
    event: { ...event, ...written(by) },
  }
}

function recordAddress(telling: Telling, member: Member, hand: Hand): void {
  const { home } = telling.home
  if (member.part === 'father' && telling.random.chance(0.35)) return
  addRow(telling.load, 'record.address', {
    id: hand.newId(),
    person_id: member.id,
    kind: 'home',
    lines: home.lines,
    town: home.town,
    postcode: home.postcode,
    area: home.area,
    from_on: addressFrom(telling, member, hand),
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}

function addressFrom({ random }: Telling, { bornOn }: Member, { today }: Hand): PlainDate {
  const daysHere = Math.min(random.whole(30, 2_500), Math.max(0, daysBetween(bornOn, today)))
  return addDays(today, -daysHere)
}

function recordPhone({ load }: Telling, { id, phone }: Member, hand: Hand): void {
  addRow(load, 'record.contact_point', {
    id: hand.newId(),
    person_id: id,
    kind: 'phone',
    value: phone ?? '',
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}

/** The family, and what each of those known already is to the one who is new. */
function recordTies(telling: Telling, member: Member, hand: Hand): void {
  const { home, known, load } = telling
  if (known.size === 0) {
    addRow(load, 'record.family', {
      id: home.id,
      name: home.name,
      recorded_at: hand.now,
      recorded_by: hand.workerId,
    })
  }
  addRow(load, 'record.family_member', { family_id: home.id, person_id: member.id, from_on: hand.today })
  const others = [...home.children, ...home.adults].filter(({ id }) => known.has(id))
  for (const other of others) {
    const kind = kindBetween(member, other)
    if (kind !== null) recordTie(telling, { kind, member, other }, hand)
  }
  if (member.part === 'child' || known.size === 0) return
  recordResponsibility(telling, member, hand)
}

type Tie = 'mother' | 'father' | 'grandparent' | 'child' | 'grandchild' | 'brother-or-sister' | 'partner'

/** What the first is to the second. */
function kindBetween({ part }: Member, other: Member): Tie | null {
  if (part === 'child' && other.part === 'child') return 'brother-or-sister'
  if (part === 'child') return other.part === 'carer' ? 'grandchild' : 'child'
  if (other.part === 'child') return part === 'carer' ? 'grandparent' : part
  return part === 'carer' || other.part === 'carer' ? null : 'partner'
}

function recordTie(
  { load }: Telling,
  { kind, member, other }: { kind: Tie; member: Member; other: Member },
  hand: Hand,
): void {
  const turnedBack = kind === 'child' && other.part !== 'child' && other.part !== 'carer'
  const kept = turnedBack
    ? { personId: other.id, otherId: member.id, kind: other.part }
    : asKept({ personId: member.id, otherId: other.id, kind })
  addRow(load, 'record.relationship', {
    id: hand.newId(),
    person_id: kept.personId,
    other_id: kept.otherId,
    kind: kept.kind,
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}

function recordResponsibility(telling: Telling, { id, part }: Member, hand: Hand): void {
  if (part === 'carer') return
  const basis = part === 'mother' ? 'mother' : telling.home.married ? 'married-father' : 'birth-certificate'
  for (const child of telling.home.children.filter((one) => telling.known.has(one.id))) {
    addRow(telling.load, 'record.parental_responsibility', {
      id: hand.newId(),
      person_id: child.id,
      holder_id: id,
      basis,
      source: hand.source,
      recorded_at: hand.now,
      recorded_by: hand.workerId,
    })
  }
}

function recordPlaces({ world, load, home, random }: Telling, { id, bornOn }: Member, hand: Hand): void {
  const age = ageOn(bornOn, hand.today)
  const { schools, secondaries, practices } = world.places
  const inWard = (place: { ward: { area: string } }) => place.ward.area === home.ward.area
  const school = age >= 11 ? random.pick(secondaries) : (schools.find(inWard) ?? random.pick(schools))
  const links = [
    ...(age >= 4 && age < 17 ? [{ place: school, kind: 'pupil' }] : []),
    ...(age >= 0 ? [{ place: practices.find(inWard) ?? random.pick(practices), kind: 'patient' }] : []),
  ]
  for (const { place, kind } of links) {
    addRow(load, 'record.organisation_link', {
      id: hand.newId(),
      person_id: id,
      organisation_id: place.id,
      kind,
      recorded_at: hand.now,
      recorded_by: hand.workerId,
    })
  }
}

/** Records those of a list who are not in the record yet, and answers them. */
export function recordMembers(
  telling: Telling,
  members: readonly Member[],
  { worker, now, source }: { worker: { id: string }; now: Instant; source: string },
): Set<string> {
  const unknown = members.filter(({ id }) => !telling.known.has(id))
  for (const member of unknown) recordMember(telling, member, handOf(telling, { ...worker, source }, now))
  if (unknown.length > 0 && unknown.length === telling.known.size) {
    recordWarnings(telling, unknown, handOf(telling, { ...worker, source }, now))
  }
  return new Set(unknown.map(({ id }) => id))
}
