import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, findFacts } from '../../../mechanisms/access/index.ts'
import { englandAndWales, obligationsOf } from '../../../mechanisms/timescales/index.ts'
import { inContext } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { viewerOf } from '../../../testing/council.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../../testing/front-door.ts'
import { frontDoorTimescales } from '../timescales.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

const one = async (told = {}) => {
  const [contact] = await story.aContactAbout([aNewChild()], told)
  if (!contact) throw new TypeError('no contact')
  return contact
}

test('a call on Monday morning is due by the close of Tuesday, and a decision on Tuesday is in time', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const { contactId } = await one()
  expect(await story.clock(contactId)).toEqual({
    dueAt: '2026-03-03T17:00:00.000Z',
    outcome: 'open',
    inTime: null,
  })

  story.todayIs('2026-03-03T16:59Z')
  expect(await story.decides('practitioner', contactId, { outcome: 'advice' })).toEqual({
    ok: true,
    value: 'decided',
  })
  expect(await story.clock(contactId)).toMatchObject({ outcome: 'met', inTime: true })
  expect((await story.contact(contactId)).state).toBe('decided')
})

test('a call on the evening before Good Friday is due after Easter', async () => {
  story.todayIs('2026-04-02T19:00Z')
  const { contactId } = await one()
  expect((await story.clock(contactId)).dueAt).toBe('2026-04-07T16:00:00.000Z')
})

test('a referral waits for a manager, and their sign-off is the decision: the clock runs until then', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const { contactId, childId } = await one({ harmAlleged: true })
  expect(await story.decides('practitioner', contactId, { outcome: 'referral', level: 4 })).toEqual({
    ok: true,
    value: 'waiting for sign-off',
  })
  expect(await story.clock(contactId)).toMatchObject({ outcome: 'open' })

  story.todayIs('2026-03-03T17:01Z')
  expect(await story.signsOff('frontDoorManager', contactId)).toEqual({ ok: true, value: 'decided' })
  expect(await story.clock(contactId)).toMatchObject({ outcome: 'met', inTime: false })
  expect(await story.headlines(childId)).toEqual([
    expect.stringContaining('First recorded'),
    'Contact received (school)',
    'Basis for sharing with everybody who works with the family: they agreed',
    'Decision on the contact sent for sign-off',
    'Contact decided: referral to social care for an assessment',
    'Referral to social care',
    'Children’s social care assessment started',
  ])
})

test('what a decision opens, its team may see from the same moment; others may not', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const { contactId, childId } = await one()
  const may = async (post: Parameters<typeof viewerOf>[0]) => {
    const viewer = viewerOf(post)
    const facts = await inContext(story.database.staff, viewer, (trx) => findFacts(trx, viewer, [childId]))
    return decide(viewer, facts.get(childId) ?? { reasons: [], restrictedTo: null, conflict: false }, {
      part: 'notes',
      now: story.now(),
    }).allowed
  }
  expect(await may('socialWorker')).toBe(false)
  await story.decides('practitioner', contactId, { outcome: 'referral', level: 4 })
  await story.signsOff('frontDoorManager', contactId)
  expect([
    await may('socialWorker'),
    await may('assessmentManager'),
    await may('workerElsewhere'),
    await may('administrator'),
  ]).toEqual([true, true, false, false])
})

test.each([
  {
    what: 'harm alleged and nothing further',
    harmAlleged: true,
    outcome: 'no-further-action',
    level: 1,
    result: 'waiting for sign-off',
  },
  {
    what: 'no harm alleged and nothing further',
    harmAlleged: false,
    outcome: 'no-further-action',
    level: 1,
    result: 'decided',
  },
  {
    what: 'a strategy discussion',
    harmAlleged: false,
    outcome: 'strategy-discussion',
    level: 4,
    result: 'waiting for sign-off',
  },
  { what: 'early help', harmAlleged: true, outcome: 'early-help', level: 2, result: 'decided' },
  {
    what: 'advice at level 4',
    harmAlleged: false,
    outcome: 'advice',
    level: 4,
    result: 'waiting for sign-off',
  },
] as const)('sign-off: $what is $result', async ({ harmAlleged, outcome, level, result }) => {
  const { contactId } = await one({ harmAlleged })
  expect(await story.decides('practitioner', contactId, { outcome, level })).toEqual({
    ok: true,
    value: result,
  })
})

