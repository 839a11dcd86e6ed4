import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor, type Trx } from '../../../platform/db.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import {
  forEach,
  idsFor,
  moment,
  type ProtectionStory,
  protectionStory,
} from '../../../testing/child-protection.ts'
import { viewerOf } from '../../../testing/council.ts'
import { enquiriesStarted, initialConferencesHeld, plansEnded, plansOpen } from '../counting.records.ts'

let told: ProtectionStory
beforeAll(async () => {
  told = await protectionStory()
})
afterAll(() => told.close())

/** Opens and writes down a discussion about both; answers the address of the discussion. */
async function discussed(
  sisters: readonly [string, string],
  wanted: { readonly police: string; readonly goneOn: string },
) {
  const morning = told.at('2026-03-03T10:00Z')
  const [one] = sisters
  const asked = await morning.page('socialWorker', `/people/${one}/strategy/new`)
  const included = forEach(idsFor(asked, 'included'), 'included', 'yes')
  const opening = {
    why: 'A burn that nobody can explain.',
    ...moment('concernAt', [2, 3, '16:00']),
    ...moment('startsAt', [3, 3, '9:30']),
    way: 'video',
  }
  const opened = await morning.send('socialWorker', `/people/${one}/strategy/new`, {
    ...opening,
    ...included,
  })
  expect(opened).toMatchObject({ status: 303 })
  const hold = `${opened.to}/hold`
  const page = await morning.page('socialWorker', hold)
  const [invitees, children] = [idsFor(page, 'attended'), idsFor(page, 'decision')]
  expect([invitees.length, children.length]).toEqual([3, 2])
  const came = { ...forEach(invitees, 'attended', 'by video'), ...forEach(invitees, 'shared', 'Seen twice.') }
  const policeId = /name="attended-for-([0-9a-f-]{36})"(?:(?!name="attended).)*?/s.exec(
    page.slice(page.indexOf('Police')),
  )?.[1]
  const [first = '', second = ''] = children
  const decided = {
    [`decision-for-${first}`]: 'joint',
    [`decision-for-${second}`]: 'no-further-action',
    ...forEach(children, 'rationale', 'Because of the burn.'),
    [`also-for-${first}`]: 'medical',
  }
  const sent = {
    ...came,
    ...decided,
    [`attended-for-${policeId}`]: wanted.police,
    goneOn: wanted.goneOn,
    version: '1',
  }
  return { morning, hold, opened: opened.to, sent, enquired: first, other: second }
}

test('from the front door’s decision to an enquiry a manager authorised; a sister has none', async () => {
  const sisters = await told.twoSisters('2026-03-02T15:00Z')
  const { morning, hold, opened, sent, enquired, other } = await discussed(sisters, {
    police: 'absent',
    goneOn: '',
  })
  const refused = await morning.send('socialWorker', hold, sent)
  expect(refused).toMatchObject({ status: 422 })
  expect(refused.text).toContain('Police, health and social care decide together')
  expect(refused.text).toContain('Because of the burn.')
  const kept = await morning.send('socialWorker', hold, { ...sent, goneOn: 'The child goes home at three.' })
  expect(kept).toMatchObject({ status: 303, to: opened })
  const minutes = await morning.page('socialWorker', opened)
  expect(minutes).toContain('It went on without police: The child goes home at three.')
  expect(minutes).toContain('a medical examination')
  expect(await told.clocks(enquired)).toEqual([
    'CP01 2026-03-03 met',
    'CP02 2026-03-24 open',
    'CP03 2026-03-04 open',
    'CP04 2026-03-24 open',
  ])
  expect(await told.clocks(other)).toEqual(['CP01 2026-03-03 met'])

  const enquiry = /\/enquiries\/[0-9a-f-]{36}/.exec(minutes)?.[0] ?? ''
  expect(await morning.page('socialWorker', enquiry)).toContain('first write down that the child was seen')
  const seen = {
    seen: 'yes',
    ...moment('seenAt', [3, 3, '9:45']),
    alone: 'yes',
    spokenTo: 'yes',
    childSaid: 'Dad was cross.',
  }
  expect(await morning.send('socialWorker', `${enquiry}/child`, { ...seen, version: '1' })).toMatchObject({
    status: 303,
  })
  const found = {
    agencies: 'police',
    medical: 'declined',
    jointInterview: 'not-needed',
    found: 'Two burns.',
    finding: 'continuing-risk',
    conference: 'yes',
    why: 'It may happen again.',
    version: '2',
  }
  expect(await morning.send('socialWorker', `${enquiry}/found`, found)).toMatchObject({ status: 303 })
  const authorise = `${enquiry}/authorise`
  const agrees = { decision: 'authorise', version: '3' }
  expect((await morning.send('socialWorker', authorise, agrees)).text).toContain('This is for a manager')
  expect((await morning.send('assessmentManager', authorise, { ...agrees, version: '2' })).text).toContain(
    'Somebody changed this',
  )
  expect(
    (await morning.send('assessmentManager', authorise, { decision: 'back', version: '3' })).text,
  ).toContain('Enter what must be different')
  expect(await morning.send('assessmentManager', authorise, agrees)).toMatchObject({ status: 303 })
  expect(await told.clocks(enquired)).toContain('CP02 2026-03-24 met')
  const overview = await morning.page('socialWorker', `/people/${enquired}/child-protection`)
  expect(overview).toContain('the child goes on being at risk of harm')
  expect(await morning.page('workerElsewhere', enquiry)).not.toContain('Two burns')
})

test('a second discussion while an enquiry is under way opens no other', async () => {
  const sisters = await told.twoSisters('2026-03-02T15:00Z')
  const first = await discussed(sisters, { police: 'by phone', goneOn: '' })
  expect(await first.morning.send('socialWorker', first.hold, first.sent)).toMatchObject({ status: 303 })
  const again = await discussed(sisters, { police: 'by phone', goneOn: '' })
  expect(await again.morning.send('socialWorker', again.hold, again.sent)).toMatchObject({ status: 303 })
  const enquiries = (await told.clocks(first.enquired)).filter((clock) => clock.startsWith('CP02'))
  expect(enquiries).toHaveLength(1)
  const late = await again.morning.send('socialWorker', again.hold, again.sent)
  expect(late.text).toContain('It was not saved. Here is what you wrote')
})

const day = (name: string, [date, month]: readonly [number, number]) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: '2026',
})

