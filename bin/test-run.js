// npm test: the checks, then the tests; the last line counts both. `quick` leaves out what needs a browser.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserForTests, browserIsMissing } from './browser.js'
import { closingLine, countOf } from './test-count.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const checks = ['check:types', 'check:format', 'check:unused', 'check:rings']
const sizes = ['normal', 'quick', 'full']
const browserTests = '**/*.browser.test.*'

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

const counts = [...checks.map(check), tests(), { passed: 0, failed: without ? 1 : 0 }]
if (without) console.log(`\n${browserIsMissing}`)
console.log(`\n${closingLine(counts)}`)
process.exitCode = counts.every(({ failed }) => failed === 0) ? 0 : 1

function check(script) {
  const passed = run('npm', ['run', '--silent', script])
  console.log(`${passed ? '✓' : '✗'} ${script}`)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 }
}

function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-report-'))
  const file = join(folder, 'tests.json')
  const leftOut = browser === null ? ['--exclude', browserTests] : []
  const program = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const passed = run(process.execPath, [program, 'run', ...reporters, ...leftOut])
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

function run(program, args) {
  return spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}
