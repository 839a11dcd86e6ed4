import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tree.ts'

/** Sets that lie beside the checkout, in ../shared, because they are not ours to publish. See decision 6. */
export const sets = [
  'conformance/ssda903-cases.json',
  'conformance/cin-cases.json',
  'data/febrl/febrl1.csv',
  'data/febrl/febrl2.csv',
  'data/febrl/febrl3.csv',
  'data/uk-families/records.csv',
  'data/uk-families/truth.csv',
  'spec/data/ssd-model.json',
] as const

/** Where a set lies on this machine, whether or not it is there. */
export function setPath(set: (typeof sets)[number]): string {
  return join(root, '../shared', set)
}

export function missingSets(): string[] {
  return sets.filter((set) => !existsSync(setPath(set)))
}
