import { isDay } from '../../../day.ts'
import { has, type Row } from '../../row.ts'

type Placed = Row<'PlacedAdoption'>

/** The decision to place with the latest date; undefined where none has a date. */
export function latestDecision(rows: readonly Placed[]): Placed | undefined {
  const dated = rows.filter(({ DATE_PLACED }) => isDay(DATE_PLACED.day))
  return dated.reduce<Placed | undefined>(
    (best, row) => (best === undefined || row.DATE_PLACED.day > best.DATE_PLACED.day ? row : best),
    undefined,
  )
}

/** Whether anything of a reversal is given. */
export function isReversed({ DATE_PLACED_CEASED, REASON_PLACED_CEASED }: Placed): boolean {
  return has(DATE_PLACED_CEASED) || has(REASON_PLACED_CEASED)
}
