import { labelOf } from '../../platform/code.ts'
import { systemActor } from '../../platform/db.ts'
import { momentAt } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { LoadedInvolvement } from '../../record/bulk/involvements.ts'
import { addRow, type Load } from '../../record/bulk/load.ts'
import type { Hand } from '../../record/bulk/people.ts'
import { dayField, field, type SsdRow, type SsdTable } from '../../record/bulk/ssd-table.ts'
import type { RecordEvent } from '../../record/chronology/events.ts'
import type { Happened } from '../../record/chronology/happened.ts'
import { type NewEvent, newEvent } from '../../record/chronology/stream.ts'
import { type Outcome, outcomes, sources } from './codes.ts'
import { frontDoorHappened, happened, loadContact, loadedReference, loadReferral } from './simulate.ts'
import { contactsSelect, type Flag, referralsSelect } from './ssd.records.ts'

const sourceCodes = sources.map(({ code }) => code)

/** What a contact's outcome is in the standard, and what a flag says when it is read. The first that is set counts. */
const contactFlags: readonly Flag[] = [
  { name: 'CP_ENQUIRY', means: ['strategy-discussion'], read: 'strategy-discussion' },
  { name: 'NEW_REFERRAL', means: ['referral', 'strategy-discussion'], read: 'referral' },
  { name: 'EXISTING_REFERRAL', means: ['link-to-open'], read: 'link-to-open' },
  { name: 'NFA', means: ['no-further-action'], read: 'no-further-action' },
  { name: 'NON_AGENCY_ADOPTION', means: ['non-agency-adoption'], read: 'non-agency-adoption' },
  { name: 'PRIVATE_FOSTERING', means: ['private-fostering'], read: 'private-fostering' },
  { name: 'ADVICE', means: ['advice', 'signpost'], read: 'advice' },
  { name: 'MISSING', means: ['missing'], read: 'missing' },
  { name: 'OLA_CP', means: ['ola-cp'], read: 'ola-cp' },
  { name: 'OTHER_OUTCOMES_EXIST', means: ['early-help', 'transfer', 'other'], read: 'other' },
]

const referralFlags: readonly Flag[] = [
  { name: 'SINGLE_ASSESSMENT', means: ['assessment'], read: 'assessment' },
  { name: 'NFA', means: ['no-further-action'], read: 'no-further-action' },
  { name: 'STRATEGY_DISCUSSION', means: ['strategy-discussion'], read: 'strategy-discussion' },
  { name: 'CLA_REQUEST', means: ['cla-request'], read: 'cla-request' },
  { name: 'NON_AGENCY_ADOPTION', means: ['non-agency-adoption'], read: 'non-agency-adoption' },
  { name: 'PRIVATE_FOSTERING', means: ['private-fostering'], read: 'private-fostering' },
  { name: 'CP_TRANSFER_IN', means: ['cp-transfer-in'], read: 'cp-transfer-in' },
  { name: 'CP_CONFERENCE', means: ['cp-conference'], read: 'cp-conference' },
  { name: 'CARE_LEAVER', means: ['care-leaver'], read: 'care-leaver' },
  { name: 'OTHER_OUTCOMES_EXIST', means: ['other'], read: 'other' },
]

