import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * What a line may hold. Anything else is dropped, so that a name, a searched word or an address can't slip in by a careless
 * line of code (spec/security.md 15.3).
 */
const allowed = new Set([
  'requestId',
  'reference',
  'route',
  'method',
  'status',
  'ms',
  // A keyed hash: it ties the lines of one person together and says nothing of who it is.
  'person',
  'code',
  'reason',
  'event',
  'job',
  'count',
  'directive',
  'err',
])

// V8 words these itself, from code; every other message may repeat what somebody typed.
const codeFaults = new Set(['TypeError', 'ReferenceError'])

/** JSON lines for the council's monitoring, one a fact. */
export function createLog(options: { level?: string; to?: DestinationStream } = {}): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }), log: onlyAllowed },
    serializers: { err: describeError },
    hooks: { logMethod: withOwnWords },
  }
  return guarded(options.to ? pino(settings, options.to) : pino(settings))
}

/** What a child is bound to is held to the same list, and so are its own children. */
function guarded(log: Logger): Logger {
  const makeChild: Logger['child'] = log.child
  log.child = function child(this: Logger, bindings, options) {
    return makeChild.call(this, onlyAllowed(bindings), options)
  } as Logger['child']
  return log
}

function onlyAllowed(line: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(line).filter(([key]) => allowed.has(key))
  return Object.fromEntries(
    kept.map(([key, value]) => [key, typeof value === 'string' ? oneLine(value) : value]),
  )
}

/** Line breaks and other control characters become spaces, so that nobody writes a second line into the log. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
}

/** An error without its message: its kind, its code, the constraint of the database, and where it came from. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const stack = error.stack ?? ''
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
  return {
    type: error.name,
    ...(codeFaults.has(error.name) ? { message: oneLine(error.message) } : {}),
    ...('code' in error ? { code: oneLine(String(error.code)) } : {}),
    ...('constraint' in error ? { constraint: oneLine(String(error.constraint)) } : {}),
    at: frames.map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}

// Without words of our own pino would take the error's message.
function withOwnWords(
  this: Logger,
  given: Parameters<Logger['info']>,
  write: (...line: Parameters<Logger['info']>) => void,
): void {
  const [first, words, ...rest] = given
  const object: unknown = first
  if (object instanceof Error) write.call(this, { err: object }, words ?? '', ...rest)
  else if (typeof object === 'object') write.call(this, object, words ?? '', ...rest)
  else write.apply(this, given)
}
