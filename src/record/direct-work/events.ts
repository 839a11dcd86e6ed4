import type { Happened } from '../chronology/happened.ts'

/** Work with a child: what was used and what was learned stand in the record itself. */
export type DirectWorkEvent = Happened<{ type: 'direct-work-done'; directWorkId: string; heard: boolean }>
