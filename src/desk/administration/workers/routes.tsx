import { randomUUID } from 'node:crypto'
import { inContext } from '../../../platform/db.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { isId } from '../../../record/shell/fields.ts'
import { type Doing, type Looking, page, submitOnly } from '../../../record/shell/page.ts'
import { Refused } from '../../../record/shell/refused.ts'
import { openProposals } from '../actions/proposals.records.ts'
import { reviewRole } from '../actions/review-role.ts'
import { findWorkerKept } from '../actions/rights.records.ts'
import { mustBeFresh } from '../fresh-proof.ts'
import { isAdministrator } from '../who-may.ts'
import { changingRoutes } from './changing-routes.tsx'
import { ListPage } from './list-page.tsx'
import { listTeams, listWorkers, rolesOf } from './records.ts'
import { proposalLines, workerLines, workerWords } from './words.ts'
import { WorkerPage } from './worker-page.tsx'

/** Workers, their roles and accounts: for administrators (spec/security.md 2). */
export function workerRoutes(desk: Desk): void {
  page(desk, { url: '/workers', access: isAdministrator, audit: 'list workers', kind: 'right', show: list })
  page(desk, {
    url: '/workers/:workerId',
    access: isAdministrator,
    audit: 'read worker',
    kind: 'right',
    show: one,
  })
  submitOnly(desk, {
    url: '/workers/:workerId/roles/:roleId/review',
    access: isAdministrator,
    audit: 'review role',
    kind: 'right',
    show: one,
    submit: review,
  })
  changingRoutes(desk)
}

async function list({ trx, act, query }: Looking): Promise<Answer> {
  const asked = query['team']
  const teamId = isId(asked) ? asked : null
  const lines = workerLines(await listWorkers(trx, teamId), act.origin.now)
  const teams = await listTeams(trx)
  const proposals = proposalLines(await openProposals(trx, act.origin.now))
  return { page: (view) => <ListPage {...{ view, lines, teams, teamId, proposals }} /> }
}

async function one({ trx, act, params: { workerId } }: Looking): Promise<Answer> {
  const worker = isId(workerId) ? await findWorkerKept(trx, workerId) : undefined
  if (!worker) return 'not found'
  const about = { now: act.origin.now, own: worker.id === act.viewer.id }
  const words = workerWords(worker, await rolesOf(trx, worker.id), about)
  return {
    page: (view) => <WorkerPage view={view} words={words} keyFor={randomUUID} />,
    saw: { subject: { kind: 'worker', id: worker.id } },
  }
}

const reviewMessages = {
  'not there': 'This role is not there any more',
  'own rights': 'Nobody reviews their own roles. Ask another administrator',
  'ended already': 'This role has ended already',
} as const

async function review({ act, params: { roleId }, body }: Doing) {
  if (!isId(roleId)) throw new Refused({ allowed: false, because: 'no working relationship' })
  await inContext(act.db, act.viewer, (trx) => mustBeFresh(trx, act))
  const done = await reviewRole(act, { roleId })
  if (done.ok) return { goTo: `/workers/${done.value.workerId}` }
  return { again: { errors: [{ text: reviewMessages[done.problem] }], body } }
}
