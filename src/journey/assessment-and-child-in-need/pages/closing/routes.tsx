import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { idsIn } from '../../../../record/involvements/address-ids.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { letterRoutes } from '../../../../record/letters/routes.tsx'
import { oversightForm } from '../../../../record/oversight/form.ts'
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
import { managesTeam } from '../../access.ts'
import { challengeCinPlan } from '../../actions/challenge-cin-plan.ts'
import { closeChildInNeed } from '../../actions/close-child-in-need.ts'
import { teamOf } from '../../cin.records.ts'
import { closingForm } from '../../forms/closing.ts'
import { closingLetter } from '../../letters/closing.ts'
import { closingMessages, saying } from '../../messages.ts'
import { PlanFacts } from './page.tsx'
import { planFacts } from './words.ts'

/** A manager ends the work with a child in need, or asks of a long plan what it still changes; the letter to the family. */
export function closingRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/close',
    access: planAddress,
    audit: 'close child in need work',
    draft: closingForm,
    show: showClosing,
    submit: submitClosing,
  })
  formPage(desk, {
    url: '/plans/:planId/challenge',
    access: planAddress,
    audit: 'challenge child in need plan',
    show: showChallenge,
    submit: submitChallenge,
  })
  letterRoutes(desk, closingLetter)
}

type View = Parameters<typeof AskPage>[0]['view']

/** The child in need plan of the address that holds, for a manager over the team; null for others. */
async function managed(looking: Looking) {
  const here = await planToWrite(looking)
  if (here?.kind.id !== childInNeedPlan.id || here.plan.version === 0) return null
  const teamId = await teamOf(looking.trx, childrenOf(here.plan))
  return managesTeam(looking.act.viewer, teamId) ? here.plan : null
}

async function showClosing(looking: Looking) {
  const { again, draft } = looking
  const plan = await managed(looking)
  if (!plan) return 'not found' as const
  return {
    saw: { parts: ['notes'], subject: { kind: 'plan', id: plan.id } },
    page: (view: View) => (
      <AskPage
        {...{ view, again, draft, form: closingForm, button: 'End our work and write the letter' }}
        {...around(plan)}
        draftUrl={`/plans/${plan.id}/close/draft`}
        before={<PlanFacts facts={planFacts(plan)} />}
      />
    ),
  }
}

const around = (plan: Parameters<typeof onIt>[0]) => ({
  caption: onIt(plan)
    .map(({ name }) => name)
    .join(', '),
  back: { text: 'Back to the plan', href: `/plans/${plan.id}` },
})

async function submitClosing({ act, params, body }: Doing) {
  const { planId } = idsIn(params, 'planId')
  const { plan } = await planSentTo(act, planId)
  const read = readAnswers(closingForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const done = await closeChildInNeed(act, { planId, children: childrenOf(plan), ...read.value })
  if (!done.ok) return { again: { errors: saying(closingMessages[done.problem]), body } }
  // The record may be closed to the manager one day: the letter is sent now.
  return { goTo: `/letters/${closingLetter.id}/${done.value}` }
}

async function showChallenge(looking: Looking) {
  const { again } = looking
  const plan = await managed(looking)
  if (!plan) return 'not found' as const
  return {
    saw: { parts: ['notes'], subject: { kind: 'plan', id: plan.id } },
    page: (view: View) => (
      <AskPage
        {...{ view, again, form: oversightForm, button: 'Save' }}
        {...around(plan)}
        before={
          <>
            <p class="govuk-body">This plan has gone on for long. What does it still change for the child?</p>
            <PlanFacts facts={planFacts(plan)} />
          </>
        }
      />
    ),
  }
}

async function submitChallenge({ act, params, body }: Doing) {
  const { planId } = idsIn(params, 'planId')
  const { plan } = await planSentTo(act, planId)
  const read = readAnswers(oversightForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { text, direction = '' } = read.value
  const done = await challengeCinPlan(act, { planId, children: childrenOf(plan), text, direction })
  if (!done.ok)
    return { again: { errors: saying({ field: 'text', text: 'Enter what you see and think' }), body } }
  return { goTo: `/plans/${planId}` }
}
