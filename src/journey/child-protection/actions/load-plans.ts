import { labelOf } from '../../../platform/code.ts'
import { addHours, dayOf, type Instant, momentAt } from '../../../platform/instant.ts'
import { addDays, type PlainDate } from '../../../platform/plain-date.ts'
import { addRow, type Load } from '../../../record/bulk/load.ts'
import { type LoadedItem, loadMeeting } from '../../../record/bulk/meetings.ts'
import type { Hand } from '../../../record/bulk/people.ts'
import {
  agencies,
  type Colour,
  type ConferenceDecision,
  type ConferenceKind,
  conferenceKinds,
} from '../codes.ts'
import { conferenceKind } from '../forms/conference.ts'
import { coreGroupKind } from '../forms/plan.ts'
import {
  agenda,
  invited,
  type LoadedCalling,
  type LoadedChild,
  momentOf,
  push,
  pushDecided,
} from '../simulate.ts'
import { sentEvent, sentWords } from './after-conference.ts'
import { sharedEvent, spokeEvent } from './before-conference.ts'
import { heldEvent as coreGroupHeld } from './core-group.ts'
import { heldEvent as conferenceHeld } from './hold-conference.ts'
import { bookedEvent, isTalkedWith } from './plan-conference.ts'
import { planEnded, planStarted, type StartingPlan } from './plan-parts.ts'
import { lookedEvent, midwayEvent } from './rate-plan.ts'

// The rows and events that the actions write, for loads of many: conferences, plans and core groups. Their events are the actions' own.

/** A child in a conference: what it rests on, and the plan it starts or reviews. */
export interface ConferredChild extends LoadedChild {
  readonly enquiryId: string | null
  readonly planId: string | null
}

export interface LoadedConference extends LoadedCalling {
  readonly id: string
  readonly kind: ConferenceKind
  readonly startsAt: Instant
  readonly children: readonly ConferredChild[]
  readonly category: string | null
  readonly colour: Colour | null
  readonly nextOn: PlainDate | null
  /** Who writes for the team: the report before, the plan and minutes after. */
  readonly reported: Hand | null
  readonly spoke: Hand | null
  /** With what it decided; null: it is to come. */
  readonly held: { readonly hand: Hand; readonly decision: ConferenceDecision; readonly why: string } | null
  readonly planSent: Hand | null
  readonly minutesSent: Hand | null
}

/** A conference that is planned, or was held; with the report before and the papers after it. Plans that it starts or ends are told after it. */
export function loadConference(load: Load, one: LoadedConference): void {
  const { id, kind, children, called, held, startsAt } = one
  const title = labelOf(conferenceKinds, kind)
  const decision = held?.decision ?? null
  const items = agenda(children, { hand: called, decision, rationale: held?.why ?? '' })
  loadMeeting(
    load,
    {
      ...{ id, kind: conferenceKind, title, startsAt, place: 'Room 4', way: 'room', form: 'usual', items },
      ...{ teamId: one.teamId, chairId: one.chair.id, held: held?.hand ?? null },
      invitees: invited(one.chair, {
        missing: [],
        way: held ? 'in person' : null,
        more: ['education', 'family'],
      }),
    },
    called,
  )
  addRow(load, 'child_protection.conference', conferenceRow(one))
  for (const child of children) {
    push(
      load,
      called,
      bookedEvent(child, { id, now: called.now, wanted: { kind, startsAt, chairId: one.chair.id } }),
    )
    load.reasons.push({
      ...{ personId: child.id, kind: 'a task of yours', opens: 'whole', workerId: one.chair.id },
      ...{ fromAt: called.now, toAt: addHours(startsAt, 7 * 31 * 24), sourceId: id },
    })
  }
  before(load, one)
  if (held) pushDecided(load, { kind: conferenceKind, meetingId: id, items, hand: held.hand })
  for (const child of children) decide(load, one, { child, title })
  after(
    load,
    one,
    items.map((item) => item.id),
  )
}

function conferenceRow({ id, kind, children, called, held, teamId, nextOn }: LoadedConference) {
  return {
    ...{ meeting_id: id, kind, about: children.map((child) => child.id), team_id: teamId },
    ...{ parent_advocate: false, recorded_at: called.now, recorded_by: called.workerId },
    ...(held
      ? {
          strengths: 'They love the children, and Gran comes every day.',
          worries: 'The children are alone at night and go to school hungry.',
          outline_plan: 'Gran sleeps there in the week. School feeds them. Mum sees the clinic.',
          ...{ next_on: nextOn, told_by: 'The social worker', told_on: addDays(held.hand.today, 1) },
        }
      : {}),
  }
}

