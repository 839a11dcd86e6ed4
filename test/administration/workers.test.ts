import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { idOf, type Somebody, type TownHall, townHall } from './town-hall.ts'

let hall: TownHall
let administrator: Browser
beforeAll(async () => {
  hall = await townHall()
})
beforeEach(async () => {
  administrator = await hall.signedIn('administrator')
})
afterAll(() => hall.close())

const because = 'They began in this post.'

const rolesHeld = async (who: Somebody) =>
  (
    await hall.database.owner
      .selectFrom('access.role_held')
      .select('role')
      .where('worker_id', '=', idOf(who))
      .where('to_at', 'is', null)
      .orderBy('role')
      .execute()
  ).map(({ role }) => role)

const roleId = async (who: Somebody, role: string) =>
  (
    await hall.database.owner
      .selectFrom('access.role_held')
      .select('id')
      .where('worker_id', '=', idOf(who))
      .where('role', '=', role)
      .where('to_at', 'is', null)
      .executeTakeFirstOrThrow()
  ).id

const give = (by: Browser, who: Somebody, role: string) =>
  by.post(`/workers/${idOf(who)}/roles/new`, { role, because })
const end = async (by: Browser, who: Somebody, role: string) =>
  by.post(`/workers/${idOf(who)}/roles/${await roleId(who, role)}/end`, { because })
const setAccount = (by: Browser, who: Somebody, to: string) =>
  by.post(`/workers/${idOf(who)}/account`, { to, because })

const waiting = async (who: Somebody) =>
  (
    await hall.database.owner
      .selectFrom('access.role_proposed')
      .select('id')
      .where('worker_id', '=', idOf(who))
      .where('outcome', 'is', null)
      .orderBy('proposed_at', 'desc')
      .executeTakeFirstOrThrow()
  ).id

const tracedLast = (action: string) =>
  hall.database.owner
    .selectFrom('audit.entry')
    .select(['kind', 'worker_id as by', 'subject_id as about', 'outcome'])
    .where('action', '=', action)
    .orderBy('seq', 'desc')
    .executeTakeFirst()

describe('2 whose pages these are', () => {
  test.each([
    { who: 'administrator', status: 200 },
    { who: 'socialWorker', status: 403 },
    { who: 'assessmentManager', status: 403 },
    { who: 'serviceManager', status: 403 },
    { who: 'keeper', status: 403 },
    { who: 'privacyLead', status: 403 },
  ] as const)('$who: $status', async ({ who, status }) => {
    const someone = await hall.signedIn(who)
    for (const path of [
      '/workers',
      `/workers/${idOf('analyst')}`,
      `/workers/${idOf('analyst')}/roles/new`,
      `/workers/${idOf('analyst')}/account`,
      `/workers/${idOf('analyst')}/team`,
    ])
      expect([path, await hall.status(someone, path)]).toEqual([path, status])
  })

  test('2.2 whoever is not an administrator changes nothing by sending the form, and it is traced', async () => {
    const manager = await hall.signedIn('serviceManager')
    expect((await give(manager, 'analyst', 'auditor')).status).toBe(403)
    expect((await setAccount(manager, 'analyst', 'closed')).status).toBe(403)
    expect((await end(manager, 'analyst', 'analyst')).status).toBe(403)
    const role = `/workers/${idOf('analyst')}/roles/${await roleId('analyst', 'analyst')}`
    expect(await hall.status(manager, `${role}/end`)).toBe(403)
    expect((await manager.post(`${role}/review`)).status).toBe(403)
    await give(administrator, 'analyst', 'privacy-lead')
    const proposal = `/workers/proposals/${await waiting('analyst')}`
    expect(await hall.status(manager, proposal)).toBe(403)
    expect((await manager.post(proposal, { decision: 'confirm' })).status).toBe(403)
    await administrator.post(proposal, { decision: 'decline' })
    expect(await rolesHeld('analyst')).toEqual(['analyst'])
    expect(await tracedLast('ask to give role')).toMatchObject({ kind: 'denial', outcome: 'refused' })
  })

  test('7.1 a look at the list and at a worker is traced as a right', async () => {
    await administrator.get(`/workers/${idOf('analyst')}`)
    expect(await tracedLast('read worker')).toMatchObject({ kind: 'right', about: idOf('analyst') })
  })
})

