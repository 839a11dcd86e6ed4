import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { renderPage } from '../../platform/components/render-page.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { encryptField } from '../../platform/encrypted-field.ts'
import { outsideView, sendPage } from '../../platform/web/answers.tsx'
import { openedText, sealedText } from '../../platform/web/cookies.ts'
import { formOf } from '../../platform/web/form-body.ts'
import { hearthOf } from '../../platform/web/hearth-of.ts'
import { WebProblem } from '../../platform/web/problems.ts'
import { accountBySetUp, completeSetUp } from './accounts.records.ts'
import { newSeed, rightStep, seedPicture } from './code-app.ts'
import { enter } from './enter.ts'
import { linkHash } from './invite.ts'
import { type SignInKit, traced } from './kit.ts'
import { seedPlace } from './local-account.ts'
import { hashPassphrase } from './passphrase.ts'
import { type SetUpFaults, setUpFaults, setUpPage } from './set-up-page.tsx'

const link = z.object({ token: z.string().regex(/^[\w-]{43}$/) })
const typed = z.strictObject({
  passphrase: z.string().max(1000),
  code: z.string().max(20),
  seed: z.string().max(500),
})

/** Setting an account up by its single-use link: a passphrase, and a code app that has been tried (spec/security.md 8.2). */
export function setUpRoutes(app: FastifyInstance, kit: SignInKit): void {
  const config = { hearth: { limit: 'sign-in' } } as const

  app.get('/sign-in/set-up/:token', { config }, async (request, reply) => {
    const invited = await whoIsInvited(kit, request)
    return showSetUp(kit, { request, reply }, { invited, seed: newSeed(), faults: {} })
  })

  app.post('/sign-in/set-up/:token', { config }, async (request, reply) => {
    const invited = await whoIsInvited(kit, request)
    const given = formOf(request, typed)
    const { now } = hearthOf(request)
    const seed = openedText(kit.ground.keys.cookies, 'seed', { text: given.seed, now })
    if (typeof seed !== 'string') throw new WebProblem('bad request')
    const step = rightStep(seed, given.code, { now, lastStep: null })
    const faults = setUpFaults(given.passphrase, { names: [invited.name, invited.userName], step })
    if (step === null || Object.keys(faults).length > 0)
      return showSetUp(kit, { request, reply }, { invited, seed, faults })
    await keepAccount(kit, request, { ...invited, seed, step, passphrase: given.passphrase })
    return enter(kit, { request, reply }, { workerId: invited.workerId, strength: 'local' })
  })
}

interface Invited {
  readonly workerId: string
  readonly userName: string
  readonly name: string
  readonly hash: Buffer
}

/** A link that was used, is too old or was never made answers alike. */
async function whoIsInvited({ db }: SignInKit, request: FastifyRequest): Promise<Invited> {
  const given = link.safeParse(request.params)
  if (!given.success) throw new WebProblem('not found')
  const hash = linkHash(given.data.token)
  const { now } = hearthOf(request)
  const account = await inContext(db, systemActor, (trx) => accountBySetUp(trx, { hash, now }))
  if (!account) throw new WebProblem('not found')
  return { ...account, hash }
}

async function showSetUp(
  kit: SignInKit,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { invited, seed, faults }: { invited: Invited; seed: string; faults: SetUpFaults },
): Promise<FastifyReply> {
  const hearth = hearthOf(request)
  // The seed goes along sealed: nothing is kept before the first right code.
  const sealed = sealedText(kit.ground.keys.cookies, 'seed', { value: seed, now: hearth.now, hours: 1 })
  const picture = await seedPicture(seed, invited.userName)
  const view = outsideView(hearth, kit.outside)
  if (Object.keys(faults).length > 0) reply.code(400)
  return sendPage(
    reply,
    renderPage(setUpPage({ view, userName: invited.userName, seed, sealed, picture, faults })),
  )
}

async function keepAccount(
  kit: SignInKit,
  request: FastifyRequest,
  made: Invited & { seed: string; step: number; passphrase: string },
): Promise<void> {
  const { now } = hearthOf(request)
  const { workerId, hash, step } = made
  const passphraseHash = await hashPassphrase(made.passphrase)
  await traced(kit, request, async (trx) => {
    const seed = await encryptField({ master: kit.keys, trx, now }, seedPlace(workerId), made.seed)
    if (!(await completeSetUp(trx, { workerId, hash, step, passphraseHash, seed, now })))
      throw new WebProblem('not found')
    return { answer: undefined, who: { workerId }, entry: { action: 'set up account' } }
  })
}
