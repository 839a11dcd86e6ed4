import { labelOf } from '../../platform/code.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { addRow, type Load } from '../../record/bulk/load.ts'
import { type Hand, written } from '../../record/bulk/people.ts'
import { type NewEvent, newEvent } from '../../record/chronology/stream.ts'
import { type CallFacts, callRows } from './actions/call-rows.ts'
import { type NamedAs, type Outcome, outcomes, sources } from './codes.ts'
import type { FrontDoorEvent } from './events.ts'
import type { Decided } from './model.ts'

// The rows and events that the actions write, for loads of many: the simulator's and the extract's. `simulate.test.ts` holds
// both to the same columns, fields and headlines.

/** A call with everybody named in it. */
export interface LoadedCall extends CallFacts {
  readonly named: readonly { readonly personId: string; readonly as: NamedAs; readonly isNew: boolean }[]
}

/** The call: its row, its worries, everybody named. */
export function loadCall(load: Load, { id, reference, told, teamId, named }: LoadedCall, hand: Hand): void {
  const { call, said, worries } = callRows({ id, reference, told, teamId }, hand)
  addRow(load, 'front_door.contact_event', call)
  addRow(load, 'front_door.contact_told', said)
  for (const worry of worries) addRow(load, 'front_door.contact_worry', worry)
  for (const { personId, as, isNew } of named) {
    addRow(load, 'front_door.person_named', {
      contact_event_id: id,
      person_id: personId,
      named_as: as,
      matched: isNew ? 'created' : 'found',
      searched: null,
    })
  }
}

/** What was decided, as far as it is known: an extract says no more than an outcome. */
interface LoadedDecided extends Partial<Omit<Decided, 'outcome'>> {
  readonly outcome: string
  readonly by?: string
  readonly at?: Instant
}

/** Where a contact stands at the end of the load. */
export interface LoadedContact {
  readonly id: string
  readonly contactEventId: string
  readonly childId: string
  readonly receivedOn: PlainDate
  readonly source: string | null
  readonly state: 'waiting' | 'waiting for sign-off' | 'decided'
  readonly decided: LoadedDecided | null
  readonly signedOff: { readonly by: string; readonly at: Instant } | null
  readonly decisionAt: Instant | null
  readonly decisionUnknown?: boolean
  readonly legacyId?: string | null
  readonly version: number
}

/** The row of one child in one contact event. */
export function loadContact(load: Load, contact: LoadedContact): void {
  const { decided, signedOff } = contact
  addRow(load, 'front_door.contact', {
    id: contact.id,
    contact_event_id: contact.contactEventId,
    child_id: contact.childId,
    received_on: contact.receivedOn,
    source: contact.source,
    state: contact.state,
    outcome: decided?.outcome ?? null,
    level: decided?.level ?? null,
    rationale: decided?.rationale ?? null,
    signposted_to: decided?.signpostedTo ?? null,
    decided_by: decided?.by ?? null,
    decided_at: decided?.at ?? null,
    signed_off_by: signedOff?.by ?? null,
    signed_off_at: signedOff?.at ?? null,
    decision_at: contact.decisionAt,
    decision_unknown: contact.decisionUnknown ?? false,
    legacy_id: contact.legacyId ?? null,
    version: contact.version,
  })
}

/** A referral as it stands at the end of the load. */
export interface LoadedReferral {
  readonly id: string
  readonly childId: string
  readonly contactId: string | null
  readonly receivedOn: PlainDate
  readonly source: string | null
  readonly primaryNeed: string | null
  readonly noFurtherAction: boolean | null
  readonly outcome: string | null
  readonly closedOn: PlainDate | null
  readonly closeReason: string | null
  readonly teamId: string | null
  readonly workerId?: string | null
  readonly involvementId: string | null
  readonly legacyId?: string | null
}

/** The row of a referral. */
export function loadReferral(load: Load, referral: LoadedReferral): void {
  addRow(load, 'front_door.referral', {
    id: referral.id,
    child_id: referral.childId,
    contact_id: referral.contactId,
    received_on: referral.receivedOn,
    source: referral.source,
    primary_need: referral.primaryNeed,
    no_further_action: referral.noFurtherAction,
    outcome: referral.outcome,
    closed_on: referral.closedOn,
    close_reason: referral.closeReason,
    team_id: referral.teamId,
    worker_id: referral.workerId ?? null,
    involvement_id: referral.involvementId,
    legacy_id: referral.legacyId ?? null,
    version: referral.noFurtherAction === null ? 1 : 2,
  })
}

