import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium, printWith } from './print-to-pdf.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-pretended-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A program that stands in for the browser. */
async function aProgram(name: string, script: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o700)
  return file
}
const toPdf = `for a in "$@"; do case "$a" in --print-to-pdf=*) out="\${a#*=}";; esac; done`
const left = () => readdirSync(folder).filter((name) => name.startsWith('hearth-print-'))

test('a browser is found by its name or on the path, and none is none', async () => {
  const file = await aProgram('chromium', 'exit 0')
  expect(findChromium(null, `/nowhere:${folder}`)).toBe(file)
  expect(findChromium(null, '/nowhere')).toBeNull()
  expect(findChromium(file, '')).toBe(file)
  expect(findChromium(join(folder, 'missing'), folder)).toBeNull()
})

test('what it writes is the answer, and the page lies nowhere afterwards', async () => {
  const good = await aProgram(
    'good',
    `${toPdf}\nfor page in "$@"; do :; done\ncat "\${page#file://}" > "$out"`,
  )
  expect((await printWith(good, { inFolder: folder })('<p>Words of a letter</p>'))?.toString()).toBe(
    '<p>Words of a letter</p>',
  )
  expect(left()).toEqual([])
})

test.each([
  { what: 'one that fails', script: 'exit 1' },
  { what: 'one that writes nothing', script: 'exit 0' },
])('$what makes no PDF and no fault', async ({ script }) => {
  const bad = await aProgram('bad', script)
  expect(await printWith(bad, { inFolder: folder })('<p>x</p>')).toBeNull()
  expect(await printWith(join(folder, 'missing'), { inFolder: folder })('<p>x</p>')).toBeNull()
})

test('one that hangs is ended in time, with what it started, and the next is printed', async () => {
  const mark = join(folder, 'outlived')
  const hangs = await aProgram('hangs', `(sleep 2; touch ${mark}) &\nsleep 60`)
  const print = printWith(hangs, { waitMs: 300, inFolder: folder })
  const began = performance.now()
  expect(await Promise.all([print('<p>1</p>'), print('<p>2</p>')])).toEqual([null, null])
  expect(performance.now() - began).toBeLessThan(10_000)
  await new Promise((resolve) => setTimeout(resolve, 2_200))
  expect(existsSync(mark)).toBe(false)
  expect(left()).toEqual([])
})
