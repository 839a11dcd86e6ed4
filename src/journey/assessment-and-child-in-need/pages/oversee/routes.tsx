import { bodyOf, readAnswers } from '../../../../mechanisms/forms/index.ts'
import { hiddenFields } from '../../../../platform/components/form.tsx'
import { inContext } from '../../../../platform/db.ts'
import { idsIn } from '../../../../record/involvements/address-ids.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { lastSeenOf } from '../../../../record/visits/records.ts'
import { voiceOf } from '../../../../record/voice/records.ts'
import { managesTeam } from '../../access.ts'
import { checkAssessment } from '../../actions/check-assessment.ts'
import { decideAssessment, returnAssessment } from '../../actions/decide-assessment.ts'
import { wordsOf } from '../../actions/send-assessment.ts'
import { assessmentDecisionForm, checkpointForm, returnAssessmentForm } from '../../forms/oversee.ts'
import { checkMessages, decideMessages, returnMessages, saying } from '../../messages.ts'
import type { Assessment } from '../../model.ts'
import { findAssessment } from '../../records.ts'
import { assessmentAccess, assessmentIn } from '../assessment/one-assessment.ts'
import { childNames, namedChildren } from '../write/words.ts'
import { BesideDecision } from './page.tsx'
import { besideDecision } from './words.ts'

/** What a manager does with an assessment: look at it on its way, return it, decide. */
export function overseeRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/assessments/:assessmentId/decide',
    access: assessmentAccess,
    audit: 'decide assessment',
    draft: assessmentDecisionForm,
    show: showDecision,
    submit: submitDecision,
  })
  formPage(desk, {
    url: '/assessments/:assessmentId/return',
    access: assessmentAccess,
    audit: 'return assessment',
    draft: returnAssessmentForm,
    show: showReturn,
    submit: submitReturn,
  })
  formPage(desk, {
    url: '/assessments/:assessmentId/check',
    access: assessmentAccess,
    audit: 'check assessment',
    draft: checkpointForm,
    show: showCheck,
    submit: submitCheck,
  })
}

type View = Parameters<typeof AskPage>[0]['view']

/** The assessment of the address for a manager over its team who may see every child; null for others. */
async function overseen(looking: Looking): Promise<Assessment | null> {
  const assessment = await assessmentIn(looking)
  if (!assessment || !managesTeam(looking.act.viewer, assessment.teamId)) return null
  return looking.people.length === assessment.about.length ? assessment : null
}

const around = (assessment: Assessment) => ({
  caption: childNames(assessment),
  version: assessment.wordsVersion,
  back: { text: 'Back to the assessment', href: `/assessments/${assessment.id}` },
})

const sawOf = ({ id }: Assessment, people: readonly string[]) => ({
  people,
  parts: ['notes'],
  subject: { kind: 'assessment', id },
})

async function showDecision(looking: Looking) {
  const { trx, people, again, draft } = looking
  const assessment = await overseen(looking)
  if (assessment?.state !== 'waiting for a decision') return 'not found' as const
  const answers = await wordsOf(trx, assessment)
  const seen = await lastSeenOf(trx, people)
  const beside = besideDecision(assessment, { answers, seen, views: await voiceOf(trx, people) })
  const proposed = Object.fromEntries(
    people.map((id) => {
      const outcome = answers?.perChild[id]?.proposed
      return [id, outcome === undefined ? {} : { outcome }]
    }),
  )
  const first = bodyOf(assessmentDecisionForm, { perChild: proposed })
  return {
    saw: sawOf(assessment, people),
    page: (view: View) => (
      <AskPage
        {...{ view, again, draft, first, form: assessmentDecisionForm, button: 'Record the decision' }}
        {...around(assessment)}
        about={namedChildren(assessment.children)}
        draftUrl={`/assessments/${assessment.id}/decide/draft`}
        before={<BesideDecision assessmentId={assessment.id} children={beside} />}
      />
    ),
  }
}

async function foundFor(act: Act, assessmentId: string): Promise<Assessment | null> {
  return inContext(act.db, act.viewer, (trx) => findAssessment(trx, assessmentId))
}

async function submitDecision({ act, params, body }: Doing) {
  const { assessmentId } = idsIn(params, 'assessmentId')
  const assessment = await foundFor(act, assessmentId)
  const children = namedChildren(assessment?.children ?? [])
  const read = readAnswers(assessmentDecisionForm, body, { today: act.today, children })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { perChild, comment, goesOn, supportRemains = '', whoToCall = '' } = read.value
  const done = await decideAssessment(act, {
    assessmentId,
    about: assessment?.about ?? [],
    seen: Number(textOf(body, hiddenFields.version)),
    outcomes: new Map(Object.entries(perChild).map(([id, { outcome }]) => [id, outcome])),
    comment,
    sameWorker: goesOn,
    supportRemains,
    whoToCall,
  })
  if (!done.ok) return { again: { errors: saying(decideMessages[done.problem]), body } }
  return { goTo: `/assessments/${assessmentId}?done=decided` }
}

async function showReturn(looking: Looking) {
  const { people, again, draft } = looking
  const assessment = await overseen(looking)
  if (assessment?.state !== 'waiting for a decision') return 'not found' as const
  return {
    saw: sawOf(assessment, people),
    page: (view: View) => (
      <AskPage
        {...{ view, again, draft, form: returnAssessmentForm, button: 'Return to the worker' }}
        {...around(assessment)}
        draftUrl={`/assessments/${assessment.id}/return/draft`}
      />
    ),
  }
}

async function submitReturn({ act, params, body }: Doing) {
  const { assessmentId } = idsIn(params, 'assessmentId')
  const read = readAnswers(returnAssessmentForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const about = (await foundFor(act, assessmentId))?.about ?? []
  const seen = Number(textOf(body, hiddenFields.version))
  const done = await returnAssessment(act, { assessmentId, about, seen, because: read.value.because })
  if (!done.ok) return { again: { errors: saying(returnMessages[done.problem]), body } }
  return { goTo: `/assessments/${assessmentId}?done=returned` }
}

async function showCheck(looking: Looking) {
  const { people, again, draft } = looking
  const assessment = await overseen(looking)
  if (!assessment || assessment.state === 'authorised') return 'not found' as const
  return {
    saw: sawOf(assessment, people),
    page: (view: View) => (
      <AskPage
        {...{ view, again, draft, form: checkpointForm, button: 'Save' }}
        {...around(assessment)}
        draftUrl={`/assessments/${assessment.id}/check/draft`}
      />
    ),
  }
}

async function submitCheck({ act, params, body }: Doing) {
  const { assessmentId } = idsIn(params, 'assessmentId')
  const read = readAnswers(checkpointForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { point, seen, direction = '', lateBecause, lateUntil } = read.value
  const about = (await foundFor(act, assessmentId))?.about ?? []
  const longer =
    lateBecause === undefined || lateUntil === undefined ? null : { because: lateBecause, until: lateUntil }
  const done = await checkAssessment(act, { assessmentId, about, point, seen, direction, longer })
  if (!done.ok) return { again: { errors: saying(checkMessages[done.problem]), body } }
  return { goTo: `/assessments/${assessmentId}?done=checked` }
}
