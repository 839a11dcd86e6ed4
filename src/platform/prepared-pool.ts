import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import { together } from './pipelined.ts'

/** How often a statement must have been asked before connections keep its plan. One-off statements are not worth the memory. */
const oftenEnough = 5
/** Statements kept, at most, by each connection; and texts counted, at most, before counting begins anew. */
const most = { kept: 300, counted: 3_000 }

/**
 * A pool whose connections keep the plans of statements that come again and again: planning one of ours takes longer than
 * running it. A transaction begins together with its first statement, which saves a round trip.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const nameOf = namesOfStatements()
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = wrapped.get(client)
      if (known) return known
      const made = new PreparingClient(client, nameOf)
      wrapped.set(client, made)
      return made
    },
  }
}

type NameOf = (text: string) => string | undefined

/** Answers the name of a statement that has been asked often enough. Its text is all that makes it the same statement. */
function namesOfStatements(): NameOf {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return (text) => {
    const name = names.get(text)
    if (name !== undefined || names.size >= most.kept) return name
    const count = (counts.get(text) ?? 0) + 1
    if (counts.size >= most.counted) counts.clear()
    if (count < oftenEnough) {
      counts.set(text, count)
      return undefined
    }
    counts.delete(text)
    names.set(text, `often ${names.size + 1}`)
    return names.get(text)
  }
}

/** PostgreSQL's word for a kept plan whose columns a migration has changed since. */
const planOutdated = '0A000'

/** One connection, as the query layer sees it. */
class PreparingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient
  readonly #nameOf: NameOf
  /** A transaction is to begin with the next statement. */
  #beginning = false
  #gathering = false
  #outdated = false

  constructor(client: pg.PoolClient, nameOf: NameOf) {
    this.#client = client
    this.#nameOf = nameOf
  }

  query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  query(asked: unknown, values: readonly unknown[] = []): unknown {
    if (typeof asked !== 'string') throw new TypeError('Rows are not read by a cursor here')
    if (asked !== 'begin') return this.#send(asked, values)
    this.#beginning = true
    return Promise.resolve({ command: 'BEGIN', rowCount: 0, rows: [] })
  }

  release(destroy = false): void {
    this.#beginning = false
    this.#client.release(destroy || this.#outdated)
  }

  async #send(text: string, values: readonly unknown[]): Promise<unknown> {
    const begins = this.#beginning
    this.#beginning = false
    this.#gather()
    try {
      if (values.length === 0) return lastOf(await this.#client.query(begins ? `begin; ${text}` : text))
      const begun = begins ? this.#client.query('begin') : undefined
      const name = this.#nameOf(text)
      const asked = this.#client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] })
      const [answer] = await together(asked, begun)
      return answer
    } catch (error) {
      this.#outdated ||= error instanceof Error && 'code' in error && error.code === planOutdated
      throw error
    }
  }

  /** Holds back what is written until all that is asked for in this breath has been: one message instead of many. */
  #gather(): void {
    if (this.#gathering) return
    this.#gathering = true
    const { stream } = this.#client.connection
    stream.cork()
    process.nextTick(() => {
      this.#gathering = false
      stream.uncork()
    })
  }
}

/** Of several statements in one message the last one's result. */
function lastOf(result: pg.QueryResult | pg.QueryResult[]): pg.QueryResult | undefined {
  return Array.isArray(result) ? result.at(-1) : result
}
