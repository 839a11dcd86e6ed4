import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import { viewerOf } from '../../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { screenChild } from '../actions/screen-child.ts'
import { setThreshold } from '../actions/set-threshold.ts'
import { exploitationScreening } from '../forms/exploitation-screening.ts'
import { descriptorsIn, domains } from '../forms/threshold-words.ts'
import { frontDoorRoutes } from '../routes.ts'
import { pickedFor, screeningsOf } from '../screening.records.ts'
import { thresholdNow } from '../threshold.records.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

const me = viewerOf('practitioner')
const reading = <Read>(work: Parameters<typeof inContext<Read>>[2]) =>
  inContext(story.database.staff, me, work)
const nothing = Object.fromEntries(exploitationScreening.items.map(({ id }) => [id, 'no']))

async function aContact(given: string, worry: 'missing' | 'neglect' = 'missing') {
  const [contact] = await story.aContactAbout([aNewChild(given)], { worries: [worry] })
  if (!contact) throw new TypeError('no contact')
  return contact
}

test('a contact that asks for a screening is decided with one, or with a reason that is kept', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const { contactId } = await aContact('Ines')
  expect(await story.decides('practitioner', contactId, {})).toEqual({ ok: false, problem: 'not screened' })
  const withoutScreening = 'He is back and it was a mistake.'
  expect((await story.decides('practitioner', contactId, { withoutScreening })).ok).toBe(true)
  const [ground] = await reading((trx) => screeningsOf(trx, [contactId]))
  expect(ground).toMatchObject({ leftOut: withoutScreening, done: [] })
})

test('a screening of this contact is enough; one of another contact is not', async () => {
  const first = await aContact('Jory')
  const other = await aContact('Kasimir')
  const { contactId, childId } = first
  const screening = { contactId, childId, rater: 'worker', answers: nothing, decision: 'Nothing now.' }
  const wrong = { ...screening, contactId: other.contactId }
  const screens = (given: typeof screening) => screenChild(story.act('practitioner'), given)
  expect(await screens(wrong)).toEqual({ ok: false, problem: 'no such contact' })
  expect(await screens({ ...screening, answers: { afraid: 'yes' } })).toEqual({
    ok: false,
    problem: 'too much left out',
  })
  expect(await screens(screening)).toEqual({ ok: true, value: 'low' })
  expect((await story.decides('practitioner', contactId, {})).ok).toBe(true)
  expect(await story.decides('practitioner', other.contactId, {})).toEqual({
    ok: false,
    problem: 'not screened',
  })
})

test.each([
  { child: 'Lowri', descriptors: ['child-slipping'], why: null, problem: null },
  { child: 'Mordecai', descriptors: ['child-several'], why: null, problem: 'level differs' },
  { child: 'Nanette', descriptors: ['child-several'], why: 'Help has begun.', problem: null },
  { child: 'Osvaldo', descriptors: ['child-purple'], why: 'It fits.', problem: 'no such descriptor' },
])('level 2 with $descriptors, because $why: $problem', async ({ child, descriptors, why, problem }) => {
  const { contactId } = await aContact(child, 'neglect')
  const picked = { descriptors, differsBecause: why }
  const decided = await story.decides('practitioner', contactId, { picked })
  expect(decided).toEqual(problem ? { ok: false, problem } : { ok: true, value: 'decided' })
  const kept = await reading((trx) => pickedFor(trx, [contactId]))
  expect(kept).toMatchObject(problem ? [] : [{ version: 1, descriptors, decided: 2, differsBecause: why }])
})

