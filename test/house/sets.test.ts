import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingSets, setPath, sets } from './sets.ts'

/** Where the project is checked in earnest every set must be there; elsewhere the run says what it did without. */
test('the sets beside the checkout are there, or the run says which are not', () => {
  const missing = missingSets()
  if (missing.length > 0) console.warn(`Not on this machine, so not tested against: ${missing.join(', ')}`)
  expect(process.env['CI'] ? missing : []).toEqual([])
})

test('a set that is there is not empty', () => {
  const present = sets.filter((set) => !missingSets().includes(set))
  expect(present.filter((set) => statSync(setPath(set)).size < 1000)).toEqual([])
})

test('the list is the whole list, each set once', () => {
  expect(new Set(sets).size).toBe(8)
})
