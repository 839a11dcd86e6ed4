import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const usual = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** What to say where there is no browser. */
export const browserIsMissing =
  'The browser tests did not run: install Chromium or Chrome (on Debian, as root: apt-get install chromium), or name one that runs with CHROMIUM=/path/to/it.'

/**
 * A Chromium for the tests: the one that CHROMIUM names, else an installed one, else, for root on Debian, the
 * distribution's, installed now. Null where there is none.
 */
export function browserForTests() {
  const named = process.env['CHROMIUM']
  return named ? runnable(named) : (installed() ?? installDebians())
}

function installed() {
  return usual.map(runnable).find((path) => path !== null) ?? null
}

/** The full path, if it is there and runs: some distributions ship an empty shell under the name. */
function runnable(program) {
  const path = spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', program], {
    encoding: 'utf8',
  }).stdout.trim()
  return path !== '' && spawnSync(path, ['--version']).status === 0 ? path : null
}

function installDebians() {
  if (process.getuid?.() !== 0 || !isDebian()) return null
  console.log('Installing the Chromium of Debian for the browser tests (apt-get install chromium) …')
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8' }
  const update = spawnSync('apt-get', ['update', '-qq'], options)
  const install = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    options,
  )
  if (install.status !== 0) console.error(`${update.stderr ?? ''}${install.stderr ?? ''}`.trim())
  return installed()
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
