import { worries } from '../../../journey/front-door/codes.ts'
import { worryCounts } from '../../../journey/front-door/worry-counts.records.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { mayReadFigures } from '../access.ts'
import { countAll } from '../rows.records.ts'
import { wholeMonths, worryByMonth, worryTrends } from './counts.ts'
import { WorriesPage } from './page.tsx'

/** Worries counted by month and age. */
export function worryRoutes(desk: Desk): void {
  page(desk, { url: '/figures/worries', access: mayReadFigures, audit: 'read worries counted', show })
}

async function show({ trx, act, query }: Looking): Promise<Answer> {
  await countAll(trx)
  const { months, ...span } = wholeMonths(act.today)
  const counts = await worryCounts(trx, span)
  const chosen = worries.find(({ code }) => code === query['worry']) ?? worries[0]
  return {
    page: (view) => (
      <WorriesPage
        view={view}
        trends={worryTrends(counts, months)}
        chosen={chosen}
        byMonth={worryByMonth(counts, { worry: chosen.code, months })}
      />
    ),
  }
}
