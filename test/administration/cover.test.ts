import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Coverable } from '../../src/desk/administration/actions/cover.records.ts'
import { type CoverFacts, coverFault } from '../../src/desk/administration/actions/give-cover.ts'
import { addDays, type PlainDate, partsOf, plainDate } from '../../src/platform/plain-date.ts'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { teamIds } from '../../src/testing/council.ts'
import { idOf, type TownHall, townHall } from './town-hall.ts'

describe('3.3, 2.2 which cover may be given', () => {
  const covered: Coverable = { kind: 'worker', id: 'covered', name: 'Covered' }
  const covering: Coverable = { kind: 'worker', id: 'covering', name: 'Covering' }
  const today = plainDate('2026-03-02')
  const usual: CoverFacts = {
    ...{ covered, covering, today, fromOn: today, toOn: today },
    viewer: { id: 'manager', teams: new Set(['own team']) },
  }
  test.each([
    { what: 'one day, today', given: {}, fault: null },
    { what: '28 days', given: { toOn: plainDate('2026-03-29') }, fault: null },
    { what: '29 days', given: { toOn: plainDate('2026-03-30') }, fault: 'too long' },
    { what: 'yesterday', given: { fromOn: plainDate('2026-03-01') }, fault: 'in the past' },
    { what: 'the last day before the first', given: { fromOn: plainDate('2026-03-03') }, fault: 'backwards' },
    { what: 'somebody for themself', given: { covering: covered }, fault: 'the same' },
    { what: 'oneself for another', given: { covering: { ...covering, id: 'manager' } }, fault: 'own cover' },
    {
      what: 'one’s own team for another',
      given: { covering: { ...covering, id: 'own team' } },
      fault: 'own cover',
    },
    { what: 'another for oneself', given: { covered: { ...covered, id: 'manager' } }, fault: 'own cover' },
    {
      what: 'somebody of another part of the tree',
      given: { covered: undefined },
      fault: 'not yours to cover',
    },
    { what: 'by somebody of another part', given: { covering: undefined }, fault: 'not yours to give' },
  ] satisfies { what: string; given: Partial<CoverFacts>; fault: string | null }[])(
    '$what: $fault',
    ({ given, fault }) => {
      expect(coverFault({ ...usual, ...given })).toBe(fault)
    },
  )
})

let hall: TownHall
let manager: Browser
beforeAll(async () => {
  hall = await townHall()
})
beforeEach(async () => {
  await hall.database.owner.deleteFrom('access.cover').execute()
  manager = await hall.signedIn('serviceManager')
})
afterAll(() => hall.close())

