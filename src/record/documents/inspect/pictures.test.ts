import { assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { aJpeg, anExif, aPng, placeWords, scanData } from '../testing/files.ts'
import { remadeJpeg } from './jpeg.ts'
import { remadePng } from './png.ts'

test.each([
  { order: 'big', little: false },
  { order: 'little', little: true },
])(
  'a photograph ($order-endian) loses its place everywhere and keeps picture, colours and which way is up',
  ({ little }) => {
    const remade = remadeJpeg(aJpeg({ turn: 6, little })) ?? Buffer.alloc(0)
    expect(remade.includes(placeWords)).toBe(false)
    expect(remade.includes('MPF')).toBe(false)
    expect(remade.includes(scanData)).toBe(true)
    expect(remade.includes('ICC_PROFILE')).toBe(true)
    expect(remade.includes(anExif({ turn: 6, little: false }).subarray(0, 32))).toBe(true)
    expect(remade.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
  },
)

test('a photograph that stands upright carries no EXIF at all', () => {
  expect(remadeJpeg(aJpeg({ turn: 1 }))?.includes('Exif')).toBe(false)
})

test('making it anew twice changes nothing', () => {
  const once = remadeJpeg(aJpeg()) ?? Buffer.alloc(0)
  expect(remadeJpeg(once)).toEqual(once)
})

test('a picture loses its texts and keeps its dots', () => {
  const remade = remadePng(aPng()) ?? Buffer.alloc(0)
  expect(remade.includes(placeWords)).toBe(false)
  expect(['IHDR', 'IDAT', 'IEND', 'tEXt', 'eXIf'].map((kind) => remade.includes(kind))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(remadePng(remade)).toEqual(remade)
})

const spoiling = record({
  at: integer({ min: 0, max: 500 }),
  byte: integer({ min: 0, max: 255 }),
  cut: integer({ min: 0, max: 60 }),
})

test('a spoilt picture is refused or made anew without its place, and never breaks us', () => {
  assert(
    property(spoiling, ({ at, byte, cut }) => {
      const jpeg = Buffer.from(aJpeg())
      jpeg[at % jpeg.length] = byte
      const remade = remadeJpeg(jpeg.subarray(0, jpeg.length - cut))
      expect(remade?.subarray(remade.indexOf(scanData)).includes(placeWords) ?? false).toBe(false)
    }),
    { numRuns: 500 },
  )
})
