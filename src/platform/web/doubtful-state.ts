import type { Logger } from 'pino'

/** The part of `process` that is needed here. */
export interface Watched {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown
  exit(code: number): unknown
}

/**
 * Ends the process when something was thrown that nobody caught: its state is in doubt, and a supervisor starts a clean one
 * (spec/security.md 15.2).
 */
export function endOnDoubt(process: Watched, log: Logger): void {
  const end = (error: unknown) => {
    log.fatal({ err: error, event: 'doubtful state' }, 'Hearth ends itself')
    log.flush()
    process.exit(70)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
