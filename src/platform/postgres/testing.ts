import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'

/** A folder that every user may enter, gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-postgres-'))
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A durable server, stopped after the test, and the lines it said. */
export async function aServer(dataDir: string): Promise<{ server: EmbeddedServer; said: string[] }> {
  const said: string[] = []
  const server = await startEmbedded({ dataDir, durable: true, say: (line) => said.push(line) })
  onTestFinished(() => server.stop())
  return { server, said }
}

/** The rows of one statement on a connection of its own. */
export async function ask(server: EmbeddedServer, statement: string): Promise<unknown[]> {
  const client = new Client({
    host: server.socketDir,
    port: server.port,
    user: server.owner,
    database: 'postgres',
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query(statement)
    return rows
  } finally {
    await client.end()
  }
}
