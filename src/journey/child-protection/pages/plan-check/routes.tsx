import type { ShellView } from '../../../../platform/components/view.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId } from '../../../../record/shell/fields.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { mayAnswerPlanChecks } from '../../access.ts'
import { answerPlanCheck } from '../../actions/answer-plan-check.ts'
import { planCheckForm } from '../../forms/urgent.ts'
import { planCheckMessages } from '../../messages.ts'
import { findPlanCheck } from '../../urgent.records.ts'
import { stepPage } from '../step/page.tsx'
import { PlanCheckPage } from './page.tsx'
import { planCheckPage } from './words.ts'

/** Somebody outside asks whether a child is on a plan. */
export function planCheckRoutes(desk: Desk): void {
  stepPage(desk, {
    ...{ url: '/plan-check', access: mayAnswerPlanChecks, audit: 'ask plan check' },
    ...{ form: planCheckForm, button: 'Answer', messages: planCheckMessages },
    ground: async () => ({ back: { text: 'Back to your home page', href: '/' } }),
    async submit({ act, answers }) {
      const done = await answerPlanCheck(act, answers)
      return done.ok ? { ok: true, value: `/plan-check/${done.value}` } : done
    },
  })
  page(desk, {
    url: '/plan-check/:planCheckId',
    access: mayAnswerPlanChecks,
    audit: 'read plan check',
    show,
  })
}

async function show({ trx, act, params: { planCheckId = '' } }: Looking) {
  const found = isId(planCheckId) ? await findPlanCheck(trx, planCheckId, act.viewer.id) : undefined
  if (!found) return 'not found' as const
  return {
    page: (view: ShellView) => <PlanCheckPage view={view} words={planCheckPage(found)} />,
    saw: {
      ...(found.childId === null ? {} : { people: [found.childId] }),
      subject: { kind: 'plan-check', id: found.id },
    },
  }
}
