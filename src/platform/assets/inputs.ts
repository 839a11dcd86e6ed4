import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder that holds `node_modules`: the official styles are found from there. */
export const projectRoot = join(import.meta.dirname, '..', '..', '..')

const packages = ['govuk-frontend', '@ministryofjustice/frontend', 'sass', 'esbuild']

/** Changes when anything changes that the built files are made of. */
export async function fingerprintOfInputs(): Promise<string> {
  const own = await readdir(import.meta.dirname, { recursive: true, withFileTypes: true })
  const files = own.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const manifests = packages.map((name) => join(projectRoot, 'node_modules', name, 'package.json'))
  const hash = createHash('sha256')
  for (const path of [...files, ...manifests].sort())
    hash.update(path.slice(projectRoot.length)).update(await readFile(path))
  return hash.digest('hex')
}
