import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const loader = fileURLToPath(new URL('../../bin/loader.js', import.meta.url))
const packages = fileURLToPath(new URL('../../node_modules', import.meta.url))

test('a page written in TSX runs, the first time and from the cache', async () => {
  const program = await aProgram({
    'main.ts': `
      import { render } from 'preact-render-to-string'
      import { Page } from './page.tsx'
      console.log(render(Page({ name: 'Zoë' })))`,
    'page.tsx': `
      interface Words { readonly name: string }
      export const Page = ({ name }: Words) => <p class="x">{name} &amp; co</p>`,
  })
  const twice = [run(program), run(program)]
  expect(twice).toEqual(Array(2).fill({ code: 0, out: '<p class="x">Zoë &amp; co</p>\n', err: '' }))
})

test('a changed page is not taken from the cache', async () => {
  const program = await aProgram({ 'main.ts': `import './page.tsx'`, 'page.tsx': `console.log('before')` })
  const before = run(program)
  await writeFile(join(program, '..', 'page.tsx'), `console.log('after')`)
  expect([before.out, run(program).out]).toEqual(['before\n', 'after\n'])
})

test('an import that is there only for what it does is kept', async () => {
  const program = await aProgram({
    'main.ts': `import './page.tsx'`,
    'page.tsx': `import { unused } from './loud.ts'`,
    'loud.ts': `export const unused = 1; console.log('done')`,
  })
  expect(run(program).out).toBe('done\n')
})

test('an error names the line as written', async () => {
  const program = await aProgram({
    'main.ts': `import './page.tsx'`,
    'page.tsx': `interface Gone {\n  readonly a: string\n}\n\nthrow new Error('here')\n`,
  })
  expect(run(program).err).toMatch(/page\.tsx:5:7/)
})

/** Files in a folder of their own; the first is the one to run. */
async function aProgram(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-loader-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await symlink(packages, join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return join(folder, 'main.ts')
}

function run(program: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, program], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}
