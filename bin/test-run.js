// npm test: the checks, then the tests; the last line counts both. `quick` leaves out what needs a browser, a
// database of its own or a killed process, and the two slower checks;
// `full` runs the tests once more on PostgreSQL 15, where the machine has it, and then the mutants.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserForTests, browserIsMissing } from './browser.js'
import { closingLine, countOf } from './test-count.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const checks = ['check:types', 'check:format', 'check:unused', 'check:rings']
const sizes = ['normal', 'quick', 'full']
const browserTests = '**/*.browser.test.*'
const slowTests = [
  'test/fault/**',
  'test/launcher/**',
  'test/house/**',
  'test/link/**',
  'src/platform/postgres/**',
  '**/whole-return*.test.*',
]
// What the quick run keeps of the tests that need a database: the net, the one shell, the front door's practice.
const quickWithDatabase = [
  'src/platform/db.test.ts',
  'src/record/shell/change.test.ts',
  'src/journey/front-door/scenarios/decide.test.ts',
]
// What measures or kills, or asks what no other transaction of the database server is doing: one file at a time, after all others.
const alone = [
  'test/fault/',
  'test/launcher/',
  'src/platform/postgres/',
  'src/platform/web/problems',
  'src/mechanisms/audit/',
  'src/commands/verify',
  'src/desk/key-rotation',
]
const needsMore =
  /testDatabase|testApp|Story\(|databaseServer|aTown|startEmbedded|createServer|testServer|Provider\(|makeCouncil|spawnSync|mkdtemp|testing\/town|town-hall/
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
  ...(size === 'quick' ? checks.slice(0, 2) : checks).map(check),
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

/** Tests that the quick run leaves to the usual one: those that start a server or copy a database. */
function notQuick() {
  const listed = spawnSync('git', ['ls-files', '*.test.ts', '*.test.tsx'], { cwd: root, encoding: 'utf8' })
  const files = listed.stdout.split('\n').filter((file) => file !== '' && !quickWithDatabase.includes(file))
  const slow = files.filter((file) => needsMore.test(readFileSync(join(root, file), 'utf8')))
  return [browserTests, ...slowTests, ...slow]
}

function leftOutOf(size) {
  if (size === 'quick') return notQuick()
  return browser === null ? [browserTests] : []
}

/**
 * Every test once: most of them with a worker for each processor and one more, since they wait for the database and the browser (vitest
 * by itself leaves one processor idle), then those that must be alone.
 */
function tests(env, without = leftOutOf(size)) {
  const together = runTests(
    env,
    [...without, ...alone.map((path) => `${path}**`)],
    [`--maxWorkers=${availableParallelism() + 1}`],
  )
  const lonely = size === 'quick' ? [] : [runTests(env, without, ['--maxWorkers=1', ...alone])]
  return [together, ...lonely].reduce(added)
}

function added(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

function runTests(env, without, more) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-report-'))
  const file = join(folder, 'tests.json')
  const leftOut = without.flatMap((pattern) => ['--exclude', pattern])
  const program = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const passed = run(process.execPath, [program, 'run', ...reporters, ...leftOut, ...more], env)
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
