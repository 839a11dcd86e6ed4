import { sql } from 'kysely'
import type { Db } from '../../src/platform/db.ts'
import { type Instant, instantOf } from '../../src/platform/instant.ts'
import { startSession } from '../../src/platform/session.ts'
import { Client } from '../support/client.ts'
import type { View } from '../web/views.ts'

interface Held {
  readonly given: string
  readonly family: string
  readonly born: string
  readonly lines: string
  readonly postcode: string
  readonly phone: string | null
}

/** Without a letter in the middle. */
const lessOne = (word: string) => word.slice(0, word.length >> 1) + word.slice((word.length >> 1) + 1)
const year = (born: string) => born.slice(0, 4)
const slashed = (born: string) => born.split('-').reverse().join('/')

/** What people type, of somebody who is there and, last, of somebody who is not. */
const ways: readonly ((held: Held) => string)[] = [
  ({ given, family }) => `${given} ${family}`,
  ({ given, family }) => `${family} ${given}`,
  ({ given, family }) => `${given} ${lessOne(family)}`,
  ({ given, family, born }) => `${lessOne(given)} ${family} ${year(born)}`,
  ({ given, family, born }) => `${given} ${family} ${slashed(born)}`,
  ({ given, born }) => `${given} ${slashed(born)}`,
  ({ given, lines }) => `${given} ${lines}`,
  ({ family, lines }) => `${family} ${lines.replace(/^\d+ /, '')}`,
  ({ family, postcode }) => `${family} ${postcode}`,
  ({ given, family }) => `${given} ${family.slice(0, 4)}`,
  ({ family }) => family,
  ({ given }) => given,
  ({ phone, family }) => phone ?? family,
  ({ born }) => slashed(born),
  ({ given, family }) => `${family.slice(1)}x ${given.slice(1)}q`,
]

const people = 400
const workers = 200

/** The searches as requests, each by another worker of another office. @param port where Hearth listens, for the tokens of its forms */
export async function searches(owner: Db, port: number): Promise<View> {
  const { rows } = await sql<Held>`select p.given, p.family, p.born_on::text as born, a.lines, a.postcode,
      (select c.value from record.contact_point c where c.person_id = p.id limit 1) as phone
    from bench.who w join record.person p on p.id = w.id join record.address a on a.person_id = p.id
    order by md5(w.n::text) limit ${people}`.execute(owner)
  const signedIn = await signIn(owner, port)
  const ask: View['ask'] = (turn) => {
    const held = rows[(turn * 31) % rows.length]
    const worker = signedIn[turn % signedIn.length]
    const way = ways[turn % ways.length]
    if (!held || !worker || !way) throw new TypeError('The town of the bench is empty')
    const { cookie, csrfToken, from } = worker
    const body = new URLSearchParams({ csrfToken, for: way(held) }).toString()
    return { method: 'POST', path: '/search', cookie, from, body }
  }
  return { name: 'search', comparesLatency: true, status: [200], ask }
}

async function signIn(owner: Db, port: number) {
  const now: Instant = instantOf(new Date())
  const client = new Client(port)
  const signedIn = []
  for (let n = 0; n < workers; n += 1) {
    const { rows } = await sql<{ id: string }>`select md5('worker ' || ${n}::integer)::uuid as id`.execute(
      owner,
    )
    const workerId = rows[0]?.id ?? ''
    const { secret } = await startSession(owner, {
      workerId,
      strength: 'demo',
      userAgent: 'Firefox/140 Linux',
      now,
    })
    const [cookie, from] = [`hearth=${secret}`, `10.0.${n % 50}.1`]
    const { text } = await client.ask({ method: 'GET', path: '/search', cookie, from })
    const csrfToken = /name="csrfToken" value="([\w-]+)"/.exec(text)?.[1]
    if (csrfToken === undefined) throw new TypeError(`No form at /search: ${text.slice(0, 300)}`)
    signedIn.push({ cookie, csrfToken, from })
  }
  client.close()
  return signedIn
}
