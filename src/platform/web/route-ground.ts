import type { Limited } from './limits.ts'

/** What a route asks of the ground, in its `config.hearth`. */
export interface RouteGround {
  /** Holds the route to a limit per person and per address. */
  readonly limit?: Limited
  /** Takes a form with files. */
  readonly upload?: boolean
  /** Answers machines outside, which have no form token; the route proves the sender itself. A test holds the list of these. */
  readonly withoutToken?: 'sign-in server' | 'policy report'
}

declare module 'fastify' {
  interface FastifyContextConfig {
    hearth?: RouteGround
  }
}
