import { mayWorkAtFrontDoor } from '../../journey/front-door/access.ts'
import type { Viewer } from '../../mechanisms/access/index.ts'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { isAdministrator, isKeeper } from '../administration/who-may.ts'
import { mayListReviews } from '../urgent-reviews/access.ts'
import {
  frontDoorCounts,
  keepingCounts,
  stuckMessages,
  type TeamStanding,
  teamStandings,
  waitingForWorker,
} from './counts.records.ts'
import type { Counts } from './first.ts'

/** Counts what is the viewer's work, and nothing else: most people's home page asks for none of it. */
export async function countsFor(
  trx: Trx,
  viewer: Viewer,
  { now, today }: { readonly now: Instant; readonly today: PlainDate },
): Promise<Counts> {
  const administers = isAdministrator(viewer).allowed
  const keeps = administers || isKeeper(viewer).allowed || mayListReviews(viewer).allowed
  return {
    frontDoor: mayWorkAtFrontDoor(viewer).allowed ? await frontDoorCounts(trx, viewer, now) : null,
    waitingForWorker: viewer.managedTeams.size > 0 ? await waitingForWorker(trx, viewer, now) : null,
    keeping: keeps ? await keepingCounts(trx, viewer, { now, today }) : null,
    stuckMessages: administers ? await stuckMessages(trx) : null,
  }
}

/** How the teams stand for whoever manages several. */
export async function standingsFor(trx: Trx, viewer: Viewer, now: Instant): Promise<TeamStanding[]> {
  return viewer.managedTeams.size > 1 ? teamStandings(trx, viewer, now) : []
}
