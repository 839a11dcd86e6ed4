/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T
  /** True in so many of a hundred. */
  readonly percent: (share: number) => boolean
}

/** A small generator (mulberry32); good enough for made-up returns. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    oneOf: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    percent: (share) => next() * 100 < share,
  }
}