test.each([
  {
    what: 'a level that does not fit',
    wanted: { outcome: 'referral', level: 2 },
    problem: 'level does not fit',
  },
  { what: 'no words', wanted: { rationale: '' }, problem: 'no words' },
  { what: 'nowhere to point to', wanted: { outcome: 'signpost' }, problem: 'nowhere to point to' },
  { what: 'an old version', wanted: { version: 0 }, problem: 'changed meanwhile' },
  { what: 'no worker to tell', wanted: { outcome: 'link-to-open' }, problem: 'nobody works with the child' },
] as const)('$what leaves nothing behind', async ({ wanted, problem }) => {
  const { contactId, childId } = await one()
  const before = await story.headlines(childId)
  expect(await story.decides('practitioner', contactId, wanted)).toEqual({ ok: false, problem })
  expect(await story.headlines(childId)).toEqual(before)
  expect(await story.contact(contactId)).toMatchObject({ state: 'waiting', version: 1 })
})

test('nobody signs their own decision, nor one that was sent back meanwhile', async () => {
  const { contactId } = await one()
  await story.decides('frontDoorManager', contactId, { outcome: 'referral', level: 4 })
  expect(await story.signsOff('frontDoorManager', contactId)).toEqual({
    ok: false,
    problem: 'your own decision',
  })
  expect(await story.signsOff('secondPractitioner', contactId)).toEqual({
    ok: false,
    problem: 'not a manager',
  })
  expect(await story.sendsBack('serviceManager', contactId, 'What does the child say?')).toEqual({
    ok: true,
    value: 'sent back',
  })
  expect(await story.signsOff('serviceManager', contactId)).toEqual({
    ok: false,
    problem: 'not waiting for sign-off',
  })
})

test('brothers in one call each have their own decision and clock', async () => {
  const [first, second] = await story.aContactAbout([aNewChild('Test Elder'), aNewChild('Test Younger')])
  await story.decides('practitioner', first?.contactId ?? '', { outcome: 'early-help', level: 2 })
  expect((await story.contact(first?.contactId ?? '')).state).toBe('decided')
  expect((await story.contact(second?.contactId ?? '')).state).toBe('waiting')
  expect(await story.clock(second?.contactId ?? '')).toMatchObject({ outcome: 'open' })
})

test('a decision undone waits again on its first clock, and what it opened is withdrawn', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const { contactId } = await one()
  const due = (await story.clock(contactId)).dueAt
  await story.decides('practitioner', contactId, { outcome: 'referral', level: 4 })
  await story.signsOff('frontDoorManager', contactId)
  story.todayIs('2026-03-02T12:00Z')
  expect(await story.undoes('practitioner', contactId, 'Wrong child')).toEqual({
    ok: false,
    problem: 'not a manager',
  })
  expect(await story.undoes('frontDoorManager', contactId, '')).toEqual({ ok: false, problem: 'no words' })
  expect(await story.undoes('frontDoorManager', contactId, 'Wrong child')).toEqual({
    ok: true,
    value: 'undone',
  })
  expect(await story.clock(contactId)).toEqual({ dueAt: due, outcome: 'open', inTime: null })
  const referrals = await inContext(story.database.owner, viewerOf('analyst'), (trx) =>
    trx
      .selectFrom('front_door.referral')
      .select('withdrawn_because')
      .where('contact_id', '=', contactId)
      .execute(),
  )
  expect(referrals).toEqual([{ withdrawn_because: 'Wrong child' }])
})

test('a team that does not work at the front door can’t decide, and the refusal is traced', async () => {
  const { contactId, childId } = await one()
  await expect(story.decides('workerElsewhere', contactId, {})).rejects.toThrow('no working relationship')
  const denials = await inContext(story.database.owner, viewerOf('analyst'), (trx) =>
    trx
      .selectFrom('audit.entry')
      .select(['action', 'reason', 'outcome'])
      .where('person_id', '=', childId)
      .where('kind', '=', 'denial')
      .execute(),
  )
  expect(denials).toEqual([
    { action: 'decide contact', reason: 'no working relationship', outcome: 'refused' },
  ])
})

