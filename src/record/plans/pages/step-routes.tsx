import { bodyOf, type Named, readAnswers } from '../../../mechanisms/forms/index.ts'
import { askInContext, type Trx } from '../../../platform/db.ts'
import { idsIn } from '../../involvements/address-ids.ts'
import { AskPage } from '../../involvements/ask-page.tsx'
import { childrenToWriteAbout } from '../../notes/children.records.ts'
import type { Act } from '../../shell/act.ts'
import type { Answer, Desk } from '../../shell/desk.ts'
import { type Doing, formPage, type Looking } from '../../shell/page.ts'
import { ChildsViews } from '../../voice/pages/childs-views.tsx'
import { viewsWords } from '../../voice/pages/words.ts'
import { voiceOf } from '../../voice/records.ts'
import { endPlan } from '../actions/end.ts'
import { joinPlan } from '../actions/join.ts'
import { reviewPlan } from '../actions/review.ts'
import { settleAction } from '../actions/settle.ts'
import { endForm, joinForm, reviewForm, settleForm } from '../forms/steps.ts'
import { stepErrors } from '../messages.ts'
import type { Plan } from '../model.ts'
import { childrenOf, onIt, type PlanHere, planAddress, planSentTo, planToWrite } from '../plan-address.ts'

/** What is done with a plan that holds: saying what came of an action, reviewing it, putting somebody on it, ending it. */
export function planStepRoutes(desk: Desk): void {
  settleRoute(desk)
  reviewRoute(desk)
  joinRoute(desk)
  endRoute(desk)
}

const captionOf = ({ plan, kind }: PlanHere) =>
  `${kind.title}: ${onIt(plan)
    .map(({ name }) => name)
    .join(', ')}`
const backTo = ({ plan }: PlanHere) => ({ text: 'Back to the plan', href: `/plans/${plan.id}` })
const sawPlan = (id: string) => ({ parts: ['notes'], subject: { kind: 'plan', id } })

/** A plan that holds and that the viewer may write. */
async function holding(looking: Looking): Promise<PlanHere | undefined> {
  const here = await planToWrite(looking)
  return here && here.plan.version > 0 ? here : undefined
}

const whenSent = (act: Act) => ({ today: act.today, now: act.origin.now })

function settleRoute(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/actions/:actionId',
    access: planAddress,
    audit: 'settle plan action',
    async show(looking) {
      const here = await holding(looking)
      const action = here?.plan.actions.find(({ id }) => id === looking.params['actionId'])
      if (!here || !action) return 'not found'
      const first = bodyOf(settleForm, { on: looking.act.today })
      const { again } = looking
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, first, form: settleForm, button: 'Save', caption: captionOf(here) }}
            back={backTo(here)}
            before={
              <p class="govuk-body">
                <strong>{action.text}</strong> ({action.ownerName})
              </p>
            }
          />
        ),
        saw: sawPlan(here.plan.id),
      }
    },
    async submit({ act, params, body }) {
      const { planId, actionId } = idsIn(params, 'planId', 'actionId')
      const { plan, kind } = await planSentTo(act, planId)
      const read = readAnswers(settleForm, body, whenSent(act))
      if (!read.ok) return { again: { errors: read.errors, body } }
      const { state, on, note = null } = read.value
      const settling = { planId, actionId, children: childrenOf(plan), state, on, note }
      const done = await settleAction(act, kind, settling)
      if (!done.ok) return { again: { errors: stepErrors(done.problem), body } }
      return { goTo: `/plans/${planId}` }
    },
  })
}

/** The outcomes as the form asks about them, one by one. */
function outcomesAsked({ versions }: Plan): Named[] {
  return (versions[0]?.content.outcomes ?? []).map(({ id, words }) => ({ id, name: words }))
}

function reviewRoute(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/review',
    access: planAddress,
    audit: 'review plan',
    show: showReview,
    submit: sendReview,
  })
}

async function showReview(looking: Looking): Promise<Answer> {
  const here = await holding(looking)
  if (!here) return 'not found'
  const form = reviewForm(here.kind)
  const first = bodyOf(form, { on: looking.act.today })
  const children = onIt(here.plan)
  const views = await voiceOf(looking.trx, childrenOf(here.plan))
  const { again } = looking
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, first, form, about: outcomesAsked(here.plan), button: 'Save the review' }}
        caption={captionOf(here)}
        back={backTo(here)}
        before={<ChildsViews {...{ children: viewsWords(children, views) }} />}
      />
    ),
    saw: sawPlan(here.plan.id),
  }
}

