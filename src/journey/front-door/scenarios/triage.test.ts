import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext } from '../../../platform/db.ts'
import { instantOf } from '../../../platform/instant.ts'
import { aDesk, open, send } from '../../../record/involvements/testing/desk.ts'
import { findMeeting } from '../../../record/meetings/records.ts'
import { type Post, viewerOf } from '../../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { agreeAtTriage } from '../actions/agree-at-triage.ts'
import { callTriage } from '../actions/call-triage.ts'
import { holdTriage } from '../actions/hold-triage.ts'
import { sendTriageMinutes } from '../actions/send-triage-minutes.ts'
import { triageKind } from '../forms/triage.ts'
import { frontDoorRoutes } from '../routes.ts'
import { goneOnOf } from '../triage.records.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

const invitees = [
  { agency: 'social-care', name: 'Test Practitioner' },
  { agency: 'police', name: 'Test Constable' },
]

async function aContact(given: string) {
  const [contact] = await story.aContactAbout([aNewChild(given)])
  if (!contact) throw new TypeError('no contact')
  return { ...contact, childName: `${given} Made-Up` }
}
type AContact = Awaited<ReturnType<typeof aContact>>

async function aTriage(contacts: readonly AContact[], startsAt = story.now()): Promise<string> {
  const called = await callTriage(story.act('practitioner'), { startsAt, place: null, invitees, contacts })
  if (!called.ok) throw new TypeError(called.problem)
  return called.value
}

async function seenBy(post: Post, id: string) {
  const viewer = viewerOf(post)
  const looker = { viewer, now: story.now() }
  const meeting = await inContext(story.database.staff, viewer, (trx) =>
    findMeeting(trx, { kind: triageKind, id }, looker),
  )
  if (!meeting) throw new TypeError('no triage')
  return meeting
}

async function held(
  id: string,
  ways: readonly string[] = ['in person', 'by video'],
  goneOn: string | null = null,
) {
  const { invitees: asked, version } = await seenBy('practitioner', id)
  const attended = new Map(
    asked.map((one) => [one.id, (one.agency === 'police' ? ways[1] : ways[0]) ?? 'absent'] as const),
  )
  return holdTriage(story.act('practitioner'), { meetingId: id, version, attended, others: [], goneOn })
}

async function agrees(id: string, contact: AContact, level = '4', version = 1) {
  const items = (await seenBy('practitioner', id)).items
  const itemId = items.find(({ subject }) => subject?.id === contact.contactId)?.id ?? ''
  const { contactId, childId } = contact
  const rationale = 'The police know of three calls.'
  return agreeAtTriage(story.act('practitioner'), {
    ...{ itemId, contactId, childId, version, level, rationale },
    plan: [],
  })
}

test.each([
  { who: 'both came', child: 'Una', ways: ['in person', 'by video'], goneOn: null, problem: null },
  {
    who: 'no police, no reason',
    child: 'Viktor',
    ways: ['in person', 'apologies'],
    goneOn: null,
    problem: 'agency not there',
  },
  {
    who: 'no police, a reason',
    child: 'Wilhelmina',
    ways: ['in person', 'absent'],
    goneOn: 'A child is in danger.',
    problem: null,
  },
  {
    who: 'a report is nobody there',
    child: 'Xanthe',
    ways: ['in person', 'sent a report'],
    goneOn: null,
    problem: 'agency not there',
  },
])('$who', async ({ child, ways, goneOn, problem }) => {
  story.todayIs('2026-03-02T10:00Z')
  const id = await aTriage([await aContact(child)])
  expect(await held(id, ways, goneOn)).toEqual(problem ? { ok: false, problem } : { ok: true, value: 'held' })
  const viewer = viewerOf('practitioner')
  const said = await inContext(story.database.staff, viewer, (trx) => goneOnOf(trx, id))
  expect(said).toEqual(goneOn === null ? null : { missing: ['police'], because: goneOn })
})

