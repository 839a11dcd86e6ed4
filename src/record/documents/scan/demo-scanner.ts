import { AppError } from '../../../platform/errors.ts'
import type { Scanner } from './scanner.ts'

/** A scanner for show was asked for where people are real. */
export class NotMadeUp extends AppError<'NOT_MADE_UP'> {}

// In two halves, so that a scanner on the developer's machine does not take this file away.
const testFile = Buffer.from(['EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE'].join(''))

/**
 * Finds the harmless file that shows whether scanning is on, and nothing else. Named as what it is on every page that shows it.
 * @throws NotMadeUp in a store that was not marked as made-up when it was simulated
 */
export function demoScanner({ madeUp }: { readonly madeUp: boolean }): Scanner {
  if (!madeUp) throw new NotMadeUp('NOT_MADE_UP', 'The demo scanner is for made-up people only')
  return {
    name: 'Demo scanner (finds the test file only; not for real people)',
    scan: async (bytes) =>
      bytes.includes(testFile) ? { found: 'something', what: 'EICAR test file' } : { found: 'nothing' },
  }
}