/** A child under enquiry, with a conference planned for the 18th of March. */
async function plannedConference() {
  const sisters = await told.twoSisters('2026-03-02T15:00Z')
  const held = await discussed(sisters, { police: 'by phone', goneOn: '' })
  const childId = held.enquired
  const url = `/people/${childId}/conference/new`
  const planning = {
    kind: 'initial',
    ...moment('startsAt', [18, 3, '10:00']),
    way: 'room',
    form: 'usual',
    chair: viewerOf('serviceManager').id,
    [`included-for-${held.other}`]: 'no',
    family: 'A made-up mother\nA made-up father',
    police: 'A made-up constable',
    health: 'A made-up health visitor',
    reportsFrom: 'social-care',
    ...day('reportsDue', [12, 3]),
  }
  const early = await held.morning.send('socialWorker', url, planning)
  expect(early.text).toContain('Hold the strategy discussion and begin the enquiry first')
  expect(await held.morning.send('socialWorker', held.hold, held.sent)).toMatchObject({ status: 303 })
  const planned = await held.morning.send('socialWorker', url, planning)
  expect(planned.status).toBe(303)
  return { childId, conference: planned.to, morning: held.morning }
}

/** What a chair types into the page of a conference about one child. */
function typed(page: string, decided: Readonly<Record<string, string>>) {
  const [invitees, [child = '']] = [idsFor(page, 'attended'), idsFor(page, 'decision')]
  const each = { tookPart: 'advocate', advocate: 'used', rationale: 'She is not safe at home.', ...decided }
  return {
    ...forEach(invitees, 'attended', 'in person'),
    ...forEach(invitees, 'scale', '3'),
    ...Object.fromEntries(Object.entries(each).map(([name, value]) => [`${name}-for-${child}`, value])),
    strengths: 'Grandmother helps.',
    worries: 'Burns.',
    toldBy: 'Her social worker',
    ...day('toldOn', [19, 3]),
    version: /name="version" value="(\d+)"/.exec(page)?.[1] ?? '1',
  }
}