/** Appends an event to a load in somebody's hand. */
export function happened(load: Load, event: NewEvent, hand: Hand): void {
  load.events.push({ ...event, ...written(hand) })
}

interface When {
  readonly personId: string
  readonly on: PlainDate
  readonly at: Instant | null
}

/** The events of the front door with the lines that the actions give them. */
export const frontDoorHappened = {
  received(
    when: When,
    of: {
      contactId: string
      contactEventId: string
      source: string | null
      how: string
      teamId: string | null
    },
  ): NewEvent {
    const from = of.source === null ? 'not known' : lowered(labelOf(sources, of.source))
    return newEvent<FrontDoorEvent>(
      { type: 'contact-received', ...when, ...of },
      {
        headline: `Contact received (${from})`,
        keyEvent: true,
        source: { kind: 'contact', id: of.contactId },
      },
    )
  },

  proposed(when: When, of: { contactId: string; outcome: Outcome }): NewEvent {
    return newEvent<FrontDoorEvent>(
      { type: 'contact-decision-proposed', ...when, ...of },
      {
        headline: 'Decision on the contact sent for sign-off',
        source: { kind: 'contact', id: of.contactId },
      },
    )
  },

  decided(when: When, of: { contactId: string; outcome: Outcome }): NewEvent {
    return newEvent<FrontDoorEvent>(
      { type: 'contact-decided', ...when, ...of },
      {
        headline: `Contact decided: ${labelOf(outcomes, of.outcome).toLowerCase()}`,
        keyEvent: true,
        source: { kind: 'contact', id: of.contactId },
      },
    )
  },

  referrerTold(when: When, { contactId, what }: { contactId: string; what: string }): NewEvent {
    return newEvent<FrontDoorEvent>(
      { type: 'referrer-told', ...when, contactId },
      { headline: `Referrer told: ${what}`, source: { kind: 'contact', id: contactId } },
    )
  },

  referred(
    when: When,
    of: { referralId: string; contactId: string | null; source: string | null; teamId: string | null },
    urgent: boolean,
  ): NewEvent {
    return newEvent<FrontDoorEvent>(
      { type: 'referral-received', ...when, ...of },
      {
        headline: urgent
          ? 'Referral to social care; strategy discussion asked for at once'
          : 'Referral to social care',
        keyEvent: true,
        source: { kind: 'referral', id: of.referralId },
      },
    )
  },

  referralDecided(
    when: When,
    { because, ...of }: { referralId: string; noFurtherAction: boolean; because: string },
  ): NewEvent {
    const words = of.noFurtherAction ? 'no further action' : 'an assessment'
    return newEvent<FrontDoorEvent>(
      { type: 'referral-decided', ...when, ...of },
      {
        headline: because === '' ? `Referral: ${words}` : `Referral: ${words}. ${because}`,
        keyEvent: true,
        source: { kind: 'referral', id: of.referralId },
      },
    )
  },

  referralClosed(when: When, of: { referralId: string; reason: string | null }): NewEvent {
    return newEvent<FrontDoorEvent>(
      { type: 'referral-closed', ...when, ...of },
      { headline: 'Referral closed', source: { kind: 'referral', id: of.referralId } },
    )
  },

  earlyHelpRequested(when: When, of: { involvementId: string; contactId: string | null }): NewEvent {
    return newEvent<FrontDoorEvent>(
      { type: 'early-help-requested', ...when, ...of },
      {
        headline: 'Early help asked for',
        keyEvent: true,
        ...(of.contactId === null ? {} : { source: { kind: 'contact', id: of.contactId } }),
      },
    )
  },
} as const

/** A call's reference in eight signs that are easy to say: no I, O, 0 or 1. */
export function loadedReference(id: string): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  const text = [...bytes.subarray(0, 8)].map((byte) => signs[byte % 32]).join('')
  return `C-${text.slice(0, 4)}-${text.slice(4)}`
}

/** The council's day and the moment of something, for an event. */
export function whenOf(personId: string, at: Instant): When {
  return { personId, on: dayOf(at), at }
}

function lowered(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
