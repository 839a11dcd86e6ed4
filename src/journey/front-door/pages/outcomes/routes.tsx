import { longDate } from '../../../../platform/day-words.ts'
import { addDays, addYears } from '../../../../platform/plain-date.ts'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { mayReadQuality, mayWorkAtFrontDoor } from '../../access.ts'
import { consultationsByMonth } from '../../consultations.records.ts'
import { outcomeCounts, repeatCounts } from '../../outcomes.records.ts'
import { monthLines, twelveMonthsFrom } from '../consultation/words.ts'
import { OutcomesPage } from './page.tsx'
import { mixLines, repeatWords } from './words.ts'

/** What came of the contacts of the last twelve months, in numbers. */
export function outcomeRoutes(desk: Desk): void {
  page(desk, { url: '/contacts/outcomes', access: mayReadQuality, audit: 'read what came of contacts', show })
}

async function show({ trx, act }: Looking): Promise<Answer> {
  const before = addDays(act.today, 1)
  const from = addYears(before, -1)
  const counts = await outcomeCounts(trx, { from, before })
  const repeats = await repeatCounts(trx, { from, before })
  const advice = await consultationsByMonth(trx, twelveMonthsFrom(act.today))
  const places = mayWorkAtFrontDoor(act.viewer).allowed
  return {
    page: (view) => (
      <OutcomesPage
        {...{ view, places }}
        span={`From ${longDate(from)} to today, each child in a contact once`}
        repeats={repeatWords(repeats)}
        bySource={mixLines(counts, 'source')}
        byWorry={mixLines(counts, 'worry')}
        advice={monthLines(advice)}
      />
    ),
  }
}
