import { chanceFrom } from '../../../../bench/returns/cin/chance.ts'
import { madeChild } from '../../../../bench/returns/cin/generate.ts'
import { beginning, childXml, end } from '../../../../bench/returns/cin/xml.ts'
import { englandAndWales } from '../../../mechanisms/timescales/index.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import type { Year } from '../../years.ts'
import { type Checked, checkReturn } from '../check.ts'
import { modelChildren, type Whole } from './plants.ts'

const calendar = englandAndWales()

/** A clean return of 2025/26: the two model children first, then made-up ones. */
export function cleanReturn(others = 30, seed = 1): Whole {
  const ref = plainDate('2026-03-31')
  const chance = chanceFrom(seed)
  const made = Array.from({ length: others }, (_, number) => madeChild(number, ref, chance))
  return { header: { year: '2026', referenceDate: ref }, children: [...modelChildren(), ...made] }
}

/** A return as its file. */
export function xmlOf({ header, children }: Whole): string {
  return [beginning(header), ...children.map(childXml), end].join('')
}

/** Reads and checks a file's text, drafts and all, in pieces of an odd size as a disk would give it. */
export function checkText(text: string, year: Year = '2025/26'): Promise<Checked> {
  return checkReturn(pieces(Buffer.from(text)), { year, drafts: true, calendar })
}

/** Bytes in pieces that cut through tags and characters. */
export async function* pieces(bytes: Uint8Array, size = 1013): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Every finding and failed return rule as one line, in order of their words. */
export function linesOf({ findings, returnLevel }: Checked): string[] {
  const lines = findings.map(({ rule, child, table, field, value }) =>
    [rule, child, table, field, value].join(' '),
  )
  return [...lines, ...returnLevel].toSorted()
}
