import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { addDays, type PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import { type Colour, colours, lookOutcomes, rungs } from '../codes.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { rungDays } from '../model.ts'
import { isManager } from '../pathway.ts'
import { lockPlan, type ProtectionPlan } from '../plan.records.ts'
import { addLook, addRating, addRung, answerRung, rungWaiting } from '../rating.records.ts'
import type { PlanPart } from './plan-parts.ts'

interface Rated {
  readonly planId: string
  readonly childId: string
  readonly on: PlainDate
  readonly colour: Colour
  readonly because: string
  /** Null: half-way between two. */
  readonly conferenceId: string | null
}

/** Parts of a change: the chair's rating; red starts the dispute ladder with the team manager. */
export function planRated(rated: Rated, act: Act): PlanPart {
  const id = randomUUID()
  const { planId, childId, on, colour } = rated
  const red = colour === 'red'
  const rung = { ratingId: id, planId, childId, rung: 1, raisedOn: on, dueOn: addDays(on, rungDays) }
  return {
    async write(trx) {
      await addRating(trx, { ...rated, id }, byOf(act))
      if (red) await addRung(trx, rung, byOf(act))
    },
    events: [
      ...(rated.conferenceId === null ? [midwayEvent(rated)] : []),
      ...(red ? [raisedEvent({ planId, childId, ratingId: id, rung: 1, on })] : []),
    ],
  }
}

/** The open plan of the page, with what is written of it on a day: neither before it began nor in the future. */
async function openPlanAt(
  trx: Trx,
  act: Act,
  wanted: PlanAt & { readonly on: PlainDate; readonly because: string },
): Promise<Result<ProtectionPlan, RatePlanProblem>> {
  const plan = await lockPlan(trx, wanted.planId)
  if (plan?.childId !== wanted.childId) return problem('no such plan')
  if (plan.endedOn !== null || plan.elsewhere) return problem('plan is closed')
  if (wanted.because.trim() === '') return problem('no words')
  if (wanted.on > act.today) return problem('in the future')
  if (wanted.on < plan.startedOn) return problem('before the plan')
  return ok(plan)
}

/** The chair's check half-way: the same for one and for a load of many. */
export function midwayEvent({
  planId,
  childId,
  on,
  colour,
}: Pick<Rated, 'planId' | 'childId' | 'on' | 'colour'>): NewEvent {
  return newEvent<ChildProtectionEvent>(
    { type: 'plan-checked-midway', personId: childId, on, at: null, planId, colour },
    {
      headline: `Chair’s check half-way: ${labelOf(colours, colour).split(':')[0]?.toLowerCase()}`,
      source: { kind: 'protection-plan', id: planId },
    },
  )
}

function raisedEvent(raised: {
  readonly planId: string
  readonly childId: string
  readonly ratingId: string
  readonly rung: number
  readonly on: PlainDate
}): NewEvent {
  const { childId, on, ...about } = raised
  return newEvent<ChildProtectionEvent>(
    { type: 'dispute-raised', personId: childId, on, at: null, ...about },
    {
      headline: `The chair’s concern goes to the ${rungs[raised.rung - 1]?.toLowerCase()}`,
      source: { kind: 'protection-plan', id: raised.planId },
    },
  )
}

export type RatePlanProblem =
  | 'no such plan'
  | 'plan is closed'
  | 'no words'
  | 'in the future'
  | 'before the plan'

/** The plan as its page knew it. */
interface PlanAt {
  readonly planId: string
  readonly childId: string
}

const declared = (action: string, { childId }: PlanAt) =>
  ({ action, about: [childId], access: 'chronology' }) as const

/** The chair's check half-way between two conferences. */
export function checkMidway(
  act: Act,
  wanted: PlanAt & Pick<Rated, 'on' | 'colour' | 'because'>,
): Promise<Result<'rated', RatePlanProblem>> {
  return change<'rated', RatePlanProblem>(act, declared('check plan midway', wanted), async ({ trx }) => {
    const open = await openPlanAt(trx, act, wanted)
    if (!open.ok) return open
    const plan = open.value
    const { write, events } = planRated({ ...wanted, conferenceId: null }, act)
    return ok({ value: 'rated', write, events, subject: { kind: 'protection-plan', id: plan.id } })
  })
}

export type AnswerDisputeProblem = 'no such plan' | 'nothing waits' | 'not a manager' | 'no words'

/** Whoever's turn it is answers: it is settled, or goes up a rung. Above the director there is nobody. */
export function answerDispute(
  act: Act,
  wanted: PlanAt & { readonly outcome: 'settled' | 'goes up'; readonly words: string },
): Promise<Result<'answered', AnswerDisputeProblem>> {
  return change<'answered', AnswerDisputeProblem>(
    act,
    declared('answer dispute', wanted),
    async ({ trx }) => {
      const plan = await lockPlan(trx, wanted.planId)
      if (plan?.childId !== wanted.childId) return problem('no such plan')
      const waiting = await rungWaiting(trx, plan.id)
      if (!waiting) return problem('nothing waits')
      if (!isManager(act.viewer)) return problem('not a manager')
      if (wanted.words.trim() === '') return problem('no words')
      const goesUp = wanted.outcome === 'goes up' && waiting.rung < rungs.length
      const { ratingId, rung } = waiting
      const next = { ratingId, planId: plan.id, childId: plan.childId, rung: rung + 1 }
      return ok({
        value: 'answered',
        async write(writing) {
          await answerRung(writing, waiting.id, { ...wanted, on: act.today, by: act.viewer.id })
          const dueOn = addDays(act.today, rungDays)
          if (goesUp) await addRung(writing, { ...next, raisedOn: act.today, dueOn }, byOf(act))
        },
        events: [
          answeredEvent(act, { ...wanted, ratingId, rung, settled: !goesUp }),
          ...(goesUp ? [raisedEvent({ ...next, on: act.today })] : []),
        ],
        subject: { kind: 'protection-plan', id: plan.id },
      })
    },
  )
}

function answeredEvent(
  act: Act,
  { planId, childId, ratingId, rung, settled }: PlanAt & { ratingId: string; rung: number; settled: boolean },
): NewEvent {
  return newEvent<ChildProtectionEvent>(
    {
      type: 'dispute-answered',
      personId: childId,
      on: act.today,
      at: act.origin.now,
      ...{ planId, ratingId, rung, settled },
    },
    {
      headline: settled ? 'The chair’s concern is settled' : 'The chair’s concern was answered and goes up',
      source: { kind: 'protection-plan', id: planId },
    },
  )
}

export type LookProblem = RatePlanProblem

/** A joint look at six months, or the legal gateway view at fifteen. Asking for a legal gateway view makes a task of it. */
export function lookAtPlan(
  act: Act,
  wanted: PlanAt & {
    readonly kind: 'six-month' | 'fifteen-month'
    readonly on: PlainDate
    readonly who: string
    readonly outcome: string
    readonly because: string
  },
): Promise<Result<'looked at', LookProblem>> {
  return change<'looked at', LookProblem>(act, declared('look at plan', wanted), async ({ trx }) => {
    const open = await openPlanAt(trx, act, wanted)
    if (!open.ok) return open
    const plan = open.value
    const gateway = wanted.outcome === 'legal gateway' ? gatewayTask(act, wanted, plan.teamId) : null
    return ok({
      value: 'looked at',
      async write(writing) {
        await addLook(writing, { ...wanted, id: randomUUID() }, byOf(act))
        await gateway?.write(writing)
      },
      events: [lookedEvent(wanted)],
      subject: { kind: 'protection-plan', id: plan.id },
    })
  })
}

function gatewayTask(act: Act, { planId, childId }: PlanAt, teamId: string | null) {
  const to = teamId === null ? { workerId: act.viewer.id } : { teamId }
  return addTask({
    personId: childId,
    title: 'Ask for a legal gateway view',
    href: `/protection-plans/${planId}`,
    ...to,
    dueOn: addDays(act.today, rungDays),
    sourceId: planId,
    by: byOf(act),
  })
}

/** A look at a plan: the same for one and for a load of many. */
export function lookedEvent(looked: {
  readonly planId: string
  readonly childId: string
  readonly kind: 'six-month' | 'fifteen-month'
  readonly on: PlainDate
  readonly outcome: string
}): NewEvent {
  const { planId, childId, kind, on, outcome } = looked
  const what = kind === 'six-month' ? 'Joint look at the plan' : 'Legal gateway view on the plan'
  return newEvent<ChildProtectionEvent>(
    { type: 'plan-looked-at', personId: childId, on, at: null, planId, kind },
    {
      headline: `${what}: ${labelOf(lookOutcomes, outcome).toLowerCase()}`,
      keyEvent: true,
      source: { kind: 'protection-plan', id: planId },
    },
  )
}
