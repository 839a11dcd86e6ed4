/** Lines of one union between two layers: where they come from above and where they go below, from left to right. */
export interface Net {
  readonly id: number
  readonly tops: readonly number[]
  readonly bottoms: readonly number[]
}

/**
 * How deep each net's level line runs, counted from 0 for the uppermost, so that few verticals cross it and no two that share a stretch run
 * at one depth.
 */
export function depthsOf(nets: readonly Net[]): Map<number, number> {
  const placed: Net[] = []
  for (const net of nets) placed.splice(bestPlace(placed, net), 0, net)
  const depths = new Map<number, number>()
  for (const [index, net] of placed.entries()) {
    const above = placed.slice(0, index).filter((other) => touch(other, net))
    depths.set(net.id, Math.max(-1, ...above.map(({ id }) => depths.get(id) ?? 0)) + 1)
  }
  return depths
}

/** Where in the order from above to below a net costs the fewest crossings. */
function bestPlace(placed: readonly Net[], net: Net): number {
  let best = 0
  let cost = placed.reduce((sum, other) => sum + crossingsOf({ upper: net, lower: other }), 0)
  let least = cost
  for (const [index, other] of placed.entries()) {
    cost += crossingsOf({ upper: other, lower: net }) - crossingsOf({ upper: net, lower: other })
    if (cost < least) [best, least] = [index + 1, cost]
  }
  return best
}

/** What crosses, or runs on one another, while one net's level line is above another's. */
function crossingsOf({ upper, lower }: { readonly upper: Net; readonly lower: Net }): number {
  const [from, to] = spanOf(lower)
  const [first, last] = spanOf(upper)
  const down = upper.bottoms.filter((x) => from < x && x < to).length
  const up = lower.tops.filter((x) => first < x && x < last).length
  const onOneAnother = lower.tops.filter((x) => upper.bottoms.includes(x)).length
  return down + up + onOneAnother * 2
}

function touch(one: Net, two: Net): boolean {
  const [from, to] = spanOf(one)
  const [first, last] = spanOf(two)
  return from <= last && first <= to
}

function spanOf({ tops, bottoms }: Net): readonly [number, number] {
  const all = [...tops, ...bottoms]
  return [Math.min(...all), Math.max(...all)]
}
