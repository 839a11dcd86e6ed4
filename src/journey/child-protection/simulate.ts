import { labelOf } from '../../platform/code.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { addRow, type Load } from '../../record/bulk/load.ts'
import { type LoadedInvitee, type LoadedItem, loadMeeting } from '../../record/bulk/meetings.ts'
import { type Hand, written } from '../../record/bulk/people.ts'
import type { NewEvent } from '../../record/chronology/stream.ts'
import { decidedEvent } from '../../record/meetings/actions/items.ts'
import type { MeetingKind } from '../../record/meetings/model.ts'
import { completedEvent, seenEvent, step47Event } from './actions/enquiry.ts'
import { startedEvent as enquiryStarted, heldEvent as strategyHeld } from './actions/hold-strategy.ts'
import { askedEvent } from './actions/open-strategy.ts'
import { agencies, type Finding, type StrategyDecision } from './codes.ts'
import { strategyKind } from './forms/strategy.ts'

// The rows and events that the actions write, for loads of many: strategy discussions and enquiries. Their events are the actions' own.

/** A child as the meeting's agenda names them. */
export interface LoadedChild {
  readonly id: string
  readonly name: string
  readonly bornOn: PlainDate
}

/** Meetings are called and chaired by somebody, for a team. */
export interface LoadedCalling {
  readonly teamId: string
  readonly chair: { readonly id: string; readonly name: string }
  readonly called: Hand
}

export interface LoadedStrategy extends LoadedCalling {
  readonly id: string
  readonly children: readonly LoadedChild[]
  readonly why: string
  readonly askedAt: Instant
  readonly startsAt: Instant
  /** The contact that asked for it, whose decision began the clock; null: an assessment did. */
  readonly contactId: string | null
  readonly decision: StrategyDecision
  readonly rationale: string
  readonly missing: readonly string[]
  readonly held: Hand
}

/** A strategy discussion that was held, with what it decided for each child. */
export function loadStrategy(load: Load, one: LoadedStrategy): void {
  const { id, children, missing, called, held, decision, rationale } = one
  const about = children.map((child) => child.id)
  const items = agenda(children, { hand: called, decision, rationale })
  loadMeeting(
    load,
    {
      ...{ id, kind: strategyKind, title: strategyKind.title, startsAt: one.startsAt, place: null },
      ...{ way: 'video', form: null, teamId: one.teamId, chairId: one.chair.id, held, items },
      invitees: invited(one.chair, { missing, way: 'by video' }),
    },
    called,
  )
  const gone_on_because = missing.length > 0 ? 'The child goes home at three, and it can’t wait.' : null
  addRow(load, 'child_protection.strategy', {
    ...{ meeting_id: id, about, why: one.why, concern_at: one.askedAt, team_id: one.teamId },
    ...{ opened_from: one.contactId === null ? 'assessment' : 'front door', source_id: one.contactId },
    ...{ missing: [...missing], gone_on_because },
    ...{ recorded_at: called.now, recorded_by: called.workerId },
  })
  for (const child_id of about)
    addRow(load, 'child_protection.strategy_child', { strategy_id: id, child_id, also: [] })
  const asked = { id, concernAt: one.askedAt, teamId: one.teamId }
  if (one.contactId === null) for (const child of about) push(load, called, askedEvent(child, asked))
  pushDecided(load, { kind: strategyKind, meetingId: id, items, hand: held })
  const decided = new Map(about.map((child) => [child, { decision, rationale, also: [] }]))
  for (const child of about) push(load, held, strategyHeld(child, one, { decided }))
}

/** The agenda of a strategy discussion or conference: what is known of all, then each child. */
export function agenda(
  children: readonly LoadedChild[],
  given: { readonly hand: Hand; readonly decision: string | null; readonly rationale: string },
): LoadedItem[] {
  const { hand, decision, rationale } = given
  const said = [
    { kind: 'information', agency: 'police', by: 'Police', text: 'Two calls to the address this year.' },
    {
      kind: 'information',
      agency: 'health',
      by: 'Health',
      text: 'Seen this month; two appointments missed.',
    },
  ] as const
  return [
    {
      ...{ id: hand.newId(), title: 'What is known', about: children.map(({ id }) => id) },
      ...{ subject: null, decided: null, said },
    },
    ...children.map(({ id, name }) => ({
      ...{ id: hand.newId(), title: name, about: [id], subject: { kind: 'child', id }, said: [] },
      decided: decision === null ? null : { decision, rationale },
    })),
  ]
}

