import type { Happened } from './happened.ts'

/** What can happen to a person's record whichever service is working with them. */
export type RecordEvent = Happened<
  | { type: 'person-recorded'; unborn: boolean }
  | { type: 'child-born' }
  | { type: 'person-identified' }
  | { type: 'identity-corrected'; kind: string }
  | { type: 'relationship-recorded'; otherId: string; kind: string }
  | { type: 'address-changed' }
  | { type: 'family-help-recorded'; helpId: string; asked: string; crisisCarer: boolean }
  | { type: 'warning-added'; warningId: string; kind: string }
  | { type: 'warning-ended'; warningId: string }
  | { type: 'involvement-opened'; involvementId: string; service: string; teamId: string | null }
  | { type: 'involvement-closed'; involvementId: string; service: string }
  | {
      type: 'worker-allocated'
      allocationId: string
      involvementId: string | null
      workerId: string | null
      teamId: string | null
    }
  | { type: 'allocation-ended'; allocationId: string }
  | { type: 'case-note-written'; noteId: string; kind: string }
  | { type: 'management-oversight'; oversightId: string }
  | { type: 'urgent-access-reviewed'; reviewId: string }
  | { type: 'sharing-basis-set'; basis: string }
  | { type: 'document-added'; documentId: string }
  | { type: 'measure-recorded'; measureId: string; tool: string; rater: string; score: number; band: string }
  | { type: 'letter-sent'; letterId: string; kind: string }
  | { type: 'meeting-decided'; meetingId: string; itemId: string; kind: string; decision: string }
  | { type: 'records-joined'; mergeId: string; mergedId: string }
  | { type: 'records-parted'; mergeId: string; otherId: string }
  | { type: 'timescale-exempted'; timescale: string; key: string; reason: string; agreedBy: string }
  | { type: 'lateness-explained'; timescale: string; key: string; reason: string; agreedBy: string }
>
