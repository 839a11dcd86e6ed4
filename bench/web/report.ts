import { cpus } from 'node:os'
import { quantile, table } from '../support/figures.ts'
import type { Taken } from './measure.ts'
import type { View } from './views.ts'

/** One line of the answer: a view under a load, by Hearth and by the floor. */
export interface Measured {
  readonly view: View
  readonly clients: number
  readonly hearth: Taken
  readonly floor: Taken
}

const goals = { ratioAtOne: 2, p95AtTwenty: 100, processor: 16 }

/** The figures as a table, and whether the goals are met. Milliseconds; the ratio is that of the medians at p50, the median of the rounds' own. */
export function report(measured: readonly Measured[]): string {
  const each = ['p50', 'p95', 'processor', 'database']
  const head = [
    'view',
    'clients',
    ...each.map((name) => `Hearth ${name}`),
    ...each.map((name) => `floor ${name}`),
    'ratio',
    'others',
  ]
  const rows = measured.map(({ view, clients, hearth, floor }) => [
    view.name,
    `${clients}`,
    ...cells(hearth),
    ...cells(floor),
    ratio({ hearth, floor }).toFixed(2),
    hearth.others.toFixed(1),
  ])
  return `${table(head, rows)}\n\n${notes.join('\n')}\n\n${measured.flatMap(verdicts).join('\n')}`
}

const notes = [
  'Milliseconds a view; processor and database are processor time. ratio: Hearth p50 beside the floor’s, the median of the rounds.',
  'The floor: bare node:http and pg, the same reads, rights, trace and writes, JSON out.',
  `others: how many of this machine’s ${cpus().length} processors other programs kept busy meanwhile; latencies at 20 clients grow with them.`,
]

function cells({ p50, p95, processor, database }: Taken): string[] {
  return [p50, p95, processor, database].map((ms) => ms?.toFixed(2) ?? '-')
}

/** Of each pair of rounds, one after the other; the median of those. */
function ratio({ hearth, floor }: Pick<Measured, 'hearth' | 'floor'>): number {
  const pairs = hearth.medians.map((ms, n) => ms / (floor.medians[n] ?? Number.NaN))
  return quantile(pairs, 0.5)
}

function verdicts({ view, clients, hearth, floor }: Measured): string[] {
  const many = clients > 1
  const checks = [
    ...(view.comparesLatency && !many
      ? [{ what: 'latency beside the floor', got: ratio({ hearth, floor }), most: goals.ratioAtOne }]
      : []),
    ...(many ? [{ what: 'p95 at 20 clients, ms', got: hearth.p95, most: goals.p95AtTwenty }] : []),
    ...(many ? [{ what: 'processor a view, ms', got: hearth.processor, most: goals.processor }] : []),
  ]
  return checks.map(
    ({ what, got, most }) =>
      `${got <= most ? 'goal met   ' : 'goal missed'}  ${view.name}: ${what} ${got.toFixed(2)}, at most ${most}`,
  )
}
