/** Those that share a key with another, in order. A key of null is shared with nobody. */
export function repeated<One>(ones: readonly One[], keyOf: (one: One) => string | null): One[] {
  if (ones.length < 2) return []
  const times = new Map<string | null, number>()
  for (const one of ones) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1)
  if (times.size === ones.length) return []
  return ones.filter((one) => keyOf(one) !== null && (times.get(keyOf(one)) ?? 0) > 1)
}
