import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { aDesk, open } from '../../../record/involvements/testing/desk.ts'
import { viewerOf } from '../../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { recordOutsideMeeting } from '../actions/record-outside-meeting.ts'
import { outcomeCounts, repeatCounts } from '../outcomes.records.ts'
import { mixLines } from '../pages/outcomes/words.ts'
import { kindsOpen } from '../pages/outside-meetings/words.ts'
import { frontDoorRoutes } from '../routes.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

async function aChild(name: string, moment = '2026-03-02T10:00Z') {
  story.todayIs(moment)
  const [contact] = await story.aContactAbout([aNewChild(name)])
  if (!contact) throw new TypeError('no contact')
  return contact
}

/** Another call about a child who is known. */
async function again(childId: string, moment: string) {
  story.todayIs(moment)
  const [contact] = await story.aContactAbout([{ as: 'child', known: { id: childId }, searched: 'x' }])
  if (!contact) throw new TypeError('no contact')
  return contact
}

function areSisters(one: string, other: string) {
  const familyId = randomUUID()
  return inContext(story.database.owner, systemActor, async (trx) => {
    const by = { recorded_at: story.now(), recorded_by: viewerOf('practitioner').id }
    await trx
      .insertInto('record.relationship')
      .values({
        id: familyId,
        person_id: one,
        other_id: other,
        kind: 'brother-or-sister',
        source: 'x',
        ...by,
      })
      .execute()
  })
}

async function page(viewer: ReturnType<typeof viewerOf>, url: string) {
  const desk = aDesk(story.database, [viewer], story.now())
  frontDoorRoutes(desk)
  const answer = await open(desk.app, viewer, url)
  await desk.app.close()
  return answer
}

test('contacts about sisters are one pattern, and a repeat without a service is flagged', async () => {
  const ada = await aChild('Aurelia')
  const bea = await aChild('Benedikta', '2026-04-02T10:00Z')
  await areSisters(ada.childId, bea.childId)
  for (const { contactId } of [ada, bea])
    await story.decides('practitioner', contactId, { outcome: 'advice' })
  const third = await again(ada.childId, '2026-05-02T10:00Z')
  await again(bea.childId, '2026-05-03T10:00Z')
  const practitioner = viewerOf('practitioner')
  const { body, statusCode } = await page(practitioner, `/people/${ada.childId}/contacts`)
  expect(statusCode).toBe(200)
  expect(body).toContain('contacted 4 times about 2 children of the family')
  expect(body.match(/Again without a service/g)).toHaveLength(1)
  expect(body).toContain('Benedikta')
  const location = (await page(practitioner, `/contact/${third.contactId}`)).headers['location']
  expect((await page(practitioner, String(location))).body).toContain(`/people/${ada.childId}/contacts`)
})

test('of a sister who is not open to the reader there is nothing', async () => {
  const ada = await aChild('Casimira', '2026-03-02T10:00Z')
  const bea = await aChild('Dagmar', '2026-03-03T10:00Z')
  await areSisters(ada.childId, bea.childId)
  await story.decides('practitioner', bea.contactId, { outcome: 'advice' })
  const { body } = await page(viewerOf('practitioner'), `/people/${ada.childId}/contacts`)
  expect(body).toContain('contacted once about 1 child.')
  expect(body).not.toContain('Dagmar')
  const outsider = await page(viewerOf('socialWorker'), `/people/${ada.childId}/contacts`)
  expect(outsider.statusCode).toBe(404)
})

test('a re-referral is worked out at the decision and on the referral', async () => {
  const ada = await aChild('Eustacia', '2026-03-02T10:00Z')
  await story.decides('practitioner', ada.contactId, { outcome: 'referral', level: 4 })
  await story.signsOff('frontDoorManager', ada.contactId)
  const later = await again(ada.childId, '2026-06-02T10:00Z')
  const deciding = await page(viewerOf('practitioner'), `/contact/${later.contactId}/decide`)
  expect(deciding.body).toContain('It is a re-referral')
  await story.decides('practitioner', later.contactId, { outcome: 'referral', level: 4 })
  await story.signsOff('frontDoorManager', later.contactId)
  const referrals = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('front_door.referral')
      .select('id')
      .where('child_id', '=', ada.childId)
      .orderBy('received_on')
      .execute(),
  )
  const manager = viewerOf('assessmentManager')
  const pages = []
  for (const { id } of referrals) pages.push((await page(manager, `/referrals/${id}`)).body)
  expect(pages[0]).toContain('No: none in the 12 months before')
  expect(pages[1]).toContain('Yes: also referred on 2 March 2026')
})

