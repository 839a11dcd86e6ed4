/** The parts of a person's record that are decided one by one. */
export type Part =
  | 'identity'
  | 'family'
  | 'warnings'
  | 'involvements'
  /** Every contact about them, and what came of each. Asked with a source, it is the one contact of that id. */
  | 'contacts'
  /** At least one contact: whoever asks then asks of each, with its source. */
  | 'a contact'
  | 'key events'
  | 'chronology'
  | 'notes'
  | 'documents'
  | 'who looked'
  | 'hidden address'

/** How much a reason opens. */
export const extents = ['whole', 'front-door', 'family', 'contact'] as const
export type Opens = (typeof extents)[number]

const shared: readonly Part[] = ['identity', 'family', 'warnings']
const whole: readonly Part[] = [
  ...shared,
  'involvements',
  'contacts',
  'a contact',
  'key events',
  'chronology',
  'notes',
  'documents',
]

/** What each kind of reason opens (the table of spec/security.md 3.3). 'who looked' and a hidden address are for worker and manager. */
export const partsOpened: Readonly<Record<Opens, readonly Part[]>> = {
  whole,
  'front-door': [...shared, 'involvements', 'contacts', 'a contact', 'key events'],
  family: [...shared, 'involvements'],
  // And the one contact that the reason came from: `decide` compares its source.
  contact: ['identity', 'a contact'],
}