/** Contacts received before a referral is decided: one child in one contact event. */
export const contactsTable: SsdTable = {
  name: 'ssd_contacts',
  columns: [
    { name: 'cont_contact_id', kind: 'id', size: 48, required: true },
    { name: 'cont_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'cont_contact_date', kind: 'day', required: true, notInFuture: true },
    { name: 'cont_contact_source_code', kind: 'code', size: 48, codes: sourceCodes },
    { name: 'cont_contact_source_desc', kind: 'text', size: 255 },
    { name: 'cont_contact_outcome_json', kind: 'json', size: 4000 },
  ],
  select: contactsSelect(contactFlags),
}

/** Referrals and the episode of need that follows. */
export const cinEpisodesTable: SsdTable = {
  name: 'ssd_cin_episodes',
  columns: [
    { name: 'cine_referral_id', kind: 'id', size: 48, required: true },
    { name: 'cine_person_id', kind: 'id', size: 48, required: true, of: 'ssd_person' },
    { name: 'cine_referral_date', kind: 'day', required: true, notInFuture: true },
    {
      name: 'cine_cin_primary_need_code',
      kind: 'code',
      size: 3,
      codes: ['N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9'],
    },
    { name: 'cine_referral_source_code', kind: 'code', size: 48, codes: sourceCodes },
    { name: 'cine_referral_source_desc', kind: 'text', size: 255, lost: true },
    { name: 'cine_referral_outcome_json', kind: 'json', size: 4000 },
    { name: 'cine_referral_nfa', kind: 'yes or no', size: 1 },
    {
      name: 'cine_close_reason',
      kind: 'code',
      size: 100,
      codes: ['RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'RC8', 'RC9'],
    },
    { name: 'cine_close_date', kind: 'day' },
    { name: 'cine_referral_team', kind: 'id', size: 48, of: 'ssd_department' },
    { name: 'cine_referral_worker_id', kind: 'id', size: 100, of: 'ssd_professionals' },
  ],
  select: referralsSelect(referralFlags),
}

function firstSet(flags: readonly Flag[], json: string | null): string | null {
  if (json === null) return null
  const read: unknown = JSON.parse(json)
  const set = new Set(
    Object.entries(typeof read === 'object' && read !== null ? read : {})
      .filter(([, value]) => typeof value === 'string' && /^y/i.test(value))
      .map(([name]) => name.toUpperCase().replace(/_FLAG$/, '')),
  )
  return flags.find(({ name }) => set.has(name))?.read ?? null
}

/** What an extract says of a decision may be more than our own list of outcomes. */
type LoadedDecision = Happened<{ type: 'contact-decided'; contactId: string; outcome: string }>

const notHeld = 'Loaded from an extract, which does not hold when it was done'

interface LoadedFor {
  readonly id: string
  readonly childId: string
  readonly row: SsdRow
}

/**
 * A contact of the extract: a contact event of its own, because the standard does not say which children were in one call. It is
 * decided, on a day that nobody knows (spec/ssd.md).
 * @param earlyHelp whether early help for the child began in the days after, which the standard's flags cannot say
 */
export function loadSsdContact(
  load: Load,
  { id, childId, row, earlyHelp }: LoadedFor & { readonly earlyHelp: boolean },
  hand: Hand,
): void {
  const on = dayField(row, 'cont_contact_date') ?? hand.today
  const source = field(row, 'cont_contact_source_code')
  const said = firstSet(contactFlags, field(row, 'cont_contact_outcome_json'))
  const outcome = said === 'other' && earlyHelp ? 'early-help' : said
  const contactEventId = hand.newId()
  addRow(load, 'front_door.contact_event', {
    id: contactEventId,
    reference: loadedReference(contactEventId),
    received_at: momentAt(on, '12:00'),
    how: 'extract',
    source: source ?? '10',
    consent_to_share: 'not known',
    consent_to_early_help: 'not known',
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
  const words = { contact_event_id: contactEventId, source_words: field(row, 'cont_contact_source_desc') }
  addRow(load, 'front_door.contact_told', words)
  loadContact(load, {
    id,
    contactEventId,
    childId,
    receivedOn: on,
    source,
    state: 'decided',
    decided: outcome === null ? null : { outcome },
    decisionAt: null,
    signedOff: null,
    decisionUnknown: true,
    legacyId: field(row, 'cont_contact_id'),
    version: 1,
  })
  contactEvents(load, { id, childId, contactEventId, on, source, outcome }, hand)
}

interface ContactFacts {
  readonly id: string
  readonly childId: string
  readonly contactEventId: string
  readonly on: PlainDate
  readonly source: string | null
  readonly outcome: string | null
}

const toldTheReferrer: readonly (string | null)[] = [
  'referral',
  'strategy-discussion',
  'early-help',
] satisfies Outcome[]

function contactEvents(
  load: Load,
  { id, childId, contactEventId, on, source, outcome }: ContactFacts,
  hand: Hand,
): void {
  const when = { personId: childId, on, at: null }
  const of = { contactId: id, contactEventId, source, how: 'extract', teamId: null }
  happened(load, frontDoorHappened.received(when, of), hand)
  const words = outcome === null ? 'not known how' : labelOf(outcomes, outcome).toLowerCase()
  const decided = newEvent<LoadedDecision>(
    { type: 'contact-decided', ...when, contactId: id, outcome: outcome ?? 'not known' },
    {
      headline: `Contact decided: ${words} (day not known)`,
      keyEvent: true,
      source: { kind: 'contact', id },
    },
  )
  happened(load, decided, hand)
  if (toldTheReferrer.includes(outcome)) happened(load, exempted(when, 'referrer-feedback', id), hand)
}

function exempted(
  when: { personId: string; on: PlainDate; at: null },
  timescale: string,
  key: string,
): NewEvent {
  return newEvent<RecordEvent>(
    { type: 'timescale-exempted', ...when, timescale, key, reason: notHeld, agreedBy: systemActor.id },
    { headline: notHeld },
  )
}

/** A referral of the extract with the involvement that is the episode of need; none where nothing more was done. */
export function loadSsdReferral(
  load: Load,
  {
    id,
    childId,
    row,
    teamId,
    workerId,
  }: LoadedFor & { readonly teamId: string | null; readonly workerId: string | null },
  hand: Hand,
): LoadedInvolvement | null {
  const on = dayField(row, 'cine_referral_date') ?? hand.today
  const source = field(row, 'cine_referral_source_code')
  const outcome = firstSet(referralFlags, field(row, 'cine_referral_outcome_json'))
  const noFurtherAction = nothingMore(field(row, 'cine_referral_nfa'), outcome)
  const involvement =
    noFurtherAction === true ? null : episodeOf({ id, childId, row }, { on, teamId, newId: hand.newId })
  loadReferral(load, {
    id,
    childId,
    contactId: null,
    receivedOn: on,
    source,
    primaryNeed: field(row, 'cine_cin_primary_need_code'),
    noFurtherAction,
    outcome,
    closedOn: dayField(row, 'cine_close_date'),
    closeReason: field(row, 'cine_close_reason'),
    teamId,
    workerId,
    involvementId: involvement?.id ?? null,
    legacyId: field(row, 'cine_referral_id'),
  })
  referralEvents(load, { id, childId, row }, { on, source, teamId, hand })
  return involvement
}

function nothingMore(nfa: string | null, outcome: string | null): boolean | null {
  if (nfa !== null) return nfa === 'Y'
  return outcome === null ? null : outcome === 'no-further-action'
}

/** Closed after an assessment (RC8, RC9): that was the work. Else it went on as support for a child in need. */
function episodeOf(
  { id, childId, row }: LoadedFor,
  { on, teamId, newId }: { on: PlainDate; teamId: string | null; newId: () => string },
): LoadedInvolvement {
  const reason = field(row, 'cine_close_reason')
  const closedOn = dayField(row, 'cine_close_date')
  return {
    id: newId(),
    personId: childId,
    service: reason === 'RC8' || reason === 'RC9' ? 'assessment' : 'child-in-need',
    openedOn: on,
    because: 'Referral',
    teamId,
    sourceId: id,
    closed: closedOn === null ? null : { on: closedOn, because: reason ?? 'not known' },
  }
}

interface ReferralFacts {
  readonly on: PlainDate
  readonly source: string | null
  readonly teamId: string | null
  readonly hand: Hand
}

function referralEvents(
  load: Load,
  { id, childId, row }: LoadedFor,
  { on, source, teamId, hand }: ReferralFacts,
): void {
  const when = { personId: childId, on, at: null }
  happened(
    load,
    frontDoorHappened.referred(when, { referralId: id, contactId: null, source, teamId }, false),
    hand,
  )
  happened(load, exempted(when, 'referral-decision', id), hand)
  const closedOn = dayField(row, 'cine_close_date')
  if (closedOn === null) return
  const reason = field(row, 'cine_close_reason')
  happened(
    load,
    frontDoorHappened.referralClosed({ ...when, on: closedOn }, { referralId: id, reason }),
    hand,
  )
}
