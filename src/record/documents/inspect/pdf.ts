import type { FileProblem } from './problems.ts'

// The names under which a PDF runs something, carries files, or is locked. A name may hide letters as '#4A'; packed objects
// may hide it altogether, and those are the scanner's to find.
const acts = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z])/
const locks = /\/Encrypt(?![A-Za-z])/

/** What is wrong with a PDF; null where nothing is. */
export function pdfFault(bytes: Buffer): FileProblem | null {
  const text = bytes
    .toString('latin1')
    .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  if (locks.test(text)) return 'locked'
  return acts.test(text) ? 'programs inside' : null
}
