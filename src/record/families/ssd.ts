import { sql } from 'kysely'
import { addRow, type Load } from '../bulk/load.ts'
import type { Hand } from '../bulk/people.ts'
import type { SsdRow, SsdTable } from '../bulk/ssd-table.ts'
import { ssdPeople, ssdPersonId } from '../people/ssd.ts'

/** Which people belong to one family. */
export const familyTable: SsdTable = {
  name: 'ssd_family',
  columns: [
    { name: 'fami_table_id', kind: 'id', size: 48 },
    { name: 'fami_family_id', kind: 'id', size: 48, required: true },
    { name: 'fami_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
  ],
  select: sql<SsdRow>`
    select coalesce(m.legacy_id, md5(f.id::text || p.id::text)) as fami_table_id, coalesce(f.legacy_id, f.id::text) as fami_family_id,
      ${ssdPersonId('p')} as fami_person_id
    from record.family_member m join record.family f on f.id = m.family_id join record.person p on p.id = m.person_id
    where p.id in ${ssdPeople} and m.to_on is null order by f.id, p.id`,
}

/** A family of the extract. The standard has no name for it: the family name that its people have most often. */
export function loadSsdFamily(
  load: Load,
  { id, legacyId, familyNames }: { id: string; legacyId: string; familyNames: readonly string[] },
  hand: Hand,
): void {
  const counted = [...Map.groupBy(familyNames, (name) => name)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  const [most] = counted
  addRow(load, 'record.family', {
    id,
    name: most ? `${most[0]} family` : `Family ${legacyId}`,
    legacy_id: legacyId,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}

/** Somebody's place in a family of the extract. */
export function loadSsdMember(load: Load, member: { familyId: string; personId: string }): void {
  addRow(load, 'record.family_member', { family_id: member.familyId, person_id: member.personId })
}

/** Mother and child pairs. */
export const motherTable: SsdTable = {
  name: 'ssd_mother',
  columns: [
    { name: 'moth_table_id', kind: 'id', size: 48, required: true },
    { name: 'moth_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'moth_childs_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'moth_childs_dob', kind: 'day' },
  ],
  select: sql<SsdRow>`
    select r.id::text as moth_table_id, ${ssdPersonId('mother')} as moth_person_id, ${ssdPersonId('child')} as moth_childs_person_id,
      child.born_on::text as moth_childs_dob
    from record.relationship r join record.person mother on mother.id = r.person_id join record.person child on child.id = r.other_id
    where r.kind = 'mother' and r.to_on is null and child.id in ${ssdPeople} and mother.id in ${ssdPeople} order by r.id`,
}

/** A mother of the extract: the only relationship that the standard has. */
export function loadSsdMother(load: Load, pair: { motherId: string; childId: string }, hand: Hand): void {
  addRow(load, 'record.relationship', {
    id: hand.newId(),
    person_id: pair.motherId,
    other_id: pair.childId,
    kind: 'mother',
    source: hand.source,
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
}
