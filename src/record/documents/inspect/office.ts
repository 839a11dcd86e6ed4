import type { FileProblem } from './problems.ts'
import { type ZipEntry, zipEntries } from './zip.ts'

/** Caps on what an archive may hold. @source spec/security.md 11.4 */
const caps = { entries: 5_000, unpacked: 250 * 1_048_576, ratio: 100 }

// Where programs live in an office file: macros, ActiveX controls, embedded objects that open others.
const programs =
  /vbaProject|vbaData|\/activeX\/|\/embeddings\/oleObject|\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|hta)$/i

/** What is wrong with an office document (an archive of parts); null where nothing is. */
export function officeFault(bytes: Buffer): FileProblem | null {
  const entries = zipEntries(bytes)
  if (entries === null || entries.some(isOdd)) return 'damaged'
  if (entries.some(({ encrypted }) => encrypted)) return 'locked'
  if (entries.some(({ name }) => programs.test(name))) return 'programs inside'
  return isBomb(entries) ? 'damaged' : null
}

const isOdd = ({ name }: ZipEntry) =>
  name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')

function isBomb(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  return (
    entries.length > caps.entries || unpacked > caps.unpacked || unpacked > Math.max(packed, 1) * caps.ratio
  )
}
