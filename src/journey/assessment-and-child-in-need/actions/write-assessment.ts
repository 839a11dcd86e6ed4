import { randomUUID } from 'node:crypto'
import { records, type StoredProvenance } from '../../../mechanisms/forms/index.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { type AssessmentAnswers, assessmentForm } from '../forms/assessment.ts'
import { assessmentToChange, changeAssessment } from '../records.ts'

export interface WritingAssessment {
  readonly assessmentId: string
  readonly about: readonly string[]
  readonly answers: AssessmentAnswers
  readonly provenance: StoredProvenance
  /** The version of the words that the writer had before them; 0 where there were none. */
  readonly seen: number
  /** The writer's own text, where another's was kept or the two were joined. */
  readonly setAside?: AssessmentAnswers | undefined
}

export type WriteProblem = 'no such assessment' | 'with the manager' | 'changed meanwhile'

/** Keeps what was written so far, as a version of its own. While it is with the manager nobody writes. Answers the new version. */
export function writeAssessment(
  act: Act,
  { assessmentId, about, answers, provenance, seen, setAside }: WritingAssessment,
): Promise<Result<number, WriteProblem>> {
  const declared = {
    action: 'write assessment',
    about,
    access: 'notes',
    decidesWithoutStreams: true,
  } as const
  return change<number, WriteProblem>(act, declared, async ({ trx }) => {
    const assessment = await assessmentToChange(trx, assessmentId)
    if (!assessment || !sameAs(assessment.about, about)) return problem('no such assessment')
    if (assessment.state !== 'open') return problem('with the manager')
    if (assessment.wordsVersion !== seen) return problem('changed meanwhile')
    const { workerId, now } = byOf(act)
    const text = { form: assessmentForm, answers, provenance, by: workerId, now }
    const { wordsId } = assessment
    return ok({
      value: seen + 1,
      write: async (writing) => {
        if (wordsId === null) {
          const id = randomUUID()
          await records.add(writing, { id, ...text, about })
          await changeAssessment(writing, assessment, { words_id: id })
        } else await records.save(writing, { id: wordsId, ...text, seen, ...(setAside ? { setAside } : {}) })
      },
      events: [],
      subject: { kind: 'assessment', id: assessmentId },
    })
  })
}

/** Whether two lists name the same people. */
export function sameAs(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
