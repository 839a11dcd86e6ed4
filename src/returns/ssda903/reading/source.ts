import type { Readable } from 'node:stream'
import { AppError } from '../../../platform/errors.ts'

/** A file to read, wherever it lies. */
export interface Source {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly open: () => Readable
}

/** The largest file taken, in bytes. A return of the largest council is a tenth of it. */
export const largestFile = 400_000_000

/** A file that can't be read as a return: one line that says what and where. */
export class Unreadable extends AppError<'UNREADABLE_RETURN'> {
  constructor(message: string, options?: ErrorOptions) {
    super('UNREADABLE_RETURN', message, options)
  }
}

/** Refuses a file too large to be a return. @throws Unreadable */
export function checkSize({ name, size }: Pick<Source, 'name' | 'size'>): void {
  if (size > largestFile)
    throw new Unreadable(`${name} is larger than a return can be (400 MB): choose the return’s own files`)
}
