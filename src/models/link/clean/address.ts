import type { AddressAssertion } from '../assertions.ts'
import { plainLetters } from './letters.ts'

/** An address ready to compare; what was not written, or has no valid form, is ''. */
export interface CleanAddress {
  readonly uprn: string
  readonly number: string
  readonly street: string
  /** The second line, since writers put street and building in either order. */
  readonly other: string
  readonly town: string
  /** A British postcode without its space, and the areas it lies in. */
  readonly unit: string
  readonly sector: string
  readonly outward: string
  /** A code of another country, or one that was mistyped beyond its form. */
  readonly code: string
}

const british = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)([A-Z]{2})$/

/** @returns null where nothing of use was written */
export function cleanAddress(address: AddressAssertion): CleanAddress | null {
  const { lines = [], number = '' } = address
  const [first = '', second = ''] = lines.map(lineOf)
  const split = /^(\d+[a-z]?) (.+)$/.exec(first)
  const clean = {
    uprn: (address.uprn ?? '').replace(/\D/g, '').replace(/^0+/, ''),
    number: plainLetters(number).replace(/[^a-z0-9]/g, '') || (split?.[1] ?? ''),
    street: (split?.[2] ?? first).replaceAll(' ', ''),
    other: second.replaceAll(' ', ''),
    town: lineOf(address.town ?? '').replaceAll(' ', ''),
    ...postcodeParts(address.postcode ?? ''),
  }
  return Object.values(clean).some((part) => part !== '') ? clean : null
}

/** A postcode in its parts: 'ab1 2cd' is unit AB12CD, sector AB12, outward AB1. */
export function postcodeParts(text: string): Pick<CleanAddress, 'unit' | 'sector' | 'outward' | 'code'> {
  const code = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const parts = british.exec(code) ?? british.exec(mended(code))
  const [unit = '', outward = '', digit = ''] = parts ?? []
  return { unit, outward, sector: outward + digit, code: unit === '' ? code : '' }
}

/** O for 0 and the like where the form wants the other, as typed by ear or read from a scan. */
function mended(code: string): string {
  const inward = code.slice(-3)
  return (
    code.slice(0, -3) +
    inward.slice(0, 1).replace('O', '0').replace('I', '1') +
    inward.slice(1).replace(/0/g, 'O').replace(/1/g, 'I')
  )
}

const shortened: readonly (readonly [RegExp, string])[] = [
  [/\broad\b/g, 'rd'],
  [/\bstreet\b/g, 'st'],
  [/\bavenue\b/g, 'ave'],
  [/\bclose\b/g, 'cl'],
  [/\bdrive\b/g, 'dr'],
  [/\blane\b/g, 'ln'],
  [/\bcourt\b/g, 'ct'],
  [/\bplace\b/g, 'pl'],
  [/\bcrescent\b/g, 'cres'],
  [/\bgrove\b/g, 'gr'],
  [/\bterrace\b/g, 'tce'],
  [/\bgardens?\b/g, 'gdns'],
  [/\bsquare\b/g, 'sq'],
]

function lineOf(text: string): string {
  const words = plainLetters(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return shortened.reduce((line, [from, to]) => line.replace(from, to), words)
}
