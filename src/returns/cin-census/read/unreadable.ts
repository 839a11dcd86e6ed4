import { AppError } from '../../../platform/errors.ts'

/** What was given is no return that can be checked. Its message is one line that says what, where and what to do. */
export class UnreadableReturn extends AppError<'UNREADABLE_RETURN'> {
  constructor(message: string, options?: ErrorOptions) {
    super('UNREADABLE_RETURN', message, options)
  }

  /** The same with the file's name before it. */
  in(file: string): UnreadableReturn {
    return new UnreadableReturn(`${file}: ${this.message}`, { cause: this })
  }
}
