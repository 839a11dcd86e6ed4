import { has, type Row } from '../row.ts'

/** Whether any of the three care leaver items is given. */
export function hasLeaverData({ IN_TOUCH, ACTIV, ACCOM }: Row<'OC3'>): boolean {
  return has(IN_TOUCH) || has(ACTIV) || has(ACCOM)
}

/** Whether any of the six adoption items is given. */
export function hasAdoptionData(row: Row<'AD1'>): boolean {
  return adoptionItems(row).some(has)
}

/** The six adoption items: all or none are to be given. */
export function adoptionItems(row: Row<'AD1'>) {
  return [row.DATE_INT, row.DATE_MATCH, row.FOSTER_CARE, row.NB_ADOPTR, row.SEX_ADOPTR, row.LS_ADOPTR]
}
