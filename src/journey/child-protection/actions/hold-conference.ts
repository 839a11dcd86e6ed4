import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { type ItemDecided, type ItemProblem, itemDecided } from '../../../record/meetings/actions/items.ts'
import { type AttendProblem, attendanceTaken } from '../../../record/meetings/actions/parts.ts'
import type { Attendance, Item, Meeting } from '../../../record/meetings/model.ts'
import { findMeeting } from '../../../record/meetings/records.ts'
import { addSaid, addScales, keepEnding } from '../../../record/meetings/write.records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { referralWith } from '../children.records.ts'
import { type Colour, type ConferenceDecision, type ConferenceKind, conferenceDecisions } from '../codes.ts'
import {
  type Conference,
  type ConferenceChild,
  childrenOf,
  findConference,
  type HeldWords,
  keepChildDecided,
  keepConferenceHeld,
} from '../conference.records.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { conferenceKind } from '../forms/conference.ts'
import { decisionFits, isQuorate } from '../model.ts'
import { openPlanOf, plansOf } from '../plan.records.ts'
import { categoryChanged, type PlanPart, planEnded, planStarted } from './plan-parts.ts'
import { planRated } from './rate-plan.ts'

/** What was decided for one child, and how the child took part. */
export interface DecidedForChild {
  readonly tookPart: string
  readonly views: string | null
  readonly advocate: string
  readonly decision: ConferenceDecision
  readonly category: string | null
  readonly rationale: string
  /** How the chair sees the plan's progress, where there is a plan already. */
  readonly colour: Colour | null
}

export interface HoldingConference {
  readonly conferenceId: string
  readonly version: number
  readonly children: readonly string[]
  readonly attended: ReadonlyMap<string, string>
  readonly scales: ReadonlyMap<string, number>
  readonly views: ReadonlyMap<string, string>
  readonly other: { readonly name: string; readonly agency: string } | null
  readonly decided: ReadonlyMap<string, DecidedForChild>
  readonly words: HeldWords
  readonly goneOn: string | null
}

export type HoldConferenceProblem =
  | AttendProblem
  | ItemProblem
  | 'already held'
  | 'not yet'
  | 'not decided for each'
  | 'not quorate'
  | 'decision does not fit'
  | 'no category'
  | 'two open plans'
  | 'plan is closed'

/** Holds a conference: who came, what each thinks, what was decided for each child, and the plans that start, go on or end with it. */
export function holdConference(
  act: Act,
  wanted: HoldingConference,
): Promise<Result<'held', HoldConferenceProblem>> {
  const { conferenceId: id, children: about } = wanted
  const declared = { action: 'hold conference', about, access: conferenceKind.part } as const
  return change<'held', HoldConferenceProblem>(act, declared, async ({ trx }) => {
    const looker = { viewer: act.viewer, now: act.origin.now }
    const conference = await findConference(trx, id)
    const meeting = conference && (await findMeeting(trx, { kind: conferenceKind, id }, looker))
    if (!conference || !meeting) return problem('no such meeting')
    const fault = faultOf(act, { conference, meeting, wanted })
    if (fault) return problem(fault)
    const held = await heldParts(act, trx, { conference, meeting, wanted })
    if (!held.ok) return held
    const plans = await planParts(act, trx, { conference, meeting, wanted })
    if (!plans.ok) return plans
    return ok({
      value: 'held',
      async write(writing) {
        await held.value.write(writing)
        await keepConferenceHeld(writing, id, wanted.words)
        await keepEnding(writing, id, { as: 'held', because: wanted.goneOn })
        for (const part of plans.value) await part.write(writing)
      },
      events: [...held.value.events, ...plans.value.flatMap(({ events }) => events)],
      subject: { kind: 'meeting', id },
    })
  })
}

interface Holding {
  readonly conference: Conference
  readonly meeting: Meeting
  readonly wanted: HoldingConference
}

function faultOf(act: Act, { conference, meeting, wanted }: Holding): HoldConferenceProblem | null {
  if (meeting.endedAs !== null) return 'already held'
  if (meeting.startsAt > act.origin.now) return 'not yet'
  const decisions = conference.about.map((id) => wanted.decided.get(id))
  if (decisions.includes(undefined)) return 'not decided for each'
  const misfit = decisions.map((one) => one && misfitOf(conference.kind, one)).find(Boolean)
  if (misfit) return misfit
  const came = meeting.invitees.map(({ id, agency }) => ({
    agency,
    attended: wanted.attended.get(id) ?? null,
  }))
  const also = wanted.other ? [{ agency: wanted.other.agency, attended: 'in person' }] : []
  const mayGoOn = isQuorate([...came, ...also]) || (wanted.goneOn ?? '').trim() !== ''
  return mayGoOn ? null : 'not quorate'
}

function misfitOf(
  kind: ConferenceKind,
  { decision, category }: DecidedForChild,
): 'decision does not fit' | 'no category' | null {
  if (!decisionFits(kind, decision)) return 'decision does not fit'
  const needsCategory = decision === 'plan' || decision === 'continues'
  return needsCategory && category === null ? 'no category' : null
}

