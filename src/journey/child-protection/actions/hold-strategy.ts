import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { type ItemDecided, type ItemProblem, itemDecided } from '../../../record/meetings/actions/items.ts'
import { type AttendProblem, attendanceTaken } from '../../../record/meetings/actions/parts.ts'
import { missingAgencies } from '../../../record/meetings/judge.ts'
import type { Item, Meeting, NewAction } from '../../../record/meetings/model.ts'
import { findMeeting } from '../../../record/meetings/records.ts'
import { addSaid, keepEnding } from '../../../record/meetings/write.records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { childrenNamed, referralWith, teamWith, workerWith } from '../children.records.ts'
import { type StrategyAlso, type StrategyDecision, strategyDecisions } from '../codes.ts'
import { addEnquiry, enquiryUnderWay } from '../enquiry.records.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { strategyKind } from '../forms/strategy.ts'
import { keepHeld } from '../strategy.records.ts'

/** What was decided about one child. */
export interface DecidedForChild {
  readonly decision: StrategyDecision
  readonly rationale: string
  readonly also: readonly StrategyAlso[]
}

export interface HoldingStrategy {
  readonly strategyId: string
  readonly version: number
  readonly children: readonly string[]
  /** By who was asked. */
  readonly attended: ReadonlyMap<string, string>
  readonly shared: ReadonlyMap<string, string>
  readonly decided: ReadonlyMap<string, DecidedForChild>
  readonly actions: readonly NewAction[]
  readonly goneOn: string | null
}

export type HoldStrategyProblem =
  | AttendProblem
  | ItemProblem
  | 'already held'
  | 'not yet'
  | 'somebody missing'
  | 'not decided for each'

/** Writes a strategy discussion down: who took part, what each shared, what was decided for each child. It opens the enquiries. */
export function holdStrategy(
  act: Act,
  wanted: HoldingStrategy,
): Promise<Result<'held', HoldStrategyProblem>> {
  const { strategyId, children: about } = wanted
  const declared = { action: 'hold strategy discussion', about, access: strategyKind.part } as const
  return change<'held', HoldStrategyProblem>(act, declared, async ({ trx }) => {
    const looker = { viewer: act.viewer, now: act.origin.now }
    const meeting = await findMeeting(trx, { kind: strategyKind, id: strategyId }, looker)
    const fault = meeting ? faultOf(act, meeting, wanted) : 'no such meeting'
    if (!meeting || fault) return problem(fault ?? 'no such meeting')
    const held = await heldParts(act, trx, { meeting, wanted })
    if (!held.ok) return held
    const opened = await enquiriesOpened(act, trx, { meeting, wanted })
    const missing = missingOf(meeting, wanted)
    const also = new Map([...wanted.decided].map(([childId, { also: more }]) => [childId, more]))
    return ok({
      value: 'held',
      async write(writing) {
        await held.value.write(writing)
        await keepHeld(writing, strategyId, { missing, goneOn: wanted.goneOn, also })
        await keepEnding(writing, strategyId, { as: 'held', because: null })
        await opened.write(writing)
      },
      events: [...held.value.events, ...about.map((id) => heldEvent(id, meeting, wanted)), ...opened.events],
      subject: { kind: 'meeting', id: strategyId },
    })
  })
}

function faultOf(act: Act, meeting: Meeting, wanted: HoldingStrategy): HoldStrategyProblem | null {
  if (meeting.endedAs !== null) return 'already held'
  if (meeting.startsAt > act.origin.now) return 'not yet'
  if (!wanted.children.every((id) => wanted.decided.has(id))) return 'not decided for each'
  const missing = missingOf(meeting, wanted)
  return missing.length > 0 && (wanted.goneOn ?? '').trim() === '' ? 'somebody missing' : null
}

function missingOf({ invitees }: Meeting, { attended }: HoldingStrategy): string[] {
  return missingAgencies(
    strategyKind,
    invitees.map(({ id, agency }) => ({ agency, attended: attended.get(id) ?? null })),
  )
}

interface Holding {
  readonly meeting: Meeting
  readonly wanted: HoldingStrategy
}

