import { randomUUID } from 'node:crypto'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import type { Purpose } from '../codes.ts'
import { addExtract, entriesFor } from '../extracts.records.ts'

export type ChooseEntriesProblem = 'nothing chosen' | 'no such entry'

export interface ChoosingEntries {
  readonly personId: string
  readonly title: string
  readonly purpose: Purpose
  readonly eventIds: readonly string[]
}

/** Keeps chosen entries as they stand now, each with who wrote it, when, and the record it came of. Answers the chronology's id. */
export function chooseEntries(
  act: Act,
  wanted: ChoosingEntries,
): Promise<Result<string, ChooseEntriesProblem>> {
  const { personId, title, purpose } = wanted
  const eventIds = [...new Set(wanted.eventIds)]
  const declared = {
    action: 'choose chronology',
    about: [personId],
    access: 'chronology',
    decidesWithoutStreams: true,
  } as const
  return change<string, ChooseEntriesProblem>(act, declared, async ({ trx }) => {
    if (eventIds.length === 0) return problem('nothing chosen')
    const entries = await entriesFor(trx, { personId, eventIds })
    if (entries.length < eventIds.length) return problem('no such entry')
    const id = randomUUID()
    return ok({
      value: id,
      write: (writing) =>
        addExtract(writing, { id, personId, title: title.trim(), purpose, entries }, byOf(act)),
      events: [],
      subject: { kind: 'chronology', id },
    })
  })
}
