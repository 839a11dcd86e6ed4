import type { FastifyInstance } from 'fastify'
import { AppError } from '../../platform/errors.ts'
import type { RouteDeclared } from './desk.ts'

/** A page or button was added without an access rule and an audit name. */
class RouteWithoutRule extends AppError<'ROUTE_WITHOUT_RULE'> {}

/**
 * What stands outside the table of pages, by name: proving who one is, the stay itself, styles and scripts, and what browsers
 * report; and the portal's pages, whose database role can read nothing of the record. They open nobody's record and leave their own
 * entries in the trace.
 */
export const outsideTheTable: ReadonlySet<string> = new Set([
  '/assets/*',
  '/policy-report',
  '/report',
  '/report/',
  '/report/again',
  '/report/answer',
  '/report/answer/begin',
  '/report/check',
  '/report/child',
  '/report/child/so-far',
  '/report/code',
  '/report/email',
  '/report/ended',
  '/report/files',
  '/report/files/out',
  '/report/leave',
  '/report/sender',
  '/report/sender/so-far',
  '/report/sent',
  '/report/stay',
  '/report/who',
  '/report/worry',
  '/report/worry/so-far',
  '/session/extend',
  '/sign-in',
  '/sign-in/demo',
  '/sign-in/local',
  '/sign-in/openid',
  '/sign-in/openid/logout',
  '/sign-in/openid/return',
  '/sign-in/prove',
  '/sign-in/prove/demo',
  '/sign-in/prove/local',
  '/sign-in/prove/openid',
  '/sign-in/set-up/:token',
  '/sign-in/stays',
  '/sign-in/stays/:workerId',
  '/sign-in/stays/end',
  '/sign-out',
  '/sign-out/everywhere',
])

/**
 * Watches the routes as they are added: before the server is ready each must be in the table, where every line has an access
 * rule and an audit name, or be named above (spec/security.md 3.2). @throws RouteWithoutRule when the server gets ready
 */
export function checkRoutes(app: FastifyInstance, table: readonly RouteDeclared[]): void {
  const added: { readonly method: string; readonly url: string }[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) added.push({ method: one === 'HEAD' ? 'GET' : one, url })
  })
  app.addHook('onReady', async () => {
    const declared = new Set(table.filter(isRuled).map(({ method, url }) => `${method} ${url}`))
    const without = added
      .filter(({ url }) => !outsideTheTable.has(url))
      .map(({ method, url }) => `${method} ${url}`)
      .filter((route) => !declared.has(route))
    if (without.length > 0)
      throw new RouteWithoutRule(
        'ROUTE_WITHOUT_RULE',
        `No access rule and audit name: ${[...new Set(without)].join(', ')}`,
      )
  })
}

const isRuled = ({ access, audit }: RouteDeclared) => access !== '' && audit !== ''