/** Who came, what each shared, and what was decided: of the meeting, all or none. */
async function heldParts(act: Act, trx: Trx, { meeting, wanted }: Holding) {
  const { attended, version } = wanted
  const taken = await attendanceTaken({ act, trx }, strategyKind, {
    meetingId: meeting.id,
    version,
    attended,
  })
  if (!taken.ok) return taken
  const known = meeting.items.find(({ subject }) => subject === null)
  const decided: ItemDecided[] = []
  for (const item of meeting.items.filter(({ subject }) => subject !== null)) {
    const one = await itemDecided({ act, trx }, strategyKind, decidingOf(item, wanted, decided.length === 0))
    if (!one.ok) return one
    decided.push(one.value)
  }
  return ok({
    async write(writing: Trx) {
      await taken.value.write(writing)
      if (known) await addSaid(writing, known.id, { said: saidBy(meeting, wanted), by: byOf(act) })
      for (const one of decided) await one.write(writing)
    },
    events: decided.flatMap(({ events }) => events),
  })
}

/** The action agreed stands with the first child, so that it is one task. */
function decidingOf({ id, about, version }: Item, { decided, actions }: HoldingStrategy, first: boolean) {
  const { decision = '', rationale = '' } = decided.get(about[0] ?? '') ?? {}
  return { itemId: id, about, version, decision, rationale, actions: first ? actions : [] }
}

function saidBy({ invitees }: Meeting, { shared }: HoldingStrategy) {
  return invitees.flatMap(({ id, name, agency }) => {
    const text = shared.get(id)?.trim() ?? ''
    return text === '' ? [] : [{ kind: 'information' as const, agency, by: name, text }]
  })
}

/** That a discussion was held about a child: the same for one and for a load of many. */
export function heldEvent(
  personId: string,
  { id, startsAt }: Pick<Meeting, 'id' | 'startsAt'>,
  { decided }: Pick<HoldingStrategy, 'decided'>,
): NewEvent {
  const decision = decided.get(personId)?.decision ?? 'no-further-action'
  return newEvent<ChildProtectionEvent>(
    { type: 'strategy-held', personId, on: dayOf(startsAt), at: startsAt, strategyId: id, decision },
    {
      headline: `Strategy discussion held: ${labelOf(strategyDecisions, decision).toLowerCase()}`,
      source: { kind: 'meeting', id },
    },
  )
}

/** One enquiry for each child for whom it was decided. Where one is under way the discussion was on that one, and moves nothing. */
async function enquiriesOpened(act: Act, trx: Trx, { meeting, wanted }: Holding) {
  const children = await childrenNamed(trx, wanted.children)
  const opened: Opened[] = []
  for (const { id: childId, unborn } of children) {
    const decision = wanted.decided.get(childId)?.decision
    if (decision === undefined || decision === 'no-further-action') continue
    if (await enquiryUnderWay(trx, childId)) continue
    const leadId = (await workerWith(trx, childId)) ?? act.viewer.id
    const [teamId, referralId] = [await teamWith(trx, childId), await referralWith(trx, childId)]
    const facts = {
      id: randomUUID(),
      childId,
      unborn,
      leadId,
      teamId,
      referralId,
      joint: decision === 'joint',
    }
    opened.push({ ...facts, strategyId: meeting.id, startsAt: meeting.startsAt })
  }
  return {
    async write(writing: Trx) {
      for (const one of opened) await addEnquiry(writing, enquiryRow(act, one))
    },
    events: opened.map((one) => startedEvent(one)),
  }
}

/** An enquiry as a discussion opens it. */
export interface Opened {
  readonly id: string
  readonly childId: string
  readonly unborn: boolean
  readonly leadId: string
  readonly teamId: string | null
  readonly referralId: string | null
  readonly joint: boolean
  readonly strategyId: string
  readonly startsAt: Instant
}

function enquiryRow(act: Act, opened: Opened) {
  return {
    id: opened.id,
    child_id: opened.childId,
    strategy_id: opened.strategyId,
    referral_id: opened.referralId,
    started_on: dayOf(opened.startsAt),
    joint: opened.joint,
    lead_id: opened.leadId,
    team_id: opened.teamId,
    state: 'open',
    recorded_at: act.origin.now,
    recorded_by: act.viewer.id,
  }
}

/** That an enquiry began: the same for one and for a load of many. */
export function startedEvent({
  id,
  childId,
  unborn,
  leadId,
  teamId,
  strategyId,
  startsAt,
}: Opened): NewEvent {
  const when = { personId: childId, on: dayOf(startsAt), at: startsAt }
  return newEvent<ChildProtectionEvent>(
    { type: 'section-47-started', ...when, enquiryId: id, strategyId, unborn, leadId, teamId },
    { headline: 'Section 47 enquiry started', keyEvent: true, source: { kind: 'enquiry', id } },
  )
}
