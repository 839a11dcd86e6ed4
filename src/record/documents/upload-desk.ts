import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Origin } from '../../mechanisms/audit/index.ts'
import type { RouteGround } from '../../platform/web/route-ground.ts'
import { type SentFile, sentFiles } from '../../platform/web/uploads.ts'
import type { Act } from '../shell/act.ts'
import type { Desk } from '../shell/desk.ts'

/** A desk whose forms may carry files, and what files came with an act. */
export interface UploadDesk extends Desk {
  filesOf(act: Act): readonly SentFile[]
}

/** A minute: a file is read, looked through and stored while the person waits. */
const patience = 60_000
/** Large files on a slow line take minutes. */
const longPatience = 600_000

/**
 * Lets the pages declared inside take files: their routes are marked as uploads, within the limit for uploads.
 * The pages themselves are declared as everywhere.
 *
 * @param uploadSize larger files than elsewhere, for whom the pages allow it
 */
export function uploadDesk(
  desk: Desk,
  declare: (desk: UploadDesk) => void,
  uploadSize?: RouteGround['uploadSize'],
): void {
  const files = new WeakMap<Origin, readonly SentFile[]>()
  desk.app.register(async (app: FastifyInstance) => {
    app.addHook('onRoute', (route) => {
      if (route.method !== 'POST') return
      const ground = { ...route.config?.hearth, upload: true, limit: 'upload' } as const
      route.config = { ...route.config, hearth: uploadSize ? { ...ground, uploadSize } : ground }
      route.handlerTimeout = uploadSize ? longPatience : patience
    })
    declare({
      ...desk,
      app,
      filesOf: (act) => files.get(act.origin) ?? [],
      actOf(request: FastifyRequest) {
        const act = desk.actOf(request)
        files.set(act.origin, sentFiles(request))
        return act
      },
    })
  })
}
