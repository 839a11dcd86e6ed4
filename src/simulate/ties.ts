import { addRow } from '../record/bulk/load.ts'
import { type Hand, written } from '../record/bulk/people.ts'
import { relationshipEvent } from '../record/families/actions/add-relationship.ts'
import type { RelationshipKind } from '../record/families/codes.ts'
import { asKept, type Relation, turned } from '../record/families/relationship.ts'
import type { Member } from './household.ts'
import type { Telling } from './world.ts'

/** The family, and what each of those known already is to the one who is new. */
export function recordTies(telling: Telling, member: Member, hand: Hand): void {
  const { home, known, load } = telling
  if (known.size === 0) {
    const written = { recorded_at: hand.now, recorded_by: hand.workerId }
    addRow(load, 'record.family', { id: home.id, name: home.name, ...written })
  }
  addRow(load, 'record.family_member', { family_id: home.id, person_id: member.id, from_on: hand.today })
  const others = [...home.children, ...home.adults].filter(({ id }) => known.has(id))
  for (const other of others) recordTie(telling, { member, other }, hand)
  for (const other of others) recordResponsibility(telling, responsible(member, other), hand)
}

interface Pair {
  readonly member: Member
  readonly other: Member
}

function recordTie({ load }: Telling, { member, other }: Pair, hand: Hand): void {
  const relation = relationBetween(member, other)
  if (relation === null) return
  const kept = asKept(relation)
  addRow(load, 'record.relationship', {
    id: hand.newId(),
    person_id: kept.personId,
    other_id: kept.otherId,
    kind: kept.kind,
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
  for (const said of [relation, turned(relation)]) {
    load.events.push({ ...relationshipEvent(said, hand), ...written(hand) })
  }
}

/** From the adult to the child; between two of a kind either way. */
function relationBetween(one: Member, other: Member): Relation | null {
  if (one.part === 'child' && other.part !== 'child') return relationBetween(other, one)
  const kind = kindOf(one, other)
  return kind === null ? null : { personId: one.id, otherId: other.id, kind }
}

function kindOf({ part }: Member, other: Member): RelationshipKind | null {
  if (part === 'child') return 'brother-or-sister'
  if (other.part === 'child') return part === 'carer' ? 'grandparent' : part
  return part === 'carer' || other.part === 'carer' ? null : 'partner'
}

/** The parent of a pair, with the child; null where there is none. */
function responsible(one: Member, other: Member): { parent: Member; child: Member } | null {
  const [parent, child] = one.part === 'child' ? [other, one] : [one, other]
  const isParent = parent.part === 'mother' || parent.part === 'father'
  return isParent && child.part === 'child' ? { parent, child } : null
}

function recordResponsibility(
  { load, home }: Telling,
  pair: { parent: Member; child: Member } | null,
  hand: Hand,
): void {
  if (pair === null) return
  const ofFather = home.married ? 'married-father' : 'birth-certificate'
  addRow(load, 'record.parental_responsibility', {
    id: hand.newId(),
    person_id: pair.child.id,
    holder_id: pair.parent.id,
    basis: pair.parent.part === 'mother' ? 'mother' : ofFather,
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}
