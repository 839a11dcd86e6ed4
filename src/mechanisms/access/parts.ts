/** The parts of a person's record that are decided one by one. */
export type Part =
  | 'identity'
  | 'family'
  | 'warnings'
  | 'involvements'
  | 'contacts'
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
  'key events',
  'chronology',
  'notes',
  'documents',
]

/** What each kind of reason opens (the table of spec/security.md 3.3). 'who looked' and a hidden address are for worker and manager. */
export const partsOpened: Readonly<Record<Opens, readonly Part[]>> = {
  whole,
  'front-door': [...shared, 'involvements', 'contacts', 'key events'],
  family: [...shared, 'involvements'],
  contact: ['identity', 'contacts'],
}