test('a conference: planned, talked before, moved by nobody, held on one page, and a plan starts', async () => {
  const { childId, conference, morning } = await plannedConference()
  expect((await morning.page('serviceManager', conference)).match(/A made-up mother/g)?.length).toBe(1)
  const call = {
    with: 'parent',
    [`of-for-${childId}`]: 'yes',
    outcome: 'held',
    ...day('on', [3, 3]),
    words: 'Come early.',
  }
  expect(await morning.send('serviceManager', `${conference}/call`, { ...call, version: '1' })).toMatchObject(
    { status: 303 },
  )
  const papers = await morning.page('socialWorker', `${conference}/papers`)
  const [paper = ''] = [...papers.matchAll(/name="sharedOn-for-([0-9a-f-]{36})-day"/g)].map(
    ([, id]) => id ?? '',
  )
  const came = { ...day(`receivedOn-for-${paper}`, [3, 3]), ...day(`sharedOn-for-${paper}`, [2, 3]) }
  const wrong = await morning.send('socialWorker', `${conference}/papers`, { ...came, version: '1' })
  expect(wrong.text).toContain('can’t be shared before it came')
  const right = { ...came, ...day(`sharedOn-for-${paper}`, [3, 3]), version: '1' }
  expect(await morning.send('socialWorker', `${conference}/papers`, right)).toMatchObject({ status: 303 })

  const hold = `${conference}/hold`
  const page = await morning.page('serviceManager', hold)
  expect(page).toContain('Come early.')
  const body = typed(page, { decision: 'plan', category: 'PHY' })
  expect((await morning.send('serviceManager', hold, body)).text).toContain('has not begun yet')
  const day18 = told.at('2026-03-18T12:00Z')
  expect((await day18.send('serviceManager', hold, { ...body, otherName: 'Aunt' })).text).toContain(
    'Select for which agency they came',
  )
  const misfit = typed(page, { decision: 'ends' })
  expect((await day18.send('serviceManager', hold, misfit)).text).toContain(
    'Only a review lets a plan go on or ends it',
  )
  const alone = { ...body, ...forEach(idsFor(page, 'attended').slice(2), 'attended', 'apologies') }
  const few = await day18.send('serviceManager', hold, alone)
  expect(few.text).toContain('Too few agencies were there')
  expect(few.text).toContain('Grandmother helps.')
  expect(await day18.send('serviceManager', hold, body)).toMatchObject({ status: 303, to: conference })
  const after = await day18.page('serviceManager', conference)
  expect(after).toContain('3 of 10')
  expect(
    await day18.send('serviceManager', `${conference}/sent`, {
      what: 'plan',
      toName: 'Mother',
      toAgency: 'family',
      how: 'by hand',
    }),
  ).toMatchObject({ status: 303 })
  expect(await told.clocks(childId)).toEqual([
    'CP01 2026-03-03 met',
    'CP02 2026-03-24 open',
    'CP03 2026-03-04 open',
    'CP04 2026-03-24 met',
    'CP06 2026-03-16 met',
    'CP08 2026-03-19 met',
    'CP09 2026-04-17 open',
    'CP10 2026-04-01 open',
    'CP12 2026-06-18 open',
    'CP15 2026-03-25 open',
    'CP16 2027-06-18 open',
    'CP20 2026-03-16 met',
    'CP21 2026-04-29 open',
    'CP22 2026-09-18 open',
  ])
  const second = await day18.send('socialWorker', `/people/${childId}/conference/new`, {
    kind: 'initial',
    ...moment('startsAt', [25, 3, '10:00']),
    way: 'room',
    form: 'usual',
    chair: viewerOf('serviceManager').id,
    family: 'Mother',
    ...forEach(
      idsFor(await day18.page('socialWorker', `/people/${childId}/conference/new`), 'included'),
      'included',
      'no',
    ),
  })
  expect(second.text).toContain('is on a plan already')
})

test('a conference that could not decide meets again, and the first clock goes on', async () => {
  const { childId, conference } = await plannedConference()
  const day18 = told.at('2026-03-18T12:00Z')
  const again = {
    ended: 'inquorate',
    because: 'The police had to leave.',
    ...moment('startsAt', [24, 3, '9:00']),
    version: '1',
  }
  const other = await day18.send('serviceManager', `${conference}/not-decided`, again)
  expect(other).toMatchObject({ status: 303 })
  expect(await day18.page('serviceManager', conference)).toContain('Too few agencies were there')
  expect(await told.clocks(childId)).toContain('CP04 2026-03-24 open')
  const day24 = told.at('2026-03-24T12:00Z')
  const hold = `${other.to}/hold`
  const body = typed(await day24.page('serviceManager', hold), { decision: 'no-plan' })
  expect(await day24.send('serviceManager', hold, body)).toMatchObject({ status: 303 })
  expect(await told.clocks(childId)).toContain('CP04 2026-03-24 met')
})

