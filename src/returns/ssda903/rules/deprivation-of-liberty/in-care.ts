import type { Child } from '../../child.ts'
import { periodsOfCare } from '../../definitions/periods.ts'
import { isOutsideCare } from '../../definitions/spans.ts'
import { blank, has, isOneOf, type Row } from '../../row.ts'
import { childRule } from '../../rule.ts'

const facts = { since: '2026/27', needs: ['Episodes', 'DoLo'] } as const
const expected = new Set(['K2', 'Z12', 'Z13'])
const impossible = new Set(['K1', 'P1', 'R5', 'K3'])

export const orderInCareRules = [
  childRule({
    code: '707',
    ...facts,
    shows: ['DOLO_END'],
    says: 'The order does not end while the child was in care.',
    fix: 'Check its dates against the episodes.',
    flags: (child) => {
      if (child.now.DoLo.length === 0) return []
      const periods = periodsOfCare(child)
      return child.now.DoLo.filter(({ DOLO_START, DOLO_END }) =>
        isOutsideCare({ from: DOLO_START, to: DOLO_END }, periods),
      )
    },
  }),
  childRule({
    code: '709',
    ...facts,
    shows: ['DOLO_START', 'DOLO_END', 'PLACE'],
    severity: 'query',
    says: 'A child under a deprivation of liberty order was in a placement that is unusual for one.',
    fix: 'Check the placement and the dates of the order, or confirm that they are right.',
    flags: (child) => underOrder(child, ({ PLACE }) => !isOneOf(PLACE, expected)),
  }),
  childRule({
    code: '710',
    ...facts,
    shows: ['DOLO_START', 'DOLO_END', 'PLACE'],
    says: 'A child under a deprivation of liberty order was in a placement that can’t be under one.',
    fix: 'Put the placement or the dates of the order right.',
    flags: (child) => underOrder(child, ({ PLACE }) => isOneOf(PLACE, impossible)),
  }),
]

/** Orders that have ended, with the episodes they reached into, where the placement is told to be wrong. */
function underOrder({ now }: Child, isWrong: (episode: Row<'Episodes'>) => boolean) {
  return now.DoLo.flatMap((order) => {
    const wrong = now.Episodes.filter((episode) => isWrong(episode) && reaches(order, episode))
    return wrong.length > 0 ? [order, ...wrong] : []
  })
}

function reaches({ DOLO_START, DOLO_END }: Row<'DoLo'>, { DECOM, DEC }: Row<'Episodes'>): boolean {
  return (
    has(DOLO_END) && (DOLO_START.day <= DEC.day || blank(DEC)) && DOLO_END.day >= DECOM.day && has(DOLO_START)
  )
}
