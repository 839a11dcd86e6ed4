import { expect, test } from 'vitest'
import { z } from 'zod'
import { run } from './tools.ts'
import { codeFiles, root } from './tree.ts'

const cruised = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/**
 * Under TypeScript 7 dependency-cruiser needs @swc/core to see TypeScript at all and, without it, is content with
 * 0 modules. So the files it saw are compared with the files there are.
 */
test('imports go only leftwards through the rings, and every file was looked at', () => {
  const present = ['src', 'test', 'bench'].filter((room) =>
    codeFiles.some((file) => file.startsWith(`${room}/`)),
  )
  const { json } = run('depcruise', ['--config', '.dependency-cruiser.cjs', '-T', 'json', ...present], root)
  const { modules, summary } = cruised.parse(JSON.parse(json))
  const seen = modules
    .map(({ source }) => source)
    .filter((source) => /^(src|test|bench)\/.*\.(tsx?|js)$/.test(source))

  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  expect(seen.toSorted()).toEqual(codeFiles.filter((file) => !file.startsWith('bin/')).toSorted())
  expect(seen.length).toBeGreaterThan(10)
})
