import { addYears, isDay } from '../../../day.ts'
import type { Setting } from '../../book.ts'
import type { Child } from '../../child.ts'
import { touches } from '../../definitions/episodes.ts'
import { hasLeaverData } from '../../definitions/leaver-data.ts'
import { pairs } from '../../definitions/pairs.ts'
import { wasEverUasc, whyUascUnknown } from '../../definitions/uasc.ts'
import { type Flagged, has } from '../../row.ts'
import { childRule, rowOfChildRule, rowRule } from '../../rule.ts'

/** When a child ceased to be unaccompanied and asylum-seeking, and what is not asked of such a child. */
export const uascDateRules = [
  rowRule('UASC', {
    code: '104',
    needs: ['UASC'],
    shows: ['DUC'],
    says: 'The day on which the child ceased to be unaccompanied and asylum-seeking is not a date, or lies before this year.',
    fix: 'Put the date as DD/MM/YYYY; a child who ceased before this year is not in this table.',
    flags: ({ DUC }, { start }) => has(DUC) && (!isDay(DUC.day) || DUC.day < start),
  }),
  childRule({
    code: '303',
    needs: ['UASC', 'Header', 'Header.UASC'],
    shows: ['DUC', 'UASC'],
    says: 'There is a day on which the child ceased to be unaccompanied and asylum-seeking, but the child is not marked as such.',
    fix: 'Put the marker, or take the date out.',
    flags: ({ now }) =>
      pairs(now.UASC, now.Header, ({ DUC }, { UASC }) => has(DUC) && Number(UASC ?? Number.NaN) !== 1),
  }),
  rowRule('UASC', {
    code: '304',
    needs: ['UASC'],
    shows: ['DUC'],
    says: 'The child ceased to be unaccompanied and asylum-seeking after the 18th birthday.',
    fix: 'Put the 18th birthday at the latest.',
    flags: ({ DUC, DOB }) => DUC.day > addYears(DOB.day, 18),
  }),
  childRule({
    code: '1014',
    needs: ['UASC', 'Episodes', 'OC3'],
    shows: ['ACTIV', 'ACCOM', 'IN_TOUCH', 'DUC'],
    says: 'A care leaver who was not in care this year is in the table of unaccompanied asylum-seeking children.',
    fix: 'Take the young person out of that table, or check the episodes.',
    flags: (child, setting) => leaversAmongUasc(child, setting),
  }),
  rowOfChildRule('Episodes', {
    code: '406',
    needs: ['Episodes', 'Episodes.PL_DISTANCE'],
    cannotRun: whyUascUnknown,
    shows: ['PL_DISTANCE'],
    says: 'A distance from home is given for a child who came alone to seek asylum.',
    fix: 'Take the home postcode out: such a child has no home here to measure from.',
    flags: ({ PL_DISTANCE }, child) => PL_DISTANCE !== null && wasEverUasc(child),
  }),
]

function leaversAmongUasc({ now }: Child, setting: Setting): readonly Flagged[] {
  const wasInCare = now.Episodes.some((episode) => touches(episode, setting))
  if (now.Episodes.length === 0 || wasInCare || now.UASC.length === 0) return []
  const leavers = now.OC3.filter(hasLeaverData)
  return leavers.length > 0 ? [...now.UASC, ...leavers] : []
}
