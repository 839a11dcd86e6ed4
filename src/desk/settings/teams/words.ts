import { labelOf } from '../../../platform/code.ts'
import { needed, purposes } from './codes.ts'
import type { TeamLine } from './records.ts'

/** Everything the page of teams prints. */
export function teamWords(all: readonly TeamLine[]) {
  const absent = needed.filter((wanted) => !all.some(({ purpose }) => purpose === wanted))
  return {
    missing: absent.map(
      (purpose) =>
        `No team ${labelOf(purposes, purpose).toLowerCase()}: contacts can’t be decided until one does`,
    ),
    lines: all.map(({ id, name, purpose, email }) => ({
      name,
      takes: labelOf(purposes, purpose),
      mailbox: email ?? 'None: messages wait',
      href: `/settings/teams/${id}`,
    })),
  }
}
