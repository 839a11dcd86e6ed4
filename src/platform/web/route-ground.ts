import type { FastifyRequest } from 'fastify'
import type { Db } from '../db.ts'
import type { Instant } from '../instant.ts'
import type { Limited } from './limits.ts'
import type { UploadSize } from './uploads.ts'

/** What a route asks of the ground, in its `config.hearth`. */
export interface RouteGround {
  /** Holds the route to a limit per person and per address. */
  readonly limit?: Limited
  /** Takes a form with files. */
  readonly upload?: boolean
  /** Larger files, or more of them, than elsewhere: for whom the route allows it. */
  readonly uploadSize?: (request: FastifyRequest) => Partial<UploadSize>
  /** Answers machines outside, which have no form token; the route proves the sender itself. A test holds the list of these. */
  readonly withoutToken?: 'sign-in server' | 'policy report'
  /** Keeps the words of a form that was not taken because its stay or its proof had ended. Answers whether they are kept. */
  readonly keepWords?: (late: LateForm) => Promise<boolean>
}

/** A form that came too late, and whose it is. */
export interface LateForm {
  readonly db: Db
  readonly workerId: string
  readonly sessionId: string
  readonly requestId: string
  readonly now: Instant
  /** Without the query. */
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
}

declare module 'fastify' {
  interface FastifyContextConfig {
    hearth?: RouteGround
  }
}
