import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { newEvent } from '../../../record/chronology/stream.ts'
import { managersOnly } from '../../../record/involvements/actions/managers-only.ts'
import { workerChosen } from '../../../record/involvements/actions/worker-chosen.ts'
import { type AllocateProblem, allocate } from '../../../record/involvements/allocate.ts'
import { familyOf, findInvolvement } from '../../../record/involvements/records.ts'
import { addOversight } from '../../../record/oversight/records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { type Change, change } from '../../../record/shell/change.ts'
import {
  addDirection,
  carrying,
  caseloadRules,
  type WaitingReferral,
  waitingReferrals,
} from '../allocation.records.ts'
import type { AssessmentEvent } from '../events.ts'
import { overCap } from '../model.ts'
import { startAssessment } from './start-assessment.ts'

export interface AllocatingReferral {
  /** The children who are allocated together: one piece of work, one assessment. */
  readonly children: readonly { readonly personId: string; readonly involvementId: string }[]
  readonly workerId: string
  /** What we want to understand. */
  readonly understand: string
  /** By when each child is to be seen. */
  readonly seeBy: PlainDate
  /** Why a worker in their first year takes more than their cap; empty where it is not. */
  readonly overCapBecause: string
}

export type AllocateReferralProblem =
  | AllocateProblem
  | 'not waiting'
  | 'not decided'
  | 'no direction'
  | 'see by in the past'
  | 'over the cap'

type Parts = Pick<Change<unknown>, 'write' | 'events' | 'give' | 'end' | 'messages'>

/**
 * The manager of the team allocates a referral, says what is to be understood and by when each child is seen; the assessment
 * begins with it. Answers the assessment's id.
 * @throws Refused for anybody who does not manage the team
 */
export function allocateReferral(
  act: Act,
  wanted: AllocatingReferral,
): Promise<Result<string, AllocateReferralProblem>> {
  const about = wanted.children.map(({ personId }) => personId)
  const declared = { action: 'allocate referral', about, access: 'involvements' } as const
  return change<string, AllocateReferralProblem>(act, declared, async ({ trx }) => {
    const waiting = await waitingOf(trx, act, wanted)
    const fault = await faultOf(trx, act, { wanted, waiting })
    if (fault !== null) return problem(fault)
    const allocated: Parts[] = []
    for (const child of waiting) {
      const parts = await allocatedChild(trx, act, { child, wanted })
      if (!parts.ok) return parts
      allocated.push(parts.value)
    }
    const teamId = (await carrying(trx, [...act.viewer.managedTeams])).find(
      ({ workerId }) => workerId === wanted.workerId,
    )?.teamId
    const children = waiting.map((child) => ({ ...child, referredOn: child.receivedOn }))
    const started = startAssessment(
      { teamId: teamId ?? waiting[0]?.teamId ?? '', workerId: wanted.workerId, children },
      byOf(act),
    )
    return ok({
      value: started.id,
      ...joined([...allocated, { write: started.write, events: started.events }]),
      subject: { kind: 'assessment', id: started.id },
    })
  })
}

async function waitingOf(trx: Trx, act: Act, { children }: AllocatingReferral): Promise<WaitingReferral[]> {
  const { viewer, origin } = act
  const ids = children.map(({ personId }) => personId)
  const waiting = await waitingReferrals(trx, { viewer, now: origin.now, personIds: ids })
  const wanted = new Set(children.map(({ involvementId }) => involvementId))
  return waiting.filter(({ involvementId }) => wanted.has(involvementId))
}

interface Judging {
  readonly wanted: AllocatingReferral
  readonly waiting: readonly WaitingReferral[]
}

async function faultOf(
  trx: Trx,
  act: Act,
  { wanted, waiting }: Judging,
): Promise<AllocateReferralProblem | null> {
  if (waiting.length === 0 || waiting.length !== wanted.children.length) return 'not waiting'
  if (waiting.some(({ decided }) => !decided)) return 'not decided'
  if (wanted.understand.trim() === '') return 'no direction'
  if (wanted.seeBy < act.today) return 'see by in the past'
  const over = wanted.overCapBecause.trim() === '' ? await overOf(trx, act, wanted) : 0
  return over > 0 ? 'over the cap' : null
}

