import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { type AppOptions, createApp, documentPlaces, messagePlaces } from '../app.ts'
import { rotatedWords, takeUpMasterKey } from '../desk/key-rotation.ts'
import { nightly } from '../desk/nightly.ts'
import { sealing } from '../desk/sealing.ts'
import { type DemoPerson, demoPeople } from '../desk/sign-in/records.ts'
import { tellOfLateHandovers } from '../journey/front-door/jobs.ts'
import { buildAssets } from '../platform/assets/build.ts'
import { type Db, inContext, systemActor } from '../platform/db.ts'
import { instantOf } from '../platform/instant.ts'
import { masterKeys } from '../platform/keys.ts'
import { migrate } from '../platform/migrate.ts'
import { refusals, storeFacts } from '../platform/refusals.ts'
import { repeat } from '../platform/repeat.ts'
import { openStore, type Store } from '../platform/store.ts'
import { endOnDoubt } from '../platform/web/doubtful-state.ts'
import { tidyPortal } from '../portal/tidy.ts'
import { scanWaiting } from '../record/documents/scan-waiting.ts'
import { sendWaiting } from '../record/messages/send-waiting.ts'
import { isEmpty, simulateBorough } from '../simulate/borough.ts'
import { CannotRun, type Program, program } from './program.ts'
import { withProgress } from './progress.ts'

interface Options {
  readonly port?: string
  readonly data?: string
  readonly demo?: number
}

/** Children in the borough that a new embedded store is filled with. */
const demoChildren = 1_500

/** `hearth start`: migrates and serves; says its address and, in a made-up store, the demo sign-ins. */
export function startCommand(): Command {
  return new Command('start')
    .description('open Hearth')
    .option('--port <number>', 'port to listen on (3000)')
    .option('--data <dir>', 'where the embedded database and our own files lie (./data)')
    .option(
      '--demo <children>',
      'fill an empty database with a made-up borough of so many children',
      wholeNumber,
    )
    .action((options: Options) => start(options))
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Give a whole number of children')
  return Number(text)
}

async function start({ port, data, demo }: Options): Promise<void> {
  const began = Date.now()
  const it = program({ ...(port ? { PORT: port } : {}), ...(data ? { HEARTH_DATA: data } : {}) })
  it.say('Hearth: opening the database')
  const store = await openStore(it.config, { exclusive: true, say: it.say })
  try {
    await prepare(it, { store, demo })
    await serve(it, store)
    it.say(`Ready after ${((Date.now() - began) / 1000).toFixed(1)} s`)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function prepare(
  it: Program,
  { store, demo }: { store: Store; demo: number | undefined },
): Promise<void> {
  const owner = store.connect('owner', { connections: 4 })
  try {
    const isNew = (await migrate(owner, it.say)).includes('0001_ground.sql')
    const children =
      demo ?? (isNew && it.config.database === null && !it.config.production ? demoChildren : 0)
    if (children > 0) await simulate(it, { store, owner, children })
    await takeUpKeys(it, { store, owner })
    const faults = it.config.production ? refusals(it.config, await storeFacts(owner)) : []
    if (faults.length > 0) throw new CannotRun('CANNOT_RUN', faults.join('\n'))
  } finally {
    await owner.destroy()
  }
}

async function takeUpKeys({ config, say }: Program, { store, owner }: { store: Store; owner: Db }) {
  const { dataDir } = store
  const keys = masterKeys(config.masterKey, dataDir)
  if (keys.length > 1)
    say(rotatedWords(await takeUpMasterKey(owner, { keys, dataDir, now: instantOf(new Date()) })))
}

async function simulate(
  it: Program,
  { owner, children }: { store: Store; owner: Db; children: number },
): Promise<void> {
  if (!(await isEmpty(owner)))
    throw new CannotRun(
      'CANNOT_RUN',
      'The database is not empty: made-up people are only put into an empty one',
    )
  it.say(`Making up a borough of ${children} children and their families`)
  const now = instantOf(new Date())
  await withProgress({ what: 'Children made up' }, (telling) =>
    simulateBorough(owner, { children, years: 3, seed: 1, now, ...telling }),
  )
}

async function serve(it: Program, store: Store): Promise<void> {
  const options = await appOptions(it, store)
  const { server } = await createApp(options)
  const stopJobs = startJobs(options, store)
  await listen(server, it)
  endOnDoubt(process, it.log)
  onStop(async () => {
    await server.close()
    await stopJobs()
    await options.db.destroy()
    await options.portal.destroy()
    await store.close()
  })
  greet(it, options.madeUp ? await demoPeople(options.db) : [])
}

async function appOptions({ config, log }: Program, store: Store): Promise<AppOptions> {
  const lost = (error: Error) => log.warn({ err: error }, 'database connection lost')
  const db = store.connect('hearth_staff', { connections: 20, log: lost })
  const folder = join(store.dataDir, 'assets')
  return {
    config,
    db,
    portal: store.connect('hearth_portal', { connections: 5, log: lost }),
    keys: masterKeys(config.masterKey, store.dataDir),
    log,
    now: () => instantOf(config.testClock ?? new Date()),
    assets: { folder, addresses: await buildAssets({ to: folder }) },
    madeUp: (await storeFacts(db)).madeUp,
    dataDir: store.dataDir,
  }
}

/** Starts what goes on while pages are served; answers a way to stop it. */
function startJobs(options: AppOptions, store: Store): () => Promise<void> {
  const { db, keys, log, now, dataDir } = options
  const work = () => scanWaiting({ db, master: keys, now: now(), ...documentPlaces(options) })
  const { way, publicUrl } = messagePlaces(options)
  const send = async () => way && sendWaiting({ db, way, now, publicUrl })
  const late = () => inContext(db, systemActor, (trx) => tellOfLateHandovers(trx, now()))
  const tidy = () => tidyPortal({ db: options.portal, store: documentPlaces(options).store }, now())
  const stops = [
    repeat({ what: 'scan documents', everySeconds: 60, log, work }),
    repeat({ what: 'send messages', everySeconds: 15, log, work: send }),
    repeat({ what: 'tidy the portal', everySeconds: 3_600, log, work: tidy }),
    repeat({ what: 'tell of late handovers', everySeconds: 300, log, work: late }),
    nightly({ db, log, now }),
    sealing({ db: store.connect('hearth_staff', { connections: 1 }), log, keys, dataDir, now }),
  ]
  return async () => {
    for (const stop of stops) await stop()
  }
}

async function listen(
  server: Awaited<ReturnType<typeof createApp>>['server'],
  { config }: Program,
): Promise<void> {
  try {
    await server.listen({ host: config.host, port: config.port })
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (taken)
      throw new CannotRun('CANNOT_RUN', `Port ${config.port} is taken: give another with --port`, {
        cause: error,
      })
    throw error
  }
}

function onStop(stop: () => Promise<void>): void {
  let stopping = false
  const once = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', once)
  process.on('SIGTERM', once)
}

function greet({ config, say }: Program, people: readonly DemoPerson[]): void {
  say(`Hearth is open at http://${config.host}:${config.port}`)
  if (people.length === 0) return
  say(
    'Everybody in this store is made up, and Hearth listens on this machine only. Sign in by pressing a name:',
  )
  for (const { name, title, team, line } of people)
    say(`  ${name}, ${title}${team === null ? '' : `, ${team}`}. ${line}`)
}
