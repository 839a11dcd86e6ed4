import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { AssetAddresses } from '../components/view.ts'
import { bundleScripts } from './bundle-scripts.ts'
import { compileStyles } from './compile-styles.ts'
import { fingerprintOfInputs } from './inputs.ts'
import { type Manifest, readManifest } from './manifest.ts'

export interface AssetBuild {
  /** The directory the built files go to. It holds nothing else. */
  readonly to: string
  /** Where the server serves them, ending in '/'. */
  readonly prefix?: string | undefined
}

/**
 * Builds styles, scripts and icon under names that carry their content's hash, unless they are there already.
 * A second call with the same inputs reads one small file and the names of the inputs.
 * @returns the addresses that pages link to
 */
export async function buildAssets({ to, prefix = '/assets/' }: AssetBuild): Promise<AssetAddresses> {
  const inputs = await fingerprintOfInputs()
  const manifest = (await readManifest(to, inputs)) ?? (await build(to, inputs))
  const { stylesheet, start, script, icon } = manifest.files
  return {
    stylesheet: prefix + stylesheet,
    start: prefix + start,
    script: prefix + script,
    icon: prefix + icon,
  }
}

async function build(to: string, inputs: string): Promise<Manifest> {
  await mkdir(to, { recursive: true })
  const [styles, scripts] = await Promise.all([compileStyles(), bundleScripts()])
  const images = await Promise.all(
    styles.images.map(async (image) => [image, await keep(to, image, await readFile(image))] as const),
  )
  const css = images.reduce(
    (text, [image, name]) => text.replaceAll(styles.placeholderOf(image), name),
    styles.css,
  )
  const files = {
    stylesheet: await keep(to, 'hearth.css', css),
    start: await keep(to, 'start.js', scripts.start),
    script: await keep(to, 'hearth.js', scripts.hearth),
    icon: await keep(to, 'icon.svg', await readFile(join(import.meta.dirname, 'icon.svg'))),
  }
  const manifest = { inputs, files, images: images.map(([, name]) => name) }
  await removeOthers(to, [...Object.values(files), ...manifest.images])
  await writeWhole(join(to, 'manifest.json'), JSON.stringify(manifest))
  return manifest
}

/** Writes a file under its name and hash, and answers that name. */
async function keep(to: string, name: string, content: string | Buffer): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const extension = extname(name)
  const hashed = `${basename(name, extension)}-${hash}${extension}`
  await writeWhole(join(to, hashed), content)
  return hashed
}

/** A reader sees the whole file or none. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const half = `${path}.${process.pid}.half`
  await writeFile(half, content)
  await rename(half, path)
}

async function removeOthers(to: string, keeping: readonly string[]): Promise<void> {
  const others = (await readdir(to)).filter((name) => !keeping.includes(name) && !name.endsWith('.half'))
  await Promise.all(others.map((name) => rm(join(to, name), { recursive: true, force: true })))
}
