import { momentAt } from '../../../../platform/instant.ts'
import { addDays, addMonths } from '../../../../platform/plain-date.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { mayManage } from '../../access.ts'
import { carrying, caseloadRules, waitingReferrals } from '../../allocation.records.ts'
import {
  driftingAssessments,
  longPlans,
  teamClocks,
  unseenChildren,
  waitingDecisions,
} from '../../board.records.ts'
import { assessmentTimescales } from '../../timescales.ts'
import { caseloadLines, familiesWaiting, weightWords } from '../allocate/words.ts'
import { BoardPage } from './page.tsx'
import { boardCounts, clockLists, decisionLines, driftLines, soonDays, unseenLines } from './words.ts'

/** The manager's board of the team. */
export function boardRoutes(desk: Desk): void {
  page(desk, { url: '/team/board', access: mayManage, audit: 'team board', kind: 'list', show })
}

/** Nobody has written for so many days: an assessment stands still. */
const stillDays = 15
/** A plan this old is asked what it still changes. */
const longMonths = 9

async function show({ trx, act }: Looking) {
  const { viewer, today } = act
  const { now } = act.origin
  const looker = { viewer, now }
  const rules = { ...(await caseloadRules(trx, today)), today }
  const caseloads = caseloadLines(await carrying(trx, [...viewer.managedTeams]), rules)
  const read = {
    families: familiesWaiting(await waitingReferrals(trx, looker)).length,
    decisions: await waitingDecisions(trx, looker),
    clocks: await teamClocks(trx, looker, {
      timescales: assessmentTimescales.map(({ id }) => id),
      until: momentAt(addDays(today, soonDays), '23:59'),
    }),
    unseen: await unseenChildren(trx, looker),
    drifting: await driftingAssessments(trx, looker, momentAt(addDays(today, -stillDays), '00:00')),
    plans: await longPlans(trx, looker, addMonths(today, -longMonths)),
    overloaded: caseloads.filter(({ over }) => over).length,
  }
  const shown = {
    counts: boardCounts(read, now),
    decisions: decisionLines(read.decisions, today),
    clocks: clockLists(read.clocks, now),
    unseen: unseenLines(read.unseen, today),
    drift: driftLines(read),
    caseloads,
    weights: weightWords(rules.weights),
  }
  const listed = [read.decisions, read.clocks, read.unseen, read.drifting, read.plans].flatMap((rows) =>
    rows.map(({ personId }) => personId),
  )
  return {
    saw: { people: [], listed: [...new Set(listed)] },
    page: (view: Parameters<typeof BoardPage>[0]['view']) => <BoardPage view={view} {...shown} />,
  }
}
