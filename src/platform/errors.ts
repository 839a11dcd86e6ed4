/** A surprise with a code for logs and support. People see a message of the page, never this text. */
export class AppError<Code extends string> extends Error {
  readonly code: Code
  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.name = new.target.name
  }
}

/** A value that the types say can't be there. Fails to compile where a case was forgotten. */
export function unreachable(value: never): never {
  throw new AppError('UNREACHABLE', `A case was forgotten: ${JSON.stringify(value)}`)
}