/** A conference that was held on the 18th of March and started a plan; answers the plan's address. */
async function planned() {
  const { childId, conference } = await plannedConference()
  const day18 = told.at('2026-03-18T12:00Z')
  const body = typed(await day18.page('serviceManager', `${conference}/hold`), {
    decision: 'plan',
    category: 'NEG',
  })
  expect(await day18.send('serviceManager', `${conference}/hold`, body)).toMatchObject({ status: 303 })
  const plan =
    /\/protection-plans\/[0-9a-f-]{36}/.exec(await day18.page('serviceManager', conference))?.[0] ?? ''
  return { childId, plan, conference }
}

test('a plan: core group, a red check that goes up the ladder, looks, a review that ends it', async () => {
  const { childId, plan } = await planned()
  const april = told.at('2026-04-20T12:00Z')
  const group = {
    ...moment('startsAt', [26, 3, '14:00']),
    came: 'social-care',
    decision: 'in-part',
    rationale: 'She goes to nursery.',
    action: 'Mend the heating',
  }
  expect((await april.send('socialWorker', `${plan}/core-group`, group)).text).toContain(
    'Enter by whom it is to be done',
  )
  const owned = { ...group, ownerName: 'Father', ownerAgency: 'family', ...day('dueOn', [1, 5]) }
  expect(await april.send('socialWorker', `${plan}/core-group`, owned)).toMatchObject({
    status: 303,
    to: plan,
  })
  const red = { ...day('on', [20, 4]), colour: 'red', because: 'Nothing has changed at home.' }
  expect(await april.send('serviceManager', `${plan}/midway`, red)).toMatchObject({ status: 303 })
  const words = 'We ask the health visitor.'
  expect((await april.send('socialWorker', `${plan}/dispute`, { words, outcome: 'settled' })).text).toContain(
    'This is for a manager',
  )
  expect(
    await april.send('assessmentManager', `${plan}/dispute`, { words, outcome: 'goes up' }),
  ).toMatchObject({ status: 303 })
  expect(await april.send('serviceManager', `${plan}/dispute`, { words, outcome: 'settled' })).toMatchObject({
    status: 303,
  })
  expect((await april.send('serviceManager', `${plan}/dispute`, { words, outcome: 'settled' })).status).toBe(
    404,
  )
  const shown = await april.page('socialWorker', plan)
  for (const text of [
    'Team manager',
    'Service manager',
    'Nothing has changed at home.',
    'Part of the plan is being done',
  ])
    expect(shown).toContain(text)
  expect(await told.clocks(childId)).toEqual(
    expect.arrayContaining(['CP10 2026-04-01 met', 'CP11 2026-05-07 open', 'CP21 2026-04-29 met']),
  )
  const review = {
    kind: 'review',
    ...moment('startsAt', [10, 6, '9:00']),
    way: 'room',
    form: 'relational',
    chair: viewerOf('serviceManager').id,
    ...forEach(
      idsFor(await april.page('socialWorker', `/people/${childId}/conference/new`), 'included'),
      'included',
      'no',
    ),
    health: 'A made-up health visitor',
    police: 'A made-up constable',
  }
  const reviewed = await april.send('socialWorker', `/people/${childId}/conference/new`, review)
  expect(reviewed.status).toBe(303)
  const june = told.at('2026-06-10T12:00Z')
  const body = typed(await june.page('serviceManager', `${reviewed.to}/hold`), { decision: 'ends' })
  expect(await june.send('serviceManager', `${reviewed.to}/hold`, body)).toMatchObject({ status: 303 })
  const open = (await told.clocks(childId)).filter((clock) => clock.endsWith('open'))
  // Of the plan nothing is due any more; of the two conferences decisions and minutes are, and of the enquiry what it is.
  expect(open.map((clock) => clock.slice(0, 4)).filter((row) => row > 'CP09')).toEqual([])
  expect(await june.page('socialWorker', plan)).toContain('the child is safe enough without a plan')
  const late = await june.send('socialWorker', `/people/${childId}/conference/new`, {
    ...review,
    ...moment('startsAt', [1, 7, '9:00']),
  })
  expect(late.text).toContain('There is no open plan to review')
  expect(
    (await june.send('serviceManager', `${plan}/midway`, { ...red, ...day('on', [10, 6]) })).status,
  ).toBe(404)
})

