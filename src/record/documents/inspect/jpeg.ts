const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
}

/** A stretch of a picture: one marker with its contents, and for a scan the picture data after it. */
interface Segment {
  readonly code: number
  readonly from: number
  /** After the marker's own contents. */
  readonly to: number
  /** After the picture data that follows a scan; else as `to`. */
  readonly past: number
}

/**
 * Makes a JPEG anew without what it tells beside the picture: place, time, camera, names, thumbnails, a second picture at
 * the end. Kept: the picture, colours (JFIF, ICC, Adobe) and which way is up. Null where it is no sound JPEG.
 */
export function remadeJpeg(bytes: Buffer): Buffer | null {
  const segments = segmentsOf(bytes)
  if (segments === null) return null
  const turn = segments.flatMap((segment) => orientationIn(bytes.subarray(segment.from, segment.to)) ?? [])[0]
  const kept = segments.filter((segment) => isPicture(bytes, segment))
  return Buffer.concat([
    Buffer.from([0xff, marker.start]),
    ...(turn === undefined || turn === 1 ? [] : [orientationSegment(turn)]),
    ...kept.map(({ from, past }) => bytes.subarray(from, past)),
    Buffer.from([0xff, marker.end]),
  ])
}

function segmentsOf(bytes: Buffer): Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return null
  const segments: Segment[] = []
  let next = segmentAt(bytes, 2)
  while (next !== null && next.code !== marker.end) {
    segments.push(next)
    next = segmentAt(bytes, next.past)
  }
  const whole = next !== null && segments.some(({ code }) => code === marker.scan)
  return whole ? segments : null
}

/** The segment at a place; null where there is none, or where it does not end within the file. */
function segmentAt(bytes: Buffer, place: number): Segment | null {
  let from = place
  // Any number of fill bytes may stand before a marker.
  while (bytes[from] === 0xff && bytes[from + 1] === 0xff) from += 1
  const code = bytes[from + 1]
  if (bytes[from] !== 0xff || code === undefined) return null
  if (code === marker.end) return { code, from, to: from + 2, past: from + 2 }
  const length = from + 4 > bytes.length ? 0 : bytes.readUInt16BE(from + 2)
  const to = from + 2 + length
  if (length < 2 || to > bytes.length) return null
  return { code, from, to, past: code === marker.scan ? afterScan(bytes, to) : to }
}

/** Picture data runs to the next marker that is neither a stuffed 0xFF nor a restart. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return at
  }
  return bytes.length
}

function isPicture(bytes: Buffer, { code, from, to }: Segment): boolean {
  if (code === marker.comment) return false
  if (code < marker.app0 || code > marker.app15) return true
  const says = (sign: string) =>
    bytes.toString('latin1', from + 4, Math.min(to, from + 4 + sign.length)) === sign
  if (code === marker.app0) return says('JFIF\0')
  if (code === marker.app2) return says('ICC_PROFILE\0')
  return code === marker.app14 && says('Adobe')
}

const exifSign = 'Exif\0\0'
const orientationTag = 0x0112

/** Which way is up (1-8) by a segment's EXIF; null where it says nothing that can be read. */
function orientationIn(segment: Buffer): number | null {
  if (segment[1] !== marker.app1 || segment.toString('latin1', 4, 10) !== exifSign) return null
  const tiff = segment.subarray(10)
  if (tiff.length < 14) return null
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return null
  const entries = Math.min(short(directory), Math.floor((tiff.length - directory - 2) / 12))
  const at = Array.from({ length: entries }, (_, n) => directory + 2 + n * 12).find(
    (entry) => short(entry) === orientationTag,
  )
  const turn = at === undefined ? 0 : short(at + 8)
  return turn >= 1 && turn <= 8 ? turn : null
}

/** EXIF that says which way is up and nothing else. */
function orientationSegment(turn: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(turn, 18)
  const head = Buffer.from([0xff, marker.app1, 0, 0])
  head.writeUInt16BE(2 + exifSign.length + tiff.length, 2)
  return Buffer.concat([head, Buffer.from(exifSign, 'latin1'), tiff])
}
