import { records } from '../../../mechanisms/forms/index.ts'
import type { Trx } from '../../../platform/db.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import type { AssessmentEvent } from '../events.ts'
import { type AssessmentAnswers, assessmentForm } from '../forms/assessment.ts'
import { missingFrom } from '../forms/assessment-whole.ts'
import type { Assessment } from '../model.ts'
import { type StepFault, stepFault } from '../pathway.ts'
import { assessmentToChange, changeAssessment } from '../records.ts'
import { sameAs } from './write-assessment.ts'

export interface AssessmentAt {
  readonly assessmentId: string
  readonly about: readonly string[]
  /** The version of the words that the person had before them. */
  readonly seen: number
}

export type SendProblem = StepFault | 'no such assessment' | 'not whole'

/** The worker sends what is written to the manager. It goes only when every heading is there for every child. */
export function sendAssessment(act: Act, wanted: AssessmentAt): Promise<Result<'sent', SendProblem>> {
  const { assessmentId, about, seen } = wanted
  const declared = { action: 'send assessment', about, access: 'notes' } as const
  return change<'sent', SendProblem>(act, declared, async ({ trx }) => {
    const assessment = await assessmentToChange(trx, assessmentId)
    if (!assessment || !sameAs(assessment.about, about)) return problem('no such assessment')
    const fault = stepFault(assessment, act.viewer, { step: 'send', seen, comment: '' })
    if (fault !== null) return problem(fault)
    if (!(await isWhole(trx, assessment))) return problem('not whole')
    const by = byOf(act)
    return ok({
      value: 'sent',
      write: (writing) =>
        changeAssessment(writing, assessment, {
          state: 'waiting for a decision',
          sent_by: by.workerId,
          sent_version: seen,
        }),
      events: about.map((personId) =>
        newEvent<AssessmentEvent>(
          { type: 'assessment-sent', personId, on: by.today, at: by.now, assessmentId },
          {
            headline: 'Child and family assessment sent to the manager',
            source: { kind: 'assessment', id: assessmentId },
          },
        ),
      ),
      messages: toManager(assessment),
      subject: { kind: 'assessment', id: assessmentId },
    })
  })
}

function toManager({ id, teamId, wordsVersion }: Assessment) {
  if (teamId === null) return []
  return [
    {
      kind: 'assessment',
      toTeamId: teamId,
      reference: id,
      text: 'An assessment waits for a manager’s decision. The team board shows which.',
      effectKey: `assessment sent ${id} ${wordsVersion}`,
    },
  ]
}

/** The words of an assessment, by this version of the form; null where nothing is written. */
export async function wordsOf(trx: Trx, { wordsId }: Assessment): Promise<AssessmentAnswers | null> {
  const record = wordsId === null ? null : await records.find(trx, wordsId)
  return record && records.typed(assessmentForm, record)
}

async function isWhole(trx: Trx, assessment: Assessment): Promise<boolean> {
  const answers = await wordsOf(trx, assessment)
  const children = assessment.children.map(({ personId: id, name }) => ({ id, name }))
  return answers !== null && missingFrom(answers, children).length === 0
}
