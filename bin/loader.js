// Lets Node 24 run this source as it stands: it strips types from .ts itself, .tsx is transformed here.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks, setSourceMapsSupport } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const cache = writableCache(fileURLToPath(new URL('../node_modules/.cache/hearth/', import.meta.url)))
if (cache !== null) enableCompileCache(join(cache, 'compiled'))

setSourceMapsSupport(true)
registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', source: transformed(fileURLToPath(url)), shortCircuit: true }
  },
})

function transformed(file) {
  const source = readFileSync(file, 'utf8')
  if (cache === null) return transform(file, source)
  const kept = join(cache, `${hash(file)}.json`)
  const key = hash(`${process.version}\0${source}`)
  const known = read(kept)
  return known?.key === key ? known.code : keep(kept, { key, code: transform(file, source) })
}

function transform(file, source) {
  // Loaded only when needed: esbuild costs a tenth of a second.
  return require('esbuild').transformSync(source, {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcefile: file,
    sourcemap: 'inline',
    target: 'node24',
    // Else esbuild drops an import that is only there for what it does.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  }).code
}

function read(kept) {
  try {
    return JSON.parse(readFileSync(kept, 'utf8'))
  } catch {
    return null
  }
}

/** Written whole or not at all, since two processes may start at once; a full disk only costs time. */
function keep(kept, entry) {
  const draft = `${kept}.${randomUUID()}`
  try {
    writeFileSync(draft, JSON.stringify(entry))
    renameSync(draft, kept)
  } catch {
    rmSync(draft, { force: true })
  }
  return entry.code
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex')
}

function writableCache(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '.writable'), '')
    return folder
  } catch {
    return null
  }
}
