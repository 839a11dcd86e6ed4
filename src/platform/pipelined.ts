import { type DatabaseConnection, PostgresDialect, Transaction } from 'kysely'

/** A transaction whose statements do not wait for one another's answers. */
export interface Pipelined<Database> {
  /** Statements asked for in the same breath go to the server in one message, which runs them in their order. */
  readonly trx: Transaction<Database>
  /** How many statements were sent so far. */
  readonly sent: () => number
  /** Nothing can be asked any more: the commit is on its way. */
  readonly close: () => void
}

/** The query layer's own transaction holds each statement back until the one before is answered. */
export function pipelined<Database>(
  trx: Transaction<Database>,
  connection: DatabaseConnection,
): Pipelined<Database> {
  let sent = 0
  let closed = false
  const executor = trx.getExecutor().withConnectionProvider({
    async provideConnection(use) {
      if (closed) throw new TypeError('A statement comes after the commit')
      sent += 1
      return await use(connection)
    },
  })
  return {
    trx: new Transaction<Database>({ config: { dialect }, dialect, driver, executor }),
    sent: () => sent,
    close: () => {
      closed = true
    },
  }
}

// The query layer asks for the parts that open connections; a transaction has its connection already.
const dialect = new PostgresDialect({
  pool: () => Promise.reject(new TypeError('A transaction opens no connection')),
})
const driver = dialect.createDriver()

/**
 * The answers of statements that were asked for together. Waits for all of them also where one fails: else one of them could come
 * after the rollback. Each is one statement, or only reads.
 * @throws what the first of them threw, in their order
 */
export async function together<const Asked extends readonly unknown[]>(
  ...asked: Asked
): Promise<{ -readonly [Place in keyof Asked]: Awaited<Asked[Place]> }> {
  await Promise.allSettled(asked)
  return Promise.all(asked)
}