test('the figures are made of what was written down: a plan that ended, its review and core group, its conference', async () => {
  const year = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31'), asAt: plainDate('2026-06-30') }
  const read = <Row>(question: (db: Trx) => Promise<Row>) =>
    inContext(told.story.database.owner, systemActor, (trx) => question(trx))
  const ended = await read((trx) => plansEnded(trx, year))
  expect(ended).toEqual([
    expect.objectContaining({
      startedOn: '2026-03-18',
      endedOn: '2026-06-10',
      category: 'NEG',
      earlierEndedOn: null,
      elsewhereBefore: false,
      firstCoreGroupOn: '2026-03-26',
      reviews: '2026-06-10',
      team: 'Assessment north',
    }),
  ])
  const before = await read((trx) => plansOpen(trx, { ...year, asAt: plainDate('2026-06-09') }))
  expect(before.map(({ planId }) => planId)).toContain(ended[0]?.planId)
  const conferences = await read((trx) => initialConferencesHeld(trx, year))
  expect(conferences).toContainEqual(
    expect.objectContaining({ heldOn: '2026-03-24', enquiryStartedOn: '2026-03-03', startedPlan: false }),
  )
  const enquiries = await read((trx) => enquiriesStarted(trx, year))
  expect(enquiries).toContainEqual(expect.objectContaining({ startedOn: '2026-03-03', conferenceOn: null }))
})

test('a child who was on a plan elsewhere: the two stand side by side and it asks what will be different', async () => {
  const { childId, plan } = await planned()
  const desk = told.at('2026-03-20T12:00Z')
  const earlier = {
    council: 'Made-Up Shire',
    startedOn: '2024-01-10',
    category: 'NEG',
    worries: 'Cold house.',
  }
  const sent = {
    council: earlier.council,
    category: 'NEG',
    worries: earlier.worries,
    'startedOn-day': '10',
    'startedOn-month': '1',
    'startedOn-year': '2024',
    'endedOn-day': '9',
    'endedOn-month': '1',
    'endedOn-year': '2023',
  }
  const url = `/people/${childId}/earlier-plans/new`
  expect((await desk.send('socialWorker', url, sent)).text).toContain(
    'The plan must have ended after it started',
  )
  expect(await desk.send('socialWorker', url, { ...sent, 'endedOn-year': '2025' })).toMatchObject({
    status: 303,
  })
  const page = await desk.page('socialWorker', plan)
  for (const text of [
    'Plans side by side',
    'Made-Up Shire',
    'Cold house.',
    'What will be different this time?',
  ])
    expect(page).toContain(text)
  const different = {
    before: 'Heating.',
    back: 'The cold.',
    different: 'Grandmother moves in.',
    version: '1',
  }
  expect(await desk.send('socialWorker', `${plan}/different`, different)).toMatchObject({ status: 303 })
  expect(await desk.page('socialWorker', plan)).not.toContain('Say what will be different')
  const ending = { reason: 'moved', ...day('on', [20, 3]), version: '2' }
  expect(await desk.send('socialWorker', `${plan}/end`, ending)).toMatchObject({ status: 303 })
})

test('the chair’s desk: diary with reports and talks, a red plan with whose turn it is, what waits without an NHS number', async () => {
  const { plan } = await planned()
  const april = told.at('2026-04-20T12:00Z')
  const red = { ...day('on', [20, 4]), colour: 'red', because: 'Nothing has changed.' }
  expect(await april.send('serviceManager', `${plan}/midway`, red)).toMatchObject({ status: 303 })
  const desk = await april.page('serviceManager', '/chairs-desk')
  for (const text of [plan, 'Team manager, by 25 April 2026', 'Plan started', 'The NHS number is missing'])
    expect(desk).toContain(text)
  const { conference } = await plannedConference()
  const march = told.at('2026-03-06T12:00Z')
  const diary = await march.page('serviceManager', '/chairs-desk?of=all')
  for (const text of [conference, '0 of 1 in, 0 with the family', 'Not yet']) expect(diary).toContain(text)
  expect(await march.page('socialWorker', '/chairs-desk')).not.toContain('0 of 1 in')
})

