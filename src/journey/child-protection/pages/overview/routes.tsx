import type { ShellView } from '../../../../platform/components/view.ts'
import { findEvents } from '../../../../record/chronology/records.ts'
import { eventsOf } from '../../../../record/chronology/stream.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { childrenNamed } from '../../children.records.ts'
import { conferencesAbout } from '../../conference.records.ts'
import { enquiriesAbout } from '../../enquiry.records.ts'
import { plansOf } from '../../plan.records.ts'
import { planStatus, type StatusEvent, statusTypes } from '../../status.ts'
import { strategiesAbout } from '../../strategy.records.ts'
import { transfersOf, urgentOf } from '../../urgent.records.ts'
import { OverviewPage } from './page.tsx'
import { overviewPage } from './words.ts'

/** Where a child's child protection begins: from their record. */
export function overviewRoutes(desk: Desk): void {
  page(desk, {
    url: '/people/:personId/child-protection',
    access: 'chronology',
    audit: 'read child protection',
    show,
  })
}

async function show({ trx, people }: Looking) {
  const [child] = await childrenNamed(trx, people)
  if (!child) return 'not found' as const
  const events = (await findEvents(trx, [child.id])).get(child.id) ?? []
  const words = overviewPage({
    child,
    status: planStatus(eventsOf<StatusEvent>(events, statusTypes)),
    strategies: await strategiesAbout(trx, child.id),
    enquiries: await enquiriesAbout(trx, child.id),
    conferences: await conferencesAbout(trx, child.id),
    plans: await plansOf(trx, child.id),
    urgent: await urgentOf(trx, child.id),
    transfers: await transfersOf(trx, child.id),
  })
  return {
    page: (view: ShellView) => <OverviewPage view={view} words={words} />,
    saw: { people, parts: ['chronology'] },
  }
}
