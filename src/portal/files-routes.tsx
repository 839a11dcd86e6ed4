import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inContext } from '../platform/db.ts'
import { ok, problem, type Result } from '../platform/result.ts'
import { hearthOf } from '../platform/web/hearth-of.ts'
import type { OutsideFile } from '../record/documents/outside-file.ts'
import { isId, textOf } from '../record/shell/fields.ts'
import { addressOf } from './code.ts'
import { addFile, dropFile, filesOf } from './files.records.ts'
import { type AttachProblem, attachMessages, mostFiles, storeFile } from './files.ts'
import { type PortalKit, portalActor } from './kit.ts'
import { mayUse } from './limits.ts'
import { type PortalPage, portalPage, type Sending, type Sent, type Writing, wayIn } from './page.ts'
import { FilesPage } from './pages/writing.tsx'
import { senderOf } from './senders.ts'
import { findStay } from './stay.records.ts'

const url = '/files'

/** Files that go with a message. Who stays anonymous sends none: a file tells who made it, and nobody stands for what is in it. */
export function filesRoutes(app: FastifyInstance, kit: PortalKit): void {
  app.addHook('onRequest', async (request, reply) => refuseEarly(kit, request, reply))
  for (const page of [files, out]) portalPage(app, kit, page)
}

/** Nothing is read of a file from somebody who has not proved an address. */
async function refuseEarly(kit: PortalKit, request: FastifyRequest, reply: FastifyReply) {
  if (request.method !== 'POST' || request.routeOptions.config.hearth?.upload !== true) return
  const secret = kit.ground.cookies.read(request, 'portal')
  const stay =
    secret === null ? null : ((await inContext(kit.db, portalActor, (trx) => findStay(trx, secret))) ?? null)
  const away = wayIn('writing', stay, hearthOf(request).now)
  if (away !== null || stay?.provenAt === null) return reply.redirect(away ?? '/report/check', 303)
}

const files: PortalPage = {
  url,
  needs: 'writing',
  ground: { upload: true, limit: 'upload' },
  async show({ trx, stay }) {
    if (!stay || senderOf(stay.sender).anonymous) return { goTo: '/report/check' }
    const added = await filesOf(trx, stay)
    return { page: (view) => <FilesPage view={view} files={added} back="/report/sender" /> }
  },
  submit: attach,
}

const out: PortalPage = {
  url: `${url}/out`,
  needs: 'writing',
  async submit({ kit, fields, inTrx }) {
    const id = textOf(fields, 'file')
    const storedAs = await inTrx(async ({ trx, stay }) =>
      stay && isId(id) ? dropFile(trx, stay, id) : undefined,
    )
    if (storedAs !== undefined) await kit.store.remove(storedAs)
    return { goTo: `/report${url}` }
  },
}

async function attach(sending: Sending): Promise<Sent> {
  const { kit, files: sent, fields } = sending
  const stored = await storeFile(kit, sent[0] ?? { name: '', bytes: Buffer.alloc(0) })
  if (!stored.ok) {
    await sending.inTrx(({ tell }) => tell(refused(stored.problem)))
    return wrong(fields, stored.problem)
  }
  const added = await sending
    .inTrx((writing) => keep(sending, writing, stored.value))
    .catch(async (error: unknown) => {
      await kit.store.remove(stored.value.storedAs)
      throw error
    })
  if (added.ok) return { goTo: `/report${url}` }
  // Content without a row is nobody's.
  await kit.store.remove(stored.value.storedAs)
  return wrong(fields, added.problem)
}

const refused = (reason: AttachProblem) =>
  ({ kind: 'change', action: 'add file in portal', reason, outcome: 'refused' }) as const

async function keep(
  { kit, now }: Sending,
  { trx, stay, tell }: Writing,
  file: OutsideFile,
): Promise<Result<'added', AttachProblem>> {
  const address = stay && addressOf(kit, stay)
  if (!stay || !address || stay.sentReference !== null) return problem('no file')
  if ((await filesOf(trx, stay)).length >= mostFiles) return problem('too many')
  if (!(await mayUse(kit, trx, { what: 'bytes', who: address, adds: file.size, now })))
    return problem('too much today')
  await addFile(trx, stay, { ...file, now })
  await tell({ kind: 'change', action: 'add file in portal', subject: { kind: 'document', id: file.id } })
  return ok('added')
}

function wrong(fields: Sending['fields'], reason: AttachProblem): Sent {
  return { again: { errors: [{ text: attachMessages[reason], href: '#file' }], fields } }
}
