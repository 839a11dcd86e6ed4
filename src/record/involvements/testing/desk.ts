import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { aView } from '../../../platform/components/testing/view.ts'
import type { Instant } from '../../../platform/instant.ts'
import { readFields } from '../../../platform/web/form-body.ts'
import { NotSignedIn } from '../../../platform/web/problems.ts'
import { readUpload } from '../../../platform/web/uploads.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import type { Act } from '../../shell/act.ts'
import type { Desk } from '../../shell/desk.ts'
import { actBy, monday } from './town.ts'

/** A desk at which whoever the header `viewer` names sits. Session, token and headers are tested with the web side. */
export function aDesk(db: TestDatabase, viewers: readonly Viewer[], now: Instant = monday): Desk {
  const app = fastify()
  app.register(multipart)
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, text, done) =>
    done(null, readFields(String(text))),
  )
  app.addHook('preHandler', async (request) => {
    if (/^multipart\//.test(request.headers['content-type'] ?? '')) await readUpload(request, () => true)
  })
  const acts = new WeakMap<FastifyRequest, Act>()
  return {
    app,
    routes: [],
    draftTitles: new Map(),
    keys: [{ id: 'test', bytes: Buffer.alloc(32, 7) }],
    viewOf: (_request, _act, errors) => ({ ...aView(), errors }),
    actOf(request) {
      const viewer = viewers.find(({ id }) => id === request.headers['viewer'])
      if (!viewer) throw new NotSignedIn()
      const act = acts.get(request) ?? actBy(db, viewer, now, keyOf(request))
      acts.set(request, act)
      return act
    },
  }
}

function keyOf({ body }: FastifyRequest): string {
  const sent =
    typeof body === 'object' && body !== null && 'idempotencyKey' in body ? body.idempotencyKey : ''
  return typeof sent === 'string' && sent !== '' ? sent : randomUUID()
}

/** Opens a page as somebody. */
export async function open(app: FastifyInstance, viewer: Viewer, url: string) {
  return app.inject({ method: 'GET', url, headers: { viewer: viewer.id } })
}

/** Sends a form as somebody. */
export async function send(
  app: FastifyInstance,
  viewer: Viewer,
  { url, body }: { url: string; body: Readonly<Record<string, string>> },
) {
  return app.inject({
    method: 'POST',
    url,
    headers: { viewer: viewer.id, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(body).toString(),
  })
}
