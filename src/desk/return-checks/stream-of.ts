import { Readable } from 'node:stream'

const chunk = 2 ** 18

/** The bytes of a file piece by piece, as from a disk. */
export function streamOf(bytes: Uint8Array): Readable {
  return Readable.from(chunksOf(bytes))
}

function* chunksOf(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += chunk) yield Buffer.from(bytes.subarray(at, at + chunk))
}
