import { addDays, ageOn, daysBetween, type PlainDate } from '../platform/plain-date.ts'
import { addRow } from '../record/bulk/load.ts'
import type { Hand } from '../record/bulk/people.ts'
import { disabilities, type IdentifierKind, type LinkKind } from '../record/people/codes.ts'
import type { Home, Member } from './household.ts'
import { madeUpNhsNumber, madeUpUpn } from './numbers.ts'
import type { Telling } from './world.ts'

/** Where somebody lives, how to reach them, and, of a child, school, practice, numbers and disabilities. */
export function recordParticulars(telling: Telling, member: Member, hand: Hand): void {
  const livesApart = member.part === 'father' && telling.random.chance(0.35)
  if (!livesApart)
    recordAddress(telling, { member, home: telling.home.home, from: movedIn(telling, member, hand) }, hand)
  if (member.phone !== null) recordPhone(telling, member, hand)
  if (member.part !== 'child') return
  recordPlaces(telling, member, hand)
  recordNumbers(telling, member, hand)
  if (telling.random.chance(0.05)) recordDisability(telling, member, hand)
}

interface Living {
  readonly member: Member
  readonly home: Home
  readonly from: PlainDate
}

/** Somebody's home from a day on. The one before ends then. */
export function recordAddress(
  { load, addresses }: Telling,
  { member, home, from }: Living,
  hand: Hand,
): void {
  const before = addresses.get(member.id)
  if (before) before.to_on = from
  const row = {
    id: hand.newId(),
    person_id: member.id,
    kind: 'home',
    lines: home.lines,
    town: home.town,
    postcode: home.postcode,
    area: home.area,
    from_on: from,
    to_on: null,
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  }
  addresses.set(member.id, row)
  addRow(load, 'record.address', row)
}

function movedIn({ random }: Telling, { bornOn }: Member, { today }: Hand): PlainDate {
  const days = Math.min(random.whole(30, 2_500), Math.max(0, daysBetween(bornOn, today)))
  return addDays(today, -days)
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

function recordPlaces({ world, load, home, random }: Telling, { id, bornOn }: Member, hand: Hand): void {
  const age = ageOn(bornOn, hand.today)
  const { schools, secondaries, practices } = world.places
  const inWard = (place: { ward: { area: string } }) => place.ward.area === home.ward.area
  const school = age >= 11 ? random.pick(secondaries) : (schools.find(inWard) ?? random.pick(schools))
  const practice = practices.find(inWard) ?? random.pick(practices)
  const links: { place: { id: string }; kind: LinkKind }[] = [
    ...(age >= 4 && age < 17 ? [{ place: school, kind: 'pupil' as const }] : []),
    ...(age >= 0 ? [{ place: practice, kind: 'patient' as const }] : []),
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

function recordNumbers({ load, random }: Telling, { id, bornOn }: Member, hand: Hand): void {
  const age = ageOn(bornOn, hand.today)
  const numbers: readonly (readonly [IdentifierKind, string])[] = [
    ...(age >= 0 && random.chance(0.6) ? [['nhs-number', madeUpNhsNumber(random)] as const] : []),
    ...(age >= 4 && random.chance(0.7) ? [['upn', madeUpUpn(random)] as const] : []),
  ]
  for (const [kind, value] of numbers) {
    addRow(load, 'record.identifier', {
      id: hand.newId(),
      person_id: id,
      kind,
      value,
      source: hand.source,
      recorded_at: hand.now,
      recorded_by: hand.workerId,
    })
  }
}

function recordDisability({ load, random }: Telling, { id }: Member, hand: Hand): void {
  const codes = disabilities.map(({ code }) => code).filter((code) => code !== 'NONE')
  addRow(load, 'record.disability', {
    person_id: id,
    code: random.pick(codes),
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}
