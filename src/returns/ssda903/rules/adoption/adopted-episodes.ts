import type { Setting } from '../../book.ts'
import type { Child } from '../../child.ts'
import { endedInAdoption, isPlacedForAdoption, latestEpisode } from '../../definitions/episodes.ts'
import { adoptionItems, hasAdoptionData, hasLeaverData } from '../../definitions/leaver-data.ts'
import { listOf, pairs } from '../../definitions/pairs.ts'
import { blank, has, isOneOf, type Row } from '../../row.ts'
import { childRule, rowOfChildRule } from '../../rule.ts'

type Episode = Row<'Episodes'>

const items = ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'] as const
const endedWithCarers = new Set(['E1', 'E11', 'E12'])
const notTheCarers = new Set(['A1', 'A4', 'A6'])
const theCarers = new Set(['A2', 'A3', 'A5'])

/** Adoption items beside the child's episodes and care leaver items. */
export const adoptedEpisodeRules = [
  rowOfChildRule('AD1', {
    code: '134',
    needs: ['OC3', 'AD1'],
    shows: ['IN_TOUCH', 'ACTIV', 'ACCOM', ...items],
    says: 'A care leaver has adoption items.',
    fix: 'An adopted child is not a care leaver: take one or the other out.',
    flags: (row, { now }) => hasAdoptionData(row) && now.OC3.some(hasLeaverData),
  }),
  childRule({
    code: '331',
    needs: ['AD1', 'Episodes'],
    shows: ['DATE_MATCH', 'DECOM', 'REC'],
    says: 'The child was matched after the adoptive placement began.',
    fix: 'Check the date of the match and the start of the placement.',
    flags: ({ now }) =>
      pairs(
        now.Episodes.filter(endedInAdoption),
        now.AD1,
        ({ DECOM }, { DATE_MATCH }) => DATE_MATCH.day > DECOM.day,
      ),
  }),
  childRule({
    code: '334',
    needs: ['Episodes', 'AD1'],
    shows: ['DATE_INT', 'DECOM', 'RNE'],
    says: 'The decision that adoption is best is dated before the child came into care.',
    fix: 'Check the date of the decision and the start of this period of care.',
    flags: ({ now }) => {
      const started = latestEpisode(now.Episodes.filter(({ RNE }) => RNE === 'S'))
      return pairs(listOf(started), now.AD1, ({ DECOM }, { DATE_INT }) => DATE_INT.day < DECOM.day)
    },
  }),
  childRule({
    code: '335',
    needs: ['Episodes', 'AD1'],
    shows: ['PLACE', 'FOSTER_CARE'],
    says: 'The last placement and the former-carer item disagree on whether the adopters were the child’s foster carers.',
    fix: 'Check the placement code and the item.',
    flags: ({ now }) =>
      pairs(
        now.Episodes.filter(({ REC }) => isOneOf(REC, endedWithCarers)),
        now.AD1,
        ({ PLACE }, { FOSTER_CARE }) =>
          (FOSTER_CARE === '0' && isOneOf(PLACE, theCarers)) ||
          (FOSTER_CARE === '1' && isOneOf(PLACE, notTheCarers)),
      ),
  }),
  childRule({
    code: '521',
    needs: ['Episodes', 'AD1'],
    shows: ['PLACE', 'DECOM', 'DATE_INT'],
    says: 'The decision that adoption is best is dated after the adoptive placement began.',
    fix: 'Check the date of the decision and the start of the placement.',
    flags: ({ now }) =>
      pairs(
        now.Episodes.filter(isPlacedForAdoption),
        now.AD1,
        ({ DECOM }, { DATE_INT }) => DATE_INT.day > DECOM.day,
      ),
  }),
  rowOfChildRule('Episodes', {
    code: '582',
    needs: ['Episodes', 'AD1'],
    shows: ['DEC', 'DATE_MATCH'],
    severity: 'query',
    says: 'The child was adopted on the day of the match.',
    fix: 'Confirm both dates: the order usually comes weeks or months after the match.',
    flags: (episode, { now }) =>
      endedInAdoption(episode) &&
      has(episode.DEC) &&
      now.AD1.some(({ DATE_MATCH }) => DATE_MATCH.text === episode.DEC.text),
  }),
  childRule({
    code: '601',
    needs: ['Episodes', 'AD1'],
    shows: ['REC', ...items],
    says: 'The child was adopted in the year, but adoption items are missing.',
    fix: 'Fill in all six adoption items.',
    flags: ({ now }, setting) =>
      pairs(
        now.Episodes.filter((episode) => isAdoptedIn(episode, setting)),
        now.AD1,
        (_, row) => adoptionItems(row).some(blank),
      ),
  }),
  rowOfChildRule('AD1', {
    code: '602',
    needs: ['Episodes', 'AD1'],
    shows: ['CHILD'],
    says: 'There are adoption items, but no episode of the child ended in adoption in the year.',
    fix: 'Put the end of the last episode right, or take the items out.',
    flags: (row, child, setting) => hasAdoptionData(row) && !wasAdopted(child, setting),
  }),
]

function isAdoptedIn(episode: Episode, { start, end }: Setting): boolean {
  return endedInAdoption(episode) && episode.DEC.day >= start && episode.DEC.day <= end
}

function wasAdopted({ now }: Child, setting: Setting): boolean {
  return now.Episodes.some((episode) => isAdoptedIn(episode, setting))
}
