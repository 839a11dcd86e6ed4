import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeReturn } from '../../../bench/returns/cin/generate.ts'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { aDesk, open } from '../../record/involvements/testing/desk.ts'
import { aStore, aTeam, aWorker } from '../../record/involvements/testing/town.ts'
import type { Desk } from '../../record/shell/desk.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { returnCheckRoutes } from './routes.tsx'

let db: TestDatabase
let desk: Desk
let analyst: Viewer
let socialWorker: Viewer

beforeAll(async () => {
  db = await aStore()
  const teamId = await aTeam(db, 'Data')
  analyst = await aWorker(db, { name: 'Ana Lysle', teamId, roles: ['analyst'] })
  socialWorker = await aWorker(db, { name: 'Sam Okoro', teamId, roles: ['social-worker'] })
  desk = aDesk(db, [analyst, socialWorker])
  returnCheckRoutes(desk)
})
afterAll(async () => {
  await desk.app.close()
  await db.close()
})

const header = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
M-1,M,01/02/2015,WBRI,UN2,,
M-2,X,01/02/2016,WBRI,UN2,,
`
const reviews = `CHILD,DOB,REVIEW,REVIEW_CODE
M-1,01/02/2015,01/06/2025,PN1
`

interface Sent {
  readonly fields?: Readonly<Record<string, string>>
  readonly files?: readonly (readonly [field: string, name: string, text: string])[]
}

const edge = 'made-up-edge'

async function check(viewer: Viewer, { fields = {}, files = [] }: Sent) {
  const parts = [
    ...Object.entries({ csrfToken: 'token', kind: 'ssda903', as: 'page', ...fields }).map(
      ([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`,
    ),
    ...files.map(
      ([field, name, text]) =>
        `Content-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${text}`,
    ),
  ]
  const payload = `${parts.map((part) => `--${edge}\r\n${part}\r\n`).join('')}--${edge}--\r\n`
  return send(viewer, payload)
}

function send(viewer: Viewer, payload: string | Readable) {
  const headers = { viewer: viewer.id, 'content-type': `multipart/form-data; boundary=${edge}` }
  return desk.app.inject({ method: 'POST', url: '/returns/check', headers, payload })
}

const both = [
  ['now', 'header.csv', header],
  ['now', 'reviews.csv', reviews],
] as const

test('the page says that nothing is stored', async () => {
  const { statusCode, body } = await open(desk.app, analyst, '/returns/check')
  expect(statusCode).toBe(200)
  expect(body).toContain('checked and forgotten')
})

test('the findings are shown by rule and row, with what to do', async () => {
  const { statusCode, body } = await check(analyst, { files: both })
  expect(statusCode).toBe(200)
  expect(body).toContain('SSDA903 2025/26, 2 children')
  expect(body).toContain('The child’s sex is missing or is not one of the codes of this year.')
  expect(body).toContain('M-2')
  expect(body).toContain('SEX X')
})

test('the sheet has every finding, and no cell that a spreadsheet would run', async () => {
  const evil = header.replaceAll('M-2', '=cmd()')
  const { headers, body } = await check(analyst, {
    fields: { as: 'csv' },
    files: [['now', 'header.csv', evil], both[1]],
  })
  expect(headers['content-disposition']).toBe('attachment; filename="findings-2025-26.csv"')
  expect(body).toContain("101,error,'=CMD(),Header,2")
})

test.each([
  { as: 'html', type: 'text/html; charset=utf-8', begins: '<!doctype html>' },
  { as: 'xlsx', type: /spreadsheetml/, begins: 'PK' },
])('the findings of a CIN Census come as $as', async ({ as, type, begins }) => {
  const files = [['now', 'cin.xml', [...madeReturn({ children: 3, seed: 1 })].join('')]] as const
  const { statusCode, headers, body } = await check(analyst, { fields: { kind: 'cin', as }, files })
  expect(statusCode).toBe(200)
  expect(headers['content-disposition']).toBe(`attachment; filename="findings-2025-26.${as}"`)
  expect(headers['content-type']).toMatch(type)
  expect(body.startsWith(begins)).toBe(true)
})

test('a return of another year is refused in words of the page', async () => {
  const year = '2023/24'
  const cin = [...madeReturn({ children: 3, seed: 1 })].join('')
  const asked = await check(analyst, { fields: { kind: 'cin', year }, files: [['now', 'cin.xml', cin]] })
  const undated = await check(analyst, { files: [['now', 'header.csv', header]] })
  expect([asked.statusCode, undated.statusCode]).toEqual([422, 422])
  expect(asked.body).toContain('Choose another file, or name its collection year.')
  expect(undated.body).toContain('no dates that tell its year: name the collection year')
  expect(asked.body + undated.body).not.toContain('--year')
})

test('a CIN Census that is none is refused in one line', async () => {
  const { statusCode, body } = await check(analyst, {
    fields: { kind: 'cin' },
    files: [['now', 'cin.xml', '<Message><Header/>']],
  })
  expect(statusCode).toBe(422)
  expect(body).toContain('href="#now"')
})

test.each([
  { what: 'no files', sent: {}, says: 'Choose the files of this year’s return' },
  { what: 'no return', sent: { fields: { kind: 'other' }, files: both }, says: 'Select which return' },
  {
    what: 'a code that is none',
    sent: { fields: { authority: 'X1' }, files: both },
    says: 'Enter the authority’s code',
  },
  {
    what: 'a file that is no table',
    sent: { files: [['now', 'notes.csv', 'a,b\n1,2\n']] },
    says: 'There is no table of an SSDA903 return among the files',
  },
] as const)('is put right beside the field: $what', async ({ sent, says }) => {
  const { statusCode, body } = await check(analyst, sent)
  expect(statusCode).toBe(422)
  expect(body).toContain(says)
})

test('nothing of the files is in the store: the trace says that somebody checked, and no more', async () => {
  await check(analyst, { files: both })
  const entries = await inContext(db.owner, systemActor, (trx) =>
    trx.selectFrom('audit.entry').selectAll().where('action', '=', 'check return').execute(),
  )
  expect(entries.length).toBeGreaterThan(0)
  expect(JSON.stringify(entries)).not.toMatch(/M-1|header|PN1/)
})

test('who may not check is refused, and may not send more than a byte', async () => {
  const files = [['now', 'a.csv', 'x']] as const
  expect((await check(socialWorker, { files })).statusCode).toBe(403)
  expect((await check(socialWorker, { files: both })).statusCode).toBe(413)
})

test('two checks at once: the second is asked to wait', async () => {
  const answers = await Promise.all([check(analyst, { files: both }), check(analyst, { files: both })])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
  expect(answers.map(({ body }) => body).join('')).toContain('Another return is being checked')
})

test('a file over 200 MB is refused while it comes', async () => {
  const megabyte = Buffer.alloc(1_048_576, 0x61)
  async function* large() {
    yield `--${edge}\r\nContent-Disposition: form-data; name="csrfToken"\r\n\r\ntoken\r\n`
    yield `--${edge}\r\nContent-Disposition: form-data; name="now"; filename="large.csv"\r\n\r\n`
    for (let count = 0; count < 205; count++) yield megabyte
    yield `\r\n--${edge}--\r\n`
  }
  expect((await send(analyst, Readable.from(large(), { objectMode: false }))).statusCode).toBe(413)
})