/** The meeting's own part: who came, their views and scales, each child's item. */
async function heldParts(act: Act, trx: Trx, { meeting, wanted }: Holding) {
  const other = wanted.other && { ...wanted.other, id: randomUUID(), attended: came }
  const attending = { ...wanted, meetingId: meeting.id, others: other ? [other] : [] }
  const taken = await attendanceTaken({ act, trx }, conferenceKind, attending)
  if (!taken.ok) return taken
  const own = meeting.items.filter(({ subject }) => subject !== null)
  const decided: ItemDecided[] = []
  for (const item of own) {
    const one = await itemDecided({ act, trx }, conferenceKind, decidingOf(item, wanted))
    if (!one.ok) return one
    decided.push(one.value)
  }
  const known = meeting.items.find(({ subject }) => subject === null)
  const by = byOf(act)
  return ok({
    async write(writing: Trx) {
      await taken.value.write(writing)
      if (known) {
        await addSaid(writing, known.id, { said: viewsOf(meeting, wanted), by })
        await addScales(writing, [known.id], { scales: wanted.scales, by })
      }
      for (const one of decided) await one.write(writing)
    },
    events: decided.flatMap(({ events }) => events),
  })
}

const came: Attendance = 'in person'

function decidingOf({ id, about, version }: Item, { decided }: HoldingConference) {
  const { decision = '', rationale = '' } = decided.get(about[0] ?? '') ?? {}
  return { itemId: id, about, version, decision, rationale }
}

function viewsOf({ invitees }: Meeting, { views }: HoldingConference) {
  return invitees.flatMap(({ id, name, agency }) => {
    const text = views.get(id)?.trim() ?? ''
    return text === '' ? [] : [{ kind: 'view' as const, agency, by: name, text }]
  })
}

/** For each child: its row, the event that the conference was held, and the plan that starts, goes on or ends. */
async function planParts(
  act: Act,
  trx: Trx,
  holding: Holding,
): Promise<Result<PlanPart[], HoldConferenceProblem>> {
  const { conference, meeting, wanted } = holding
  const on = dayOf(meeting.startsAt)
  const parts: PlanPart[] = []
  for (const child of await childrenOf(trx, conference.id)) {
    const decided = wanted.decided.get(child.childId)
    if (!decided) return problem('not decided for each')
    const plan = await planOfChild(act, trx, { ...holding, child, decided, on })
    if (!plan.ok) return plan
    const { planId, part } = plan.value
    const own = { ...child, planId, ...decided, heldOn: on }
    parts.push({
      write: part.write,
      events: [heldEvent(holding, { ...child, planId }, decided), ...part.events],
    })
    parts.push({
      write: (writing) => keepChildDecided(writing, conference.id, own),
      events: [],
    })
  }
  return ok(parts)
}

interface OfChild extends Holding {
  readonly child: ConferenceChild
  readonly decided: DecidedForChild
  readonly on: PlainDate
}

const nothing: PlanPart = { write: async () => {}, events: [] }

async function planOfChild(
  act: Act,
  trx: Trx,
  given: OfChild,
): Promise<Result<{ planId: string | null; part: PlanPart }, HoldConferenceProblem>> {
  const { child, decided, on } = given
  const at = given.meeting.startsAt
  const open = await openPlanOf(trx, child.childId)
  if (decided.decision === 'no-plan') return ok({ planId: open?.id ?? null, part: nothing })
  if (decided.decision === 'plan') {
    if (open) return problem('two open plans')
    const start = await startOf(trx, given)
    return ok({ planId: start.id, part: planStarted(start, byOf(act)) })
  }
  if (!open || open.id !== child.planId) return problem('plan is closed')
  const rating = ratingOf(act, given)
  if (decided.decision === 'ends') {
    const ended = { on, at, reason: 'safe', words: decided.rationale, conferenceId: given.conference.id }
    return ok({ planId: open.id, part: together(planEnded(open, ended, byOf(act)), rating) })
  }
  const category = decided.category ?? open.category
  const to = { category, on, at, conferenceId: given.conference.id }
  const changed = category === open.category ? nothing : categoryChanged(open, to, byOf(act))
  return ok({ planId: open.id, part: together(changed, rating) })
}

async function startOf(trx: Trx, { child, decided, meeting, conference, on }: OfChild) {
  const { childId } = child
  return {
    id: randomUUID(),
    childId,
    conferenceId: conference.id,
    referralId: await referralWith(trx, childId),
    on,
    at: meeting.startsAt,
    category: decided.category ?? '',
    chairId: meeting.chairId,
    teamId: conference.teamId,
    repeat: (await plansOf(trx, childId)).length > 0,
  }
}

function ratingOf(act: Act, { child, decided, conference, on }: OfChild): PlanPart {
  const { colour, rationale } = decided
  if (colour === null || child.planId === null) return nothing
  const rated = { planId: child.planId, childId: child.childId, colour, because: rationale, on }
  return planRated({ ...rated, conferenceId: conference.id }, act)
}

function together(...parts: readonly PlanPart[]): PlanPart {
  return {
    async write(trx) {
      for (const part of parts) await part.write(trx)
    },
    events: parts.flatMap(({ events }) => events),
  }
}

/** That a conference was held about a child: the same for one and for a load of many. */
export function heldEvent(
  {
    conference,
    meeting,
  }: {
    readonly conference: Pick<Conference, 'kind' | 'transferId'>
    readonly meeting: Pick<Meeting, 'id' | 'startsAt' | 'title'>
  },
  { childId, enquiryId, planId }: Pick<ConferenceChild, 'childId' | 'enquiryId' | 'planId'>,
  { decision }: Pick<DecidedForChild, 'decision'>,
): NewEvent {
  const { startsAt, id } = meeting
  const { kind, transferId } = conference
  return newEvent<ChildProtectionEvent>(
    {
      type: 'conference-held',
      personId: childId,
      on: dayOf(startsAt),
      at: startsAt,
      ...{ conferenceId: id, kind, decision, enquiryId, planId, transferId },
    },
    {
      headline: `${meeting.title} held: ${labelOf(conferenceDecisions, decision).toLowerCase()}`,
      keyEvent: true,
      source: { kind: 'meeting', id },
    },
  )
}
