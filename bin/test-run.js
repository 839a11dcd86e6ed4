// npm test: the checks, then the tests; the last line counts both. `quick` leaves out what needs a browser or a killed process;
// `full` runs the tests once more on PostgreSQL 15, where the machine has it, and then the mutants.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserForTests, browserIsMissing } from './browser.js'
import { closingLine, countOf } from './test-count.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const checks = ['check:types', 'check:format', 'check:unused', 'check:rings']
const sizes = ['normal', 'quick', 'full']
const browserTests = '**/*.browser.test.*'
const slowTests = ['test/fault/**', 'test/launcher/**', 'test/house/**', 'src/platform/postgres/**']
const postgres15 = process.env.HEARTH_POSTGRES_15 ?? '/usr/lib/postgresql/15/bin'

const size = process.argv[2] ?? 'normal'
if (!sizes.includes(size)) {
  console.error(`npm test runs one of: ${sizes.join(', ')}; not '${size}'`)
  process.exit(2)
}

const browser = size === 'quick' ? null : browserForTests()
const without = size !== 'quick' && browser === null
const env = {
  ...process.env,
  HEARTH_TEST: size,
  ...(browser === null ? {} : { CHROMIUM: browser }),
  PATH: [dirname(process.execPath), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
}

const counts = [
  ...checks.map(check),
  tests(env),
  ...(size === 'full' ? further() : []),
  { passed: 0, failed: without ? 1 : 0 },
]
if (without) console.log(`\n${browserIsMissing}`)
console.log(`\n${closingLine(counts)}`)
process.exitCode = counts.every(({ failed }) => failed === 0) ? 0 : 1

function check(script) {
  return outcome(script, run('npm', ['run', '--silent', script]))
}

function outcome(name, passed) {
  console.log(`${passed ? '✓' : '✗'} ${name}`)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 }
}

/** What only the full run does. */
function further() {
  const on15 = existsSync(postgres15)
  if (!on15) console.log('PostgreSQL 15 is not on this machine: the tests ran on the embedded server only')
  return [
    ...(on15 ? [tests({ ...env, HEARTH_TEST_POSTGRES: postgres15 }, [browserTests, ...slowTests])] : []),
    outcome(
      'mutants',
      run(process.execPath, [join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run']),
    ),
  ]
}

function tests(
  env,
  without = size === 'quick' ? [browserTests, ...slowTests] : browser === null ? [browserTests] : [],
) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-report-'))
  const file = join(folder, 'tests.json')
  const leftOut = without.flatMap((pattern) => ['--exclude', pattern])
  const program = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const passed = run(process.execPath, [program, 'run', ...reporters, ...leftOut], env)
  const count = countOf(reportIn(file), passed)
  rmSync(folder, { recursive: true })
  return count
}

function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function run(program, args, environment = env) {
  return (
    spawnSync(program, args, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] })
      .status === 0
  )
}
