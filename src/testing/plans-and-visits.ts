import { randomUUID } from 'node:crypto'
import { type PlainDate, plainDate } from '../platform/plain-date.ts'
import type { Result } from '../platform/result.ts'
import { startPlan } from '../record/plans/actions/make-final.ts'
import type { PlanAction, PlanContent, PlanKind, PlanOutcome } from '../record/plans/model.ts'
import type { Act } from '../record/shell/act.ts'
import { recordVisit } from '../record/visits/actions/record-visit.ts'
import type { NewVisit, VisitOfChild } from '../record/visits/model.ts'

/** Something to be done in a plan. Say what the test is about; the rest is fixed. */
export const anAction = (given: Partial<PlanAction> = {}): PlanAction => ({
  id: randomUUID(),
  text: 'Mum and Sam talk to the school about breakfast club',
  owner: { workerId: null, name: 'Test Mum' },
  dueOn: plainDate('2026-03-20'),
  ...given,
})

export const anOutcome = (given: Partial<PlanOutcome> = {}): PlanOutcome => ({
  id: randomUUID(),
  words: 'The children have had breakfast before school',
  howKnown: 'The teacher says that they are awake in class',
  actions: [anAction()],
  ...given,
})

/** What a plan says that may be final in March 2026. */
export const aPlanContent = (given: Partial<PlanContent> = {}): PlanContent => ({
  purpose: 'So that mornings are calm again',
  outcomes: [anOutcome()],
  difficulties: [],
  contingency: 'Grandma has the children before school',
  reviewOn: plainDate('2026-05-20'),
  ...given,
})

/** A visit at which each child was seen alone and said something. `children` may say otherwise for each. */
export function aVisit(
  children: readonly (Partial<VisitOfChild> & { readonly personId: string })[],
  given: Partial<NewVisit> & Pick<NewVisit, 'visitedAt'>,
): NewVisit {
  return {
    kind: 'child-in-need',
    planned: true,
    place: 'home',
    children: children.map((child) => ({
      ...{ seen: true, alone: true, said: 'I like it when it is quiet.' },
      ...(child.alone === false ? { notAloneBecause: 'adult stayed' } : {}),
      ...(child.seen === false ? { alone: false, said: null, notSeenBecause: 'Asleep' } : {}),
      ...child,
    })),
    ...given,
  }
}

/** Starts a plan for these children. Answers its id. */
export async function makePlan(
  act: Act,
  kind: PlanKind,
  wanted: { readonly children: readonly string[]; readonly content?: PlanContent; readonly on?: PlainDate },
): Promise<string> {
  const { children, content = aPlanContent(), on = act.today } = wanted
  return done(await startPlan({ ...act, key: randomUUID() }, kind, { children, content, on }))
}

/** Records a visit to these children. Answers its id. */
export async function makeVisit(
  act: Act,
  children: readonly (Partial<VisitOfChild> & { readonly personId: string })[],
  given: Partial<NewVisit> = {},
): Promise<string> {
  const visit = aVisit(children, { visitedAt: act.origin.now, ...given })
  return done(await recordVisit({ ...act, key: randomUUID() }, visit))
}

function done<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value
  throw new TypeError(result.problem)
}
