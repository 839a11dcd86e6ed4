// The floor: the same reads, rights, trace and writes as the four views, by bare node:http and pg, answered as JSON.
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { joinEmbedded } from '../../src/platform/postgres/embedded.ts'
import { serveBench } from '../support/serve-bench.ts'
import { child, context, facts, home, note, queue, relatives, session, trace, urgent } from './floor-sql.ts'

const server = await joinEmbedded(process.argv[2] ?? '')
if (server === null) throw new TypeError('No database runs for the floor')
const pool = new pg.Pool({
  host: server.socketDir,
  port: server.port,
  user: 'hearth_staff',
  database: 'hearth',
  max: 20,
  idleTimeoutMillis: 600_000,
})

interface Who {
  readonly sessionId: string
  readonly workerId: string
  readonly teamId: string
  readonly managedTeams: readonly string[]
}

interface Doing {
  readonly query: (text: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>
  readonly who: Who
  readonly teams: readonly string[]
  readonly path: string
  readonly body: URLSearchParams
}

type View = (doing: Doing) => Promise<unknown>

const idsOf = (rows: readonly Record<string, unknown>[], column: string) => [
  ...new Set(rows.flatMap((row) => row[column] ?? [])),
]

const showHome: View = async ({ query, who, teams }) => {
  const due = await query(home.due, [who.workerId, teams])
  const tasks = await query(home.tasks, [who.workerId, teams])
  const people = await query(home.caseload, [who.workerId])
  const drafts = await query(home.drafts, [who.workerId])
  const listed = new Set([...idsOf(due, 'person_id'), ...idsOf(tasks, 'person_id'), ...idsOf(people, 'id')])
  await query(trace, traced(who, { kind: 'list', action: 'home', people: [...listed] }))
  return { due, tasks, people, drafts }
}

const showQueue: View = async ({ query, who, teams }) => {
  const rows = await query(queue, [who.workerId, teams])
  await query(trace, traced(who, { kind: 'list', action: 'contact queue', people: idsOf(rows, 'child_id') }))
  return rows
}

const showChild: View = async ({ query, who, teams, path }) => {
  const personId = path.split('/')[2] ?? ''
  const because = await allowed({ query, who, teams }, personId)
  const found: Record<string, unknown> = {}
  for (const [part, text] of Object.entries(child)) found[part] = await query(text, [personId])
  found['relatives'] = await query(relatives, [who.workerId, teams, personId])
  found['urgent'] = await query(urgent, [who.workerId, personId])
  await query(trace, traced(who, { kind: 'look', action: 'read summary', personId, because }))
  return found
}

const saveNote: View = async ({ query, who, teams, path, body }) => {
  const personId = path.split('/')[2] ?? ''
  await query(note.family, [personId])
  const because = await allowed({ query, who, teams }, personId)
  const key = body.get('idempotencyKey')
  await query(note.claim, [key, who.workerId])
  await query(note.lock, [personId])
  const [id, traceId] = [randomUUID(), randomUUID()]
  const kind = body.get('kind')
  await query(note.note, [id, kind, body.get('title'), body.get('text'), who.workerId])
  await query(note.about, [id, personId, null])
  await query(note.event, [
    randomUUID(),
    personId,
    JSON.stringify({ noteId: id, kind }),
    body.get('title'),
    id,
    who.workerId,
    traceId,
  ])
  await query(
    trace,
    traced(who, { kind: 'change', action: 'write case note', personId, subject: id, because }),
  )
  await query(note.result, [key, JSON.stringify(id)])
  return { id }
}

async function allowed(
  { query, who, teams }: Pick<Doing, 'query' | 'who' | 'teams'>,
  personId: string,
): Promise<string> {
  const [known] = await query(facts, [who.workerId, teams, personId])
  const reasons = known?.['reasons']
  const [reason]: unknown[] = Array.isArray(reasons) ? reasons : []
  if (reason === undefined || known?.['conflict'] === true || known?.['restrictedTo'] !== null)
    throw new TypeError('Refused')
  return JSON.stringify(reason)
}

interface Entry {
  readonly kind: string
  readonly action: string
  readonly personId?: string
  readonly people?: readonly unknown[]
  readonly subject?: string
  readonly because?: string
}

function traced(who: Who, { kind, action, personId, people, subject, because = 'role' }: Entry): unknown[] {
  const about = [personId ?? null, people ?? null, subject ?? null]
  return [who.workerId, who.sessionId, randomUUID(), kind, action, ...about, because]
}

function viewOf(method: string, path: string): View {
  if (method === 'POST') return saveNote
  if (path === '/') return showHome
  return path === '/contacts' ? showQueue : showChild
}

async function answer(request: IncomingMessage): Promise<string> {
  const { method = 'GET', url: path = '/' } = request
  const body = new URLSearchParams(method === 'POST' ? await textOf(request) : '')
  const secret = (request.headers.cookie ?? '').replace('hearth=', '')
  const hash = createHash('sha256').update(secret).digest()
  const { rows } = await pool.query<Who>(session, [hash])
  const [who] = rows
  if (who === undefined) throw new TypeError('Not signed in')
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(context, [who.workerId])
    const query: Doing['query'] = async (text, values) => (await client.query(text, [...values])).rows
    const shown = await viewOf(
      method,
      path,
    )({ query, who, teams: [who.teamId, ...who.managedTeams], path, body })
    await client.query('commit')
    return JSON.stringify(shown)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const web = createServer((request, response) => {
  answer(request).then(
    (text) => {
      const length = Buffer.byteLength(text)
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': length }).end(text)
    },
    (error: Error) => {
      const text = error.message
      response.writeHead(500, { 'content-length': Buffer.byteLength(text) }).end(text)
    },
  )
})
web.listen(0, '127.0.0.1', () => {
  const address = web.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  serveBench(port, async () => {
    web.close()
    await pool.end()
  })
})
