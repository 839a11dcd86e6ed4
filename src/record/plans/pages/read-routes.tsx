import type { Viewer } from '../../../mechanisms/access/index.ts'
import { nameOfPerson } from '../../involvements/records.ts'
import type { Answer, Desk } from '../../shell/desk.ts'
import { type Looking, page } from '../../shell/page.ts'
import { viewsWords } from '../../voice/pages/words.ts'
import { voiceOf } from '../../voice/records.ts'
import { contentToWrite, mayWritePlan, onIt, type PlanHere, planAddress, planHere } from '../plan-address.ts'
import { plansOf } from '../records.ts'
import { PlansPage, plansWords } from './list.tsx'
import { PlanPage, PlanPrintPage } from './plan.tsx'
import { historyWords, planView, reviewsWords } from './words.ts'

/** The plans of a child; a plan with its history; a plan for paper. */
export function readPlanRoutes(desk: Desk): void {
  page(desk, { url: '/people/:personId/plans', access: 'notes', audit: 'list plans', show: listPlans })
  page(desk, { url: '/plans/:planId', access: planAddress, audit: 'read plan', show: showPlan })
  page(desk, {
    url: '/plans/:planId/print',
    access: planAddress,
    audit: 'print plan',
    kind: 'print',
    show: printPlan,
  })
}

async function listPlans({ trx, act, people: [personId = ''] }: Looking): Promise<Answer> {
  const lines = plansWords(await plansOf(trx, personId, act.today))
  const name = await nameOfPerson(trx, personId)
  const back = { text: 'Back to the record', href: `/people/${personId}` }
  const newHref = `/people/${personId}/plans/new`
  return {
    page: (view) => <PlansPage {...{ view, name, lines, newHref, back }} />,
    saw: { parts: ['notes'] },
  }
}

async function showPlan(looking: Looking): Promise<Answer> {
  const here = await planHere(looking)
  if (!here) return 'not found'
  const { plan, kind } = here
  const mayWrite = plan.ended === null && mayWritePlan(here, looking)
  const children = onIt(plan)
  const views = await voiceOf(
    looking.trx,
    children.map(({ id }) => id),
  )
  const words = {
    plan: worded(here, looking, mayWrite),
    reviews: reviewsWords(kind, plan),
    history: historyWords(kind, plan),
    said: viewsWords(children, views),
    draft:
      plan.version > 0 && plan.draft
        ? `${plan.draft.byName} is writing the next version of this plan.`
        : null,
    back: { text: 'Back to the plans', href: `/people/${looking.people[0] ?? ''}/plans` },
    steps: mayWrite ? stepsOf(here, looking.act.viewer) : [],
    printHref: `/plans/${plan.id}/print`,
  }
  return { page: (view) => <PlanPage {...words} view={view} />, saw: sawPlan(plan.id) }
}

async function printPlan(looking: Looking): Promise<Answer> {
  const here = await planHere(looking)
  if (!here) return 'not found'
  const plan = worded(here, looking, false)
  const back = { text: 'Back to the plan', href: `/plans/${here.plan.id}` }
  return { page: (view) => <PlanPrintPage {...{ view, plan, back }} />, saw: sawPlan(here.plan.id) }
}

const sawPlan = (id: string) => ({ parts: ['notes'], subject: { kind: 'plan', id } })

/** What holds; where nothing holds yet, what is written. */
function worded({ plan, kind }: PlanHere, { act }: Looking, mayWrite: boolean) {
  const content = plan.versions[0]?.content ?? contentToWrite(plan)
  return planView({ plan, kind, content, today: act.today, mayWrite })
}

function stepsOf({ plan: { id, version }, kind: { pages } }: PlanHere, viewer: Viewer) {
  if (version === 0) return [{ text: 'Go on writing', href: `/plans/${id}/write` }]
  return [
    { text: 'Review the plan', href: `/plans/${id}/${pages.review}` },
    { text: 'Change the plan', href: `/plans/${id}/write` },
    { text: 'Put a brother or sister on it', href: `/plans/${id}/join` },
    ...(pages.end?.may(viewer).allowed
      ? [{ text: 'End the plan', href: `/plans/${id}/${pages.end.path}` }]
      : []),
  ]
}