/** How far the worker would be over the cap of their first year. */
async function overOf(trx: Trx, act: Act, { workerId, children }: AllocatingReferral): Promise<number> {
  const worker = (await carrying(trx, [...act.viewer.managedTeams])).find((one) => one.workerId === workerId)
  if (!worker) return 0
  const more = [{ service: 'assessment', count: children.length }]
  return overCap(worker, more, { ...(await caseloadRules(trx, act.today)), today: act.today })
}

async function allocatedChild(
  trx: Trx,
  act: Act,
  { child, wanted }: { readonly child: WaitingReferral; readonly wanted: AllocatingReferral },
): Promise<Result<Parts, AllocateProblem>> {
  const { personId } = child
  const involvement = await findInvolvement(trx, child)
  if (involvement) managersOnly(act, involvement.teamId)
  const worker = await workerChosen(trx, { viewer: act.viewer, workerId: wanted.workerId, personId })
  const family = await familyOf(trx, personId)
  const by = byOf(act)
  const facts = {
    involvement,
    worker,
    role: 'allocated worker',
    on: act.today,
    today: act.today,
    family,
  } as const
  const pieces = allocate(facts, by)
  if (!pieces.ok) return pieces
  const { id, write, events, ...rest } = pieces.value
  return ok({
    ...rest,
    write: async (writing) => {
      await write(writing)
      await addDirection(writing, directionRow(child, wanted, { allocationId: id, by }))
      await keepOverCap(writing, child, { wanted, by })
    },
    events: [...events, directionEvent(child, wanted, by)],
  })
}

type Writer = ReturnType<typeof byOf>

function directionRow(
  { personId, involvementId }: WaitingReferral,
  { understand, seeBy }: AllocatingReferral,
  { allocationId, by }: { readonly allocationId: string; readonly by: Writer },
) {
  return {
    id: randomUUID(),
    person_id: personId,
    involvement_id: involvementId,
    allocation_id: allocationId,
    understand,
    see_by: seeBy,
    recorded_at: by.now,
    recorded_by: by.workerId,
  }
}

/** That a first-year worker takes more than their cap is said where it can be read later. */
async function keepOverCap(
  trx: Trx,
  { personId, involvementId }: WaitingReferral,
  { wanted, by }: { readonly wanted: AllocatingReferral; readonly by: Writer },
): Promise<void> {
  const because = wanted.overCapBecause.trim()
  if (because === '') return
  const about = { kind: 'involvement', id: involvementId }
  const text = `Allocated to a worker in their first year who carries the most they should already. ${because}`
  await addOversight(trx, { id: randomUUID(), personId, about, text, direction: null }, by)
}

function directionEvent(
  { personId, involvementId }: WaitingReferral,
  { understand, seeBy }: AllocatingReferral,
  { today, now }: Writer,
) {
  return newEvent<AssessmentEvent>(
    { type: 'first-direction-given', personId, on: today, at: now, involvementId, seeBy },
    {
      headline: `Manager’s first direction: ${firstLine(understand)}`,
      source: { kind: 'involvement', id: involvementId },
    },
  )
}

/** The first line, short enough for a chronology. */
function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n')
  const signs = [...line]
  return signs.length <= 120 ? line : `${signs.slice(0, 119).join('').trimEnd()}…`
}

/** One act about several children; the worker is told once. */
function joined(parts: readonly Parts[]): Parts {
  return {
    write: async (trx) => {
      for (const { write } of parts) await write(trx)
    },
    events: parts.flatMap(({ events }) => events),
    give: parts.flatMap(({ give = [] }) => give),
    end: parts.flatMap(({ end = [] }) => end),
    messages: (parts[0]?.messages ?? []).slice(0, 1),
  }
}