/** Who was asked; those named as missing did not come. A way that is null: not held yet. */
export function invited(
  chair: { readonly id: string; readonly name: string },
  { missing, way, more = [] }: { missing: readonly string[]; way: string | null; more?: readonly string[] },
): LoadedInvitee[] {
  return ['social-care', 'police', 'health', ...more].map((agency) => ({
    agency,
    name: agency === 'social-care' ? chair.name : labelOf(agencies, agency),
    workerId: agency === 'social-care' ? chair.id : null,
    attended: way !== null && missing.includes(agency) ? 'absent' : way,
  }))
}

/** That each child's item was decided. */
export function pushDecided(
  load: Load,
  given: { kind: MeetingKind; meetingId: string; items: readonly LoadedItem[]; hand: Hand },
): void {
  const { kind, meetingId, items, hand } = given
  for (const { id, about, decided } of items) {
    if (decided === null) continue
    const item = { id, meetingId }
    for (const personId of about)
      push(load, hand, decidedEvent(personId, { kind, item, decision: decided.decision, by: hand }))
  }
}

export interface LoadedEnquiry {
  readonly id: string
  readonly childId: string
  readonly strategyId: string
  readonly referralId: string | null
  readonly startsAt: Instant
  readonly joint: boolean
  readonly unborn: boolean
  readonly leadId: string
  readonly teamId: string
  readonly started: Hand
  readonly seen: { readonly alone: boolean; readonly said: string | null; readonly hand: Hand } | null
  readonly proposed: Hand | null
  readonly authorised: Hand | null
  readonly finding: Finding
  readonly conference: boolean
}

/** An enquiry as far as it has come: begun, the child seen, sent to a manager, agreed. */
export function loadEnquiry(load: Load, one: LoadedEnquiry): void {
  const { id: enquiryId, childId, started, seen, proposed, authorised, finding } = one
  addRow(load, 'child_protection.enquiry', {
    ...{ id: enquiryId, child_id: childId, strategy_id: one.strategyId, referral_id: one.referralId },
    ...{ started_on: started.today, joint: one.joint, lead_id: one.leadId, team_id: one.teamId },
    ...{ seen_at: seen?.hand.now ?? null, seen_alone: seen?.alone ?? null, spoken_to: seen ? true : null },
    ...{ child_said: seen?.said ?? null, agencies: proposed ? ['police', 'health', 'education'] : [] },
    ...(proposed ? foundRow(one) : {}),
    ...{ state: stateOf(one), proposed_by: proposed?.workerId ?? null, proposed_at: proposed?.now ?? null },
    ...{ authorised_by: authorised?.workerId ?? null, authorised_at: authorised?.now ?? null },
    ...{
      ended_on: authorised?.today ?? null,
      version: 1 + [seen, proposed, authorised].filter(Boolean).length,
    },
    ...{ recorded_at: started.now, recorded_by: started.workerId },
  })
  push(load, started, enquiryStarted({ ...one, referralId: one.referralId }))
  const at = { enquiryId, childId }
  if (seen) push(load, seen.hand, seenEvent(at, { at: seen.hand.now, alone: seen.alone }))
  if (proposed) push(load, proposed, step47Event(momentOf(proposed), at, 'section-47-proposed'))
  if (!authorised) return
  const enquiry = { id: enquiryId, childId, finding, conferenceNeeded: one.conference }
  push(load, authorised, completedEvent(momentOf(authorised), enquiry))
}

function stateOf({ proposed, authorised }: LoadedEnquiry): string {
  if (authorised) return 'closed'
  return proposed ? 'waiting for a manager' : 'open'
}

function foundRow({ finding, conference, joint }: LoadedEnquiry) {
  return {
    ...{ finding, conference_needed: conference, medical: 'not-needed' },
    joint_interview: joint ? 'done' : 'not-needed',
    found: 'The children, both parents, the school and the health visitor were spoken to.',
    why: conference
      ? 'It has gone on for long, and nothing that was tried so far has made it safer.'
      : 'The family’s own people make the children safe, and everybody knows how.',
  }
}

/** A hand's moment as the actions' events ask for it. */
export function momentOf({ today, now }: Hand) {
  return { today, origin: { now } }
}

/** Adds an event that somebody wrote down. */
export function push(load: Load, hand: Hand, event: NewEvent): void {
  load.events.push({ ...event, ...written(hand) })
}
