import fc from 'fast-check'
import type { Family, Tie } from './family.ts'

interface Somebody {
  /** With whoever stands to the right, alone, or with nobody. */
  readonly with: 'next' | 'nobody' | 'alone'
  readonly ends: boolean
  /** Hangs on the same parents as the one to the left, on the next, or on none. */
  readonly parents: 'same' | 'next' | 'none'
}

const somebody = fc.record<Somebody>({
  with: fc.constantFrom('next', 'next', 'alone', 'nobody'),
  ends: fc.boolean(),
  parents: fc.constantFrom('same', 'same', 'next', 'next', 'none'),
})

/**
 * A family that was made row by row from left to right, so that it can be drawn without a crossing, told in any order.
 */
export const drawableFamily: fc.Arbitrary<Family> = fc
  .tuple(
    fc.array(fc.array(somebody, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 }),
    fc.integer(),
  )
  .map(([rows, seed]) => ({
    members: shuffled(
      rows.flatMap((row, depth) =>
        row.map((_, place) => ({ id: nameOf(depth, place), bornOn: null, labelWidth: 40 })),
      ),
      seed,
    ),
    ties: shuffled(tiesOf(rows), seed),
    household: [],
  }))

function tiesOf(rows: readonly (readonly Somebody[])[]): Tie[] {
  return rows.flatMap((row, depth) => {
    const unions = unionsIn(row, depth)
    const couples = unions.flatMap(([one, two]): Tie[] =>
      one && two ? [{ kind: 'couple', one, two, bond: 'married' }] : [],
    )
    return [...couples, ...descentOf(rows[depth + 1] ?? [], depth + 1, unions)]
  })
}

function unionsIn(row: readonly Somebody[], depth: number): string[][] {
  const unions: string[][] = []
  for (let place = 0; place < row.length; place += 1) {
    const one = row[place]
    const partnered = one?.with === 'next' && place + 1 < row.length
    if (partnered) unions.push([nameOf(depth, place), nameOf(depth, place + 1)])
    if (one?.with === 'alone') unions.push([nameOf(depth, place)])
    if (partnered && one.ends) place += 1
  }
  return unions
}

function descentOf(row: readonly Somebody[], depth: number, unions: readonly (readonly string[])[]): Tie[] {
  let at = 0
  return row.flatMap(({ parents }, place): Tie[] => {
    if (parents === 'next') at = Math.min(at + 1, unions.length - 1)
    if (parents === 'none') return []
    const child = nameOf(depth, place)
    return (unions[at] ?? []).map((parent) => ({ kind: 'parent', parent, child, by: 'birth' }))
  })
}

function nameOf(depth: number, place: number): string {
  return `${'abcdefgh'[depth]}${place}`
}

/** In an order of the seed's. */
function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  return values
    .map((value, index) => ({ value, key: Math.imul(index + 1, seed | 1) ^ (seed >>> 3) }))
    .toSorted((one, two) => one.key - two.key)
    .map(({ value }) => value)
}
