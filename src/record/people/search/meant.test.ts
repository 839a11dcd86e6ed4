import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../../mechanisms/access/index.ts'
import { inContext, type Trx } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { ok } from '../../../platform/result.ts'
import type { TestDatabase } from '../../../testing/database.ts'
import { actBy, aStore, aTeam, aWorker, monday } from '../../involvements/testing/town.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { type NewPersonFacts, newPerson } from '../new-person.ts'
import { readQuery } from '../query.ts'
import { findPeople } from '../records.ts'
import { saidOfChildren } from './testing/said-of-children.ts'
import { saidOfManyOrigins } from './testing/said-of-many-origins.ts'
import { townPeople } from './testing/town-people.ts'

/** Shares of the rows, measured: a change that loses one of a hundred is seen. */
const floors = { first: 0.95, firstThree: 0.97 }

let database: TestDatabase
let frontDoor: Viewer
const keys = new Map<string, string>()

beforeAll(async () => {
  database = await aStore()
  const teamId = await aTeam(database, 'Front door')
  frontDoor = await aWorker(database, { name: 'Jo Marsh', teamId, roles: ['front-door-practitioner'] })
  await recordTown()
})
afterAll(() => database.close())

const cells = (line: string) => line.split('|').map((cell) => cell.trim())
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.includes('|'))
    .map(cells)

interface Living {
  readonly key: string
  readonly facts: NewPersonFacts
  readonly nhs: string | undefined
  readonly lived: string | undefined
}

function livingOf([key = '', given, middle, family, born, lines, postcode, more = '']: string[]): Living {
  const said = (what: string) =>
    more
      .split(';')
      .map((one) => one.trim())
      .find((one) => one.startsWith(`${what} `))
      ?.slice(what.length + 1)
  const [knownAs, was, phone, describedAs] = ['aka', 'was', 'tel', 'said'].map(said)
  const facts: NewPersonFacts = {
    given: given || null,
    middle: middle || null,
    family: family || null,
    ...(born ? { bornOn: plainDate(born) } : {}),
    ...(knownAs ? { knownAs } : {}),
    ...(was ? { previousNames: [was] } : {}),
    ...(phone ? { phones: [phone] } : {}),
    ...(describedAs ? { describedAs } : {}),
    address: { lines: lines ?? '', town: 'Dunmoor', postcode: postcode ?? '' },
  }
  return { key, facts, nhs: said('nhs'), lived: said('lived') }
}

/** Everybody at once: one act, so that the table costs a database and little more. */
async function recordTown(): Promise<void> {
  const act = actBy(database, frontDoor)
  const by = { ...byOf(act), source: 'a test' }
  const living = rowsOf(townPeople).map(livingOf)
  const made = living.map(({ key, facts }) => ({ key, person: newPerson(facts, by) }))
  await change(
    act,
    { action: 'record a town', about: [], access: () => ({ allowed: true, because: 'role' }) },
    async () =>
      ok({
        value: null,
        events: [],
        async write(trx) {
          for (const { person } of made) await person.write(trx)
        },
      }),
  )
  for (const { key, person } of made) keys.set(person.id, key)
  await recordMore(new Map(made.map(({ key, person }) => [key, person.id])), living)
}

async function recordMore(ids: ReadonlyMap<string, string>, living: readonly Living[]): Promise<void> {
  const written = { recorded_at: monday, recorded_by: frontDoor.id, source: 'a test' }
  for (const { key, nhs, lived } of living) {
    const person_id = ids.get(key) ?? ''
    if (nhs)
      await database.owner
        .insertInto('record.identifier')
        .values({ person_id, kind: 'nhs-number', value: nhs, ...written })
        .execute()
    if (lived) {
      const [, lines = '', postcode = ''] = /^(.*) (ZZ\d \d..)$/.exec(lived) ?? []
      await database.owner
        .insertInto('record.address')
        .values({ person_id, lines, postcode, to_on: plainDate('2023-06-01'), ...written })
        .execute()
    }
  }
}

/** Where whoever is meant stands in the answer; 0 where they are not in it. */
async function placeOf(trx: Trx, said: string, meant: string): Promise<number> {
  const query = readQuery(said, plainDate('2026-03-02'))
  if (!query.ok) return 0
  const { people } = await findPeople(trx, frontDoor, { query: query.value, now: monday })
  return people.findIndex(({ id }) => keys.get(id) === meant) + 1
}

test('what was said finds who is meant, nearly always among the first three', async () => {
  const rows = rowsOf(saidOfChildren + saidOfManyOrigins)
  const towns = new Set(keys.values())
  expect(rows.length).toBeGreaterThanOrEqual(300)
  expect(rows.filter(([, meant = '']) => !towns.has(meant))).toEqual([])
  expect(new Set(rows.map(([said]) => said)).size).toBe(rows.length)
  const placed: { said: string; why: string; place: number }[] = []
  await inContext(database.staff, frontDoor, async (trx) => {
    for (const [said = '', meant = '', why = ''] of rows)
      placed.push({ said, why, place: await placeOf(trx, said, meant) })
  })
  const share = (most: number) =>
    placed.filter(({ place }) => place > 0 && place <= most).length / placed.length
  const missed = placed.filter(({ place }) => place === 0 || place > 3)
  const lines = missed.map(
    ({ said, why, place }) => `  ${said} (${why}): ${place === 0 ? 'not found' : `place ${place}`}`,
  )
  console.info(
    [
      `${rows.length} said: first ${share(1).toFixed(3)}, in the first three ${share(3).toFixed(3)}`,
      ...lines,
    ].join('\n'),
  )
  expect(share(1)).toBeGreaterThanOrEqual(floors.first)
  expect(share(3)).toBeGreaterThanOrEqual(floors.firstThree)
}, 60_000)
