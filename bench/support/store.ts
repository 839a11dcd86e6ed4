import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../../src/platform/config.ts'
import { openStore, type Store } from '../../src/platform/store.ts'

/** A store for a bench: its own embedded database, every commit on the disk before it is answered. */
export interface BenchStore {
  readonly store: Store
  readonly config: Config
  /** Ends the server, and takes the folder away where nobody named one. */
  close(): Promise<void>
}

/** Opens it in a folder that is kept for the next run, or, with none named, in one of its own. */
export async function openBenchStore(
  folder: string | undefined,
  say: (line: string) => void,
): Promise<BenchStore> {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'hearth-bench-')))
  await mkdir(dataDir, { recursive: true })
  // As root the server runs as another user, who must be able to enter.
  await chmod(dataDir, 0o755)
  const config = configFor(dataDir)
  const store = await openStore(config, { exclusive: true, say })
  return {
    store,
    config,
    async close() {
      await store.close()
      if (folder === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * The configuration of a process of the bench: the embedded database of that folder, nothing from the environment.
 * @param proxyHops 1 where the bench says from which office a request comes
 */
export function configFor(dataDir: string, proxyHops = 0): Config {
  const read = readConfig({ HEARTH_DATA: dataDir, HEARTH_PROXY_HOPS: `${proxyHops}` })
  if (!read.ok) throw new TypeError(read.lines.join('\n'))
  return read.config
}
