import type { Viewer } from '../../../mechanisms/access/index.ts'
import type { Db } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'

/** The open contacts for which this viewer, or the viewer's team, sees a person now. */
export function openContactReasons(
  db: Db,
  { personId, viewer, now }: { readonly personId: string; readonly viewer: Viewer; readonly now: Instant },
) {
  return db
    .selectFrom('access.reason')
    .select(['source_id as sourceId', 'to_at as toAt'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'open contact')
    .where('opens', '=', 'front-door')
    .where('from_at', '<=', now)
    .where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', now)]))
    .where((eb) =>
      eb.or([
        eb('worker_id', '=', viewer.id),
        eb('team_id', '=', eb.fn.any(eb.val([...viewer.teams, ...viewer.managedTeams]))),
      ]),
    )
    .orderBy('source_id')
    .execute()
}