/** The report is with the family, and the chair has talked with them. */
function before(
  load: Load,
  { id: conferenceId, children, reported, spoke, startsAt, called }: LoadedConference,
) {
  if (reported)
    addRow(load, 'record.meeting_paper', {
      ...{ id: reported.newId(), meeting_id: conferenceId, agency: 'social-care', from_name: null },
      ...{ asked_on: called.today, due_on: dayOf(startsAt), received_on: reported.today },
      ...{ shared_on: reported.today, recorded_at: called.now, recorded_by: called.workerId },
    })
  for (const child of children) {
    if (reported) push(load, reported, sharedEvent(child.id, { conferenceId }, reported.today))
    if (!spoke) continue
    const young = isTalkedWith(child, dayOf(startsAt)) ? (['young person'] as const) : []
    for (const who of ['parent', ...young]) {
      addRow(load, 'child_protection.chair_call', {
        ...{ conference_id: conferenceId, child_id: child.id, with_whom: who, outcome: 'held' },
        ...{ called_on: spoke.today, words: null, recorded_at: spoke.now, recorded_by: spoke.workerId },
        id: spoke.newId(),
      })
      push(load, spoke, spokeEvent(child.id, { conferenceId, on: spoke.today, outcome: 'held', with: who }))
    }
  }
}

function decide(
  load: Load,
  one: LoadedConference,
  { child, title }: { child: ConferredChild; title: string },
) {
  const { id, kind, held, startsAt, category } = one
  const decision = held?.decision ?? null
  const isOnPlan = held !== null && decision !== 'no-plan'
  addRow(load, 'child_protection.conference_child', {
    ...{ conference_id: id, child_id: child.id, enquiry_id: child.enquiryId, decision },
    ...{
      plan_id: isOnPlan || kind === 'review' ? child.planId : null,
      held_on: held ? dayOf(startsAt) : null,
    },
    ...{ category: isOnPlan ? category : null, took_part: held ? tookPartOf(child, startsAt) : null },
    ...{ views: held ? 'I want it to be quiet at night.' : null, advocate: held ? 'declined' : null },
  })
  if (!held) return
  const meeting = { id, startsAt, title }
  const at = { childId: child.id, enquiryId: child.enquiryId, planId: isOnPlan ? child.planId : null }
  push(load, held.hand, conferenceHeld({ conference: { kind, transferId: null }, meeting }, at, held))
  if (kind === 'review' && one.colour !== null && child.planId !== null)
    addRow(load, 'child_protection.rating', {
      ...{ id: held.hand.newId(), plan_id: child.planId, child_id: child.id, rated_on: held.hand.today },
      ...{ at_conference: id, colour: one.colour, because: held.why },
      ...{ recorded_at: held.hand.now, recorded_by: held.hand.workerId },
    })
}

function tookPartOf(child: LoadedChild, startsAt: Instant): string {
  if (isTalkedWith(child, dayOf(startsAt))) return 'advocate'
  return addDays(child.bornOn, 1_500) > dayOf(startsAt) ? 'too-young' : 'letter'
}

function after(load: Load, one: LoadedConference, items: string[]) {
  const { id: conferenceId, children } = one
  for (const what of ['plan', 'minutes'] as const) {
    const sent = what === 'plan' ? one.planSent : one.minutesSent
    if (!sent) continue
    addRow(load, 'record.meeting_distribution', {
      ...{ id: sent.newId(), meeting_id: conferenceId, to_name: 'The parents', to_agency: 'family', items },
      ...{ how: `${sentWords[what]}, by hand`, sent_at: sent.now, sent_by: sent.workerId },
    })
    for (const child of children)
      push(load, sent, sentEvent(momentOf(sent), child.id, { conferenceId, what }))
  }
}

/** A plan from its start to its end, as far as there is one. What the national service was told went the next night. */
export interface LoadedProtectionPlan extends StartingPlan {
  readonly started: Hand
  readonly ended: { readonly hand: Hand; readonly at: Instant; readonly conferenceId: string } | null
  /** For a repeat plan. */
  readonly different: boolean
  /** The end of the history: what came later than the night before is still in the queue. */
  readonly until: Instant
}

/** The rows of a plan, its category, what the national service is told, and that it started and ended. */
export function loadProtectionPlan(load: Load, one: LoadedProtectionPlan): void {
  const { id, childId, started, ended, category, conferenceId, on } = one
  const different = one.different ? repeatWords : noRepeatWords
  const by = { recorded_at: started.now, recorded_by: started.workerId }
  addRow(load, 'child_protection.plan', {
    ...{ id, child_id: childId, conference_id: conferenceId, referral_id: one.referralId, started_on: on },
    ...{ first_category: category, category, chair_id: one.chairId, team_id: one.teamId, elsewhere: false },
    ...{ council: null, worries: null, ...different, ended_on: ended?.hand.today ?? null },
    ...{ end_reason: ended ? 'safe' : null, end_words: ended ? endWords : null },
    ...{ end_conference_id: ended?.conferenceId ?? null, version: ended ? 2 : 1, ...by },
  })
  addRow(load, 'child_protection.plan_category', {
    ...{ id: started.newId(), plan_id: id, child_id: childId, category, from_on: on },
    ...{ conference_id: conferenceId, ...by },
  })
  tellNationalService(load, one, { kind: 'start', hand: started })
  for (const event of planStarted(one, started).events) push(load, started, event)
  if (!ended) return
  tellNationalService(load, one, { kind: 'end', hand: ended.hand })
  const end = { on: ended.hand.today, at: ended.at, reason: 'safe', words: endWords }
  const over = planEnded(
    { id, childId, version: 1 },
    { ...end, conferenceId: ended.conferenceId },
    ended.hand,
  )
  for (const event of over.events) push(load, ended.hand, event)
}

