import { parseArgs } from 'node:util'
import { migrate } from '../../src/platform/migrate.ts'
import { type ServerChild, startChild } from '../support/child.ts'
import { type BenchStore, openBenchStore } from '../support/store.ts'
import { isLoaded, load } from './load.ts'
import { type Load, measure } from './measure.ts'
import { type Measured, report } from './report.ts'
import { type View, viewsFor } from './views.ts'

const loads: readonly Load[] = [
  { clients: 1, rounds: 10, requests: 40 },
  { clients: 20, rounds: 5, requests: 400 },
]

const help = `npm run bench web [-- options]
  --data DIR   keep the council there, and use it again (3 GB; without it one is made and taken away)
  --views WORD only the views with this word in their name
  --profile    write a processor profile of Hearth into the current folder`

/** What one Hearth process takes for four views of a council of 100,000 people, beside a floor of bare SQL. */
export async function benchWeb(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      views: { type: 'string', default: '' },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  if (values.help) return say(help)
  const bench = await openBenchStore(values.data, say)
  try {
    const measured = await measureAll(bench, { ...values, say })
    process.stdout.write(`${report(measured)}\n`)
  } finally {
    await bench.close()
  }
}

interface Wanted {
  readonly views: string
  readonly profile: boolean
  readonly say: (line: string) => void
}

async function measureAll({ store }: BenchStore, { views, profile, say }: Wanted): Promise<Measured[]> {
  const owner = store.connect('owner', { connections: 2 })
  const servers: ServerChild[] = []
  try {
    await migrate(owner, say)
    if (!(await isLoaded(owner))) await load(owner, say)
    const flags = profile ? ['--cpu-prof'] : []
    servers.push(await startChild('../web/hearth-process.ts', { args: [store.dataDir], flags }))
    servers.push(await startChild('../web/floor-process.ts', { args: [store.dataDir] }))
    const wanted = (await viewsFor(owner, servers[0]?.port ?? 0)).filter(({ name }) => name.includes(views))
    return await measureViews({ servers, dataDir: store.dataDir }, wanted, say)
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await owner.destroy()
  }
}

async function measureViews(
  on: Parameters<typeof measure>[0],
  views: readonly View[],
  say: (line: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const { load, view } of loads.flatMap((load) => views.map((view) => ({ load, view })))) {
    say(`${view.name}, ${load.clients} at once`)
    const [hearth, floor] = await measure(on, view, load)
    if (hearth && floor) measured.push({ view, clients: load.clients, hearth, floor })
  }
  return measured
}