async function sendReview({ act, params, body }: Doing) {
  const { planId } = idsIn(params, 'planId')
  const { plan, kind } = await planSentTo(act, planId)
  const context = { ...whenSent(act), children: outcomesAsked(plan) }
  const read = readAnswers(reviewForm(kind), body, context)
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { on, words, decision, nextReviewOn = null, perChild } = read.value
  const progress = Object.entries(perChild).map(([outcomeId, { score, said = null }]) => ({
    ...{ outcomeId, score, words: said },
  }))
  const at = { planId, children: childrenOf(plan) }
  const done = await reviewPlan(act, kind, { ...at, on, words, decision, nextReviewOn, progress })
  if (!done.ok) return { again: { errors: stepErrors(done.problem), body } }
  return { goTo: `/plans/${planId}` }
}

/** Brothers and sisters whose notes the writer may write, and who are not on the plan. */
async function siblingsToJoin(trx: Trx, act: Act, plan: Plan): Promise<Named[]> {
  const there = childrenOf(plan)
  const family = await childrenToWriteAbout(trx, act, there[0] ?? '')
  return family.filter(({ id }) => !there.includes(id))
}

function joinRoute(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/join',
    access: planAddress,
    audit: 'join plan',
    async show(looking) {
      const here = await holding(looking)
      if (!here) return 'not found'
      const { act, again, trx } = looking
      const about = await siblingsToJoin(trx, act, here.plan)
      const first = bodyOf(joinForm, { on: act.today, perChild: {} })
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, first, about, form: joinForm, button: 'Put on the plan' }}
            caption={captionOf(here)}
            back={backTo(here)}
            before={about.length === 0 && <p class="govuk-body">No brother or sister can be put on it.</p>}
          />
        ),
        saw: { ...sawPlan(here.plan.id), listed: about.map(({ id }) => id) },
      }
    },
    async submit({ act, params, body }) {
      const { planId } = idsIn(params, 'planId')
      const { plan, kind } = await planSentTo(act, planId)
      const children = await askInContext(act.db, act.viewer, (trx: Trx) => siblingsToJoin(trx, act, plan))
      const read = readAnswers(joinForm, body, { ...whenSent(act), children })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const joining = children.filter(({ id }) => read.value.perChild[id]?.joins).map(({ id }) => id)
      const wanted = { planId, children: childrenOf(plan), joining, on: read.value.on }
      const done = await joinPlan(act, kind, wanted)
      const at = { 'no child': 'on-day', 'open plan already': 'on-day' }
      if (!done.ok) return { again: { errors: stepErrors(done.problem, at), body } }
      return { goTo: `/plans/${planId}` }
    },
  })
}

function endRoute(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/end',
    access: planAddress,
    audit: 'end plan',
    async show(looking) {
      const here = await holding(looking)
      if (!here) return 'not found'
      const form = endForm(here.kind)
      const about = onIt(here.plan)
      const perChild = Object.fromEntries(about.map(({ id }) => [id, { leaves: true }]))
      const first = bodyOf(form, { on: looking.act.today, perChild })
      const { again } = looking
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, first, form, about, button: 'End the plan', caption: captionOf(here) }}
            back={backTo(here)}
          />
        ),
        saw: sawPlan(here.plan.id),
      }
    },
    async submit({ act, params, body }) {
      const { planId } = idsIn(params, 'planId')
      const { plan, kind } = await planSentTo(act, planId)
      const about = onIt(plan)
      const read = readAnswers(endForm(kind), body, { ...whenSent(act), children: about })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const { because, on, words = null, perChild } = read.value
      const leaving = about.filter(({ id }) => perChild[id]?.leaves).map(({ id }) => id)
      const ending = { planId, children: childrenOf(plan), on, because, words, leaving }
      const done = await endPlan(act, kind, ending)
      if (!done.ok) return { again: { errors: stepErrors(done.problem), body } }
      return { goTo: `/plans/${planId}` }
    },
  })
}
