import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './tree.ts'

const programs = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
}

export type Tool = keyof typeof programs

/** Runs one of the house's tools in a folder, as its npm script does. */
export function run(
  tool: Tool,
  args: readonly string[],
  cwd: string,
): { passed: boolean; said: string; json: string } {
  const program = join(root, 'node_modules', programs[tool])
  const env = { ...process.env, NO_COLOR: '1' }
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (done.error) throw done.error
  return { passed: done.status === 0, said: done.stdout + done.stderr, json: done.stdout }
}
