import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { administrationRoutes } from './desk/administration/routes.ts'
import { childRoutes } from './desk/child/routes.ts'
import { developerRoutes } from './desk/developers/routes.tsx'
import { dueRoutes } from './desk/due/routes.tsx'
import { figureRoutes } from './desk/figures/routes.tsx'
import { homeRoutes } from './desk/home/routes.tsx'
import { navigationFor } from './desk/navigation.ts'
import { returnCheckRoutes } from './desk/return-checks/routes.tsx'
import { searchRoutes } from './desk/search/routes.tsx'
import { settingsRoutes } from './desk/settings/routes.tsx'
import { registerSignIn } from './desk/sign-in/routes.ts'
import { urgentReviewRoutes } from './desk/urgent-reviews/routes.tsx'
import { house } from './journey/house.ts'
import { journey } from './journey/index.ts'
import { roles as roleBook, type Viewer } from './mechanisms/access/index.ts'
import type { ErrorList } from './platform/components/error-summary.tsx'
import type { AssetAddresses, ShellView } from './platform/components/view.ts'
import type { Config } from './platform/config.ts'
import type { Db } from './platform/db.ts'
import { dayOf, type Instant } from './platform/instant.ts'
import type { MasterKeys } from './platform/keys.ts'
import { findChromium, printWith } from './platform/print-to-pdf.ts'
import { createServer } from './platform/server.ts'
import type { Session } from './platform/session.ts'
import { signedInView } from './platform/web/answers.tsx'
import { webGround } from './platform/web/ground.ts'
import { hearthOf, signedIn } from './platform/web/hearth-of.ts'
import { portalRoutes } from './portal/routes.ts'
import { sentFileRoutes } from './portal/staff-routes.ts'
import { directWorkRoutes } from './record/direct-work/routes.tsx'
import { documentRoutes } from './record/documents/routes.tsx'
import { clamdPlace, scannerFor } from './record/documents/scan/scanner-for.ts'
import { folderStore } from './record/documents/store/file-store.ts'
import { duplicateRoutes } from './record/duplicates/routes.ts'
import { involvementRoutes } from './record/involvements/routes.tsx'
import { messageRoutes } from './record/messages/routes.tsx'
import { wayFor } from './record/messages/ways/way-for.ts'
import { notesRoutes } from './record/notes/routes.tsx'
import { oversightRoutes } from './record/oversight/routes.tsx'
import { peopleRoutes } from './record/people/routes.ts'
import { planRoutes } from './record/plans/routes.ts'
import { sharingRoutes } from './record/sharing/routes.tsx'
import type { Act } from './record/shell/act.ts'
import type { Desk, RouteDeclared } from './record/shell/desk.ts'
import { isId } from './record/shell/fields.ts'
import { checkRoutes } from './record/shell/route-check.ts'
import { taskRoutes } from './record/tasks/routes.tsx'
import { visitRoutes } from './record/visits/routes.tsx'
import { voiceRoutes } from './record/voice/routes.tsx'

/** What the whole of Hearth is made from. */
export interface AppOptions {
  readonly config: Config
  /** In the role of the staff app. */
  readonly db: Db
  /** In the role of the portal. */
  readonly portal: Db
  readonly keys: MasterKeys
  readonly log: Logger
  readonly now: () => Instant
  readonly assets: { readonly folder: string; readonly addresses: AssetAddresses }
  readonly madeUp: boolean
  readonly dataDir: string
}

/** Hearth wired up: the server, ready to listen, and the table of its pages. */
export interface App {
  readonly server: FastifyInstance
  readonly routes: readonly RouteDeclared[]
}

