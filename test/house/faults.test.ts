import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checks, sound, supports, type Tree } from './faults.ts'
import { run } from './tools.ts'
import { root } from './tree.ts'

const settings = ['tsconfig.json', 'biome.json', 'knip.json', '.dependency-cruiser.cjs', '.gitignore']
const houses: string[] = []

afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true })
})

/** A small house in a folder of its own, under our settings; later trees replace or add files. */
function build(...trees: readonly Tree[]): string {
  const house = mkdtempSync(join(tmpdir(), 'hearth-house-'))
  houses.push(house)
  for (const name of settings) cpSync(join(root, name), join(house, name))
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  for (const [file, text] of trees.flatMap((tree) => Object.entries(tree))) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  return house
}

describe.runIf(process.env['HEARTH_TEST'] !== 'quick')('each check finds what it is there for', () => {
  test.each(checks)(
    '$tool accepts a sound house and refuses the planted faults',
    ({ tool, args, faults }) => {
      const untouched = run(tool, args, build(sound))
      expect(untouched.passed, untouched.said).toBe(true)

      const planted = Object.fromEntries(faults.map(({ file, text }) => [file, text]))
      const { passed, said } = run(tool, args, build(sound, supports, planted))
      const unseen = faults.filter(({ says }) => !says.test(said)).map(({ what }) => what)
      expect(unseen, said).toEqual([])
      expect(passed).toBe(false)
    },
  )
})
