/**
 * The shares among pairs of one person, so changed that better agreement never speaks less for it: where the ratio to the
 * unrelated rises with worse agreement, neighbouring levels are pooled until it no longer does.
 * @param same shares by level, best first
 * @param unrelated shares of the same levels, none 0
 */
export function falling(same: readonly number[], unrelated: readonly number[]): number[] {
  const pools: { same: number; unrelated: number; levels: number[] }[] = []
  for (const [level, share] of same.entries()) {
    pools.push({ same: share, unrelated: unrelated[level] ?? 0, levels: [level] })
    poolBack(pools)
  }
  return pools.flatMap((pool) =>
    pool.levels.map((level) => (pool.same * (unrelated[level] ?? 0)) / pool.unrelated),
  )
}

function poolBack(pools: { same: number; unrelated: number; levels: number[] }[]): void {
  for (
    let last = pools.at(-1), before = pools.at(-2);
    last && before;
    last = pools.at(-1), before = pools.at(-2)
  ) {
    if (before.same / before.unrelated >= last.same / last.unrelated) return
    pools.splice(-2, 2, {
      same: before.same + last.same,
      unrelated: before.unrelated + last.unrelated,
      levels: [...before.levels, ...last.levels],
    })
  }
}
