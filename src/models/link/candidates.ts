import { blockingKeys } from './blocking-keys.ts'
import type { Person } from './clean/person.ts'

/** Pairs to compare, as places in the list of persons: the n-th pair is `first[n]` and `second[n]`, the first the smaller. */
export interface Pairs {
  readonly first: Int32Array
  readonly second: Int32Array
}

/** A block of more persons than this says too little: its key needs the year of birth beside it. */
const largestBlock = 200

/** All pairs of persons who share a key, each once. */
export function candidatePairs(persons: readonly Person[]): Pairs {
  const blocks = blocksOf(persons)
  const blocksOfPerson: (readonly number[])[][] = persons.map(() => [])
  for (const block of blocks) for (const at of block) blocksOfPerson[at]?.push(block)
  const first: number[] = []
  const second: number[] = []
  for (const [at, own] of blocksOfPerson.entries()) {
    const later = new Set(own.flat().filter((other) => other > at))
    for (const other of later) {
      first.push(at)
      second.push(other)
    }
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second) }
}

function blocksOf(persons: readonly Person[]): number[][] {
  const blocks = new Map<string, number[]>()
  for (const [at, person] of persons.entries()) for (const key of blockingKeys(person)) add(blocks, key, at)
  return [...blocks.values()]
    .flatMap((block) => (block.length > largestBlock ? byYear(block, persons) : [block]))
    .filter(({ length }) => length > 1 && length <= largestBlock)
}

function byYear(block: readonly number[], persons: readonly Person[]): number[][] {
  const years = new Map<string, number[]>()
  for (const at of block) {
    for (const { year } of persons[at]?.births ?? []) add(years, String(year), at)
  }
  return [...years.values()]
}

function add(blocks: Map<string, number[]>, key: string, at: number): void {
  const block = blocks.get(key)
  if (block) block.push(at)
  else blocks.set(key, [at])
}