test('each child is agreed alone; what was not reached is on the next agenda once, before what is new', async () => {
  story.todayIs('2026-03-03T10:00Z')
  const [ada, ben, cai, dee] = [
    await aContact('Ada'),
    await aContact('Ben'),
    await aContact('Cai'),
    await aContact('Dee'),
  ]
  const id = await aTriage([ada, ben, cai])
  expect(await agrees(id, ada)).toEqual({ ok: false, problem: 'not held yet' })
  expect((await held(id)).ok).toBe(true)
  expect(await agrees(id, ada)).toEqual({ ok: true, value: 'agreed' })
  expect(await agrees(id, ada, '2', 2)).toEqual({ ok: false, problem: 'already decided' })
  // Decided without the triage: it need not be talked about any more.
  expect((await story.decides('practitioner', cai.contactId, {})).ok).toBe(true)
  story.todayIs('2026-03-04T10:00Z')
  const next = await aTriage([dee, ben])
  const titles = (await seenBy('practitioner', next)).items.map(({ title }) => title)
  expect(titles.filter((title) => /Ada|Ben|Cai|Dee/.test(title))).toEqual(['Ben Made-Up', 'Dee Made-Up'])
  expect(titles.at(-1)).toBe('Dee Made-Up')
})

test('whoever decided the contact still reads what was agreed; the minutes go out with what the sender sees', async () => {
  story.todayIs('2026-03-05T10:00Z')
  const eva = await aContact('Eva')
  const id = await aTriage([eva])
  expect((await held(id)).ok).toBe(true)
  expect((await agrees(id, eva, '2')).ok).toBe(true)
  expect((await story.decides('practitioner', eva.contactId, {})).ok).toBe(true)
  const mine = async (post: Post) =>
    (await seenBy(post, id)).items.filter(({ subject }) => subject?.id === eva.contactId)
  expect(await mine('practitioner')).toHaveLength(1)
  expect(await mine('secondPractitioner')).toEqual([])
  expect(await mine('socialWorker')).toEqual([])
  const about = [...new Set((await seenBy('practitioner', id)).items.flatMap((item) => item.about))]
  const sending = { meetingId: id, toName: 'Test Constable', toAgency: 'police', how: 'By secure email' }
  const sends = (people: readonly string[]) =>
    sendTriageMinutes(story.act('practitioner'), { ...sending, about: people })
  expect(await sends([])).toEqual({ ok: false, problem: 'changed meanwhile' })
  expect(await sends(about)).toEqual({ ok: true, value: 'sent' })
  expect((await seenBy('practitioner', id)).distribution).toMatchObject([{ toName: 'Test Constable' }])
  await expect(sendTriageMinutes(story.act('socialWorker'), { ...sending, about })).rejects.toThrow()
})

