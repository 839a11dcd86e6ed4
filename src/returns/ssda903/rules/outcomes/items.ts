import { blank, has, type Row } from '../../row.ts'

type Outcomes = Row<'OC2'>

/** The columns of the eight yes-or-no items, to show. */
export const yesNoColumns = [
  'CONVICTED',
  'HEALTH_CHECK',
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED',
  'INTERVENTION_OFFERED',
] as const

/** The columns of the four items that every child looked after for 12 months has, to show. */
export const healthColumns = [
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
] as const

/** The eight yes-or-no items of a row. */
export function yesNoItems(row: Outcomes): readonly (string | null)[] {
  return yesNoColumns.map((column) => row[column])
}

/** Whether one of the four health items is missing. */
export function lacksHealthItem(row: Outcomes): boolean {
  return healthColumns.some((column) => blank(row[column]))
}

/** Whether neither a strengths and difficulties score nor a reason for having none is given. */
export function lacksSdq({ SDQ_SCORE, SDQ_REASON }: Outcomes): boolean {
  return blank(SDQ_SCORE) && blank(SDQ_REASON)
}

/** Whether a strengths and difficulties score or a reason for having none is given. */
export function hasSdq({ SDQ_SCORE, SDQ_REASON }: Outcomes): boolean {
  return has(SDQ_SCORE) || has(SDQ_REASON)
}
