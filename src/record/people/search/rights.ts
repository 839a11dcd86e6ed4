import { type Expression, type SqlBool, sql } from 'kysely'
import { type Part, type Viewer, visibleTo } from '../../../mechanisms/access/index.ts'
import type { Instant } from '../../../platform/instant.ts'
import { hasFindingView } from '../access.ts'

/** Whether the viewer may know a part of the person `p` of a row: as one who finds people, or with a reason. */
export type MayOfRow = (part: Part) => Expression<SqlBool>

/** The finding view tells the area, brothers and sisters and warnings of anybody; without it there must be a reason. */
export function mayOfRow(viewer: Viewer, now: Instant): MayOfRow {
  const finds = hasFindingView(viewer)
  return (part) => (finds ? sql<SqlBool>`true` : visibleTo(viewer, sql<string>`p.id`, { part, now }))
}
