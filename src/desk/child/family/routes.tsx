import { familiesOf } from '../../../record/families/membership.records.ts'
import { relativesOf, responsibilityFor } from '../../../record/families/records.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { framed } from '../frame.ts'
import { mayWrite } from '../may-write.ts'
import { partsSeen } from '../parts-seen.ts'
import { FamilyPage } from './page.tsx'
import { familyWords } from './words.ts'

/** Family, and parental responsibility. */
export function familyRoute(desk: Desk): void {
  page(desk, { url: '/people/:personId/family', access: 'family', audit: 'read family', show })
}

async function show(looking: Looking): Promise<Answer> {
  const found = await framed(looking, 'family')
  if (!found) return 'not found'
  const { trx, act } = looking
  const { subject } = found
  const words = familyWords({
    subject,
    relatives: await relativesOf(trx, subject.id, { viewer: act.viewer, now: act.origin.now }),
    responsibility: await responsibilityFor(trx, subject.id),
    groups: await familiesOf(trx, subject.id),
    mayAdd: mayWrite(looking, 'family'),
    mayEnd: mayWrite(looking, 'chronology'),
    today: act.today,
  })
  return {
    page: (view) => <FamilyPage view={view} frame={found.frame} words={words} />,
    saw: { parts: partsSeen(looking, ['identity', 'warnings', 'family']) },
  }
}
