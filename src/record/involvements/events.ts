import type { Happened } from '../chronology/happened.ts'

/** What can happen to an involvement between its opening and its end. Those two are events of the record's own. */
export type InvolvementEvent = Happened<{
  type: 'involvement-moved'
  involvementId: string
  fromTeamId: string | null
  toTeamId: string
}>
