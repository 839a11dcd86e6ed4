import type { Happened } from '../chronology/happened.ts'

/** A child's view that came by no visit and no direct work, and what became of any. */
export type VoiceEvent = Happened<
  | { type: 'view-expressed'; viewId: string; how: string }
  | { type: 'view-answered'; viewId: string; changed: boolean }
>
