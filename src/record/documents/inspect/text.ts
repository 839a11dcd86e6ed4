import type { FileProblem } from './problems.ts'

const firstWords = 1_024
// Pages, drawings and programs that begin as text and end up running somewhere.
const runs = /^\s*(?:<!doctype|<html|<svg|<script|<\?xml|<\?php|<body|<head|#!|@echo|\{\\rtf)/i

/** What is wrong with a file that says it is plain text; null where nothing is. */
export function textFault(bytes: Buffer): FileProblem | null {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d))
    return 'not what its name says'
  const begins = bytes
    .subarray(0, firstWords)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  return runs.test(begins) ? 'type not taken' : null
}
