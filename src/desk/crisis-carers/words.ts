import { longDate } from '../../platform/day-words.ts'
import type { WithoutCrisisCarer } from '../../record/network/help.records.ts'

/** Children without a crisis carer, worded. */
export function withoutRows(children: readonly WithoutCrisisCarer[]) {
  return children.map(({ personId, name, workerName, teamName, openedOn, known, asked }) => ({
    name,
    worker: workerName ?? 'No worker yet',
    team: teamName ?? '–',
    since: longDate(openedOn),
    sortSince: openedOn,
    known: knownWords(known, asked),
    href: `/people/${personId}/network/help`,
  }))
}

function knownWords(known: number, asked: number): string {
  if (known === 0) return 'Nobody has been thought of'
  const people = known === 1 ? '1 person' : `${known} people`
  return `${people} thought of, ${asked === 0 ? 'nobody' : asked} asked`
}
