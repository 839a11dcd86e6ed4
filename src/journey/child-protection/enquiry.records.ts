import type { Insertable, Updateable } from 'kysely'
import type { DB } from '../../platform/database.generated.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** An enquiry under section 47 about one child. */
export interface Enquiry {
  readonly id: string
  readonly childId: string
  readonly strategyId: string | null
  readonly referralId: string | null
  readonly startedOn: PlainDate
  readonly joint: boolean
  readonly leadId: string | null
  readonly leadName: string | null
  readonly teamId: string | null
  readonly seenAt: Instant | null
  readonly seenAlone: boolean | null
  readonly spokenTo: boolean | null
  readonly notSeenBecause: string | null
  readonly childSaid: string | null
  readonly agencies: readonly string[]
  readonly medical: string | null
  readonly medicalOn: PlainDate | null
  readonly medicalFound: string | null
  readonly jointInterview: string | null
  readonly jointInterviewOn: PlainDate | null
  readonly found: string | null
  readonly finding: string | null
  readonly conferenceNeeded: boolean | null
  readonly why: string | null
  readonly delayBecause: string | null
  readonly state: string
  readonly proposedBy: string | null
  readonly proposedByName: string | null
  readonly authorisedByName: string | null
  readonly endedOn: PlainDate | null
  readonly stoppedBecause: string | null
  readonly version: number
}

function enquiries(trx: Trx) {
  return trx
    .selectFrom('child_protection.enquiry as e')
    .leftJoin('access.worker as lead', 'lead.id', 'e.lead_id')
    .leftJoin('access.worker as proposer', 'proposer.id', 'e.proposed_by')
    .leftJoin('access.worker as authoriser', 'authoriser.id', 'e.authorised_by')
    .select(['e.id', 'e.child_id as childId', 'e.strategy_id as strategyId', 'e.referral_id as referralId'])
    .select(['e.started_on as startedOn', 'e.joint', 'e.lead_id as leadId', 'lead.name as leadName'])
    .select(['e.team_id as teamId', 'e.seen_at as seenAt', 'e.seen_alone as seenAlone'])
    .select(['e.spoken_to as spokenTo', 'e.not_seen_because as notSeenBecause', 'e.child_said as childSaid'])
    .select(['e.agencies', 'e.medical', 'e.medical_on as medicalOn', 'e.medical_found as medicalFound'])
    .select(['e.joint_interview as jointInterview', 'e.joint_interview_on as jointInterviewOn', 'e.found'])
    .select(['e.finding', 'e.conference_needed as conferenceNeeded', 'e.why', 'e.state', 'e.version'])
    .select(['e.delay_because as delayBecause', 'e.proposed_by as proposedBy'])
    .select(['proposer.name as proposedByName', 'authoriser.name as authorisedByName'])
    .select(['e.ended_on as endedOn', 'e.stopped_because as stoppedBecause'])
}

/** One enquiry; undefined where there is none. */
export function findEnquiry(trx: Trx, id: string): Promise<Enquiry | undefined> {
  return enquiries(trx).where('e.id', '=', id).executeTakeFirst()
}

/** Every enquiry about a child, the latest first. */
export function enquiriesAbout(trx: Trx, childId: string): Promise<Enquiry[]> {
  return enquiries(trx)
    .where('e.child_id', '=', childId)
    .orderBy('e.started_on', 'desc')
    .orderBy('e.id')
    .execute()
}

/** The enquiries that a strategy discussion began, the latest first. */
export function enquiriesOpenedBy(trx: Trx, strategyId: string): Promise<Enquiry[]> {
  return enquiries(trx)
    .where('e.strategy_id', '=', strategyId)
    .orderBy('e.started_on', 'desc')
    .orderBy('e.id')
    .execute()
}

/** The enquiry about a child that is under way; undefined where none is. */
export function enquiryUnderWay(trx: Trx, childId: string): Promise<Enquiry | undefined> {
  return enquiries(trx)
    .where('e.child_id', '=', childId)
    .where('e.state', 'in', ['open', 'waiting for a manager'])
    .executeTakeFirst()
}

/** Holds an enquiry until the transaction ends. */
export function lockEnquiry(trx: Trx, id: string) {
  return trx
    .selectFrom('child_protection.enquiry')
    .select([
      'id',
      'child_id as childId',
      'version',
      'state',
      'proposed_by as proposedBy',
      'started_on as startedOn',
    ])
    .select(['finding', 'conference_needed as conferenceNeeded', 'seen_at as seenAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Adds an enquiry. */
export async function addEnquiry(trx: Trx, row: Insertable<DB['child_protection.enquiry']>): Promise<void> {
  await trx.insertInto('child_protection.enquiry').values(row).execute()
}

/** Changes an enquiry that the caller holds; its version goes up by one. */
export async function changeEnquiry(
  trx: Trx,
  at: { readonly id: string; readonly version: number },
  to: Updateable<DB['child_protection.enquiry']>,
): Promise<void> {
  await trx
    .updateTable('child_protection.enquiry')
    .set({ ...to, version: at.version + 1 })
    .where('id', '=', at.id)
    .execute()
}

/** The child of an enquiry, as a list of none or one. */
export async function childOfEnquiry(trx: Trx, id: string): Promise<string[]> {
  const row = await trx
    .selectFrom('child_protection.enquiry')
    .select('child_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? [row.child_id] : []
}
