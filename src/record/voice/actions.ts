import { randomUUID } from 'node:crypto'
import { isCode, labelOf } from '../../platform/code.ts'
import type { Trx } from '../../platform/db.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import type { Act } from '../shell/act.ts'
import { byOf } from '../shell/by.ts'
import { change } from '../shell/change.ts'
import type { VoiceEvent } from './events.ts'
import { type NewView, type NewViewChange, waysToSay } from './model.ts'
import { findView } from './records.ts'
import { addView, addViewChange } from './write.records.ts'

export type ViewProblem = 'no words' | 'no way' | 'to nobody' | 'in the future'

/** Parts of a change. */
export interface VoiceParts {
  readonly value: string
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

/** Judges and prepares a line of the ledger, in the change of whoever heard it; its value is the line's id. */
export function viewExpressed(act: Act, view: NewView): Result<VoiceParts, ViewProblem> {
  if (view.words.trim() === '') return problem('no words')
  if (!isCode(waysToSay, view.how)) return problem('no way')
  if (view.toWhom.trim() === '') return problem('to nobody')
  if (view.expressedOn > act.today) return problem('in the future')
  const id = randomUUID()
  const { personId, expressedOn, how } = view
  return ok({
    value: id,
    write: (trx: Trx) => addView(trx, { ...view, id }, byOf(act)),
    events: [
      newEvent<VoiceEvent>(
        { type: 'view-expressed', personId, on: expressedOn, at: null, viewId: id, how },
        {
          headline: `The child’s view was heard: ${labelOf(waysToSay, how).toLowerCase()}`,
          source: { kind: 'view', id },
        },
      ),
    ],
  })
}

/** Writes down what a child let somebody know. Answers the line's id. @throws Refused unless the child's notes are open to who writes */
export function recordView(act: Act, view: NewView): Promise<Result<string, ViewProblem>> {
  const declared = { action: 'record view', about: [view.personId], access: 'notes' } as const
  return change<string, ViewProblem>(act, declared, async () => {
    const said = viewExpressed(act, view)
    if (!said.ok) return said
    return ok({ ...said.value, subject: { kind: 'view', id: said.value.value } })
  })
}

export type AnswerProblem = 'no such view' | 'no words'

/** Prepares what changed because of a view, in the change of whoever decides. */
export async function viewAnswered(
  { act, trx }: { readonly act: Act; readonly trx: Trx },
  answer: NewViewChange,
): Promise<Result<VoiceParts, AnswerProblem>> {
  if (answer.words.trim() === '') return problem('no words')
  const view = await findView(trx, answer)
  if (!view) return problem('no such view')
  const id = randomUUID()
  const { personId, viewId, changed } = answer
  return ok({
    value: id,
    write: (writing: Trx) => addViewChange(writing, { ...answer, id }, byOf(act)),
    events: [
      newEvent<VoiceEvent>(
        { type: 'view-answered', personId, on: act.today, at: act.origin.now, viewId, changed },
        {
          headline: changed
            ? 'Something changed because of what the child said'
            : 'What the child said was answered',
          source: { kind: 'view', id: viewId },
        },
      ),
    ],
  })
}

/** Writes down what changed because of what a child said. @throws Refused unless the child's notes are open to who writes */
export function answerView(act: Act, answer: NewViewChange): Promise<Result<string, AnswerProblem>> {
  const declared = { action: 'answer view', about: [answer.personId], access: 'notes' } as const
  return change<string, AnswerProblem>(act, declared, async ({ trx }) => {
    const answered = await viewAnswered({ act, trx }, answer)
    if (!answered.ok) return answered
    return ok({ ...answered.value, subject: { kind: 'view', id: answer.viewId } })
  })
}
