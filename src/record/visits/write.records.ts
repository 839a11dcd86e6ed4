import type { Trx } from '../../platform/db.ts'
import type { By } from '../shell/by.ts'
import { isAboutTheAdults } from './judge.ts'
import type { NewVisit, VisitOfChild } from './model.ts'

const words = (text: string | null | undefined) => text?.trim() || null

/** Adds a visit with the part of each child; what they said is kept in the ledger of their views. */
export async function addVisit(
  trx: Trx,
  { id, visit }: { readonly id: string; readonly visit: NewVisit },
  by: By,
): Promise<void> {
  const { kind, visitedAt, planned, place, nextOn = null, source = null } = visit
  await trx
    .insertInto('record.visit')
    .values({
      ...{ id, kind, visited_at: visitedAt, planned, place, next_on: nextOn },
      place_words: words(visit.placeWords),
      adults_seen: words(visit.adultsSeen),
      reflection: words(visit.reflection),
      ...{ source_kind: source?.kind ?? null, source_id: source?.id ?? null },
      ...{ recorded_at: by.now, recorded_by: by.workerId },
    })
    .execute()
  await trx
    .insertInto('record.visit_child')
    .values(visit.children.map((child) => ({ visit_id: id, ...rowOf(child, visit) })))
    .execute()
}

/** The row of one child's part. */
export function rowOf(child: VisitOfChild, { kind, visitedAt }: NewVisit) {
  const { personId, seen, alone, bedroomSeen = null } = child
  return {
    ...{ person_id: personId, kind, visited_at: visitedAt, seen, alone, bedroom_seen: bedroomSeen },
    not_seen_because: seen ? null : words(child.notSeenBecause),
    not_alone_because: seen && !alone ? words(child.notAloneBecause) : null,
    tool: words(child.tool),
    observed: words(child.observed),
    about_the_adults: isAboutTheAdults(child),
  }
}