/** The one place that wires everything. */
export async function createApp(options: AppOptions): Promise<App> {
  const server = await createServer(options)
  const { config, db, keys, madeUp } = options
  const desk = deskOf(server, options)
  checkRoutes(server, desk.routes)
  registerSignIn(server, { config, db, keys, assets: options.assets.addresses, madeUp })
  homeRoutes(desk)
  searchRoutes(desk)
  childRoutes(desk)
  peopleRoutes(desk)
  administrationRoutes(desk)
  urgentReviewRoutes(desk)
  dueRoutes(desk)
  figureRoutes(desk)
  returnCheckRoutes(desk)
  settingsRoutes(desk)
  duplicateRoutes(desk)
  notesRoutes(desk)
  visitRoutes(desk)
  planRoutes(desk)
  voiceRoutes(desk)
  directWorkRoutes(desk)
  oversightRoutes(desk)
  sharingRoutes(desk)
  involvementRoutes(desk)
  taskRoutes(desk)
  documentRoutes(desk, documentPlaces(options))
  messageRoutes(desk, messagePlaces(options))
  if (!config.production) developerRoutes(desk)
  for (const service of journey) service.routes(desk)
  await addPortal(desk, options)
  return { server, routes: desk.routes }
}

/** The face for people outside, in its own database role, and what staff see of its files. */
async function addPortal(desk: Desk, options: AppOptions): Promise<void> {
  const { config, portal: db, keys, madeUp, log, assets } = options
  const places = documentPlaces(options)
  const outside = { assets: assets.addresses, madeUp }
  await portalRoutes(desk.app, { db, ground: webGround(config, keys), keys, outside, log, ...places })
  sentFileRoutes(desk, places.store)
}

/** Where documents lie and who scans them: the same for the pages and for the job that scans what waits. */
export function documentPlaces({
  config,
  madeUp,
  dataDir,
}: Pick<AppOptions, 'config' | 'madeUp' | 'dataDir'>) {
  const clamdAt = config.clamd === null ? null : clamdPlace(config.clamd)
  return { store: folderStore(join(dataDir, 'documents')), scanner: scannerFor({ madeUp, clamdAt }) }
}

/** How messages leave: the same for the pages and for the job that sends what waits. */
export function messagePlaces({ config, madeUp, now }: Pick<AppOptions, 'config' | 'madeUp' | 'now'>) {
  return { madeUp, way: wayFor({ madeUp, mail: config.mail, now }), publicUrl: config.publicUrl }
}

function deskOf(app: FastifyInstance, options: AppOptions): Desk {
  const chromium = findChromium(options.config.chromium)
  return {
    app,
    keys: options.keys,
    printToPdf: chromium === null ? undefined : printWith(chromium),
    routes: [],
    draftTitles: new Map(),
    actOf: (request) => actOf(request, options.db),
    viewOf: (request, act, errors) => viewOf({ request, act, errors }, options),
  }
}

function actOf(request: FastifyRequest, db: Db): Act {
  const session = signedIn(request)
  const { requestId, now } = hearthOf(request)
  return {
    db,
    house,
    viewer: viewerOf(session),
    origin: { workerId: session.worker.id, sessionId: session.sessionId, requestId, now },
    today: dayOf(now),
    key: keyOf(request.body),
  }
}

function viewerOf({ worker, roles, teams, managedTeams }: Session): Viewer {
  return {
    id: worker.id,
    name: worker.name,
    roles: new Set(roles.flatMap((role) => roleBook.of(role) ?? [])),
    teams: new Set(teams),
    managedTeams: new Set(managedTeams),
  }
}

/** The key that the form was shown with; a press without one (there is none in our pages) counts as a new act. */
function keyOf(body: unknown): string {
  const key: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'idempotencyKey') : undefined
  return typeof key === 'string' && isId(key) ? key : randomUUID()
}

interface Shown {
  readonly request: FastifyRequest
  readonly act: Act
  readonly errors?: ErrorList | undefined
}

function viewOf({ request, act, errors }: Shown, { assets, madeUp }: AppOptions): ShellView {
  const hearth = hearthOf(request)
  const view = signedInView(hearth, {
    session: signedIn(request),
    outside: { assets: assets.addresses, madeUp },
  })
  return { ...view, navigation: navigationFor(act.viewer, request.url), errors }
}
