import { randomUUID } from 'node:crypto'
import { isCode } from '../../platform/code.ts'
import type { Trx } from '../../platform/db.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import { documentsOf } from '../documents/records.ts'
import type { Act } from '../shell/act.ts'
import { byOf } from '../shell/by.ts'
import { change } from '../shell/change.ts'
import { addView } from '../voice/write.records.ts'
import type { DirectWorkEvent } from './events.ts'
import { keeping, type NewDirectWork } from './model.ts'
import { addDirectWork } from './records.ts'

export type DirectWorkProblem =
  | 'no tool'
  | 'no aim'
  | 'nothing learned'
  | 'in the future'
  | 'not said whether to keep'
  | 'kept without consent'
  | 'no such document'

/** What keeps direct work from being recorded so; null: nothing. */
export function directWorkFault(
  { tool, aim, learned, keep, documentId = null, doneOn }: NewDirectWork,
  today: NewDirectWork['doneOn'],
): DirectWorkProblem | null {
  if (tool.trim() === '') return 'no tool'
  if (aim.trim() === '') return 'no aim'
  if (learned.trim() === '') return 'nothing learned'
  if (doneOn > today) return 'in the future'
  if (!isCode(keeping, keep)) return 'not said whether to keep'
  return documentId !== null && keep !== 'agreed' ? 'kept without consent' : null
}

/** Parts of a change: a service puts them into its own. */
export interface DirectWorkDone {
  readonly value: string
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

/** Judges and prepares direct work, in the change of whoever did it; its value is its id. */
export async function directWorkDone(
  { act, trx }: { readonly act: Act; readonly trx: Trx },
  work: NewDirectWork,
): Promise<Result<DirectWorkDone, DirectWorkProblem>> {
  const fault = directWorkFault(work, act.today)
  if (fault) return problem(fault)
  const { personId, doneOn, tool, documentId = null } = work
  const documents = documentId === null ? [] : await documentsOf(trx, personId)
  if (documentId !== null && !documents.some(({ id: one }) => one === documentId))
    return problem('no such document')
  const id = randomUUID()
  const said = work.said?.trim() ?? ''
  return ok({
    value: id,
    write: async (writing: Trx) => {
      await addDirectWork(writing, { ...work, id }, byOf(act))
      const source = { kind: 'direct-work', id }
      const heard = { id: randomUUID(), personId, expressedOn: doneOn, how: 'said', toWhom: act.viewer.name }
      if (said !== '') await addView(writing, { ...heard, words: said, source }, byOf(act))
    },
    events: [
      newEvent<DirectWorkEvent>(
        { type: 'direct-work-done', personId, on: doneOn, at: null, directWorkId: id, heard: said !== '' },
        { headline: `Direct work: ${tool.trim()}`, source: { kind: 'direct-work', id } },
      ),
    ],
  })
}

/** Records work with a child. Answers its id. @throws Refused unless the child's notes are open to who records */
export function recordDirectWork(act: Act, work: NewDirectWork): Promise<Result<string, DirectWorkProblem>> {
  const declared = { action: 'record direct work', about: [work.personId], access: 'notes' } as const
  return change<string, DirectWorkProblem>(act, declared, async ({ trx }) => {
    const done = await directWorkDone({ act, trx }, work)
    if (!done.ok) return done
    return ok({ ...done.value, subject: { kind: 'direct-work', id: done.value.value } })
  })
}
