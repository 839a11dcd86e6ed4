import { parseArgs } from 'node:util'
import { migrate } from '../../src/platform/migrate.ts'
import { type ServerChild, startChild } from '../support/child.ts'
import { quantile, table } from '../support/figures.ts'
import { openBenchStore } from '../support/store.ts'
import { type Load, measure, type Taken } from '../web/measure.ts'
import { searches } from './asked.ts'
import { isLoaded, load } from './load.ts'

type Goal = Load & { readonly p95: number }

/** @source spec/person-matching.md 12, and what was asked for at the front door */
const goals: readonly Goal[] = [
  { clients: 1, rounds: 6, requests: 60, p95: 80 },
  { clients: 20, rounds: 4, requests: 400, p95: 200 },
]

const help = `npm run bench search [-- options]
  --people N  how many people are held (300,000)
  --data DIR  keep the town there, and use it again (2 GB; without it one is made and taken away)
  --profile   write a processor profile of Hearth into the current folder`

/** A page of people found, with rights, reasons and trace, among 300,000; beside a floor of one trigram query over the names. */
export async function benchSearch(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '300000' },
      data: { type: 'string' },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  if (values.help) return say(help)
  const { store, close } = await openBenchStore(values.data, say)
  const owner = store.connect('owner', { connections: 2 })
  const servers: ServerChild[] = []
  try {
    await migrate(owner, say)
    if (!(await isLoaded(owner))) await load(owner, Number(values.people), say)
    const flags = values.profile ? ['--cpu-prof'] : []
    servers.push(await startChild('../web/hearth-process.ts', { args: [store.dataDir, '1'], flags }))
    servers.push(await startChild('../search/floor-process.ts', { args: [store.dataDir] }))
    const view = await searches(owner, servers[0]?.port ?? 0)
    for (const goal of goals) {
      const [hearth, floor] = await measure({ servers, dataDir: store.dataDir }, view, goal)
      if (hearth && floor) process.stdout.write(`${asText(goal, hearth, floor)}\n`)
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await owner.destroy()
    await close()
  }
}

function asText({ clients, p95 }: Goal, hearth: Taken, floor: Taken): string {
  const cells = ({ p50, p95: slow, processor, database }: Taken) =>
    [p50, slow, processor, database].map((ms) => ms?.toFixed(1) ?? '-')
  const ratios = hearth.medians.map((ms, n) => ms / (floor.medians[n] ?? Number.NaN))
  const verdict = hearth.p95 <= p95 ? 'goal met' : 'goal missed'
  return [
    table(
      [`${clients} at once, ms`, 'p50', 'p95', 'processor', 'database'],
      [
        ['a page of people found', ...cells(hearth)],
        ['floor: one trigram query', ...cells(floor)],
      ],
    ),
    `beside the floor ${quantile(ratios, 0.5).toFixed(2)} times at p50; other programs kept ${hearth.others.toFixed(1)} processors busy`,
    `${verdict}: p95 ${hearth.p95.toFixed(0)} ms, at most ${p95}\n`,
  ].join('\n')
}
