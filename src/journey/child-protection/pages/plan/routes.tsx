import type { ShellView } from '../../../../platform/components/view.ts'
import type { Trx } from '../../../../platform/db.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId, type Params } from '../../../../record/shell/fields.ts'
import { type Looking, type PageAccess, page } from '../../../../record/shell/page.ts'
import { holdCoreGroup } from '../../actions/core-group.ts'
import { addEarlierPlan, endPlan, sayWhatIsDifferent } from '../../actions/plan-steps.ts'
import { answerDispute, checkMidway, lookAtPlan } from '../../actions/rate-plan.ts'
import { childrenNamed } from '../../children.records.ts'
import { coreGroupsOf } from '../../core-group.records.ts'
import {
  answerDisputeForm,
  coreGroupForm,
  differentForm,
  earlierPlanForm,
  endPlanForm,
  lookForm,
  midwayForm,
} from '../../forms/plan.ts'
import {
  answerMessages,
  coreGroupMessages,
  earlierPlanMessages,
  planStepMessages,
  rateMessages,
} from '../../messages.ts'
import { isManager } from '../../pathway.ts'
import { categoriesOf, childOfPlan, findPlan, plansOf } from '../../plan.records.ts'
import { looksOf, ratingsOf, rungsOf, rungWaiting } from '../../rating.records.ts'
import { childGround } from '../step/child-ground.ts'
import { stepPage } from '../step/page.tsx'
import { PlanPage } from './page.tsx'
import { planPage } from './words.ts'

const access: PageAccess = {
  part: 'chronology',
  people: async (trx, { protectionPlanId }) =>
    isId(protectionPlanId) ? childOfPlan(trx, protectionPlanId) : [],
}

/** The pages of a child protection plan. */
export function planRoutes(desk: Desk): void {
  page(desk, {
    url: '/protection-plans/:protectionPlanId',
    access,
    audit: 'read child protection plan',
    show,
  })
  coreGroupRoute(desk)
  midwayRoute(desk)
  disputeRoute(desk)
  lookRoute(desk)
  differentRoute(desk)
  endRoute(desk)
  earlierRoute(desk)
}

const url = (step: string) => `/protection-plans/:protectionPlanId/${step}`

async function inAddress(trx: Trx, { protectionPlanId = '' }: Params) {
  const plan = isId(protectionPlanId) ? await findPlan(trx, protectionPlanId) : undefined
  const [child] = plan ? await childrenNamed(trx, [plan.childId]) : []
  if (!plan || !child) return null
  const href = `/protection-plans/${plan.id}`
  const at = { planId: plan.id, childId: child.id }
  const back = { text: 'Back to the plan', href }
  return { plan, child, at, back, caption: child.name, version: plan.version }
}

/** The plan while it is open. */
async function open(trx: Trx, params: Params) {
  const found = await inAddress(trx, params)
  return found?.plan.endedOn === null ? found : null
}

const backTo = (found: { readonly back: { readonly href: string } }) =>
  ({ ok: true, value: found.back.href }) as const

async function show({ trx, act, params }: Looking) {
  const found = await inAddress(trx, params)
  if (!found) return 'not found' as const
  const { plan, child } = found
  const words = planPage({
    ...{ plan, child, today: act.today, manager: isManager(act.viewer) },
    earlier: (await plansOf(trx, child.id)).filter(({ startedOn }) => startedOn < plan.startedOn),
    categories: await categoriesOf(trx, plan.id),
    ratings: await ratingsOf(trx, plan.id),
    ladder: await rungsOf(trx, plan.id),
    looks: await looksOf(trx, plan.id),
    coreGroups: await coreGroupsOf(trx, plan.id),
  })
  return {
    page: (view: ShellView) => (
      <PlanPage view={view} words={words} different={`${found.back.href}/different`} />
    ),
    saw: { people: [child.id], parts: ['chronology'], subject: { kind: 'protection-plan', id: plan.id } },
  }
}

function coreGroupRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('core-group'), access, audit: 'hold core group' },
    ...{ form: coreGroupForm, button: 'Keep the core group', messages: coreGroupMessages },
    ground: (trx, { params }) => open(trx, params),
    async submit({ act, ground, answers }) {
      const { absent = [], said = null, action, ownerName, ownerAgency, dueOn } = answers
      const actions =
        action && ownerName && ownerAgency && dueOn ? [{ text: action, ownerName, ownerAgency, dueOn }] : []
      const { name } = ground.child
      const done = await holdCoreGroup(act, { ...ground.at, ...answers, name, absent, said, actions })
      return done.ok ? backTo(ground) : done
    },
  })
}

function midwayRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('midway'), access, audit: 'check plan midway' },
    ...{ form: midwayForm, button: 'Keep the check', messages: rateMessages },
    ground: (trx, { params }) => open(trx, params),
    async submit({ act, ground, answers }) {
      const done = await checkMidway(act, { ...ground.at, ...answers })
      return done.ok ? backTo(ground) : done
    },
  })
}

function disputeRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('dispute'), access, audit: 'answer dispute' },
    ...{ form: answerDisputeForm, button: 'Keep the answer', messages: answerMessages },
    async ground(trx, { params }) {
      const found = await open(trx, params)
      return found && (await rungWaiting(trx, found.plan.id)) ? found : null
    },
    async submit({ act, ground, answers }) {
      const done = await answerDispute(act, { ...ground.at, ...answers })
      return done.ok ? backTo(ground) : done
    },
  })
}

function lookRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('look'), access, audit: 'look at plan' },
    ...{ form: lookForm, button: 'Keep', messages: rateMessages },
    ground: (trx, { params }) => open(trx, params),
    async submit({ act, ground, answers }) {
      const done = await lookAtPlan(act, { ...ground.at, ...answers })
      return done.ok ? backTo(ground) : done
    },
  })
}

function differentRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('different'), access, audit: 'say what is different' },
    ...{ form: differentForm, button: 'Keep', messages: planStepMessages },
    ground: (trx, { params }) => inAddress(trx, params),
    async submit({ act, ground, answers, version }) {
      const done = await sayWhatIsDifferent(act, { ...ground.at, ...answers, version })
      return done.ok ? backTo(ground) : done
    },
  })
}

function endRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: url('end'), access, audit: 'end protection plan' },
    ...{ form: endPlanForm, button: 'End the plan', messages: planStepMessages },
    ground: (trx, { params }) => open(trx, params),
    async submit({ act, ground, answers: { words = null, ...ended }, version }) {
      const done = await endPlan(act, { ...ground.at, ...ended, words, version })
      return done.ok ? backTo(ground) : done
    },
  })
}

function earlierRoute(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/people/:personId/earlier-plans/new', access: 'chronology', audit: 'add earlier plan' },
    ...{ form: earlierPlanForm, button: 'Keep', messages: earlierPlanMessages },
    ground: (trx, { params }) => childGround(trx, params),
    async submit({ act, ground, answers: { worries = null, ...plan } }) {
      const done = await addEarlierPlan(act, { ...plan, worries, childId: ground.child.id })
      return done.ok ? backTo(ground) : done
    },
  })
}