test('on the screen: from the contact onto the agenda, held without police, shared, agreed, decided as agreed', async () => {
  story.todayIs('2026-03-09T10:00Z')
  const contact = await aContact('Finn')
  const other = await aContact('Gil')
  const me = viewerOf('practitioner')
  const desk = aDesk(story.database, [me, viewerOf('socialWorker')], story.now())
  frontDoorRoutes(desk)
  const post = (url: string, body: Readonly<Record<string, string>>) => send(desk.app, me, { url, body })
  const textOf = async (url: string) => (await open(desk.app, me, url)).payload
  const wayIn = await open(desk.app, me, `/contact/${contact.contactId}/triage`)
  expect(wayIn.headers['location']).toBe(`/triage/new?contact=${contact.contactId}`)
  const calling = await textOf(`/triage/new?contact=${contact.contactId}`)
  expect(calling).toMatch(new RegExp(`value="${contact.contactId}"[^>]*checked`))
  const day = {
    'startsAt-day': '9',
    'startsAt-month': '3',
    'startsAt-year': '2026',
    'startsAt-time': '11:00',
  }
  const nobody = await post('/triage/new', { ...day, contacts: contact.contactId })
  expect(nobody.payload).toContain('Enter at least one person who comes')
  const names = { socialCare: 'Test Practitioner', police: 'Test Constable' }
  const called = await post('/triage/new', { ...day, ...names, contacts: contact.contactId })
  const id = /triage\/([0-9a-f-]{36})/.exec(`${called.headers['location']}`)?.[1] ?? ''
  expect((await open(desk.app, me, `/contact/${other.contactId}/triage`)).headers['location']).toBe(
    `/triage/${id}/add?contact=${other.contactId}`,
  )
  const queue = await textOf('/contacts')
  expect(queue).toContain(`action="/triage/${id}/add"`)
  expect(queue).toContain(`value="${other.contactId}"`)
  expect((await post(`/triage/${id}/add`, {})).payload).toContain('Put contacts on the agenda')
  expect((await post(`/triage/${id}/add`, { contacts: other.contactId })).statusCode).toBe(303)
  expect(await textOf('/triage')).toContain('Gil Made-Up')
  const asked = (await seenBy('practitioner', id)).invitees
  const came = Object.fromEntries(
    asked.map((one) => [`attended-for-${one.id}`, one.agency === 'police' ? 'absent' : 'in person']),
  )
  const alone = await post(`/triage/${id}/held`, { ...came, version: '1' })
  expect(alone.payload).toContain('The triage may go on: enter why')
  const goneOn = 'They are at an incident.'
  expect((await post(`/triage/${id}/held`, { ...came, goneOn, version: '1' })).statusCode).toBe(303)
  expect(await textOf(`/triage/${id}`)).toContain('Police not there')
  const items = (await seenBy('practitioner', id)).items
  const item = items.find(({ subject }) => subject?.id === contact.contactId)
  const at = `/triage-items/${item?.id}`
  const minutes = { agency: 'health', shared: 'Seen twice at the clinic.', minutes: 'Talked.', version: '1' }
  expect((await post(at, minutes)).statusCode).toBe(303)
  const agreed = { decision: '4', rationale: 'Two injuries in a month.', version: '2' }
  const plan = { action: 'Ring the GP', ownerName: 'Test Nurse', ownerAgency: 'health' }
  const late = { 'dueOn-day': '1', 'dueOn-month': '3', 'dueOn-year': '2026' }
  expect((await post(`${at}/agree`, { ...agreed, ...plan, ...late })).payload).toContain('today or later')
  const soon = { ...late, 'dueOn-day': '12' }
  expect((await post(`${at}/agree`, { ...agreed, ...plan, ...soon })).statusCode).toBe(303)
  const paper = await textOf(`/triage/${id}/print`)
  for (const words of ['Police not there', goneOn, 'Seen twice at the clinic.', 'Ring the GP'])
    expect(paper).toContain(words)
  const deciding = await textOf(`/contact/${contact.contactId}/decide`)
  expect(deciding).toContain('Agreed at the triage')
  expect(deciding).toMatch(/<textarea[^>]*name="rationale"[^>]*>\s*Two injuries in a month\./)
  expect(deciding).toMatch(/name="level"[^>]*value="4"[^>]*checked/)
  expect(await textOf(`/contacts/${item?.about.length ? await eventOf(contact.contactId) : ''}`)).toContain(
    'Two injuries in a month.',
  )
  expect((await open(desk.app, viewerOf('socialWorker'), at)).statusCode).toBe(404)
  expect((await open(desk.app, viewerOf('socialWorker'), '/triage')).statusCode).toBe(403)
})

function eventOf(contactId: string): Promise<string> {
  return inContext(story.database.staff, viewerOf('practitioner'), async (trx) => {
    const row = await trx
      .selectFrom('front_door.contact')
      .select('contact_event_id as id')
      .where('id', '=', contactId)
      .executeTakeFirstOrThrow()
    return row.id
  })
}

test('a triage to come keeps its contacts off the list of what was not reached', async () => {
  story.todayIs('2026-03-10T10:00Z')
  const hal = await aContact('Hal')
  const id = await aTriage([hal], instantOf('2026-03-11T09:00:00Z'))
  const again = await aTriage([], instantOf('2026-03-12T09:00:00Z'))
  const has = async (meeting: string) =>
    (await seenBy('practitioner', meeting)).items.some(({ title }) => title.startsWith('Hal'))
  expect([await has(id), await has(again)]).toEqual([true, false])
})
