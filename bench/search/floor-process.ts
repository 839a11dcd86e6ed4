// The floor: one trigram query over the names alone, by bare node:http and pg, answered as JSON. No rights, no trace, no other field.
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { joinEmbedded } from '../../src/platform/postgres/embedded.ts'
import { serveBench } from '../support/serve-bench.ts'

const store = await joinEmbedded(process.argv[2] ?? '')
if (store === null) throw new TypeError('No database runs for the floor')
const pool = new pg.Pool({
  host: store.socketDir,
  port: store.port,
  user: store.owner,
  database: 'hearth',
  max: 20,
  idleTimeoutMillis: 600_000,
})
const query = `select id, name, born from bench.names where name % $1 order by similarity(name, $1) desc limit 20`

const server = createServer(async (request, response) => {
  const typed = new URLSearchParams(await text(request)).get('for') ?? ''
  const { rows } = await pool.query({ name: 'floor', text: query, values: [typed.toLowerCase()] })
  const body = JSON.stringify(rows)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
serveBench(typeof address === 'object' && address ? address.port : 0, async () => {
  server.close()
  await pool.end()
})
