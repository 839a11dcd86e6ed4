import { forRoles } from '../../../mechanisms/access/index.ts'
import type { MeetingKind } from '../model.ts'

/** A made-up kind of meeting. */
export const aMeetingKind: MeetingKind = {
  id: 'made-up-panel',
  title: 'Made-up panel',
  agencies: [
    { code: 'social-care', label: 'Social care' },
    { code: 'police', label: 'Police' },
    { code: 'health', label: 'Health' },
  ],
  quorum: ['social-care', 'police'],
  decisions: [
    { code: 'help', label: 'Early help' },
    { code: 'nothing', label: 'No further action' },
  ],
  part: 'contacts',
  may: forRoles('front-door-practitioner'),
}
