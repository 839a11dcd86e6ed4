import { bodyOf, type Named, readAnswers } from '../../../mechanisms/forms/index.ts'
import { hiddenFields } from '../../../platform/components/form.tsx'
import { inContext } from '../../../platform/db.ts'
import { idsIn } from '../../involvements/address-ids.ts'
import type { Act } from '../../shell/act.ts'
import type { Desk } from '../../shell/desk.ts'
import { type Fields, textOf } from '../../shell/fields.ts'
import { type Again, formPage, type Looking } from '../../shell/page.ts'
import { redraftPlan } from '../actions/draft.ts'
import { difficultyForm, frameForm, outcomeForm } from '../forms/parts.ts'
import { childInNeedPlan } from '../kinds.ts'
import { faultBeside, stepErrors } from '../messages.ts'
import type { PlanContent, PlanDifficulty, PlanKind, PlanOutcome } from '../model.ts'
import {
  childrenOf,
  contentToWrite,
  onIt,
  type PlanHere,
  planAddress,
  planSentTo,
  planToWrite,
} from '../plan-address.ts'
import {
  actionsAsked,
  actionsWithoutWords,
  outcomeOf,
  ownersIn,
  withDifficulty,
  withOutcome,
  without,
} from '../sent-parts.ts'
import { workersWith } from '../workers.records.ts'
import { PartPage } from './part.tsx'
import { faultsOf } from './write-words.ts'

/** The parts of a plan that is being written, each on a page of its own. */
export function planPartRoutes(desk: Desk): void {
  frameRoute(desk)
  outcomeRoute(desk)
  difficultyRoute(desk)
}

// Whatever the kind calls its parts, drafts of them are kept under one form.
const frameDraft = frameForm(childInNeedPlan)
const outcomeDraft = outcomeForm(childInNeedPlan)

const captionOf = ({ plan }: PlanHere) =>
  onIt(plan)
    .map(({ name }) => name)
    .join(', ')

function frameRoute(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/frame',
    access: planAddress,
    audit: 'write plan: what it is for',
    draft: frameDraft,
    async show(looking) {
      const here = await planToWrite(looking)
      if (!here) return 'not found'
      const form = frameForm(here.kind)
      const { purpose, contingency, reviewOn } = contentToWrite(here.plan)
      const first = bodyOf(form, { purpose, contingency, ...(reviewOn ? { reviewOn } : {}) })
      return partPage(looking, here, { form, first, about: [], part: 'frame', removable: false })
    },
    async submit({ act, params, body }) {
      const here = await planSentTo(act, idsIn(params, 'planId').planId)
      const read = readAnswers(frameForm(here.kind), body, { today: act.today, now: act.origin.now })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const { purpose = '', contingency = '', reviewOn = null } = read.value
      const content = { ...contentToWrite(here.plan), purpose, contingency, reviewOn }
      return saved(act, here, { content, body })
    },
  })
}

function outcomeRoute(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/outcomes/:outcomeId',
    access: planAddress,
    audit: 'write plan: an outcome',
    draft: outcomeDraft,
    async show(looking) {
      const here = await planToWrite(looking)
      if (!here) return 'not found'
      const { outcomeId } = idsIn(looking.params, 'outcomeId')
      const outcome = theOutcome(here, outcomeId)
      const workers = await workersWith(looking.trx, childrenOf(here.plan))
      const form = outcomeForm(here.kind)
      const first = outcome === undefined ? {} : bodyOf(form, outcomeAnswers(outcome))
      const about = actionsAsked(outcome)
      const part = `outcomes/${outcomeId}`
      const help = ownerHelp(here.kind, workers)
      return partPage(looking, here, { form, first, about, part, help, removable: outcome !== undefined })
    },
    async submit({ act, params, body }) {
      const { planId, outcomeId } = idsIn(params, 'planId', 'outcomeId')
      const here = await planSentTo(act, planId)
      const before = contentToWrite(here.plan)
      if (textOf(body, 'do') === 'remove')
        return saved(act, here, { content: without(before, outcomeId), body })
      const standing = theOutcome(here, outcomeId)
      const about = actionsAsked(standing)
      const context = { today: act.today, now: act.origin.now, children: about }
      const read = readAnswers(outcomeForm(here.kind), body, context)
      if (!read.ok) return { again: { errors: read.errors, body } }
      const strange = actionsWithoutWords(read.value)
      if (strange.length > 0) return { again: { errors: strange, body } }
      const ours = await inContext(act.db, act.viewer, (trx) => workersWith(trx, childrenOf(here.plan)))
      const workers = [...ours, ...ownersIn(standing)]
      const outcome = outcomeOf(outcomeId, read.value, { viewer: act.viewer, workers })
      return saved(act, here, { content: withOutcome(before, outcome), body })
    },
  })
}

