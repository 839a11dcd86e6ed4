import type { Instant } from '../../../platform/instant.ts'
import type { Told } from '../model.ts'
import type { CallRows } from '../records.ts'

/** A call as it is recorded: what was told, by which team and under which reference. */
export interface CallFacts {
  readonly id: string
  readonly reference: string
  readonly told: Told
  readonly teamId: string
}

/** The rows of a call, of what was said in it and of its worries: the same for the one recorded and for a load of many. */
export function callRows(
  { id, reference, told, teamId }: CallFacts,
  by: { readonly now: Instant; readonly workerId: string },
): Pick<CallRows, 'call' | 'said' | 'worries'> {
  return {
    call: {
      id,
      reference,
      received_at: told.receivedAt,
      how: told.how,
      source: told.source,
      anonymous: told.anonymous,
      immediate_danger: told.immediateDanger,
      harm_alleged: told.harmAlleged,
      consent_to_share: told.consentToShare,
      consent_to_early_help: told.consentToEarlyHelp,
      interpreter_needed: told.interpreterNeeded,
      team_id: teamId,
      recorded_at: by.now,
      recorded_by: by.workerId,
    },
    said: saidRow(id, told),
    worries: told.worries.map((worry) => ({ contact_event_id: id, worry })),
  }
}

function saidRow(contactEventId: string, told: Told): CallRows['said'] {
  return {
    contact_event_id: contactEventId,
    source_words: told.sourceWords,
    caller_name: told.callerName,
    caller_role: told.callerRole,
    caller_reach: told.callerReach,
    told: told.told,
    going_well: told.goingWell,
    immediate_safety: told.immediateSafety,
    consent_because: told.consentBecause,
    language: told.language,
    family_knows: told.familyKnows,
  }
}
