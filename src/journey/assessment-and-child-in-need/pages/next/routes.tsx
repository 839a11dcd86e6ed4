import { nextSteps } from '../../../../mechanisms/pathways/index.ts'
import type { Trx } from '../../../../platform/db.ts'
import { involvementsOf, nameOfPerson } from '../../../../record/involvements/records.ts'
import { plansOf } from '../../../../record/plans/records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { managesTeam } from '../../access.ts'
import { waitingReferrals } from '../../allocation.records.ts'
import { openClocks } from '../../clock.records.ts'
import { assessmentPathway, standingOf } from '../../pathway.ts'
import { assessmentsOf, findAssessment } from '../../records.ts'
import { NextPage } from './page.tsx'
import { runningClocks, stepsFor } from './words.ts'

/** What next for a child. */
export function nextRoutes(desk: Desk): void {
  page(desk, { url: '/people/:personId/next', access: 'notes', audit: 'read what is next', show })
}

async function show({ trx, act, people: [personId = ''] }: Looking) {
  const involvements = await involvementsOf(trx, personId)
  const looker = { viewer: act.viewer, now: act.origin.now }
  const waiting = await waitingReferrals(trx, { ...looker, personIds: [personId] })
  const standing = {
    personId,
    referred: new Set(waiting.filter(({ decided }) => decided).map(({ involvementId }) => involvementId)),
    involvements,
    assessment: await underWay(trx, act, personId),
    plans: await plansOf(trx, personId, act.today),
    manages: involvements.some(
      ({ closedOn, teamId }) => closedOn === null && managesTeam(act.viewer, teamId),
    ),
  }
  const shown = {
    personId,
    name: await nameOfPerson(trx, personId),
    steps: stepsFor(standing),
    clocks: runningClocks(await openClocks(trx, { personIds: [personId] }), act.origin.now),
  }
  return {
    saw: { parts: ['involvements', 'notes'] },
    page: (view: Parameters<typeof NextPage>[0]['view']) => <NextPage view={view} {...shown} />,
  }
}

async function underWay(trx: Trx, { viewer }: Act, personId: string) {
  const open = (await assessmentsOf(trx, personId)).find(({ state }) => state !== 'authorised')
  const found = open && (await findAssessment(trx, open.id))
  if (!found) return null
  return { id: found.id, state: found.state, steps: nextSteps(assessmentPathway, standingOf(found, viewer)) }
}
