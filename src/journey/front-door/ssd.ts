import { type Load } from '../../record/bulk/load.ts'
import type { Hand } from '../../record/bulk/people.ts'
import { dayField, field, type SsdRow, type SsdTable } from '../../record/bulk/ssd-table.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { newEvent } from '../../record/chronology/stream.ts'
import type { RecordEvent } from '../../record/chronology/events.ts'
import { type Outcome, outcomeOf, sources } from './codes.ts'
import { frontDoorHappened, happened, loadCall, loadContact, loadedReference, loadReferral } from './simulate.ts'
import { contactsSelect, type Flag, referralsSelect } from './ssd.records.ts'

const sourceCodes = sources.map(({ code }) => code)

/** What a contact's outcome is in the standard. What it has no flag for is another outcome. Read from the first to the last. */
const contactFlags: readonly Flag[] = [
  ['CP_ENQUIRY', ['strategy-discussion']],
  ['NEW_REFERRAL', ['referral', 'strategy-discussion']],
  ['EXISTING_REFERRAL', ['link-to-open']],
  ['NFA', ['no-further-action']],
  ['NON_AGENCY_ADOPTION', ['non-agency-adoption']],
  ['PRIVATE_FOSTERING', ['private-fostering']],
  ['ADVICE', ['advice']],
  ['MISSING', ['missing']],
  ['OLA_CP', ['ola-cp']],
  ['OTHER_OUTCOMES_EXIST', ['early-help', 'signpost', 'transfer', 'other']],
]

const referralFlags: readonly Flag[] = [
  ['SINGLE_ASSESSMENT', ['assessment']],
  ['NFA', ['no-further-action']],
  ['STRATEGY_DISCUSSION', ['strategy-discussion']],
  ['CLA_REQUEST', ['cla-request']],
  ['NON_AGENCY_ADOPTION', ['non-agency-adoption']],
  ['PRIVATE_FOSTERING', ['private-fostering']],
  ['CP_TRANSFER_IN', ['cp-transfer-in']],
  ['CP_CONFERENCE', ['cp-conference']],
  ['CARE_LEAVER', ['care-leaver']],
  ['OTHER_OUTCOMES_EXIST', ['other']],
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

/** The outcome that a contact's flags say; null where they say none. */
export function outcomeInFlags(json: string | null): string | null {
  return firstSet(contactFlags, json)
}

function firstSet(flags: readonly Flag[], json: string | null): string | null {
  if (json === null) return null
  const read: unknown = JSON.parse(json)
  const set = new Set(
    Object.entries(typeof read === 'object' && read !== null ? read : {})
      .filter(([, value]) => typeof value === 'string' && /^y/i.test(value))
      .map(([name]) => name.toUpperCase().replace(/_FLAG$/, '')),
  )
  const [, codes] = flags.find(([name]) => set.has(name)) ?? []
  return codes?.at(set.has('OTHER_OUTCOMES_EXIST') ? -1 : 0) ?? null
}