test('who is said to be the mother is kept as such once, and a second call about the family adds nothing twice', async () => {
  const mother = {
    as: 'mother',
    known: { newPerson: { given: 'Test Mother' } },
    searched: 'Test Mother',
  } as const
  const [contact] = await story.aContactAbout([aNewChild(), mother])
  const relations = () =>
    inContext(story.database.owner, viewerOf('analyst'), (trx) =>
      trx
        .selectFrom('record.relationship')
        .select(['person_id', 'kind'])
        .where('other_id', '=', contact?.childId ?? '')
        .execute(),
    )
  const [kept] = await relations()
  expect(kept?.kind).toBe('mother')
  await story.aContactAbout([
    { as: 'child', known: { id: contact?.childId ?? '' }, searched: null },
    { as: 'mother', known: { id: kept?.person_id ?? '' }, searched: null },
  ])
  expect(await relations()).toEqual([kept])
})

test('the front door’s view of the mother ends with the last child’s decision, and comes back when one is undone', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const mother = {
    as: 'mother',
    known: { newPerson: { given: 'Test Mother' } },
    searched: 'Test Mother',
  } as const
  const [first, second] = await story.aContactAbout([
    aNewChild('Test Elder'),
    aNewChild('Test Younger'),
    mother,
  ])
  const [relation] = await inContext(story.database.owner, viewerOf('analyst'), (trx) =>
    trx
      .selectFrom('record.relationship')
      .select('person_id')
      .where('other_id', '=', first?.childId ?? '')
      .execute(),
  )
  const motherId = relation?.person_id ?? ''
  const seen = async () => {
    const viewer = viewerOf('secondPractitioner')
    const facts = await inContext(story.database.staff, viewer, (trx) => findFacts(trx, viewer, [motherId]))
    return decide(viewer, facts.get(motherId) ?? { reasons: [], restrictedTo: null, conflict: false }, {
      part: 'identity',
      now: story.now(),
    }).allowed
  }
  await story.decides('practitioner', first?.contactId ?? '', {})
  story.todayIs('2026-03-02T10:05Z')
  expect(await seen()).toBe(true)
  await story.decides('practitioner', second?.contactId ?? '', {})
  story.todayIs('2026-03-02T10:10Z')
  expect(await seen()).toBe(false)
  await story.undoes('frontDoorManager', second?.contactId ?? '', 'More was said')
  expect(await seen()).toBe(true)
})

test('a contact out of another system’s extract has no clock: nobody knows when it was decided', async () => {
  const due = frontDoorTimescales.filter(({ id }) => id === 'contact-decision')
  const received = { type: 'contact-received', contactId: 'c-1', on: plainDate('2026-03-02') }
  const reckon = (how: string) => {
    const event = { ...received, how }
    return obligationsOf({
      events: [event],
      person: { bornOn: null },
      timescales: due,
      settings: [],
      calendar: englandAndWales(),
    }).length
  }
  expect([reckon('phone'), reckon('extract')]).toEqual([1, 0])
})

test('what another council takes leaves the front door a task for today, which goes when the decision is undone', async () => {
  story.todayIs('2026-03-02T10:00Z')
  const { contactId } = await one()
  expect(await story.decides('practitioner', contactId, { outcome: 'transfer', signpostedTo: null })).toEqual(
    {
      ok: false,
      problem: 'nowhere to point to',
    },
  )
  await story.decides('practitioner', contactId, { outcome: 'transfer', signpostedTo: 'Made-up County' })
  const tasks = () =>
    inContext(story.database.owner, viewerOf('analyst'), (trx) =>
      trx
        .selectFrom('record.task')
        .select(['title', 'due_on', 'done_at'])
        .where('source_id', '=', contactId)
        .execute(),
    )
  expect(await tasks()).toEqual([
    {
      title: 'Send the contact to Made-up County and hear that they have it',
      due_on: '2026-03-02',
      done_at: null,
    },
  ])
  await story.undoes('frontDoorManager', contactId, 'More was said')
  expect((await tasks()).map(({ done_at }) => done_at)).not.toContain(null)
})
