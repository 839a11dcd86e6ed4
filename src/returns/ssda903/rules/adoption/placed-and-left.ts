import type { Child } from '../../child.ts'
import { endedInAdoption, isPlacedForAdoption } from '../../definitions/episodes.ts'
import { hasAdoptionData } from '../../definitions/leaver-data.ts'
import { pairs } from '../../definitions/pairs.ts'
import { blank, type Flagged, has, isOneOf, type Row } from '../../row.ts'
import { childRule, type Rule, type RuleFacts, rowOfChildRule } from '../../rule.ts'
import { isReversed } from './decisions.ts'

type Episode = Row<'Episodes'>
type Placed = Row<'PlacedAdoption'>

/** Left care unadopted though a decision to place stood: by the orders there were in those years. */
function unreversed(years: Pick<RuleFacts, 'since' | 'until'>, orders: ReadonlySet<string>): Rule {
  return childRule({
    code: '557',
    ...years,
    needs: ['Episodes', 'PlacedAdoption'],
    shows: ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED', 'PLACE', 'LS', 'REC'],
    says: 'The child left care without being adopted, but the decision to place was not reversed.',
    fix: 'Put the date and the reason of the reversal.',
    flags: ({ now }) =>
      leftUnadopted(
        now.Episodes.filter((row) => isForAdoption(row, orders)),
        now.PlacedAdoption,
      ),
  })
}

/** Whether what happened to the child and the decisions to place tell the same story. */
export const placedAndLeftRules = [
  childRule({
    code: '525',
    needs: ['PlacedAdoption', 'AD1'],
    shows: [
      'DATE_PLACED_CEASED',
      'DATE_INT',
      'DATE_MATCH',
      'FOSTER_CARE',
      'NB_ADOPTR',
      'SEX_ADOPTR',
      'LS_ADOPTR',
    ],
    says: 'The decision to place for adoption was reversed, and yet there are adoption items.',
    fix: 'Take the reversal out, or the adoption items.',
    flags: ({ now }) =>
      pairs(
        now.PlacedAdoption,
        now.AD1,
        ({ DATE_PLACED_CEASED }, row) => has(DATE_PLACED_CEASED) && hasAdoptionData(row),
      ),
  }),
  rowOfChildRule('Episodes', {
    code: '551',
    needs: ['Episodes', 'PlacedAdoption'],
    shows: ['DATE_PLACED', 'PLACE'],
    says: 'The child is placed for adoption, but no decision to place is dated.',
    fix: 'Put the date of the decision.',
    flags: (episode, { now }) =>
      isPlacedForAdoption(episode) &&
      (now.PlacedAdoption.length === 0 || now.PlacedAdoption.some(({ DATE_PLACED }) => blank(DATE_PLACED))),
  }),
  childRule({
    code: '553',
    needs: ['Episodes', 'PlacedAdoption'],
    shows: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
    says: 'There is a placement order, but no decision to place for adoption that stands.',
    fix: 'Put the decision, take its reversal out, or put the legal status right.',
    flags: (child) => ordersWithoutDecision(child, 'E1'),
  }),
  childRule({
    code: '555',
    until: '2023/24',
    needs: ['Episodes', 'PlacedAdoption'],
    shows: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
    says: 'There is a freeing order, but no decision to place for adoption that stands.',
    fix: 'Put the decision, take its reversal out, or put the legal status right.',
    flags: (child) => ordersWithoutDecision(child, 'D1'),
  }),
  rowOfChildRule('Episodes', {
    code: '556',
    until: '2023/24',
    needs: ['Episodes', 'PlacedAdoption'],
    shows: ['DATE_PLACED', 'DECOM', 'LS'],
    says: 'The decision to place for adoption is dated after the freeing order.',
    fix: 'Check the date of the decision and the start of the order.',
    flags: ({ LS, DECOM }, { now }) =>
      LS === 'D1' && now.PlacedAdoption.some(({ DATE_PLACED }) => DATE_PLACED.day > DECOM.day),
  }),
  unreversed({ until: '2023/24' }, new Set(['E1', 'D1'])),
  unreversed({ since: '2024/25' }, new Set(['E1'])),
  rowOfChildRule('Episodes', {
    code: '558',
    needs: ['Episodes', 'PlacedAdoption'],
    shows: ['DATE_PLACED_CEASED', 'REC'],
    says: 'The child was adopted although every decision to place was reversed.',
    fix: 'Take out the reversal of the last decision, or put the end of the episode right.',
    flags: (episode, { now }) =>
      endedInAdoption(episode) &&
      now.PlacedAdoption.length > 1 &&
      now.PlacedAdoption.every(({ DATE_PLACED_CEASED }) => has(DATE_PLACED_CEASED)),
  }),
]

function ordersWithoutDecision({ now }: Child, order: 'E1' | 'D1'): Flagged[] {
  const orders = now.Episodes.filter(({ LS }) => LS === order)
  if (now.PlacedAdoption.length === 0) return orders
  return orders.some(({ DEC }) => blank(DEC)) ? now.PlacedAdoption.filter(isReversed) : []
}

function isForAdoption(episode: Episode, orders: ReadonlySet<string>): boolean {
  return isPlacedForAdoption(episode) || isOneOf(episode.LS, orders)
}

function leftUnadopted(episodes: readonly Episode[], decisions: readonly Placed[]): Flagged[] {
  const ended = episodes.filter(
    (episode) => has(episode.REC) && episode.REC !== 'X1' && !endedInAdoption(episode),
  )
  if (ended.length === 0 || decisions.length === 0) return ended
  const standing = decisions.filter(
    ({ DATE_PLACED_CEASED, REASON_PLACED_CEASED }) =>
      blank(DATE_PLACED_CEASED) || blank(REASON_PLACED_CEASED),
  )
  return standing.length === 0 ? [] : [...ended, ...standing]
}
