import { bodyOf, readAnswers } from '../../../../mechanisms/forms/index.ts'
import { inContext } from '../../../../platform/db.ts'
import { idsIn } from '../../../../record/involvements/address-ids.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { managesTeam } from '../../access.ts'
import { addSibling } from '../../actions/add-sibling.ts'
import { shareAssessment } from '../../actions/share-assessment.ts'
import { addSiblingForm, shareAssessmentForm } from '../../forms/share.ts'
import { addMessages, saying, shareMessages } from '../../messages.ts'
import { findAssessment } from '../../records.ts'
import { assessmentAccess, assessmentIn } from '../assessment/one-assessment.ts'
import { childNames } from '../write/words.ts'
import { NobodyToAdd } from './page.tsx'
import { siblingsToAdd } from './words.ts'

/** The family's copy, and a brother or sister who joins. */
export function shareRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/assessments/:assessmentId/share',
    access: assessmentAccess,
    audit: 'share assessment',
    draft: shareAssessmentForm,
    show: showShare,
    submit: submitShare,
  })
  formPage(desk, {
    url: '/assessments/:assessmentId/children',
    access: assessmentAccess,
    audit: 'add to assessment',
    show: showAdd,
    submit: submitAdd,
  })
}

type View = Parameters<typeof AskPage>[0]['view']

async function showShare(looking: Looking) {
  const { act, people, again, draft } = looking
  const assessment = await assessmentIn(looking)
  if (assessment?.state !== 'authorised' || people.length !== assessment.about.length)
    return 'not found' as const
  return {
    saw: { people, parts: ['notes'], subject: { kind: 'assessment', id: assessment.id } },
    page: (view: View) => (
      <AskPage
        {...{ view, again, draft, form: shareAssessmentForm, button: 'Save' }}
        first={bodyOf(shareAssessmentForm, { sharedOn: act.today })}
        caption={childNames(assessment)}
        draftUrl={`/assessments/${assessment.id}/share/draft`}
        back={{ text: 'Back to the assessment', href: `/assessments/${assessment.id}` }}
      />
    ),
  }
}

async function submitShare({ act, params, body }: Doing) {
  const { assessmentId } = idsIn(params, 'assessmentId')
  const read = readAnswers(shareAssessmentForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const found = await inContext(act.db, act.viewer, (trx) => findAssessment(trx, assessmentId))
  const done = await shareAssessment(act, { assessmentId, about: found?.about ?? [], ...read.value })
  if (!done.ok) return { again: { errors: saying(shareMessages[done.problem]), body } }
  return { goTo: `/assessments/${assessmentId}?done=shared` }
}

async function showAdd(looking: Looking) {
  const { trx, act, people: open, again } = looking
  const assessment = await assessmentIn(looking)
  const mayAdd = assessment?.state === 'open' && managesTeam(act.viewer, assessment.teamId)
  if (!assessment || !mayAdd || open.length !== assessment.about.length) return 'not found' as const
  const people = await siblingsToAdd(trx, act, assessment)
  return {
    saw: { people: open, parts: ['family'], subject: { kind: 'assessment', id: assessment.id } },
    page: (view: View) => (
      <AskPage
        {...{ view, again, people, form: addSiblingForm, button: 'Add to the assessment' }}
        caption={childNames(assessment)}
        before={people.length === 0 && <NobodyToAdd />}
        back={{ text: 'Back to the assessment', href: `/assessments/${assessment.id}` }}
      />
    ),
  }
}

async function submitAdd({ act, params, body }: Doing) {
  const { assessmentId } = idsIn(params, 'assessmentId')
  const { found, people } = await inContext(act.db, act.viewer, async (trx) => {
    const assessment = await findAssessment(trx, assessmentId)
    return { found: assessment, people: assessment ? await siblingsToAdd(trx, act, assessment) : [] }
  })
  const read = readAnswers(addSiblingForm, body, { today: act.today, people })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const dueOn = people.find(({ id }) => id === read.value.personId)?.dueOn ?? null
  const done = await addSibling(act, { assessmentId, about: found?.about ?? [], dueOn, ...read.value })
  if (!done.ok) return { again: { errors: saying(addMessages[done.problem]), body } }
  return { goTo: `/assessments/${assessmentId}?done=added` }
}
