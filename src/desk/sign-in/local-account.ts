import type { FastifyRequest } from 'fastify'
import { inContext, systemActor, type Trx } from '../../platform/db.ts'
import { decryptField, type Place } from '../../platform/encrypted-field.ts'
import type { Instant } from '../../platform/instant.ts'
import { hearthOf } from '../../platform/web/hearth-of.ts'
import { accountByName, type LocalAccount, useStep } from './accounts.records.ts'
import { rightStep } from './code-app.ts'
import { type SignInKit, traced } from './kit.ts'
import { isPassphrase } from './passphrase.ts'
import { endTry, startTry, type Try } from './throttle.ts'

/** What somebody typed to sign in. */
export interface Typed {
  readonly userName: string
  readonly passphrase: string
  readonly code: string
}

export type LocalAnswer =
  | { readonly is: 'right'; readonly workerId: string }
  | { readonly is: 'wrong' }
  | { readonly is: 'waiting'; readonly until: Instant }

/** Milliseconds that every answer takes at least, so that time tells nothing of which part was wrong. */
const leastTime = 400

/**
 * Tries name, passphrase and code together. For a name that nobody has the same work is done and the same is answered, in the same
 * time (spec/security.md 8.3). A failure leaves its trace.
 */
export async function tryLocal(kit: SignInKit, request: FastifyRequest, typed: Typed): Promise<LocalAnswer> {
  const [answer] = await Promise.all([
    tryOnce(kit, request, typed),
    new Promise((resolve) => setTimeout(resolve, leastTime)),
  ])
  return answer
}

async function tryOnce(kit: SignInKit, request: FastifyRequest, typed: Typed): Promise<LocalAnswer> {
  const { now } = hearthOf(request)
  const attempt: Try = { userName: typed.userName, address: request.ip, now }
  const { waitsUntil } = await startTry(kit, attempt)
  const account = await inContext(kit.db, systemActor, (trx) => accountByName(trx, typed.userName))
  if (waitsUntil !== null) {
    await traceFailure(kit, request, { account, reason: 'too many tries' })
    return { is: 'waiting', until: waitsUntil }
  }
  const right = await isPassphrase(account?.passphraseHash ?? null, typed.passphrase)
  const codeIsRight = await inContext(kit.db, systemActor, (trx) =>
    isRightCode(kit, trx, { account, code: typed.code, now, right }),
  )
  if (account === undefined || !codeIsRight || account.workerState !== 'active') {
    await traceFailure(kit, request, {
      account,
      reason: account ? 'wrong passphrase or code' : 'unknown name',
    })
    return { is: 'wrong' }
  }
  await endTry(kit, attempt)
  return { is: 'right', workerId: account.workerId }
}

interface CodeTry {
  readonly account: LocalAccount | undefined
  readonly code: string
  readonly now: Instant
  /** The passphrase was right: only then is the code used up. */
  readonly right: boolean
}

async function isRightCode(
  kit: SignInKit,
  trx: Trx,
  { account, code, now, right }: CodeTry,
): Promise<boolean> {
  if (!account?.seed) return false
  const seed = await decryptField({ master: kit.keys, trx }, seedPlace(account.workerId), account.seed)
  const step = rightStep(seed, code, { now, lastStep: account.lastStep })
  return right && step !== null && useStep(trx, account.workerId, step)
}

/** Where a code app's seed stands. */
export function seedPlace(workerId: string): Place {
  return { class: 'second factor', place: `sign_in.local_account/seed/${workerId}`, personId: workerId }
}

function traceFailure(
  kit: SignInKit,
  request: FastifyRequest,
  { account, reason }: { account: LocalAccount | undefined; reason: string },
): Promise<void> {
  return traced(kit, request, async () => {
    const who = { workerId: account?.workerId ?? null }
    return { answer: undefined, who, entry: { action: 'sign in', outcome: 'failed', reason } }
  })
}