test('what other agencies’ meetings said is kept under the rule of each, and on the chronology in its words', async () => {
  story.todayIs('2026-03-04T10:00Z')
  const [contact] = await story.aContactAbout([aNewChild('Ottoline')])
  const personId = contact?.childId ?? ''
  const meeting = {
    personId,
    heldOn: plainDate('2026-03-03'),
    went: 'Test Manager',
    shared: 'That we visit.',
  }
  const marac = { ...meeting, kind: 'marac', learned: 'He left the town.' } as const
  const toDo = { text: 'Ring the refuge', by: plainDate('2026-03-06') }
  const records = (wanted: Parameters<typeof recordOutsideMeeting>[1]) =>
    recordOutsideMeeting(story.act('practitioner'), wanted)
  expect(await records({ ...marac, toDo })).toEqual({ ok: true, value: 'kept' })
  expect(await records({ ...marac, learned: ' ', toDo: null })).toEqual({
    ok: false,
    problem: 'no words',
  })
  expect(await records({ ...marac, heldOn: plainDate('2026-03-05'), toDo: null })).toEqual({
    ok: false,
    problem: 'in the future',
  })
  const mappa = { ...meeting, kind: 'mappa', learned: 'A man of the house is watched.', toDo: null } as const
  await expect(records(mappa)).rejects.toThrow()
  expect(await story.headlines(personId)).toContain('Talked about at a MARAC')
  const { body } = await page(viewerOf('practitioner'), `/people/${personId}/outside-meetings`)
  for (const words of ['He left the town.', 'Whoever does the harm is never told'])
    expect(body).toContain(words)
  const tasks = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('record.task')
      .select(['title', 'due_on as dueOn'])
      .where('person_id', '=', personId)
      .execute(),
  )
  expect(tasks).toEqual([{ title: 'Ring the refuge', dueOn: '2026-03-06' }])
  expect((await page(viewerOf('socialWorker'), `/people/${personId}/outside-meetings`)).statusCode).toBe(404)
})

test('the words of a meeting with a closer rule are for those who may read notes', () => {
  expect(kindsOpen((part) => part === 'contacts')).toEqual(['marac', 'youth-justice-panel'])
  expect(kindsOpen(() => true)).toEqual(['marac', 'channel', 'mappa', 'youth-justice-panel'])
  expect(kindsOpen(() => false)).toEqual([])
})

test('what came of contacts is counted by who told us and by worry; a second one without help between is a repeat', async () => {
  story.todayIs('2026-09-01T10:00Z')
  const told = { source: '3B', worries: ['money', 'housing'] } as const
  const [first] = await story.aContactAbout([aNewChild()], told)
  await story.decides('practitioner', first?.contactId ?? '', { outcome: 'advice', level: 1 })
  story.todayIs('2026-10-01T10:00Z')
  const known = { id: first?.childId ?? '' }
  const [second] = await story.aContactAbout([{ as: 'child', known, searched: 'x' }], told)
  const span = { from: plainDate('2026-09-01'), before: plainDate('2026-11-01') }
  const counted = () =>
    inContext(story.database.staff, viewerOf('analyst'), async (trx) => ({
      counts: await outcomeCounts(trx, span),
      repeats: await repeatCounts(trx, span),
    }))
  const { counts, repeats } = await counted()
  expect(mixLines(counts, 'source')).toEqual([['Health visitor', '1', '0', '0', '0', '0', '1', '2']])
  expect(mixLines(counts, 'worry').map(([label, , , , , , , all]) => [label, all])).toEqual([
    ['Crowded or temporary housing', '2'],
    ['Money and benefits', '2'],
  ])
  expect(repeats).toMatchObject({ contacts: 2, repeats: 1 })
  await story.decides('practitioner', second?.contactId ?? '', { outcome: 'early-help', level: 2 })
  story.todayIs('2026-10-20T10:00Z')
  await story.aContactAbout([{ as: 'child', known, searched: 'x' }], told)
  // The second led to early help, which works with the child when the third comes: neither is a repeat without help.
  expect((await counted()).repeats).toMatchObject({ contacts: 3, repeats: 0 })
  const { body } = await page(viewerOf('practitioner'), '/contacts/outcomes')
  expect(body).toContain('Advice, or pointed on')
})
