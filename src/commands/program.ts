import type { Logger } from 'pino'
import { type Config, readConfig } from '../platform/config.ts'
import { AppError } from '../platform/errors.ts'
import { createLog } from '../platform/log.ts'
import { openStore, type Store } from '../platform/store.ts'

/** What every command has at hand. */
export interface Program {
  readonly config: Config
  readonly log: Logger
  /** For people, on standard error: progress and where things are. */
  readonly say: (line: string) => void
}

/** A command was asked for something it can't do as asked. */
export class CannotRun extends AppError<'CANNOT_RUN'> {}

/** Reads the environment, with what the command line sets on top. @throws CannotRun with every wrong setting in its lines */
export function program(over: Readonly<Record<string, string | undefined>> = {}): Program {
  const read = readConfig({ ...process.env, ...over })
  if (!read.ok) throw new CannotRun('CANNOT_RUN', read.lines.join('\n'))
  return { config: read.config, log: createLog(), say: (line) => process.stderr.write(`${line}\n`) }
}

/** Runs work on the store and closes it, joining a running server where there is one. */
export async function withStore<Answer>(
  { config, say }: Program,
  work: (store: Store) => Promise<Answer>,
): Promise<Answer> {
  const store = await openStore(config, { exclusive: false, say })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
