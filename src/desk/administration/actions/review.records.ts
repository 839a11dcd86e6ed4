import type { Trx } from '../../../platform/db.ts'
import type { Instant } from '../../../platform/instant.ts'

/** Notes who last said that a role is still needed, and when. */
export async function markReviewed(
  trx: Trx,
  roleId: string,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('access.role_held')
    .set({ reviewed_at: at, reviewed_by: by })
    .where('id', '=', roleId)
    .execute()
}
