import type { Group } from '../../../mechanisms/indicators/index.ts'
import { type FunnelPoint, funnel } from '../../../models/control-chart/funnel.ts'
import { teamName } from '../words.ts'

/** A team beside all teams together. */
export interface TeamWords {
  readonly team: string
  readonly value: string
  readonly counts: string
  readonly beside: string
}

/** Whether a team differs by more than its size makes likely: a small team's ups and downs are no finding. Shares only. */
export function teamWords(groups: readonly Group[]): TeamWords[] {
  const counted = groups.flatMap(({ key, figure }) =>
    figure.unit === '%'
      ? [{ key: teamName(key), numerator: figure.numerator, denominator: figure.denominator ?? 0 }]
      : [],
  )
  const { centre, points } = funnel(counted)
  return points.map((point) => ({
    team: point.key,
    value: `${(point.value * 100).toFixed(1)}%`,
    counts: `${point.numerator} of ${point.denominator}`,
    beside: besideWords(point, centre ?? 0),
  }))
}

function besideWords({ value, beyond }: FunnelPoint, centre: number): string {
  if (beyond === 0) return 'As chance would have it'
  const way = value > centre ? 'Higher' : 'Lower'
  return beyond === 3 ? `${way} than chance explains` : `${way}; chance would seldom have it`
}
