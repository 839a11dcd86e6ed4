/** Throws of dice that come out the same for the same seed. */
export interface Chance {
  /** At least 0, less than 1. */
  readonly share: () => number
  readonly pick: <One>(ones: readonly [One, ...One[]]) => One
  /** A whole number from first to last, both possible. */
  readonly from: (first: number, last: number) => number
}

/** Mulberry32: small, quick and good enough for made-up returns. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    share,
    pick: (ones) => ones[Math.floor(share() * ones.length)] ?? ones[0],
    from: (first, last) => first + Math.floor(share() * (last - first + 1)),
  }
}
