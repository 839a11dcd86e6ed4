import { crc32 } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

// What makes the picture and its colours. Texts, times, EXIF, animations and anything unknown stay behind.
const pictureChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
])

/** Makes a PNG anew with nothing but the picture and its colours. Null where it is no sound PNG. */
export function remadePng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null
  const kept: Buffer[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const past = at + 12 + bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (past > bytes.length || !isWhole(bytes, at, past)) return null
    if (pictureChunks.has(kind)) kept.push(bytes.subarray(at, past))
    if (kind === 'IEND') return Buffer.concat([signature, ...kept])
    at = past
  }
  return null
}

const isWhole = (bytes: Buffer, at: number, past: number) =>
  crc32(bytes.subarray(at + 4, past - 4)) === bytes.readUInt32BE(past - 4)
