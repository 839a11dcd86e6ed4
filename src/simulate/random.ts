/** Chance that can be repeated: the same seed gives the same numbers, on every machine. */
export interface Random {
  /** From 0 up to and without 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** One of the items, each as often as its weight. */
  readonly weighted: <Item>(items: readonly (readonly [Item, number])[]) => Item
  /** Days until something that comes by chance, `mean` days apart. */
  readonly gap: (mean: number) => number
  readonly uuid: () => string
}

/** Chance of its own for a part of the whole, so that one part does not move the others. */
export function randomOf(...seed: readonly (string | number)[]): Random {
  const next = small(hashOf(seed.join('\n')))
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (items) => itemAt(items, whole(0, items.length - 1)),
    weighted: (items) => weighted(items, next()),
    gap: (mean) => -Math.log(1 - next()) * mean,
    uuid: () => uuid(next),
  }
}

function itemAt<Item>(items: readonly Item[], at: number): Item {
  const item = items[at]
  if (item === undefined) throw new RangeError('Nothing to choose from')
  return item
}

function weighted<Item>(items: readonly (readonly [Item, number])[], share: number): Item {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0)
  let left = share * total
  const found = items.find(([, weight]) => {
    left -= weight
    return left < 0
  })
  return (found ?? itemAt(items, items.length - 1))[0]
}

/** A version 4 UUID of 122 bits of this chance. */
function uuid(next: () => number): string {
  const words = Array.from({ length: 4 }, () => Math.floor(next() * 2 ** 32))
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type State = readonly [number, number, number, number]

/** Four well-mixed words of a text. Source: MurmurHash3's finalisers, as in the public-domain cyrb128. */
function hashOf(text: string): State {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0]
}

/** Small fast counting generator of 128 bits (sfc32). Source: Chris Doty-Humphrey, PractRand, public domain. */
function small([first, second, third, fourth]: State): () => number {
  let [a, b, c, d] = [first, second, third, fourth]
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let turn = 0; turn < 15; turn++) next()
  return next
}
