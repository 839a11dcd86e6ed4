import type { Trx } from '../../../../platform/db.ts'
import { findMeeting } from '../../../../record/meetings/records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import { isId, type Params } from '../../../../record/shell/fields.ts'
import type { PageAccess } from '../../../../record/shell/page.ts'
import { childrenNamed } from '../../children.records.ts'
import { findConference } from '../../conference.records.ts'
import { conferenceKind } from '../../forms/conference.ts'

/** The conference of an address is for whoever has the whole record of one of its children. */
export const conferenceAccess: PageAccess = {
  part: 'chronology',
  people: async (trx, { conferenceId }) =>
    isId(conferenceId) ? [...((await findConference(trx, conferenceId))?.about ?? [])] : [],
}

/** The conference of an address with its meeting and children; null where there is none for who acts. */
export async function conferenceInAddress(trx: Trx, act: Act, { conferenceId = '' }: Params) {
  if (!isId(conferenceId)) return null
  const conference = await findConference(trx, conferenceId)
  const looker = { viewer: act.viewer, now: act.origin.now }
  const meeting = conference && (await findMeeting(trx, { kind: conferenceKind, id: conferenceId }, looker))
  if (!conference || !meeting) return null
  const children = await childrenNamed(trx, conference.about)
  const back = { text: 'Back to the conference', href: `/conferences/${conferenceId}` }
  const at = { conferenceId, children: conference.about }
  const caption = children.map(({ name }) => name).join(', ')
  return { conference, meeting, children, back, at, caption, version: meeting.version }
}
