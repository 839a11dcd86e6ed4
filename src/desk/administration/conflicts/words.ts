import { labelOf } from '../../../platform/code.ts'
import { longDate } from '../../../platform/day-words.ts'
import { dayOf } from '../../../platform/instant.ts'
import type { Interest } from '../actions/interests.records.ts'
import { waysOfKnowing } from './codes.ts'

/** What staff say of a record on the telephone; nothing of the person can be read from it. */
const recordNumber = (personId: string) => personId.slice(0, 8).toUpperCase()

/** Whom a declaration is about: as it was typed, or the number of the record that is closed. */
function whom({ name, personId }: Pick<Interest, 'name' | 'personId'>): string {
  return name ?? `The person of record ${recordNumber(personId ?? '')}`
}

/** The lines of a list of declarations. */
export function interestLines(interests: readonly Interest[]) {
  return interests.map((one) => ({
    id: one.id,
    worker: one.workerName,
    whom: whom(one),
    how: labelOf(waysOfKnowing, one.kind),
    words: one.words ?? '',
    declared: longDate(dayOf(one.declaredAt)),
    closed: one.personId === null ? 'Kept as you typed it' : 'The record is closed',
  }))
}
