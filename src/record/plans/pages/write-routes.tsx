import { bodyOf, readAnswers } from '../../../mechanisms/forms/index.ts'
import { hiddenFields } from '../../../platform/components/form.tsx'
import { askInContext, type Trx } from '../../../platform/db.ts'
import { idsIn } from '../../involvements/address-ids.ts'
import { AskPage } from '../../involvements/ask-page.tsx'
import { childrenToWriteAbout } from '../../notes/children.records.ts'
import type { Act } from '../../shell/act.ts'
import { refuseUnlessOpen } from '../../shell/change.ts'
import type { Answer, Desk } from '../../shell/desk.ts'
import { type Fields, textOf } from '../../shell/fields.ts'
import { type Doing, formPage, type Looking } from '../../shell/page.ts'
import { viewsWords } from '../../voice/pages/words.ts'
import { voiceOf } from '../../voice/records.ts'
import { draftPlan, dropPlanDraft } from '../actions/draft.ts'
import { makePlanFinal } from '../actions/make-final.ts'
import { finalChangeForm, finalForm } from '../forms/parts.ts'
import { newPlanForm } from '../forms/steps.ts'
import { planKindOf } from '../kinds.ts'
import { faultElsewhere, stepErrors } from '../messages.ts'
import { childrenOf, onIt, type PlanHere, planAddress, planSentTo, planToWrite } from '../plan-address.ts'
import { WritePage } from './write.tsx'
import { faultsOf, writeWords } from './write-words.ts'

/** Beginning a plan, and making what is written the plan that holds. */
export function writePlanRoutes(desk: Desk): void {
  newPlanRoute(desk)
  finalRoute(desk)
}

function newPlanRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/plans/new',
    access: 'notes',
    audit: 'start plan',
    async show({ trx, act, people: [personId = ''], query, again }) {
      const children = await childrenToWriteAbout(trx, act, personId)
      const kind = planKindOf(query['kind'] ?? '')?.id
      const perChild = Object.fromEntries(children.map(({ id }) => [id, { on: true }]))
      const first = bodyOf(newPlanForm, { ...(kind ? { kind } : {}), perChild })
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, first, form: newPlanForm, about: children, button: 'Begin to write it' }}
            caption={children[0]?.name}
            back={{ text: 'Back to the plans', href: `/people/${personId}/plans` }}
          />
        ),
        saw: { listed: children.slice(1).map(({ id }) => id) },
      }
    },
    async submit({ act, params, body }) {
      const { personId } = idsIn(params, 'personId')
      await refuseUnlessOpen(act, { action: 'draft plan', about: [personId], access: 'notes' })
      const children = await askInContext(act.db, act.viewer, (trx: Trx) =>
        childrenToWriteAbout(trx, act, personId),
      )
      const read = readAnswers(newPlanForm, body, { today: act.today, now: act.origin.now, children })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const kind = planKindOf(read.value.kind)
      const chosen = children.filter(({ id }) => read.value.perChild[id]?.on).map(({ id }) => id)
      if (!kind) return { again: { errors: stepErrors('no such plan'), body } }
      const done = await draftPlan(act, kind, { children: chosen })
      if (!done.ok) return { again: { errors: stepErrors(done.problem), body } }
      return { goTo: `/plans/${done.value}/write` }
    },
  })
}

function finalRoute(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/write',
    access: planAddress,
    audit: 'make plan final',
    show: showWriting,
    submit: sendFinal,
  })
}

async function showWriting(looking: Looking): Promise<Answer> {
  const here = await planToWrite(looking)
  if (!here) return 'not found'
  const { act, again, trx } = looking
  const children = onIt(here.plan)
  const said = viewsWords(
    children,
    await voiceOf(
      trx,
      children.map(({ id }) => id),
    ),
  )
  const form = here.plan.version === 0 ? finalForm : finalChangeForm
  const first = bodyOf(form, { on: act.today })
  const words = writeWords(here, act.today)
  return {
    page: (view) => <WritePage {...words} {...{ view, form, first, again, said }} edits={here.plan.edits} />,
    saw: { parts: ['notes'], subject: { kind: 'plan', id: here.plan.id } },
  }
}

async function sendFinal({ act, params, body }: Doing) {
  const here = await planSentTo(act, idsIn(params, 'planId').planId)
  const { plan, kind } = here
  const edits = Number(textOf(body, hiddenFields.version))
  if (textOf(body, 'do') === 'drop') return thrownAway(act, here, { edits, body })
  const context = { today: act.today, now: act.origin.now }
  const read =
    plan.version === 0 ? readAnswers(finalForm, body, context) : readAnswers(finalChangeForm, body, context)
  if (!read.ok) return { again: { errors: read.errors, body } }
  const because = plan.version === 0 ? null : textOf(body, 'because')
  const making = { planId: plan.id, children: childrenOf(plan), edits, on: read.value.on, because }
  const done = await makePlanFinal(act, kind, making)
  if (done.ok) return { goTo: `/plans/${plan.id}` }
  const errors =
    done.problem === 'not ready'
      ? faultsOf(here, read.value.on).map((fault) => faultElsewhere(plan.id, fault))
      : stepErrors(done.problem, { 'open plan already': 'on-day', 'changed meanwhile': 'on-day' })
  return { again: { errors, body } }
}

/** The plan that holds goes on as it is. */
async function thrownAway(
  act: Act,
  { plan, kind }: PlanHere,
  { edits, body }: { readonly edits: number; readonly body: Fields },
) {
  const done = await dropPlanDraft(act, kind, { planId: plan.id, children: childrenOf(plan), edits })
  if (done.ok) return { goTo: `/plans/${plan.id}` }
  return { again: { errors: stepErrors(done.problem, { 'changed meanwhile': 'on-day' }), body } }
}