test('on the screen: wanted, done twice and compared, then decided with what fits the child', async () => {
  story.todayIs('2026-03-05T10:00Z')
  const { contactId, childId } = await aContact('Perpetua')
  const desk = aDesk(story.database, [me, viewerOf('socialWorker')], story.now())
  frontDoorRoutes(desk)
  const post = (url: string, body: Readonly<Record<string, string>>) => send(desk.app, me, { url, body })
  const textOf = async (url: string) => (await open(desk.app, me, url)).payload
  const at = `/contact/${contactId}/screening`
  const decide = `/contact/${contactId}/decide`
  expect(await textOf(decide)).toContain('Why decide without the exploitation screening?')
  const decision = {
    outcome: 'advice',
    level: '2',
    rationale: 'Advice is enough.',
    gave: 'none',
    version: '1',
  }
  expect((await post(decide, decision)).payload).toContain('Do the exploitation screening first')
  expect((await post(at, nothing)).payload).toContain('Select whose view this is')
  const worker = { rater: 'worker', decision: 'Ask the school.' }
  const done = await post(at, { ...nothing, ...worker, afraid: 'perhaps' })
  expect(done.headers['location']).toBe(`/contact/${contactId}?done=screened-worrying`)
  const back = await open(desk.app, me, `/contact/${contactId}?done=screened-worrying`)
  const contact = await textOf(`${back.headers['location']}`)
  expect(contact).toContain('Take it to the daily triage')
  expect(contact).toContain('Ask the school.')
  story.todayIs('2026-03-06T10:00Z')
  const later = {
    contactId,
    childId,
    rater: 'worker',
    answers: nothing,
    decision: 'The school knows of nothing.',
  }
  expect((await screenChild(story.act('practitioner'), later)).ok).toBe(true)
  expect(await textOf(at)).toContain('Latest: Little points to exploitation')
  expect(await textOf(decide)).not.toContain('Why decide without the exploitation screening?')
  const ticked = { ...decision, child: 'child-several' }
  expect((await post(decide, ticked)).payload).toContain('points to another level')
  const decided = await post(decide, { ...ticked, differsBecause: 'Help has begun.' })
  expect(decided.statusCode).toBe(303)
  const after = await textOf(`${back.headers['location']}`)
  expect(after).toContain('Several needs at once')
  expect(after).toContain('level 2 was chosen: Help has begun.')
  expect((await open(desk.app, viewerOf('socialWorker'), at)).statusCode).toBe(404)
})

test('a service manager sets guidance from a day on; decisions go by what holds, and earlier ones read as they were made', async () => {
  story.todayIs('2026-03-10T10:00Z')
  const ticked = await aContact('Nerys', 'neglect')
  const old = { descriptors: ['child-several'], differsBecause: null }
  expect((await story.decides('practitioner', ticked.contactId, { level: 3, picked: old })).ok).toBe(true)
  const text = [1, 2, 3, 4].map((level) => `${level} Words of level ${level}`).join('\n')
  const descriptors = domains.flatMap(({ code }) => descriptorsIn(code, text, []).descriptors)
  const wanted = { from: plainDate('2026-03-11'), because: 'Agreed by the partnership', descriptors }
  const sets = (given: Partial<typeof wanted>) =>
    setThreshold(story.act('serviceManager'), { ...wanted, ...given })
  await expect(setThreshold(story.act('practitioner'), wanted)).rejects.toThrow('not your role')
  expect(await sets({ from: plainDate('2026-03-09') })).toEqual({ ok: false, problem: 'in the past' })
  expect(await sets({ descriptors: descriptors.slice(1) })).toEqual({
    ok: false,
    problem: 'a level is missing',
  })
  expect(await sets({ because: ' ' })).toEqual({ ok: false, problem: 'no words' })
  expect(await sets({})).toEqual({ ok: true, value: 2 })
  expect(await sets({})).toEqual({ ok: false, problem: 'that day has one' })
  const words = async () => JSON.stringify(await reading((trx) => thresholdNow(trx, dayOf(story.now()))))
  expect(await words()).not.toContain('Words of level')
  story.todayIs('2026-03-11T10:00Z')
  expect(await words()).toContain('Words of level 4')
  const next = await aContact('Oriel', 'neglect')
  expect(await story.decides('practitioner', next.contactId, { level: 3, picked: old })).toEqual({
    ok: false,
    problem: 'no such descriptor',
  })
  const third = descriptors.find(({ level }) => level === 3)?.code ?? ''
  const picked = { descriptors: [third], differsBecause: null }
  expect((await story.decides('practitioner', next.contactId, { level: 3, picked })).ok).toBe(true)
  const kept = await reading((trx) => pickedFor(trx, [ticked.contactId, next.contactId]))
  expect(kept.map(({ version }) => version).toSorted()).toEqual([1, 2])
  const desk = aDesk(story.database, [me], story.now())
  frontDoorRoutes(desk)
  expect((await open(desk.app, me, '/settings/threshold')).body).toContain('Words of level 2')
  await desk.app.close()
})
