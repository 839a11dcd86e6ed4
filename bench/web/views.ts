import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/db.ts'
import { type Instant, instantOf } from '../../src/platform/instant.ts'
import { startSession } from '../../src/platform/session.ts'
import { type Ask, Client } from '../support/client.ts'

/** Somebody who is signed in to the bench, with the children they work with. */
interface Worker {
  readonly id: string
  readonly role: string
  readonly children: readonly string[]
  readonly cookie: string
}

/** One of the pages that people open all day. */
export interface View {
  readonly name: string
  /** Goals of latency beside the floor are for lists and opens. */
  readonly comparesLatency: boolean
  readonly status: readonly number[]
  /** The request number `turn`: another worker, another child each time. */
  readonly ask: (turn: number) => Ask
}

/** Signs everybody in and works out what they ask for. @param port where Hearth listens, for the tokens of its forms */
export async function viewsFor(owner: Db, port: number): Promise<View[]> {
  const workers = await signedIn(owner, instantOf(new Date()))
  const caseworkers = workers.filter(({ children }) => children.length > 0)
  const takers = workers.filter(({ role }) => role === 'front-door-practitioner')
  const tokens = await tokensOf(caseworkers, port)
  const child = ({ children }: Worker, turn: number) =>
    children[Math.floor(turn / caseworkers.length) % children.length] ?? ''
  return [
    { name: 'caseload list', path: () => '/', people: caseworkers },
    {
      name: 'open child',
      path: (worker: Worker, turn: number) => `/people/${child(worker, turn)}`,
      people: caseworkers,
    },
    { name: 'contact queue', path: () => '/contacts', people: takers },
  ]
    .map(({ name, path, people }): View => {
      const ask = (turn: number): Ask => {
        const worker = at(people, turn)
        return { method: 'GET', path: path(worker, turn), cookie: worker.cookie }
      }
      return { name, comparesLatency: true, status: [200], ask }
    })
    .concat({
      name: 'save a note',
      comparesLatency: false,
      status: [200, 303],
      ask: (turn) => {
        const worker = at(caseworkers, turn)
        const path = `/people/${child(worker, turn)}/notes/new`
        return { method: 'POST', path, cookie: worker.cookie, body: noteBody(tokens.get(worker.id) ?? '') }
      },
    })
}

function at<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length]
  if (item === undefined) throw new TypeError('The council of the bench is empty')
  return item
}

async function signedIn(owner: Db, now: Instant): Promise<Worker[]> {
  const { rows } = await sql<Omit<Worker, 'cookie'>>`select w.id, w.role,
      array(select c.person_id from bench.caseload c where c.worker_id = w.id order by c.a) as children
    from bench.worker w where w.role in ('social-worker', 'front-door-practitioner') order by w.n`.execute(
    owner,
  )
  const workers: Worker[] = []
  for (const row of rows) {
    const { secret } = await startSession(owner, {
      workerId: row.id,
      strength: 'demo',
      userAgent: 'Firefox/140 Linux',
      now,
    })
    workers.push({ ...row, cookie: `hearth=${secret}` })
  }
  return workers
}

/** The token that stands in each worker's forms. */
async function tokensOf(workers: readonly Worker[], port: number): Promise<Map<string, string>> {
  const client = new Client(port)
  const tokens = new Map<string, string>()
  for (const { id, cookie, children } of workers) {
    const path = `/people/${children[0]}/notes/new`
    const { text } = await client.ask({ method: 'GET', path, cookie })
    const token = /name="csrfToken" value="([\w-]+)"/.exec(text)?.[1]
    if (token === undefined) throw new TypeError(`No form at ${path}: ${text.slice(0, 200)}`)
    tokens.set(id, token)
  }
  client.close()
  return tokens
}

const words = 'We sat in the kitchen and the child drew while we talked about the week. '.repeat(10)

function noteBody(csrfToken: string): string {
  const yesterday = new Date(Date.now() - 86_400_000)
  return new URLSearchParams({
    csrfToken,
    idempotencyKey: randomUUID(),
    kind: 'visit',
    'happenedAt-day': String(yesterday.getUTCDate()),
    'happenedAt-month': String(yesterday.getUTCMonth() + 1),
    'happenedAt-year': String(yesterday.getUTCFullYear()),
    'happenedAt-time': '10:30',
    title: 'Home visit',
    text: words,
  }).toString()
}