describe('2.2 one administrator gives and ends an ordinary role', () => {
  test('given, traced, shown with who gave it, and ended', async () => {
    expect((await give(administrator, 'analyst', 'auditor')).status).toBe(303)
    expect(await rolesHeld('analyst')).toEqual(['analyst', 'auditor'])
    expect(await tracedLast('give role auditor')).toEqual({
      kind: 'right',
      by: idOf('administrator'),
      about: idOf('analyst'),
      outcome: 'allowed',
    })
    expect((await administrator.get(`/workers/${idOf('analyst')}`)).text).toContain('Auditor')
    await end(administrator, 'analyst', 'auditor')
    expect(await rolesHeld('analyst')).toEqual(['analyst'])
  })

  test('2.2 a role that is not on the list opened to administrators is not offered and not taken', async () => {
    await hall.database.owner.deleteFrom('access.role_opened').where('role', '=', 'head-of-service').execute()
    const page = await administrator.get(`/workers/${idOf('analyst')}/roles/new`)
    expect(page.text).not.toContain('Head of service')
    expect((await give(administrator, 'analyst', 'head-of-service')).status).toBe(422)
    expect(await rolesHeld('analyst')).toEqual(['analyst'])
  })

  test('the app itself can’t widen that list', async () => {
    const adding = hall.database.staff
      .insertInto('access.role_opened')
      .values({ role: 'head-of-service' })
      .execute()
    await expect(adding).rejects.toThrow('permission denied')
  })

  test.each([
    { what: 'a role held already', role: 'analyst', says: 'They hold this role already' },
    { what: 'no role', role: '', says: 'Select a role' },
    { what: 'a role that is none of ours', role: 'king', says: 'Select one of the answers' },
  ])('$what: told in words', async ({ role, says }) => {
    expect((await give(administrator, 'analyst', role)).text).toContain(says)
  })
})

