/** One file in an archive, as the archive's own list of contents has it. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** Bytes in the archive, and unpacked as the list says. */
  readonly packed: number
  readonly unpacked: number
}

const endSign = 0x06054b50
const entrySign = 0x02014b50
const endLength = 22
const entryLength = 46
const longestComment = 65_535

/**
 * The contents of an archive by its central directory, without unpacking anything; null where it has no sound one
 * (cut off, over 4 GB, in several parts), and then the file is not taken.
 */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = findEnd(bytes)
  if (end === null) return null
  const count = bytes.readUInt16LE(end + 10)
  const start = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  let at = start
  for (let n = 0; n < count; n += 1) {
    if (at + entryLength > end || bytes.readUInt32LE(at) !== entrySign) return null
    entries.push(entryAt(bytes, at))
    at += entryLength + lengthsAt(bytes, at).all
  }
  return at === end ? entries : null
}

function findEnd(bytes: Buffer): number | null {
  const last = bytes.length - endLength
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (bytes.readUInt32LE(at) === endSign && at + endLength + bytes.readUInt16LE(at + 20) === bytes.length)
      return at
  }
  return null
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  const { name } = lengthsAt(bytes, at)
  return {
    name: bytes.toString('utf8', at + entryLength, at + entryLength + name),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
  }
}

function lengthsAt(bytes: Buffer, at: number) {
  const name = bytes.readUInt16LE(at + 28)
  return { name, all: name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) }
}
