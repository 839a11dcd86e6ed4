import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import statics from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { AssetAddresses } from './components/view.ts'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { Instant } from './instant.ts'
import { keyedHash, type MasterKeys } from './keys.ts'
import { watchMethods } from './web/allowed-methods.ts'
import { answerProblem } from './web/answers.tsx'
import { bodyLimits, readFields, readQuery } from './web/form-body.ts'
import { type WebGround, webGround } from './web/ground.ts'
import { hearthOf } from './web/hearth-of.ts'
import { type Limits, limitRoutes, usualLimits } from './web/limits.ts'
import { takePolicyReports } from './web/policy-reports.ts'
import { answerProblems } from './web/problem-answers.ts'
import { addRequestHooks, assetPrefix, begin } from './web/request-hooks.ts'
import { uploadLimits } from './web/uploads.ts'

export interface ServerOptions {
  readonly config: Config
  /** In the role of the staff app. */
  readonly db: Db
  readonly keys: MasterKeys
  readonly log: Logger
  /** Read once for each request. */
  readonly now: () => Instant
  /** The folder of built assets, and their addresses. */
  readonly assets: { readonly folder: string; readonly addresses: AssetAddresses }
  /** The store is marked as made up. */
  readonly madeUp: boolean
  readonly limits?: Partial<Limits>
  /** Milliseconds after which a page gives up waiting; a route may have its own `handlerTimeout`. */
  readonly patience?: number
}

/** The plain page when the database stalls comes within 5 seconds (spec/security.md 14.12). */
const patience = 4_500

/**
 * The web server with everything that every page stands on, and no pages yet: add routes, then listen. A route says what it asks
 * of the ground in `config.hearth` (see `RouteGround`); what a request carries is `hearthOf(request)`.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { config, db, keys, log, assets, madeUp } = options
  const ground = webGround(config, keys)
  const outside = { assets: assets.addresses, madeUp }
  const hooks = { ground, db, clock: options.now }
  const app = Fastify({
    ...fastifyOptions(options),
    frameworkErrors: (_error, request, reply) => {
      begin(hooks, request, reply)
      reply.header('cache-control', 'no-store')
      return answerProblem(request, reply, { kind: 'bad request', outside })
    },
  })
  const allowed = watchMethods(app)
  await readBodies(app)
  addRequestHooks(app, hooks)
  await limitRoutes(app, { key: ground.keys.limits, limits: { ...usualLimits, ...options.limits } })
  logAnswers(app, { log, ground })
  answerProblems(app, { ground, outside, db, log, allowed })
  takePolicyReports(app, log)
  await app.register(statics, {
    root: assets.folder,
    prefix: assetPrefix,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  })
  return app
}

function fastifyOptions({ config, log, patience: asked }: ServerOptions): FastifyServerOptions {
  return {
    loggerInstance: log,
    // We write one line an answer ourselves, without addresses.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: bodyLimits.bytes,
    handlerTimeout: asked ?? patience,
    // Slow senders: headers and body within a minute.
    requestTimeout: 60_000,
    // Only as many forwarded addresses as there are proxies are believed.
    trustProxy: (_address, hop) => hop < config.proxyHops,
    forceCloseConnections: 'idle',
    routerOptions: { querystringParser: readQuery, maxParamLength: 200 },
  }
}

/** Forms and, where a route takes them, files. Everything else is of an unknown kind and refused. */
async function readBodies(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  await app.register(cookie)
  await app.register(formbody, { parser: (text) => ({ ...readFields(text) }), bodyLimit: bodyLimits.bytes })
  await app.register(multipart, { limits: uploadLimits, throwFileSizeLimit: true })
  app.addHook('onRoute', (route) => {
    if (route.config?.hearth?.upload !== true) return
    route.bodyLimit ??= uploadLimits.fileSize * uploadLimits.files
    // A large file on a slow line takes minutes.
    route.handlerTimeout ??= 600_000
  })
}

function logAnswers(app: FastifyInstance, { log, ground }: { log: Logger; ground: WebGround }): void {
  app.addHook('onResponse', async (request, reply) => {
    const { requestId, session } = hearthOf(request)
    const person =
      session === null
        ? undefined
        : keyedHash(ground.keys.log, session.worker.id).toString('hex').slice(0, 16)
    const { method, routeOptions } = request
    const route = routeOptions.url ?? 'none'
    if (!route.startsWith(assetPrefix)) {
      log.info(
        { requestId, method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), person },
        'answered',
      )
    }
  })
}
