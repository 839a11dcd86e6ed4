import type { FastifyRequest } from 'fastify'
import { type Origin, type TraceEntry, trace } from '../../mechanisms/audit/index.ts'
import type { AssetAddresses } from '../../platform/components/view.ts'
import type { Config } from '../../platform/config.ts'
import { type Actor, type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
import { derivedKey, type MasterKeys } from '../../platform/keys.ts'
import type { Outside } from '../../platform/web/answers.tsx'
import { type WebGround, webGround } from '../../platform/web/ground.ts'
import { hearthOf } from '../../platform/web/hearth-of.ts'

/** What the sign-in pages are given. */
export interface SignInOptions {
  readonly config: Config
  readonly db: Db
  readonly keys: MasterKeys
  readonly assets: AssetAddresses
  /** The store is marked as made up; only then, and never in production, may anyone enter by pressing a name. */
  readonly madeUp: boolean
}

/** What the sign-in routes stand on. */
export interface SignInKit extends SignInOptions {
  readonly ground: WebGround
  readonly outside: Outside
  /** For the keyed hashes of throttled accounts and addresses. */
  readonly throttleKey: Buffer
}

export function signInKit(options: SignInOptions): SignInKit {
  const { config, keys, assets, madeUp } = options
  return {
    ...options,
    ground: webGround(config, keys),
    outside: { assets, madeUp },
    throttleKey: derivedKey(keys, 'throttled tries'),
  }
}

/** Whether people may enter by pressing a name. */
export function hasDemo({ config, madeUp }: Pick<SignInOptions, 'config' | 'madeUp'>): boolean {
  return madeUp && !config.production
}

/** One transaction that leaves a trace: what it answers beside its value is written with it, or nothing is done. */
export function traced<Answer>(
  { db }: Pick<SignInKit, 'db'>,
  request: FastifyRequest,
  work: (trx: Trx) => Promise<{ answer: Answer; who: Who; entry: SignInEntry }>,
): Promise<Answer> {
  const { session } = hearthOf(request)
  const actor: Actor = session === null ? systemActor : session.worker
  return inContext(db, actor, async (trx) => {
    const { answer, who, entry } = await work(trx)
    await trace(trx, originOf(request, who), [{ kind: 'sign-in', ...entry }])
    return answer
  })
}

/** Whom an entry is about; null where a try named nobody we know. */
export interface Who {
  readonly workerId: string | null
  readonly sessionId?: string | null
}

export type SignInEntry = Omit<TraceEntry, 'kind'>

function originOf(request: FastifyRequest, { workerId, sessionId = null }: Who): Origin {
  const { requestId, now } = hearthOf(request)
  return { workerId, sessionId, requestId, now }
}
