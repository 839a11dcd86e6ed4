import { randomUUID } from 'node:crypto'
import type { Viewer } from '../../mechanisms/access/index.ts'
import type { LinkedError, Named } from '../../mechanisms/forms/index.ts'
import type { OutcomeAnswers } from './forms/parts.ts'
import type { ActionOwner, PlanAction, PlanContent, PlanDifficulty, PlanOutcome } from './model.ts'

/** Actions that an outcome's page has room for beside those that are there. */
const roomForNew = 2

/** The actions of an outcome as its form asks about them: those that are there, then empty ones. */
export function actionsAsked(outcome: PlanOutcome | undefined): Named[] {
  const there = outcome?.actions ?? []
  const empty = Array.from({ length: roomForNew }, (_, index) => `new-${index + 1}`)
  return [...there.map(({ id }) => id), ...empty].map((id, index) => ({ id, name: `Action ${index + 1}` }))
}

/** An outcome with its actions, from the answers to its form. An action of which nothing stands is none. */
export function outcomeOf(
  id: string,
  answers: OutcomeAnswers,
  ground: Pick<Owners, 'viewer' | 'workers'>,
): PlanOutcome {
  const { words, howKnown = '', perChild } = answers
  return {
    ...{ id, words, howKnown },
    actions: Object.entries(perChild).flatMap(
      ([actionId, action]) => actionOf(actionId, action, ground) ?? [],
    ),
  }
}

type ActionAnswers = OutcomeAnswers['perChild'][string]

function actionOf(
  id: string,
  { text = '', owner = '', dueOn }: ActionAnswers,
  ground: Pick<Owners, 'viewer' | 'workers'>,
): PlanAction | null {
  if (text.trim() === '') return null
  return {
    id: id.startsWith('new-') ? randomUUID() : id,
    text: text.trim(),
    owner: ownerOf(owner, ground),
    dueOn: dueOn ?? null,
  }
}

/** Who is meant by a name that was typed. */
export interface Owners {
  readonly viewer: Pick<Viewer, 'id' | 'name'>
  /** Our workers who are with the children, or have an action already: named so, it is their task. */
  readonly workers: readonly Named[]
}

/** A worker of ours who is with the children, the writer ('me'), or whoever else is named. */
export function ownerOf(typed: string, { viewer, workers }: Owners): ActionOwner | null {
  const name = typed.trim()
  if (name === '') return null
  if (name.toLowerCase() === 'me') return { workerId: viewer.id, name: viewer.name }
  const known = new Map([...workers, viewer].map((worker) => [worker.id, worker]))
  const alike = [...known.values()].filter((worker) => worker.name.toLowerCase() === name.toLowerCase())
  const [only, ...more] = alike
  return only && more.length === 0 ? { workerId: only.id, name: only.name } : { workerId: null, name }
}

/** Our workers who have an action of this outcome already: saved again, it stays theirs. */
export function ownersIn(outcome: PlanOutcome | undefined): Named[] {
  return (outcome?.actions ?? []).flatMap(({ owner }) =>
    owner?.workerId ? [{ id: owner.workerId, name: owner.name }] : [],
  )
}

/** Owner or day of an action that says nothing of what will be done: not dropped, but asked for. */
export function actionsWithoutWords({ perChild }: OutcomeAnswers): LinkedError[] {
  return Object.entries(perChild).flatMap(([id, { text = '', owner = '', dueOn }]) => {
    const field = `text-for-${id}`
    const strange = text.trim() === '' && (owner.trim() !== '' || dueOn !== undefined)
    return strange
      ? [{ field, href: `#${field}`, text: 'Enter what will be done, or take out who and when' }]
      : []
  })
}

/** A plan with one of its outcomes put in: where it stood, or at the end. */
export function withOutcome(content: PlanContent, outcome: PlanOutcome): PlanContent {
  return { ...content, outcomes: putIn(content.outcomes, outcome) }
}

export function withDifficulty(content: PlanContent, difficulty: PlanDifficulty): PlanContent {
  return { ...content, difficulties: putIn(content.difficulties, difficulty) }
}

/** A plan without an outcome or a difficulty. */
export function without(content: PlanContent, id: string): PlanContent {
  return {
    ...content,
    outcomes: content.outcomes.filter((one) => one.id !== id),
    difficulties: content.difficulties.filter((one) => one.id !== id),
  }
}

function putIn<One extends { readonly id: string }>(list: readonly One[], one: One): readonly One[] {
  return list.some(({ id }) => id === one.id)
    ? list.map((old) => (old.id === one.id ? one : old))
    : [...list, one]
}
