import { longDate, longMoment } from '../../../platform/day-words.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { isId } from '../../../record/shell/fields.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { proposalsAbout, waitingProposals } from '../actions/restriction-proposals.records.ts'
import {
  findRestriction,
  namedForKeeper,
  restrictionsNow,
  workersNamed,
} from '../actions/restrictions.records.ts'
import { isKeeper } from '../who-may.ts'
import { ListPage } from './list-page.tsx'
import { OnePage } from './one-page.tsx'
import { proposingRoutes } from './proposing-routes.tsx'
import { whyNotRoute } from './why-not-route.tsx'
import { historyLines, memberNames, restrictionLines, reviewTag, waitingLines } from './words.ts'

/** Restricted records, for their keepers (spec/security.md 4.1). */
export function restrictionRoutes(desk: Desk): void {
  page(desk, {
    url: '/restrictions',
    access: isKeeper,
    audit: 'list restrictions',
    kind: 'right',
    show: list,
  })
  page(desk, {
    url: '/restrictions/:restrictionId',
    access: isKeeper,
    audit: 'read restriction',
    kind: 'right',
    show: one,
  })
  proposingRoutes(desk)
  whyNotRoute(desk)
}

async function list({ trx, act }: Looking): Promise<Answer> {
  const restrictions = await restrictionsNow(trx, act.origin.now)
  const proposals = await waitingProposals(trx, act.origin.now)
  const names = await namedForKeeper(
    trx,
    [...restrictions, ...proposals].map(({ personId }) => personId),
  )
  const lines = restrictionLines(restrictions, { names, today: act.today })
  const waiting = waitingLines(proposals, names)
  return {
    page: (view) => <ListPage {...{ view, lines, waiting }} />,
    saw: { listed: [...names.keys()] },
  }
}

async function one({ trx, act, params: { restrictionId } }: Looking): Promise<Answer> {
  const found = isId(restrictionId) ? await findRestriction(trx, restrictionId, act.origin.now) : undefined
  const name = found && (await namedForKeeper(trx, [found.personId])).get(found.personId)
  if (!found || name === undefined) return 'not found'
  const { id, because, fromAt, reviewOn, personId } = found
  const words = {
    ...{ id, name, because },
    since: `${longMoment(fromAt)}, by ${found.setBy} and ${found.secondBy}`,
    review: longDate(reviewOn),
    tag: reviewTag(reviewOn, act.today),
    members: memberNames(found.members, await workersNamed(trx, found.members)),
    history: historyLines(await proposalsAbout(trx, personId)),
  }
  return {
    page: (view) => <OnePage view={view} {...words} />,
    saw: { people: [personId], subject: { kind: 'restriction', id } },
  }
}
