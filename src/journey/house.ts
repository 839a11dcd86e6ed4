import { dueAt, englandAndWales, within } from '../mechanisms/timescales/index.ts'
import { addHours } from '../platform/instant.ts'
import type { House } from '../record/shell/house.ts'
import { movesClocks } from '../record/shell/moves-clocks.ts'
import { type Clocks, keepObligations } from '../record/shell/obligations.ts'
import { journey } from './index.ts'

const calendar = englandAndWales()

/** The clocks of all services. */
export const clocks: Clocks = {
  calendar,
  timescales: journey.flatMap((service) => service.timescales),
  owner: (timescale, key, events) => {
    const service = journey.find(({ timescales }) => timescales.some(({ id }) => id === timescale))
    return service?.owner?.(timescale, key, events) ?? {}
  },
}

/** What the shell of every change is handed. */
export const house: House = {
  workingDaysAfter: (from, count) =>
    dueAt(from, within.workingDays(count), calendar) ?? addHours(from, count * 24),
  movesClocks: movesClocks(clocks.timescales),
  keepObligations: keepObligations(clocks),
}
