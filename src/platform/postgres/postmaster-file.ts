import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a running server writes about itself into its data directory. */
export interface PostmasterFile {
  readonly pid: number
  readonly port: number
  readonly socketDir: string
  /** False while it starts, recovers or stops. */
  readonly ready: boolean
}

export const postmasterFileName = 'postmaster.pid'

/**
 * Null when there is none, or one still being written.
 * The order of the lines is PostgreSQL's: src/include/utils/pidfile.h.
 * @throws the file system's error where we may not read it.
 */
export async function readPostmasterFile(store: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(store, postmasterFileName), 'utf8').catch((error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
    throw error
  })
  const [pid = '', , , port = '', socketDir = '', , , status = ''] = text.split('\n')
  if (!/^\d+$/.test(pid)) return null
  return { pid: Number(pid), port: Number(port), socketDir, ready: status.trim() === 'ready' }
}
