import { helpFor } from '../../../record/network/help.records.ts'
import { crisisCarerWords, helperRows } from '../../../record/network/help-words.ts'
import { networkOf, whoMightHelp } from '../../../record/network/network.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { framed } from '../frame.ts'
import { mayWrite } from '../may-write.ts'
import { partsSeen } from '../parts-seen.ts'
import { HelpPage } from './page.tsx'

/** Who could help with a child, or care for them. */
export function helpRoute(desk: Desk): void {
  page(desk, { url: '/people/:personId/network/help', access: 'family', audit: 'read family help', show })
}

async function show(looking: Looking): Promise<Answer> {
  const found = await framed(looking, 'family')
  if (!found) return 'not found'
  const { trx, act } = looking
  const personId = found.subject.id
  const members = whoMightHelp(await networkOf(trx, personId, act), { personId, today: act.today })
  const mayRecord = mayWrite(looking, 'family')
  const rows = helperRows(members, await helpFor(trx, personId), { personId, mayRecord })
  const familyHref = `/people/${personId}/family`
  return {
    page: (view) => (
      <HelpPage
        {...{ view, rows, familyHref }}
        frame={found.frame}
        line={crisisCarerWords(rows)}
        addHref={mayRecord ? `${familyHref}/add` : null}
      />
    ),
    saw: { parts: partsSeen(looking, ['identity', 'warnings', 'family']) },
  }
}
