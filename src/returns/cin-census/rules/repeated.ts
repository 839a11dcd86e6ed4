/** Those that share a key with another, in order. A key of null is shared with nobody. */
export function repeated<One>(ones: readonly One[], keyOf: (one: One) => string | null): readonly One[] {
  if (ones.length < 2) return []
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const one of ones) {
    const key = keyOf(one)
    if (key !== null && seen.size === seen.add(key).size) shared.add(key)
  }
  return shared.size === 0 ? [] : ones.filter((one) => isIn(shared, keyOf(one)))
}

function isIn(keys: ReadonlySet<string>, key: string | null): boolean {
  return key !== null && keys.has(key)
}
