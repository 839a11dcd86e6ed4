import { bodyOf, FormQuestions, readAnswers } from '../../../../mechanisms/forms/index.ts'
import { idsIn } from '../../../../record/involvements/address-ids.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { reviewForm } from '../../../../record/plans/forms/steps.ts'
import { childInNeedPlan } from '../../../../record/plans/kinds.ts'
import {
  childrenOf,
  onIt,
  planAddress,
  planSentTo,
  planToWrite,
} from '../../../../record/plans/plan-address.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { ChildsViews } from '../../../../record/voice/pages/childs-views.tsx'
import { viewsWords } from '../../../../record/voice/pages/words.ts'
import { voiceOf } from '../../../../record/voice/records.ts'
import { reviewCinPlan } from '../../actions/review-cin-plan.ts'
import { cinReviewAttendanceForm } from '../../forms/cin-review.ts'
import { cinReviewMessages, saying } from '../../messages.ts'
import { LastTime } from './page.tsx'
import { lastProgress, outcomesOf, partedBody, tookPart } from './words.ts'

const asked = reviewForm(childInNeedPlan)

/** Holding a child in need review: who was there, how far we are, what comes now. */
export function reviewRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/cin-review',
    access: planAddress,
    audit: 'review child in need plan',
    show,
    submit,
  })
}

async function show(looking: Looking) {
  const { trx, act, again } = looking
  const here = await planToWrite(looking)
  if (here?.kind.id !== childInNeedPlan.id || here.plan.version === 0) return 'not found' as const
  const { plan } = here
  const said = viewsWords(onIt(plan), await voiceOf(trx, childrenOf(plan)))
  const first = bodyOf(asked, { on: act.today })
  return {
    saw: { parts: ['notes'], subject: { kind: 'plan', id: plan.id } },
    page: (view: Parameters<typeof AskPage>[0]['view']) => (
      <AskPage
        {...{ view, again, first, form: asked, about: outcomesOf(plan), button: 'Save the review' }}
        caption={`Child in need plan: ${onIt(plan)
          .map(({ name }) => name)
          .join(', ')}`}
        back={{ text: 'Back to the plan', href: `/plans/${plan.id}` }}
        before={
          <>
            <LastTime lines={lastProgress(plan)} />
            <ChildsViews {...{ children: said }} />
          </>
        }
        inside={
          <FormQuestions form={cinReviewAttendanceForm} body={again?.body ?? {}} errors={view.errors} />
        }
      />
    ),
  }
}

async function submit({ act, params, body }: Doing) {
  const { planId } = idsIn(params, 'planId')
  const { plan } = await planSentTo(act, planId)
  const context = { today: act.today, now: act.origin.now, children: outcomesOf(plan) }
  const parts = partedBody(body)
  const there = readAnswers(cinReviewAttendanceForm, parts.attendance, context)
  const read = readAnswers(asked, parts.review, context)
  const errors = [...(there.ok ? [] : there.errors), ...(read.ok ? [] : read.errors)]
  if (!there.ok || !read.ok) return { again: { errors, body } }
  const { on, words, decision, nextReviewOn = null, perChild } = read.value
  const progress = Object.entries(perChild).map(([outcomeId, { score, said = null }]) => ({
    outcomeId,
    score,
    words: said,
  }))
  const reviewing = { planId, children: childrenOf(plan), on, words, decision, nextReviewOn, progress }
  const childNot =
    there.value.childNot === undefined ? '' : `\nThe children did not take part: ${there.value.childNot}`
  const done = await reviewCinPlan(act, {
    ...reviewing,
    words: `${words}${childNot}`,
    there: tookPart(there.value),
  })
  if (!done.ok) return { again: { errors: saying(cinReviewMessages[done.problem]), body } }
  return { goTo: decision === 'close' ? `/plans/${planId}/close` : `/plans/${planId}` }
}