const endWords = 'Three months in which the children were never alone at night.'
const repeatWords = {
  what_changed_before: 'Mornings were calm and everybody went to school.',
  what_came_back: 'Drinking, after Gran moved away.',
  what_will_be_different: 'Gran is back, and the clinic is there from the first week.',
}
const noRepeatWords = { what_changed_before: null, what_came_back: null, what_will_be_different: null }

function tellNationalService(
  load: Load,
  { id, childId, until }: LoadedProtectionPlan,
  { kind, hand }: { readonly kind: string; readonly hand: Hand },
) {
  const night = momentAt(addDays(hand.today, 1), '02:00')
  addRow(load, 'child_protection.cp_is_entry', {
    ...{ id: hand.newId(), plan_id: id, child_id: childId, kind, of_on: hand.today },
    ...{ queued_at: hand.now, in_file_at: night < until ? night : null },
  })
}

/** A plan that the child was on with another council: it makes ours a repeat. */
export function loadEarlierPlan(
  load: Load,
  plan: { childId: string; council: string; startedOn: PlainDate; endedOn: PlainDate; category: string },
  hand: Hand,
): void {
  const { childId, council, startedOn, endedOn, category } = plan
  addRow(load, 'child_protection.plan', {
    ...{ id: hand.newId(), child_id: childId, elsewhere: true, council, version: 1 },
    worries: 'Left alone at night.',
    ...{ started_on: startedOn, ended_on: endedOn, end_reason: 'elsewhere' },
    ...{ first_category: category, category, recorded_at: hand.now, recorded_by: hand.workerId },
  })
}

const coreGroup = ['social-care', 'family', 'education', 'health'].map((agency) => ({
  ...{ agency, name: labelOf(agencies, agency), workerId: null, attended: 'in person' },
}))

const said = [{ kind: 'view', agency: 'family', text: 'It is better when Gran is there.' }] as const

/** A core group about one child's plan. */
export function loadCoreGroup(
  load: Load,
  group: {
    readonly planId: string
    readonly child: LoadedChild
    readonly startsAt: Instant
    readonly teamId: string
  } & NonNullable<LoadedItem['decided']>,
  hand: Hand,
): void {
  const { planId, child, startsAt, decision, rationale } = group
  const id = hand.newId()
  const subject = { kind: 'protection-plan', id: planId }
  loadMeeting(
    load,
    {
      ...{
        id,
        kind: coreGroupKind,
        title: coreGroupKind.title,
        startsAt,
        place: null,
        way: null,
        form: null,
      },
      ...{ teamId: group.teamId, chairId: hand.workerId, held: hand },
      invitees: coreGroup,
      items: [
        {
          ...{ id: hand.newId(), title: child.name, about: [child.id], subject, said },
          decided: { decision, rationale },
        },
      ],
    },
    hand,
  )
  push(load, hand, coreGroupHeld({ planId, childId: child.id, startsAt, decision }, id))
}

interface OfPlan {
  readonly planId: string
  readonly childId: string
}

/** The chair's check half-way between two conferences. */
export function loadMidway(
  load: Load,
  { planId, childId }: OfPlan,
  given: { colour: Colour; hand: Hand },
): void {
  const { colour, hand } = given
  addRow(load, 'child_protection.rating', {
    ...{ id: hand.newId(), plan_id: planId, child_id: childId, rated_on: hand.today, at_conference: null },
    ...{ colour, because: 'Read the notes of the core groups and rang Mum.' },
    ...{ recorded_at: hand.now, recorded_by: hand.workerId },
  })
  push(load, hand, midwayEvent({ planId, childId, on: hand.today, colour }))
}

/** A look at whether it still needs to be a plan. */
export function loadLook(
  load: Load,
  { planId, childId }: OfPlan,
  { kind, hand }: { readonly kind: 'six-month' | 'fifteen-month'; readonly hand: Hand },
): void {
  const outcome = 'still a plan'
  addRow(load, 'child_protection.plan_look', {
    ...{ id: hand.newId(), plan_id: planId, child_id: childId, kind, looked_on: hand.today, outcome },
    ...{ who: 'Team manager and chair', because: 'Nights are safer; it has not held for long enough.' },
    ...{ recorded_at: hand.now, recorded_by: hand.workerId },
  })
  push(load, hand, lookedEvent({ planId, childId, kind, on: hand.today, outcome }))
}
