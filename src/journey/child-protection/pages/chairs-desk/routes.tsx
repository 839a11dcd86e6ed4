import type { ShellView } from '../../../../platform/components/view.ts'
import { addDays } from '../../../../platform/plain-date.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { maySeeChairsDesk } from '../../access.ts'
import { cpIsQueue, diaryOf, plansWatched } from '../../chairs-desk.records.ts'
import { ChairsDeskPage } from './page.tsx'
import { chairsDeskPage } from './words.ts'

/** Diary, checks half-way, ratings and disputes of those who chair; what waits for the national service. */
export function chairsDeskRoutes(desk: Desk): void {
  page(desk, { url: '/chairs-desk', access: maySeeChairsDesk, audit: 'read chairs desk', show })
}

async function show({ trx, act, query }: Looking) {
  const all = query['of'] === 'all'
  const of = { viewer: act.viewer, now: act.origin.now, chairId: all ? null : act.viewer.id }
  const diary = await diaryOf(trx, of, addDays(act.today, 28))
  const plans = await plansWatched(trx, of)
  const queue = await cpIsQueue(trx, of)
  const words = chairsDeskPage({ diary, plans, queue, today: act.today, all })
  return {
    page: (view: ShellView) => <ChairsDeskPage view={view} words={words} />,
    saw: { listed: [...new Set([...plans, ...queue].map(({ childId }) => childId))] },
  }
}