function dateFields(name: string, on: PlainDate) {
  const { day, month, year } = partsOf(on)
  return { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

const cover = (
  by: Browser,
  given: { covered?: string; covering?: string; days?: number; starts?: number } = {},
) => {
  const { covered = idOf('socialWorker'), covering = idOf('workerElsewhere'), days = 5, starts = 0 } = given
  const from = addDays(hall.today(), starts)
  return by.post('/cover/new', {
    coveredId: covered,
    coveringId: covering,
    because: 'Leave.',
    ...dateFields('fromOn', from),
    ...dateFields('toOn', addDays(from, days - 1)),
  })
}

describe('3.3 cover opens what the covered see, for stated days', () => {
  test('now, for those allocated during it, to write as well, and not after', async () => {
    const before = await hall.aChild({ worker: 'socialWorker', name: 'Before' })
    const covering = await hall.signedIn('workerElsewhere')
    expect(await hall.status(covering, `/people/${before}`)).toBe(404)
    expect((await cover(manager)).status).toBe(303)
    expect(await hall.status(covering, `/people/${before}`)).toBe(200)
    const during = await hall.aChild({ worker: 'socialWorker', name: 'During' })
    const page = await covering.get(`/people/${during}`)
    expect(page.text).toContain('You are covering for the worker or team')
    expect(await hall.status(covering, `/people/${during}/notes/new`)).toBe(200)
    expect(await hall.status(covering, `/people/${during}/who-has-looked`)).toBe(404)
    expect((await covering.post('/search', { for: 'during' })).text).toContain('Open the record')
    hall.hoursPass(24 * 6)
    const later = await hall.signedIn('workerElsewhere')
    expect(await hall.status(later, `/people/${during}`)).toBe(404)
    hall.hoursPass(-24 * 6)
  })

  test.each([
    { who: 'a team by a team', covered: teamIds.assessment, covering: teamIds.elsewhere },
    { who: 'a team by a worker', covered: teamIds.assessment, covering: idOf('workerElsewhere') },
    { who: 'a worker by a team', covered: idOf('socialWorker'), covering: teamIds.elsewhere },
  ])('$who', async ({ covered, covering }) => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    const someone = await hall.signedIn('workerElsewhere')
    await cover(manager, { covered, covering })
    expect(await hall.status(someone, `/people/${child}`)).toBe(200)
    expect(await hall.status(await hall.signedIn('earlyHelpWorker'), `/people/${child}`)).toBe(404)
  })

  test('a cover that begins tomorrow opens nothing today', async () => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    await cover(manager, { starts: 1 })
    expect(await hall.status(await hall.signedIn('workerElsewhere'), `/people/${child}`)).toBe(404)
  })

  test('3.5, 4.1 what is closed to the one who covers stays closed', async () => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    await cover(manager)
    const covering = await hall.signedIn('workerElsewhere')
    await covering.post(`/people/${child}/i-know`, { kind: 'kin' })
    expect(await hall.status(covering, `/people/${child}`)).toBe(404)
  })

  test('3.11 ended early it is over with the next request', async () => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    await cover(manager)
    const covering = await hall.signedIn('workerElsewhere')
    expect((await covering.get('/cover')).text).toContain('Test Social Worker')
    const path = /\/cover\/[0-9a-f-]{36}\/end/.exec((await manager.get('/cover')).text)?.[0] ?? ''
    expect((await manager.post(path, { because: 'Back early.' })).status).toBe(303)
    expect(await hall.status(covering, `/people/${child}`)).toBe(404)
  })
})

describe('2.2 who may give cover', () => {
  test.each([
    { who: 'serviceManager', page: 200, sent: 303 },
    { who: 'assessmentManager', page: 200, sent: 422 },
    { who: 'socialWorker', page: 403, sent: 403 },
    { who: 'administrator', page: 403, sent: 403 },
  ] as const)('$who: $sent', async ({ who, page, sent }) => {
    const someone = await hall.signedIn(who)
    expect(await hall.status(someone, '/cover/new')).toBe(page)
    expect((await cover(someone)).status).toBe(sent)
    expect(await hall.status(someone, '/cover')).toBe(200)
  })

  test.each([
    { who: 'assessmentManager', status: 200 },
    { who: 'frontDoorManager', status: 404 },
    { who: 'workerElsewhere', status: 403 },
    { who: 'administrator', status: 403 },
  ] as const)('3.7 the end of a cover, for $who: $status', async ({ who, status }) => {
    await cover(manager)
    const path = /\/cover\/[0-9a-f-]{36}\/end/.exec((await manager.get('/cover')).text)?.[0] ?? ''
    const someone = await hall.signedIn(who)
    expect(await hall.status(someone, path)).toBe(status)
    if (status === 200) return
    expect((await someone.post(path, { because: 'x' })).status).toBe(status)
    expect((await manager.get('/cover')).text).toContain(path)
  })

  test('nobody for themself, in words', async () => {
    const own = await cover(manager, { covering: idOf('serviceManager') })
    expect(own.text).toContain('Nobody arranges their own cover')
    const giving = hall.database.staff
      .insertInto('access.cover')
      .values({
        id: idOf('analyst'),
        covered_worker_id: idOf('socialWorker'),
        covering_worker_id: idOf('serviceManager'),
        from_on: hall.today(),
        to_on: hall.today(),
        from_at: hall.now(),
        to_at: hall.now(),
        because: 'x',
        given_by: idOf('serviceManager'),
        given_at: hall.now(),
      })
      .execute()
    await expect(giving).rejects.toThrow('check constraint')
  })

  test('29 days are too many, in words', async () => {
    expect((await cover(manager, { days: 29 })).text).toContain('28 days at most')
  })
})
