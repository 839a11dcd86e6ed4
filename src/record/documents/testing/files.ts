import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** An archive with these parts, as an office program writes one. `locked` marks its parts as encrypted. */
export function aZip(parts: Readonly<Record<string, string>>, { locked = false } = {}): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(locked ? 1 : 0, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(plain.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), head, rest, Buffer.from(name)]))
    files.push(file)
    at += file.length
  }
  const entries = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(list.length, 8)
  end.writeUInt16LE(list.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, entries, end])
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const types = (type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`

/** A Word document; with other parts or another type where a test is about them. */
export function aDocx(more: Readonly<Record<string, string>> = {}, type = main): Buffer {
  return aZip({ '[Content_Types].xml': types(type), 'word/document.xml': '<w:document/>', ...more })
}

/** A Word document with macros, as its own type says. */
export const aDocm = () =>
  aDocx({ 'word/vbaProject.bin': 'macros' }, 'application/vnd.ms-word.document.macroEnabled.main+xml')

/** A page of PDF; `inside` stands among its objects. */
export const aPdf = (inside = '') =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj << /Type /Catalog ${inside} >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  )

const segment = (code: number, content: Buffer) => {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** The words that a picture must not carry on. */
export const placeWords = 'N 51.5034 W 0.1276'

/** EXIF with a place, in either byte order, and which way is up. */
export function anExif({ turn, little }: { turn: number; little: boolean }): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write(little ? 'II*\0' : 'MM\0*', 'latin1')
  const short = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const long = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  long(8, 4)
  short(1, 8)
  short(0x0112, 10)
  short(3, 12)
  long(1, 14)
  short(turn, 18)
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(placeWords)])
}

/** The picture data of `aJpeg`: with a stuffed 0xFF and a restart. */
export const scanData = Buffer.from([0x11, 0xff, 0x00, 0x22, 0xff, 0xd0, 0x33])

/** A picture with a place in EXIF, in a comment, in a maker's segment and in a second picture after its end. */
export function aJpeg({ turn = 6, little = false } = {}): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1')),
    segment(0xe1, anExif({ turn, little })),
    segment(0xe2, Buffer.from('ICC_PROFILE\0colours')),
    segment(0xe2, Buffer.from(`MPF\0${placeWords}`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${placeWords}`)),
    segment(0xfe, Buffer.from(placeWords)),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scanData,
    Buffer.from([0xff, 0xd9]),
    Buffer.from(`appended ${placeWords}`),
  ])
}

const chunk = (kind: string, content: Buffer) => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A picture of one dot with a place in its texts, its EXIF and after its end. */
export function aPng(): Buffer {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('tEXt', Buffer.from(`Comment\0${placeWords}`)),
    chunk('eXIf', Buffer.from(placeWords)),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(placeWords),
  ])
}

/** The harmless file that every scanner must find. In two halves, so that a scanner does not find this file. */
export const eicar = () =>
  Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''))
