import type { Setting } from '../../book.ts'
import type { Child } from '../../child.ts'
import { isContinuouslyLookedAfter } from '../../definitions/continuous-care.ts'
import { firstEpisode } from '../../definitions/episodes.ts'
import { hasAdoptionData, hasLeaverData } from '../../definitions/leaver-data.ts'
import { listOf, pairs } from '../../definitions/pairs.ts'
import { type Flagged, has } from '../../row.ts'
import { childRule, rowOfChildRule } from '../../rule.ts'
import { healthColumns, lacksHealthItem, yesNoColumns, yesNoItems } from './items.ts'

/** Of whom the items are asked: children looked after for 12 months, and nobody else. */
export const outcomeInCareRules = [
  rowOfChildRule('OC2', {
    code: '185',
    needs: ['Episodes', 'OC2'],
    shows: ['SDQ_SCORE'],
    says: 'There is a strengths and difficulties score for a child who was not looked after for the 12 months.',
    fix: 'Take the score out, or check the episodes.',
    flags: ({ SDQ_SCORE }, child, setting) => has(SDQ_SCORE) && !isContinuouslyLookedAfter(child, setting),
  }),
  rowOfChildRule('OC2', {
    code: '198',
    needs: ['Episodes', 'OC2'],
    shows: ['SDQ_REASON'],
    says: 'There is a reason for having no strengths and difficulties score for a child who was not looked after for the 12 months.',
    fix: 'Take the reason out, or check the episodes.',
    flags: ({ SDQ_REASON }, child, setting) => has(SDQ_REASON) && !isContinuouslyLookedAfter(child, setting),
  }),
  rowOfChildRule('OC2', {
    code: '190',
    needs: ['OC2', 'Episodes'],
    shows: [...yesNoColumns],
    says: 'There are health or conviction items for a child who was not looked after for the 12 months.',
    fix: 'Take the items out, or check the episodes.',
    flags: (row, child, setting) => yesNoItems(row).some(has) && !isContinuouslyLookedAfter(child, setting),
  }),
  childRule({
    code: '191',
    needs: ['OC2', 'Episodes'],
    shows: [...healthColumns, 'CHILD'],
    says: 'Health items are missing for a child who was looked after for the 12 months.',
    fix: 'Fill in immunisations, teeth, health assessment and substance misuse.',
    flags: (child, setting) => (isContinuouslyLookedAfter(child, setting) ? healthItemsMissing(child) : []),
  }),
  childRule({
    code: '187',
    needs: ['OC3', 'AD1', 'Episodes'],
    shows: [
      'DATE_INT',
      'DATE_MATCH',
      'FOSTER_CARE',
      'NB_ADOPTR',
      'SEX_ADOPTR',
      'LS_ADOPTR',
      'IN_TOUCH',
      'ACTIV',
      'ACCOM',
    ],
    says: 'A child who was looked after for the 12 months has adoption or care leaver items.',
    fix: 'Take the items out, or check the episodes.',
    flags: (child, setting) => leftOnPaper(child, setting),
  }),
  childRule({
    code: '215',
    needs: ['OC3', 'OC2'],
    shows: ['IN_TOUCH', 'ACTIV', 'ACCOM', ...yesNoColumns],
    says: 'A young person has care leaver items and also items of children looked after for the 12 months.',
    fix: 'Take one of them out.',
    flags: ({ now }) =>
      pairs(now.OC3, now.OC2, (leaver, row) => hasLeaverData(leaver) && yesNoItems(row).some(has)),
  }),
]

function healthItemsMissing({ now }: Child): readonly Flagged[] {
  return now.OC2.length === 0 ? listOf(firstEpisode(now.Episodes)) : now.OC2.filter(lacksHealthItem)
}

function leftOnPaper(child: Child, setting: Setting): readonly Flagged[] {
  const rows = [...child.now.AD1.filter(hasAdoptionData), ...child.now.OC3.filter(hasLeaverData)]
  return rows.length > 0 && isContinuouslyLookedAfter(child, setting) ? rows : []
}
