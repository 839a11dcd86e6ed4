import { forRoles } from '../../mechanisms/access/index.ts'
import type { Desk } from '../shell/desk.ts'
import { page } from '../shell/page.ts'
import { allocateRoute } from './pages/allocate-route.tsx'
import { AllocationsPage, allocationsPage } from './pages/allocations.tsx'
import { closeRoute } from './pages/close-route.tsx'
import { handOverRoute } from './pages/hand-over-route.tsx'
import { moveRoute } from './pages/move-route.tsx'
import { WaitingListPage, waitingRows } from './pages/waiting-list.tsx'
import { allocationsOf, involvementsOf, nameOfPerson, waitingIn } from './records.ts'

/** Who works with whom: the team's waiting list, allocating, handing over, ending our work, the history. */
export function involvementRoutes(desk: Desk): void {
  waitingList(desk)
  history(desk)
  allocateRoute(desk)
  handOverRoute(desk)
  moveRoute(desk)
  closeRoute(desk)
}

function waitingList(desk: Desk): void {
  page(desk, {
    url: '/team/allocate',
    access: forRoles('team-manager', 'service-manager', 'head-of-service'),
    audit: 'list children waiting for a worker',
    kind: 'list',
    async show({ trx, act }) {
      const { viewer, origin, today } = act
      const waiting = await waitingIn(trx, { viewer, teamIds: [...viewer.managedTeams], now: origin.now })
      const rows = waitingRows(waiting, today)
      return {
        page: (view) => <WaitingListPage view={view} rows={rows} />,
        saw: { people: [], listed: waiting.map(({ personId }) => personId) },
      }
    },
  })
}

function history(desk: Desk): void {
  page(desk, {
    url: '/people/:personId/allocations',
    access: 'involvements',
    audit: 'read who works with a person',
    async show({ trx, act, people: [personId = ''] }) {
      const shown = allocationsPage({
        personId,
        name: await nameOfPerson(trx, personId),
        allocations: await allocationsOf(trx, personId),
        involvements: await involvementsOf(trx, personId),
        manages: act.viewer.managedTeams,
      })
      return { page: (view) => <AllocationsPage view={view} {...shown} />, saw: { parts: ['involvements'] } }
    },
  })
}