const theOutcome = ({ plan }: PlanHere, outcomeId: string) =>
  contentToWrite(plan).outcomes.find(({ id }) => id === outcomeId)

function outcomeAnswers({ words, howKnown, actions }: PlanOutcome) {
  const perChild = actions.map(({ id, text, owner, dueOn }) => [
    id,
    { text, ...(owner ? { owner: owner.name } : {}), ...(dueOn ? { dueOn } : {}) },
  ])
  return { words, howKnown, perChild: Object.fromEntries(perChild) }
}

function ownerHelp({ words }: PlanKind, workers: readonly Named[]): string {
  const names = workers.map(({ name }) => name).join(', ')
  const ours = names === '' ? '‘me’' : `${names}, or ‘me’`
  return `${words.owner}: anybody, by name. Who works here gets it as a task: ${ours}.`
}

function difficultyRoute(desk: Desk): void {
  formPage(desk, {
    url: '/plans/:planId/difficulties/:difficultyId',
    access: planAddress,
    audit: 'write plan: a difficulty',
    draft: difficultyForm,
    async show(looking) {
      const here = await planToWrite(looking)
      if (!here || here.kind.asks.difficulties === 'not asked') return 'not found'
      const { difficultyId } = idsIn(looking.params, 'difficultyId')
      const difficulty = contentToWrite(here.plan).difficulties.find(({ id }) => id === difficultyId)
      const first = difficulty === undefined ? {} : bodyOf(difficultyForm, difficultyAnswers(difficulty))
      const part = `difficulties/${difficultyId}`
      const removable = difficulty !== undefined
      return partPage(looking, here, { form: difficultyForm, first, about: onIt(here.plan), part, removable })
    },
    async submit({ act, params, body }) {
      const { planId, difficultyId } = idsIn(params, 'planId', 'difficultyId')
      const here = await planSentTo(act, planId)
      const before = contentToWrite(here.plan)
      if (textOf(body, 'do') === 'remove')
        return saved(act, here, { content: without(before, difficultyId), body })
      const children = onIt(here.plan)
      const read = readAnswers(difficultyForm, body, { today: act.today, now: act.origin.now, children })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const { who, words, mustChange = '', byOn = null, howKnown = '', lasting = '', ifNot = '' } = read.value
      const effects = children.flatMap(({ id }) => {
        const effect = read.value.perChild[id]?.effect ?? ''
        return effect === '' ? [] : [{ childId: id, words: effect }]
      })
      const difficulty = { id: difficultyId, who, words, mustChange, byOn, howKnown, lasting, ifNot, effects }
      return saved(act, here, { content: withDifficulty(before, difficulty), body })
    },
  })
}

function difficultyAnswers({ id: _, effects, byOn, ...said }: PlanDifficulty) {
  const perChild = Object.fromEntries(effects.map(({ childId, words }) => [childId, { effect: words }]))
  return { ...said, ...(byOn ? { byOn } : {}), perChild }
}

interface PartShown {
  readonly form: Parameters<typeof PartPage>[0]['form']
  readonly first: Parameters<typeof PartPage>[0]['first']
  readonly about: readonly Named[]
  /** The last pieces of its address. */
  readonly part: string
  readonly removable: boolean
  readonly help?: string
}

function partPage({ again, draft, act }: Looking, here: PlanHere, { about, part, ...shown }: PartShown) {
  const { plan } = here
  const missing = faultsOf(here, act.today)
    .filter(
      ({ outcomeId, difficultyId }) => (outcomeId ?? difficultyId ?? 'frame') === part.split('/').at(-1),
    )
    .map(faultBeside)
  const props = { planId: plan.id, caption: captionOf(here), edits: plan.edits, missing, again, draft }
  return {
    page: (view: Parameters<typeof PartPage>[0]['view']) => (
      <PartPage
        {...props}
        {...shown}
        {...{ view, children: about }}
        draftUrl={`/plans/${plan.id}/${part}/draft`}
      />
    ),
    saw: { parts: ['notes'], subject: { kind: 'plan', id: plan.id } },
  }
}

interface Saving {
  readonly content: PlanContent
  readonly body: Fields
}

async function saved(
  act: Act,
  { plan, kind }: PlanHere,
  { content, body }: Saving,
): Promise<{ readonly goTo: string } | { readonly again: Again }> {
  const edits = Number(textOf(body, hiddenFields.version))
  const at = { planId: plan.id, children: childrenOf(plan) }
  const done = await redraftPlan(act, kind, { ...at, edits, content })
  if (done.ok) return { goTo: `/plans/${plan.id}/write` }
  return { again: { errors: stepErrors(done.problem), body } }
}
