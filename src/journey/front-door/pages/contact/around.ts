import type { Viewer } from '../../../../mechanisms/access/index.ts'
import type { Trx } from '../../../../platform/db.ts'
import type { Instant } from '../../../../platform/instant.ts'
import { checksOf } from '../../checks.records.ts'
import { lettersToReferrer } from '../../feedback.records.ts'
import { handoversOf } from '../../handovers.records.ts'
import { pickedFor, screeningsOf } from '../../screening.records.ts'
import { thresholdsKept } from '../../threshold.records.ts'
import { triageOfContacts } from '../../triage.records.ts'
import { checkLine } from '../agency-check/words.ts'
import { letterLine } from '../feedback/letters.tsx'
import { handoverWords } from '../handover/words.ts'
import { screeningWords } from '../screening/words.ts'
import { contactTriageLines } from '../triage/words.ts'

/**
 * What stands around these contacts: what agencies know, what the night left, triage, letters. The caller has seen that the contacts
 * are open to the viewer. Answers the parts of one contact.
 */
export async function aroundContacts(
  trx: Trx,
  contactIds: readonly string[],
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
) {
  const checks = await checksOf(trx, contactIds)
  const left = await handoversOf(trx, contactIds)
  const letters = await lettersToReferrer(trx, contactIds)
  const screenings = await screeningsOf(trx, contactIds)
  const picked = await pickedFor(trx, contactIds)
  const guidance = picked.length > 0 ? await thresholdsKept(trx) : []
  const triage = await triageOfContacts(trx, contactIds)
  return (id: string) => {
    const own = ({ contactId }: { readonly contactId: string | null }) => contactId === id
    const waits = left.filter(own).some(({ acceptedAt }) => acceptedAt === null)
    return {
      checks: checks.filter(own).map((check) => checkLine(check, now)),
      left: left.filter(own).map((one) => handoverWords(one, now)),
      letters: letters.filter(own).map(letterLine),
      screened: screeningWords(screenings.find(own), picked.filter(own), guidance),
      triage: contactTriageLines(triage.filter(own), now),
      mayLeave: viewer.roles.has('out-of-hours-practitioner') && !waits,
    }
  }
}