test('police protection that ends late, an order that can’t be longer twice, a child who moves in', async () => {
  const [childId] = await told.twoSisters('2026-03-02T15:00Z')
  const desk = told.at('2026-03-06T12:00Z')
  const begins = (kind: string, [date, time]: readonly [number, string]) =>
    desk.send('socialWorker', `/people/${childId}/urgent-protection/new`, {
      kind,
      ...moment('beganAt', [date, 3, time]),
      words: 'He was alone at the station.',
    })
  const police = await begins('police-protection', [3, '8:00'])
  const goesOn = (to: string, what: string, version: string) =>
    desk.send('socialWorker', to, {
      what,
      ...moment('at', [6, 3, '9:00']),
      how: 'Home with grandmother.',
      version,
    })
  expect((await goesOn(police.to, 'extended', '1')).text).toContain('Only an emergency protection order')
  expect(await goesOn(police.to, 'ended', '1')).toMatchObject({ status: 303 })
  const order = await begins('emergency-protection-order', [4, '10:00'])
  expect(await goesOn(order.to, 'extended', '1')).toMatchObject({ status: 303 })
  expect((await goesOn(order.to, 'extended', '2')).text).toContain('only once')
  const url = `/people/${childId}/transfers/new`
  const move = { direction: 'out', council: 'Made-Up Shire', ...day('toldOn', [5, 3]) }
  expect((await desk.send('socialWorker', url, move)).text).toContain('there is none to take along')
  const moved = await desk.send('socialWorker', url, { ...move, direction: 'in' })
  expect(await desk.page('socialWorker', moved.to)).toContain('Plan the transfer-in conference')
  expect(await told.clocks(childId)).toEqual([
    'CP01 2026-03-03 open',
    'CP05 2026-03-26 open',
    'CP17 2026-03-06 met late',
    'CP18 2026-03-19 open',
  ])
  const closing = { ...day('on', [6, 3]), because: 'They moved on.', version: '1' }
  expect(await desk.send('socialWorker', moved.to, closing)).toMatchObject({ status: 303 })
  expect(await told.clocks(childId)).toContain('CP05 2026-03-26 stopped')
})

test('a hospital asks at night whether a child is on a plan: yes, no, nobody of that name; each leaves a trace', async () => {
  const { childId } = await planned()
  const desk = told.at('2026-03-19T23:00Z')
  const { given, family } = await told.name(childId, '2019-05-14')
  const asking = {
    agency: 'health',
    askerName: 'A made-up nurse',
    askerReach: '020 7946 0000',
    because: 'He came in with a burn.',
    family,
    'bornOn-day': '14',
    'bornOn-month': '5',
    'bornOn-year': '2019',
  }
  const answered = async (name: string) => {
    const sent = await desk.send('practitioner', '/plan-check', { ...asking, given: name })
    return desk.page('practitioner', sent.to)
  }
  expect(await answered(given.toUpperCase())).toContain('Yes: the child is on a child protection plan')
  expect(await answered('Nobodyatall')).toContain('no one child of that name and birthday')
  expect(await told.traces(childId)).toContain('answer plan check')
  expect((await desk.send('socialWorker', '/plan-check', { ...asking, given })).status).toBe(403)
})

test('neglect is rated again and again; without change in six months it asks for a legal gateway view', async () => {
  const [childId] = await told.twoSisters('2026-03-02T15:00Z')
  const url = `/people/${childId}/neglect`
  const level = (value: string) =>
    Object.fromEntries(['physical', 'safety', 'emotional', 'developmental'].map((item) => [item, value]))
  const rating = { rater: 'worker', words: 'Food parcels; a family worker next.' }
  const march = told.at('2026-03-06T12:00Z')
  expect((await march.send('socialWorker', url, { ...rating, ...day('on', [5, 3]) })).status).toBe(422)
  expect(
    await march.send('socialWorker', url, { ...rating, ...level('4'), ...day('on', [5, 3]) }),
  ).toMatchObject({ status: 303 })
  const september = told.at('2026-09-06T12:00Z')
  expect(
    await september.send('socialWorker', url, { ...rating, ...level('4'), ...day('on', [6, 9]) }),
  ).toMatchObject({ status: 303 })
  expect(await september.page('socialWorker', url)).toContain('Nothing has got better since 5 March 2026')
})
