import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { namedForKeeper } from '../../src/desk/administration/actions/restrictions.records.ts'
import { inContext } from '../../src/platform/db.ts'
import { addDays, type PlainDate, partsOf } from '../../src/platform/plain-date.ts'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { idOf, type Somebody, type TownHall, townHall } from './town-hall.ts'

let hall: TownHall
let keeper: Browser
let second: Browser
let third: Browser
beforeAll(async () => {
  hall = await townHall()
  keeper = await hall.signedIn('keeper')
  second = await hall.signedIn('secondKeeper')
  third = await hall.signedIn('thirdKeeper')
})
afterAll(() => hall.close())

const because = 'An uncle works in the next team and has asked about them.'

function dateFields(name: string, on: PlainDate) {
  const { day, month, year } = partsOf(on)
  return { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}
const inDays = (days: number) => dateFields('reviewOn', addDays(hall.today(), days))
const asked = (members = 'Test Social Worker', days = 60) => ({ because, members, ...inDays(days) })

const waiting = async (child: string) =>
  (
    await hall.database.owner
      .selectFrom('access.restriction_proposed')
      .select('id')
      .where('person_id', '=', child)
      .where('outcome', 'is', null)
      .executeTakeFirstOrThrow()
  ).id
const restrictionOf = (child: string) =>
  hall.database.owner
    .selectFrom('access.restriction')
    .select(['id', 'to_at as toAt', 'review_on as reviewOn', 'set_by as setBy', 'second_by as secondBy'])
    .where('person_id', '=', child)
    .executeTakeFirst()
const confirm = async (by: Browser, child: string, decision = 'confirm') =>
  by.post(`/restrictions/proposals/${await waiting(child)}`, { decision })

/** A child with a social worker, restricted to them by two keepers. */
async function restricted(members?: string): Promise<{ child: string; id: string }> {
  const child = await hall.aChild({ worker: 'socialWorker', name: 'Rowan' })
  await keeper.post(`/people/${child}/restrict`, asked(members))
  await confirm(second, child)
  const found = await restrictionOf(child)
  if (!found) throw new TypeError('not restricted')
  return { child, id: found.id }
}

describe('4.1 whose pages these are', () => {
  test.each([
    { who: 'keeper', status: 200 },
    { who: 'administrator', status: 403 },
    { who: 'socialWorker', status: 403 },
    { who: 'serviceManager', status: 403 },
    { who: 'privacyLead', status: 403 },
  ] as const)('$who: $status', async ({ who, status }) => {
    const someone = await hall.signedIn(who)
    const child = await hall.aChild()
    for (const path of [
      '/restrictions',
      '/restrictions/new',
      '/restrictions/why-not',
      `/people/${child}/restrict`,
    ])
      expect([path, await hall.status(someone, path)]).toEqual([path, status])
    if (status === 200) return
    expect((await someone.post(`/people/${child}/restrict`, asked())).status).toBe(403)
    const denials = await hall.database.owner
      .selectFrom('audit.entry')
      .select('outcome')
      .where('worker_id', '=', idOf(who))
      .where('action', '=', 'ask to restrict record')
      .execute()
    expect(denials.map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
  })

  test('8.6 a fresh proof of identity is asked for', async () => {
    const early = await hall.signedIn('keeper')
    hall.hoursPass(0.3)
    expect((await early.get('/restrictions/new')).headers['location']).toBe('/sign-in/prove')
    for (const [who, set] of [
      ['keeper', (one: Browser) => (keeper = one)],
      ['secondKeeper', (one: Browser) => (second = one)],
      ['thirdKeeper', (one: Browser) => (third = one)],
    ] as const)
      set(await hall.signedIn(who))
  })
})

describe('4.1 two keepers restrict a record', () => {
  test('nothing changes until a different keeper confirms; then it is closed to all who are not named, at once', async () => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    const named = await hall.signedIn('socialWorker')
    const manager = await hall.signedIn('assessmentManager')
    expect((await keeper.post(`/people/${child}/restrict`, asked())).status).toBe(303)
    expect(await hall.status(manager, `/people/${child}`)).toBe(200)
    expect((await confirm(keeper, child)).text).toContain('another keeper must confirm it')
    expect(await hall.status(manager, `/people/${child}`)).toBe(200)

    expect((await confirm(second, child)).status).toBe(303)
    expect(await hall.status(manager, `/people/${child}`)).toBe(404)
    expect(await hall.status(named, `/people/${child}`)).toBe(200)
    expect(await hall.status(keeper, `/people/${child}`)).toBe(404)
    expect(await restrictionOf(child)).toMatchObject({
      setBy: idOf('keeper'),
      secondBy: idOf('secondKeeper'),
      reviewOn: addDays(hall.today(), 60),
    })
  })

  test('the keepers are asked, see who it is, and the task ends with the decision', async () => {
    const child = await hall.aChild({ name: 'Juniper' })
    await keeper.post(`/people/${child}/restrict`, asked())
    expect((await second.get('/')).text).toContain('A restriction waits for a second keeper')
    const page = await second.get(`/restrictions/proposals/${await waiting(child)}`)
    for (const words of ['Juniper Testcase', because, 'Test Social Worker', 'Test Keeper'])
      expect(page.text).toContain(words)
    await confirm(second, child, 'decline')
    expect((await third.get('/')).text).not.toContain('A restriction waits for a second keeper')
    expect(await restrictionOf(child)).toBeUndefined()
  })

  test.each([
    { what: 'nobody named', fields: () => asked(''), says: 'Enter the name of at least one worker' },
    {
      what: 'an unknown name',
      fields: () => asked('Nobody At All'),
      says: 'Nobody called ‘Nobody At All’ works here',
    },
    {
      what: 'a review after 91 days',
      fields: () => asked('Test Analyst', 91),
      says: 'The day of the review',
    },
    { what: 'a review today', fields: () => asked('Test Analyst', 0), says: 'The day of the review' },
    { what: 'no reason', fields: () => ({ ...asked(), because: '' }), says: 'Enter why' },
    {
      what: 'oneself named',
      fields: () => asked('Test Keeper'),
      says: 'Nobody changes what they themselves may see',
    },
  ])('$what: refused in words', async ({ fields, says }) => {
    const child = await hall.aChild()
    const answer = await keeper.post(`/people/${child}/restrict`, fields())
    expect([answer.status, answer.text.includes(says)]).toEqual([422, true])
  })

  test('2.2 a keeper who is named can’t confirm it', async () => {
    const child = await hall.aChild()
    await keeper.post(`/people/${child}/restrict`, asked('Test Second Keeper'))
    expect((await confirm(second, child)).text).toContain('Nobody changes what they themselves may see')
    expect((await confirm(third, child)).status).toBe(303)
    expect(await hall.status(second, `/people/${child}`)).toBe(200)
  })

  test('3.5 a keeper with an interest in the person neither proposes, decides nor learns of it', async () => {
    const child = await hall.aChild({ name: 'Sorrel' })
    await third.post(`/people/${child}/i-know`, { kind: 'kin' })
    await keeper.post(`/people/${child}/restrict`, asked())
    expect((await third.get('/restrictions')).text).not.toContain('Sorrel')
    expect(await hall.status(third, `/restrictions/proposals/${await waiting(child)}`)).toBe(404)
    expect((await confirm(third, child)).status).toBe(404)
    expect(await hall.status(third, `/people/${child}/restrict`)).toBe(404)
    await confirm(second, child)
  })

  test('14.5 two keepers who confirm at once make one restriction', async () => {
    const child = await hall.aChild()
    await keeper.post(`/people/${child}/restrict`, asked())
    const path = `/restrictions/proposals/${await waiting(child)}`
    const answers = await Promise.all([second, third].map((one) => one.post(path, { decision: 'confirm' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  })

  test('a record is found by its address', async () => {
    const child = await hall.aChild()
    const found = await keeper.post('/restrictions/new', {
      record: `http://127.0.0.1:3000/people/${child}/chronology`,
    })
    expect(found.headers['location']).toBe(`/people/${child}/restrict`)
    expect((await keeper.post('/restrictions/new', { record: 'Wren' })).text).toContain(
      'Enter the whole address',
    )
  })

  test('3.4 a keeper searches, and restricts from the answer', async () => {
    const child = await hall.aChild({ name: 'Tamarisk' })
    const { text } = await keeper.post('/search', { for: 'tamarisk' })
    expect(text).toContain(`/people/${child}/restrict`)
    expect(text).not.toContain(`/people/${child}/urgent`)
    const worker = await hall.signedIn('socialWorker')
    expect((await worker.post('/search', { for: 'tamarisk' })).text).not.toContain('/restrict')
  })
})

describe('4.1 two keepers change the list, review it, and end it', () => {
  test('a change of the list applies when a second keeper confirms it, and is then the review', async () => {
    const { child, id } = await restricted()
    const manager = await hall.signedIn('assessmentManager')
    expect((await keeper.get(`/restrictions/${id}/change`)).text).toContain(
      'Test Social Worker, Assessment north',
    )
    const changed = { ...asked('Test Social Worker\nTest Assessment Manager', 30), because: 'Reviewed.' }
    await keeper.post(`/restrictions/${id}/change`, changed)
    expect(await hall.status(manager, `/people/${child}`)).toBe(404)
    await confirm(second, child)
    expect(await hall.status(manager, `/people/${child}`)).toBe(200)
    expect(await restrictionOf(child)).toMatchObject({ reviewOn: addDays(hall.today(), 30), toAt: null })
    const { text } = await keeper.get(`/restrictions/${id}`)
    for (const words of ['Rowan Testcase', 'Test Assessment Manager', 'Confirmed by Test Second Keeper'])
      expect(text).toContain(words)
  })

  test('ended by two, it is open again to those with a reason', async () => {
    const { child, id } = await restricted()
    const manager = await hall.signedIn('assessmentManager')
    await keeper.post(`/restrictions/${id}/end`, { because: 'The uncle has left.' })
    expect(await hall.status(manager, `/people/${child}`)).toBe(404)
    expect((await confirm(keeper, child)).status).toBe(422)
    await confirm(second, child)
    expect(await hall.status(manager, `/people/${child}`)).toBe(200)
    expect(await hall.status(keeper, `/restrictions/${id}`)).toBe(404)
  })

  test('one thing waits at a time', async () => {
    const { child, id } = await restricted()
    await keeper.post(`/restrictions/${id}/end`, { because: 'The uncle has left.' })
    const again = await second.post(`/restrictions/${id}/change`, asked())
    expect(again.text).toContain('waits already')
    await confirm(third, child, 'decline')
  })

  test('after seven days a proposal can’t be confirmed', async () => {
    const { child, id } = await restricted()
    await keeper.post(`/restrictions/${id}/end`, { because: 'The uncle has left.' })
    const path = `/restrictions/proposals/${await waiting(child)}`
    await hall.database.owner
      .updateTable('access.restriction_proposed')
      .set({ until: hall.now() })
      .where('person_id', '=', child)
      .where('outcome', 'is', null)
      .execute()
    expect((await second.post(path, { decision: 'confirm' })).text).toContain(
      'The seven days to confirm have passed',
    )
    expect(await restrictionOf(child)).toMatchObject({ toAt: null })
  })

  test('the list says what is late', async () => {
    const { id } = await restricted()
    await hall.database.owner
      .updateTable('access.restriction')
      .set({ review_on: addDays(hall.today(), -1) })
      .where('id', '=', id)
      .execute()
    expect((await keeper.get('/restrictions')).text).toContain('Review late')
  })

  test('7.1 every step stands in the trace, against the person', async () => {
    const { child } = await restricted()
    const rows = await hall.database.owner
      .selectFrom('audit.entry')
      .select(['kind', 'action', 'worker_id as by'])
      .where('person_id', '=', child)
      .where('kind', '=', 'right')
      .orderBy('seq')
      .execute()
    expect(rows).toEqual([
      { kind: 'right', action: 'propose to set restriction', by: idOf('keeper') },
      { kind: 'right', action: 'confirm restriction', by: idOf('secondKeeper') },
    ])
  })
})

test.each(['administrator', 'serviceManager', 'socialWorker', 'privacyLead'] as const)(
  '4.1 %s neither reads nor changes a restriction, also where they are named on it',
  async (who) => {
    const { child, id } = await restricted()
    await keeper.post(`/restrictions/${id}/end`, { because: 'The uncle has left.' })
    const someone = await hall.signedIn(who)
    const proposal = `/restrictions/proposals/${await waiting(child)}`
    for (const path of [
      `/restrictions/${id}`,
      `/restrictions/${id}/change`,
      `/restrictions/${id}/end`,
      proposal,
    ])
      expect([path, await hall.status(someone, path)]).toEqual([path, 403])
    expect((await someone.post(proposal, { decision: 'confirm' })).status).toBe(403)
    expect((await someone.post(`/restrictions/${id}/change`, asked())).status).toBe(403)
    expect(await restrictionOf(child)).toMatchObject({ toAt: null })
  },
)

describe('3.12 why can’t they see it?', () => {
  const ask = async (who: Somebody, child: string) =>
    (await keeper.post('/restrictions/why-not', { worker: idOf(who), record: child })).text

  test.each([
    { who: 'workerElsewhere', says: 'Not working with the child or family', may: false },
    { who: 'administrator', says: 'Not working with the child or family', may: false },
    { who: 'socialWorker', says: 'Allocated worker', may: true },
    { who: 'assessmentManager', says: 'Manages the team', may: true },
  ] as const)('$who: $says', async ({ who, says, may }) => {
    const text = await ask(who, await hall.aChild({ worker: 'socialWorker' }))
    expect(text).toContain(says)
    expect(text).toContain(may ? 'can see this record' : 'can’t see this record')
  })

  test('a restriction, an interest, an account that is not in use', async () => {
    const { child } = await restricted()
    expect(await ask('assessmentManager', child)).toContain('The record is restricted')
    expect(await ask('socialWorker', child)).toContain('Named on the restriction')
    const known = await hall.aChild({ worker: 'socialWorker' })
    await (await hall.signedIn('socialWorker')).post(`/people/${known}/i-know`, { kind: 'friend' })
    expect(await ask('socialWorker', known)).toContain('A declared interest in this person')
  })

  test('what can’t be read is told', async () => {
    expect(await ask('socialWorker', 'Wren')).toContain('Enter the whole address of the record')
  })
})

test('4.1 what a keeper is told by the database, nobody else is told', async () => {
  const { child } = await restricted()
  for (const [who, count] of [
    ['secondKeeper', 1],
    ['administrator', 0],
    ['socialWorker', 0],
  ] as const) {
    const names = await inContext(hall.database.staff, { id: idOf(who) }, (trx) =>
      namedForKeeper(trx, [child]),
    )
    expect([who, names.size]).toEqual([who, count])
  }
})
