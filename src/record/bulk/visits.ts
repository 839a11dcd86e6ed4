import { dayOf } from '../../platform/instant.ts'
import { madeEvent } from '../visits/actions/record-visit.ts'
import type { NewVisit } from '../visits/model.ts'
import { rowOf } from '../visits/write.records.ts'
import { addRow, type Load } from './load.ts'
import { type Hand, written } from './people.ts'

/** A visit to several children: its rows, what they said, and its events. */
export function loadVisit(
  load: Load,
  { id, toWhom, ...visit }: NewVisit & { readonly id: string; readonly toWhom: string },
  hand: Hand,
): void {
  const { kind, visitedAt, planned, place, nextOn = null } = visit
  const by = { recorded_at: hand.now, recorded_by: hand.workerId }
  addRow(load, 'record.visit', {
    ...{ id, kind, visited_at: visitedAt, planned, place, next_on: nextOn },
    place_words: null,
    adults_seen: visit.adultsSeen ?? null,
    reflection: visit.reflection ?? null,
    ...by,
  })
  for (const child of visit.children) {
    addRow(load, 'record.visit_child', { visit_id: id, ...rowOf(child, visit) })
    load.events.push({ ...madeEvent(id, visit, child), ...written(hand) })
    const words = child.said?.trim() ?? ''
    if (words === '') continue
    addRow(load, 'record.child_view', {
      ...{ id: hand.newId(), person_id: child.personId, expressed_on: dayOf(visitedAt), how: 'said' },
      ...{ to_whom: toWhom, words, source_kind: 'visit', source_id: id, ...by },
    })
  }
}
