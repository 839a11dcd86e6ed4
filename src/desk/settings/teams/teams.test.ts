import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor } from '../../../platform/db.ts'
import { instantOf } from '../../../platform/instant.ts'
import { actAs, makeCouncil, type Post, teamIds } from '../../../testing/council.ts'
import { type TestDatabase, testDatabase } from '../../../testing/database.ts'
import { teams } from './records.ts'
import { setPurpose } from './set-purpose.ts'
import { teamWords } from './words.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await makeCouncil(database.owner)
})
afterAll(() => database.close())

const act = (post: Post) => actAs(database.staff, post, instantOf('2026-03-02T10:00:00Z'))
const purposeOf = async (teamId: string) => {
  const all = await inContext(database.owner, systemActor, (trx) => teams(trx))
  return all.find(({ id }) => id === teamId)?.purpose
}

test('a service manager says which team takes referrals, and the change is traced', async () => {
  const wanted = { teamId: teamIds.elsewhere, purpose: 'assessment', email: 'north@council.example' } as const
  expect(await setPurpose(act('serviceManager'), wanted)).toEqual({ ok: true, value: 'set' })
  expect(await purposeOf(teamIds.elsewhere)).toBe('assessment')
  const [mailbox] = (await inContext(database.owner, systemActor, (trx) => teams(trx))).filter(
    ({ id }) => id === teamIds.elsewhere,
  )
  expect(mailbox?.email).toBe('north@council.example')
  const entries = await inContext(database.owner, systemActor, (trx) =>
    trx.selectFrom('audit.entry').select('kind').where('subject_id', '=', teamIds.elsewhere).execute(),
  )
  expect(entries).toEqual([{ kind: 'setting' }])
})

test('the last team that takes contacts goes on taking them', async () => {
  const wanted = { teamId: teamIds.frontDoor, purpose: 'other', email: null } as const
  expect(await setPurpose(act('serviceManager'), wanted)).toEqual({ ok: false, problem: 'the last one' })
  expect(await purposeOf(teamIds.frontDoor)).toBe('front-door')
})

test.each(['north', 'north@council', 'two words@council.example'])('%s is no mailbox', async (email) => {
  const wanted = { teamId: teamIds.elsewhere, purpose: 'assessment', email } as const
  expect(await setPurpose(act('serviceManager'), wanted)).toEqual({ ok: false, problem: 'no address' })
})

test('nobody else sets it', async () => {
  const wanted = { teamId: teamIds.earlyHelp, purpose: 'other', email: null } as const
  await expect(setPurpose(act('socialWorker'), wanted)).rejects.toThrow('not your role')
})

test('what no team takes is said, and what it means', () => {
  const { missing } = teamWords([{ id: 'x', name: 'Front door', purpose: 'front-door', email: null }])
  expect(missing).toEqual([
    'No team takes referrals for assessment: contacts can’t be decided until one does',
    'No team takes requests for early help: contacts can’t be decided until one does',
  ])
})
