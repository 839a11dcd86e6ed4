import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Ticks of the processor's clock in a second, on every Linux there is. */
const ticks = 100

/**
 * Milliseconds of the processor that the embedded server's processes have used so far; null where the system does not tell
 * (it is read from /proc). Connections that ended in between are not counted, so measure with a pool that stays open.
 */
export async function databaseProcessorMs(dataDir: string): Promise<number | null> {
  const server = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0] ?? ''
  const processes = await readdir('/proc').catch(() => [])
  const used = await Promise.all(
    processes.filter((name) => /^\d+$/.test(name)).map((pid) => usedBy(pid, server)),
  )
  const known = used.flatMap((ms) => ms ?? [])
  return known.length === 0 ? null : known.reduce((sum, ms) => sum + ms, 0)
}

async function usedBy(pid: string, parent: string): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // After the name in brackets: state, parent, …, and as 12th and 13th the ticks used by itself and by the system for it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  if (fields[1] !== parent) return null
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
}