describe('2.2 nobody changes their own', () => {
  test.each([
    { what: 'roles', path: 'roles/new', fields: { role: 'auditor', because } },
    { what: 'account', path: 'account', fields: { to: 'suspended', because } },
    {
      what: 'team',
      path: 'team',
      fields: { team: '10000000-0000-4000-8000-000000000001' },
    },
  ])('$what', async ({ path, fields }) => {
    const answer = await administrator.post(`/workers/${idOf('administrator')}/${path}`, fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Nobody changes their own roles, team or account')
    expect(await rolesHeld('administrator')).toEqual(['system-administrator'])
  })

  test('nor ends or reviews one’s own role, and one’s own page offers nothing', async () => {
    expect((await end(administrator, 'administrator', 'system-administrator')).text).toContain(
      'Nobody changes',
    )
    const id = await roleId('administrator', 'system-administrator')
    const review = await administrator.post(`/workers/${idOf('administrator')}/roles/${id}/review`)
    expect(review.text).toContain('Nobody reviews their own roles')
    const { text } = await administrator.get(`/workers/${idOf('administrator')}`)
    expect(text).not.toContain('/roles/new')
    expect(text).not.toContain('Still needed')
  })

  test('6.1 the database refuses it as well', async () => {
    const own = { worker_id: idOf('analyst'), role: 'auditor', given_by: idOf('analyst') }
    const times = { from_at: hall.now(), reviewed_at: hall.now() }
    const giving = hall.database.staff
      .insertInto('access.role_held')
      .values({ ...own, ...times })
      .execute()
    await expect(giving).rejects.toThrow('check constraint')
  })
})

describe('2.2 two people make an administrator, a keeper, a privacy lead', () => {
  test.each(['system-administrator', 'restricted-record-keeper', 'privacy-lead'])('%s', async (role) => {
    await give(administrator, 'analyst', role)
    expect(await rolesHeld('analyst')).toEqual(['analyst'])
    const path = `/workers/proposals/${await waiting('analyst')}`
    const own = await administrator.post(path, { decision: 'confirm' })
    expect(own.text).toContain('another administrator must confirm it')
    expect(await rolesHeld('analyst')).toEqual(['analyst'])
    const second = await hall.signedIn('secondAdministrator')
    expect((await second.get('/')).text).toContain('A role waits for a second administrator')
    expect((await second.get(path)).text).toContain('Test Administrator')
    await second.post(path, { decision: 'confirm' })
    expect(await rolesHeld('analyst')).toEqual(['analyst', role])
    expect((await second.get('/')).text).not.toContain('A role waits for a second administrator')
    expect((await second.post(path, { decision: 'confirm' })).text).toContain('decided this already')
    await end(second, 'analyst', role)
  })

  test('after seven days it is too late', async () => {
    await give(administrator, 'analyst', 'privacy-lead')
    const path = `/workers/proposals/${await waiting('analyst')}`
    hall.hoursPass(7 * 24 + 1)
    const second = await hall.signedIn('secondAdministrator')
    expect((await second.post(path, { decision: 'confirm' })).text).toContain(
      'The seven days to confirm have passed',
    )
    expect(await rolesHeld('analyst')).toEqual(['analyst'])
  })

  test('declined, it is not given', async () => {
    administrator = await hall.signedIn('administrator')
    await give(administrator, 'analyst', 'privacy-lead')
    const path = `/workers/proposals/${await waiting('analyst')}`
    const second = await hall.signedIn('secondAdministrator')
    expect((await second.post(path, { decision: 'decline' })).status).toBe(303)
    expect(await rolesHeld('analyst')).toEqual(['analyst'])
  })

  test('whom it is about does not confirm it, also as an administrator', async () => {
    await give(administrator, 'secondAdministrator', 'privacy-lead')
    const path = `/workers/proposals/${await waiting('secondAdministrator')}`
    const second = await hall.signedIn('secondAdministrator')
    expect((await second.post(path, { decision: 'confirm' })).text).toContain('Nobody changes their own')
    expect(await rolesHeld('secondAdministrator')).toEqual(['system-administrator'])
    await administrator.post(path, { decision: 'decline' })
  })
})

describe('2.2 the last of each can’t be removed', () => {
  test.each([
    { how: 'by ending the role', act: (by: Browser) => end(by, 'privacyLead', 'privacy-lead') },
    { how: 'by suspending', act: (by: Browser) => setAccount(by, 'privacyLead', 'suspended') },
    { how: 'by closing', act: (by: Browser) => setAccount(by, 'privacyLead', 'closed') },
  ])('$how', async ({ act }) => {
    const answer = await act(administrator)
    expect(answer.text).toContain('This is the last person who holds a role')
    expect(await rolesHeld('privacyLead')).toEqual(['privacy-lead'])
  })

  test('14.5 of two who remove the last two at once, one is told', async () => {
    const second = await hall.signedIn('secondAdministrator')
    await give(administrator, 'analyst', 'privacy-lead')
    await second.post(`/workers/proposals/${await waiting('analyst')}`, { decision: 'confirm' })
    const answers = await Promise.all([
      end(administrator, 'analyst', 'privacy-lead'),
      end(second, 'privacyLead', 'privacy-lead'),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const left = [...(await rolesHeld('analyst')), ...(await rolesHeld('privacyLead'))]
    expect(left.filter((role) => role === 'privacy-lead')).toHaveLength(1)
  })
})

describe('3.11 rights end at once', () => {
  test('8.4 a role that ended is gone with the next request, and the secret of the stay is renewed', async () => {
    const worker = await hall.signedIn('practitioner')
    expect(await hall.status(worker, '/contacts')).toBe(200)
    const before = worker.cookies.get('hearth')
    await end(administrator, 'practitioner', 'front-door-practitioner')
    expect(await hall.status(worker, '/contacts')).toBe(403)
    expect(worker.cookies.get('hearth')).not.toBe(before)
    await give(administrator, 'practitioner', 'front-door-practitioner')
    expect(await hall.status(worker, '/contacts')).toBe(200)
  })

  test('a move to another team closes and opens what the teams work with', async () => {
    const child = await hall.aChild({ worker: 'socialWorker' })
    const worker = await hall.signedIn('workerElsewhere')
    expect(await hall.status(worker, `/people/${child}`)).toBe(404)
    const to = { team: '10000000-0000-4000-8000-000000000002' }
    await administrator.post(`/workers/${idOf('workerElsewhere')}/team`, to)
    expect(await hall.status(worker, `/people/${child}`)).toBe(200)
  })

  test('an account that is suspended has no stay any more; opened again it signs in anew with its roles', async () => {
    const worker = await hall.signedIn('earlyHelpWorker')
    await setAccount(administrator, 'earlyHelpWorker', 'suspended')
    expect(await hall.status(worker, '/')).toBe(303)
    await setAccount(administrator, 'earlyHelpWorker', 'active')
    expect(await hall.status(worker, '/')).toBe(303)
    expect(await hall.status(await hall.signedIn('earlyHelpWorker'), '/search')).toBe(200)
    expect(await rolesHeld('earlyHelpWorker')).toEqual(['early-help-practitioner'])
  })

  test('an account that is closed loses its roles', async () => {
    await setAccount(administrator, 'secondPractitioner', 'closed')
    expect(await rolesHeld('secondPractitioner')).toEqual([])
    expect((await give(administrator, 'secondPractitioner', 'auditor')).text).toContain(
      'This account is closed',
    )
  })
})

describe('8.6 a fresh proof of identity', () => {
  test.each([`roles/new`, 'account', 'team'])('is asked for before %s', async (path) => {
    hall.hoursPass(0.3)
    const answer = await administrator.get(`/workers/${idOf('analyst')}/${path}`)
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in/prove'])
    const sent = await administrator.post(`/workers/${idOf('analyst')}/${path}`, {})
    expect(sent.headers['location']).toBe('/sign-in/prove')
    expect(await hall.status(administrator, '/workers')).toBe(200)
  })
})

test('2.1 a review keeps a role for another 180 days', async () => {
  const id = await roleId('analyst', 'analyst')
  await administrator.post(`/workers/${idOf('analyst')}/roles/${id}/review`)
  const row = await hall.database.owner
    .selectFrom('access.role_held')
    .select(['reviewed_at', 'reviewed_by'])
    .where('id', '=', id)
    .executeTakeFirst()
  expect(row).toEqual({ reviewed_at: hall.now(), reviewed_by: idOf('administrator') })
})
