import { randomUUID } from 'node:crypto'
import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { formFaults, readAnswers } from '../../mechanisms/forms/index.ts'
import { inContext } from '../../platform/db.ts'
import { addHours, type Instant } from '../../platform/instant.ts'
import { type PlainDate, plainDate } from '../../platform/plain-date.ts'
import { ok, problem } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday, withReasons } from '../involvements/testing/town.ts'
import { change } from '../shell/change.ts'
import { Refused } from '../shell/refused.ts'
import { logDistribution, planMeeting, putOnAgenda, recordAttendance } from './actions/hold.ts'
import { decideItem, type ItemProblem, itemDecided, minuteItem } from './actions/items.ts'
import { attendanceForm, inviteesAsked, itemDecisionForm, minutesForm } from './forms.ts'
import { missingAgencies } from './judge.ts'
import { attendances, type NewAction } from './model.ts'
import { AgendaList, MinutesBody } from './pages/parts.tsx'
import { agendaLines, minutesWords } from './pages/words.ts'
import { findMeeting, itemsAbout, meetingsBetween } from './records.ts'
import { aMeetingKind as kind } from './testing/kind.ts'

let db: TestDatabase
let priya: Viewer
let sam: Viewer
let outsider: Viewer
let [ada, ben, zoe] = ['', '', '']

beforeAll(async () => {
  db = await aStore()
  const door = await aTeam(db, 'Front door')
  priya = await aWorker(db, { name: 'Priya Shah', teamId: door, roles: ['front-door-practitioner'] })
  sam = await aWorker(db, { name: 'Sam Okoro', teamId: door, roles: ['front-door-practitioner'] })
  outsider = await aWorker(db, { name: 'Olu South', teamId: await aTeam(db, 'South') })
  ada = await aPerson(db, 'Ada')
  ben = await aPerson(db, 'Ben')
  zoe = await aPerson(db, 'Zoe')
  const seen = (personId: string, workerId: string) =>
    ({
      personId,
      kind: 'open contact',
      opens: 'front-door',
      workerId,
      fromAt: monday,
      sourceId: randomUUID(),
    }) as const
  await withReasons(db, [seen(ada, priya.id), seen(ben, priya.id), seen(zoe, priya.id), seen(ada, sam.id)])
})
afterAll(() => db.close())

const value = <V,>(done: { ok: true; value: V } | { ok: false; problem: string }): V => {
  if (!done.ok) throw new TypeError(done.problem)
  return done.value
}

const invitees = [
  { agency: 'social-care', name: 'Priya Shah', role: 'Chair' },
  { agency: 'police', name: 'Pat Constable' },
  { agency: 'health', name: 'Hana Nurse' },
]

/** A meeting with three items: Ada and Ben together, Zoe, and nobody's case. */
async function aMeeting() {
  const id = value(await planMeeting(actBy(db, priya), kind, { startsAt: monday, place: 'Room 2', invitees }))
  const contact = { kind: 'contact', id: randomUUID() }
  const items = [
    { title: 'Ada and Ben', about: [ada, ben], subject: contact },
    { title: 'Zoe', about: [zoe], subject: { kind: 'contact', id: randomUUID() } },
    { title: 'How we are doing', about: [] },
  ]
  value(await putOnAgenda(actBy(db, priya), kind, { meetingId: id, items }))
  return { id, items }
}

const seenBy = (viewer: Viewer, id: string) =>
  inContext(db.staff, viewer, (trx) => findMeeting(trx, { kind, id }, { viewer, now: monday }))

async function theItems(id: string, viewer: Viewer = priya) {
  const meeting = await seenBy(viewer, id)
  if (!meeting) throw new TypeError('no meeting')
  return meeting.items.map(({ id: itemId, about, version }) => ({ itemId, about, version }))
}
const first = async (id: string) => {
  const [item] = await theItems(id)
  if (!item) throw new TypeError('no item')
  return item
}

const anAction = (given: Partial<NewAction> = {}): NewAction => ({
  text: 'Ring the school',
  ownerId: sam.id,
  ownerName: 'Sam Okoro',
  ownerAgency: 'social-care',
  dueOn: plainDate('2026-03-04'),
  ...given,
})

describe('the agenda', () => {
  test('built twice, what stands on it stands once and in its place', async () => {
    const { id, items } = await aMeeting()
    value(await putOnAgenda(actBy(db, priya), kind, { meetingId: id, items: items.slice(0, 2) }))
    const meeting = await seenBy(priya, id)
    expect(meeting?.items.map(({ title }) => title)).toEqual(['Ada and Ben', 'Zoe', 'How we are doing'])
  })

  test('an item is seen by whoever may see every child in it, and not by halves', async () => {
    const { id } = await aMeeting()
    expect((await seenBy(sam, id))?.items.map(({ title }) => title)).toEqual(['How we are doing'])
  })

  test('nobody puts a child on it whose record is not theirs to see', async () => {
    const { id } = await aMeeting()
    const items = [{ title: 'Zoe', about: [zoe] }]
    await expect(putOnAgenda(actBy(db, sam), kind, { meetingId: id, items })).rejects.toThrow(Refused)
    await expect(planMeeting(actBy(db, outsider), kind, { startsAt: monday, invitees })).rejects.toThrow(
      Refused,
    )
  })

  test('a meeting of nobody, or of an agency that the kind does not know, is not called', async () => {
    const plan = (given: typeof invitees) =>
      planMeeting(actBy(db, priya), kind, { startsAt: monday, invitees: given })
    expect(await plan([])).toEqual(problem('nobody invited'))
    expect(await plan([{ agency: 'circus', name: 'Clown' }])).toEqual(problem('no such agency'))
  })
})

describe('who came', () => {
  test.each([
    { who: 'both', attended: ['in person', 'by phone'], missing: [] },
    { who: 'police only sent a report', attended: ['in person', 'sent a report'], missing: ['police'] },
    { who: 'nobody', attended: ['absent', 'apologies'], missing: ['social-care', 'police'] },
  ])('$who', ({ attended: [ours = null, theirs = null], missing }) => {
    expect(
      missingAgencies(kind, [
        { agency: 'social-care', attended: ours },
        { agency: 'police', attended: theirs },
      ]),
    ).toEqual(missing)
  })

  test('a triage without police is held and minuted, and says that they were missing', async () => {
    const { id } = await aMeeting()
    const planned = await seenBy(priya, id)
    const asked = inviteesAsked(kind, planned?.invitees ?? [])
    const body = Object.fromEntries(
      asked.map(({ id: invitee, name }) => [
        `attended-for-${invitee}`,
        /Pat/.test(name) ? 'absent' : 'in person',
      ]),
    )
    const read = readAnswers(attendanceForm, body, { today: plainDate('2026-03-02'), children: asked })
    const attended = new Map(
      read.ok
        ? Object.entries(read.value.perChild).map(([who, { attended: how }]) => [who, how] as const)
        : [],
    )
    const attending = { meetingId: id, version: 1, attended }
    expect(await recordAttendance(actBy(db, priya), kind, attending)).toEqual({ ok: true, value: 'held' })
    expect(await recordAttendance(actBy(db, sam), kind, attending)).toEqual(problem('changed meanwhile'))
    const held = await seenBy(priya, id)
    if (!held) throw new TypeError('no meeting')
    const html = render(<MinutesBody minutes={minutesWords(kind, held, { whole: true })} />)
    expect(html).toContain('Nobody took part for: Police.')
    expect(html).toContain('Did not come')
  })

  test('a way of taking part that there is not is not kept', async () => {
    const { id } = await aMeeting()
    const [invitee] = (await seenBy(priya, id))?.invitees ?? []
    const attended = new Map([[invitee?.id ?? '', 'in spirit']])
    expect(await recordAttendance(actBy(db, priya), kind, { meetingId: id, version: 1, attended })).toEqual(
      problem('not said how'),
    )
  })
})

describe('minutes', () => {
  test('a restricted part is read by those named and by who wrote it, and never goes out', async () => {
    const { id } = await aMeeting()
    const item = (await theItems(id)).at(2)
    const said = [
      { kind: 'information', agency: 'health', text: 'Seen last week.' },
      {
        kind: 'information',
        agency: 'police',
        by: 'Pat Constable',
        text: 'Only between us.',
        onlyFor: [priya.id],
      },
    ] as const
    const at = { itemId: item?.itemId ?? '', about: [], version: 1 }
    expect((await minuteItem(actBy(db, priya), kind, { ...at, minutes: 'Talked.', said })).ok).toBe(true)
    const texts = async (viewer: Viewer) =>
      (await seenBy(viewer, id))?.items.find(({ id: one }) => one === at.itemId)?.said.map(({ text }) => text)
    expect(await texts(priya)).toHaveLength(2)
    expect(await texts(sam)).toEqual(['Seen last week.'])
    const meeting = await seenBy(priya, id)
    if (!meeting) throw new TypeError('no meeting')
    const inside = render(<MinutesBody minutes={minutesWords(kind, meeting, { whole: true })} />)
    const out = render(<MinutesBody minutes={minutesWords(kind, meeting, { whole: false })} />)
    expect(inside).toContain('Only between us.')
    expect(inside).toContain('Restricted')
    expect(out).not.toContain('Only between us.')
    expect(out).toContain('Seen last week.')
  })

  test('two who write the minutes at once: the second is told', async () => {
    const { id } = await aMeeting()
    const item = await first(id)
    expect((await minuteItem(actBy(db, priya), kind, { ...item, minutes: 'One.', said: [] })).ok).toBe(true)
    expect(await minuteItem(actBy(db, priya), kind, { ...item, minutes: 'Two.', said: [] })).toEqual(
      problem('changed meanwhile'),
    )
  })

  test('an item is not written as if it were about other children', async () => {
    const { id } = await aMeeting()
    const item = await first(id)
    const minuting = { ...item, about: [ada], minutes: 'x', said: [] }
    expect(await minuteItem(actBy(db, priya), kind, minuting)).toEqual(problem('no such item'))
    await expect(minuteItem(actBy(db, sam), kind, { ...minuting, about: item.about })).rejects.toThrow(
      Refused,
    )
  })

  test('to whom they went is kept and shown', async () => {
    const { id } = await aMeeting()
    const items = (await theItems(id)).map(({ itemId, about }) => ({ id: itemId, about }))
    const sent = { meetingId: id, toName: 'Hana Nurse', toAgency: 'health', how: 'By secure e-mail', items }
    expect((await logDistribution(actBy(db, priya), kind, sent)).ok).toBe(true)
    expect((await seenBy(priya, id))?.distribution).toMatchObject([
      { toName: 'Hana Nurse', how: 'By secure e-mail' },
    ])
    await expect(logDistribution(actBy(db, sam), kind, sent)).rejects.toThrow(Refused)
  })
})

describe('deciding', () => {
  test('each item alone: every child’s chronology says it, and each action is a task with a day', async () => {
    const { id } = await aMeeting()
    const item = await first(id)
    const outside = anAction({
      text: 'Send the report',
      ownerId: null,
      ownerName: 'Hana Nurse',
      ownerAgency: 'health',
    })
    const deciding = {
      ...item,
      decision: 'help',
      rationale: 'They asked for it.',
      actions: [anAction(), outside],
    }
    expect(await decideItem(actBy(db, priya), kind, deciding)).toEqual({ ok: true, value: 'decided' })
    const events = await db.owner
      .selectFrom('record.event')
      .select(['person_id', 'headline'])
      .where('source_id', '=', item.itemId)
      .execute()
    expect(new Set(events.map(({ person_id }) => person_id))).toEqual(new Set([ada, ben]))
    expect(events[0]?.headline).toBe('Made-up panel: early help')
    const meeting = await seenBy(priya, id)
    expect(meeting?.items.map(({ decided }) => decided?.decision ?? null)).toEqual(['help', null, null])
    const actions = meeting?.items[0]?.actions ?? []
    expect(actions.map(({ ownerName, taskId }) => [ownerName, taskId !== null]).toSorted()).toEqual([
      ['Hana Nurse', false],
      ['Sam Okoro', true],
    ])
    const task = await db.owner
      .selectFrom('record.task')
      .select(['worker_id', 'due_on'])
      .where('title', '=', 'Ring the school')
      .executeTakeFirst()
    expect(task).toEqual({ worker_id: sam.id, due_on: '2026-03-04' })
    const about = await inContext(db.staff, priya, (trx) =>
      itemsAbout(trx, { kind, personId: ben }, { viewer: priya, now: monday }),
    )
    expect(about.find((one) => one.id === item.itemId)).toMatchObject({
      title: 'Ada and Ben',
      decided: { rationale: 'They asked for it.' },
    })
    if (!meeting) throw new TypeError('no meeting')
    const agenda = render(<AgendaList lines={agendaLines(kind, meeting, (one) => `/items/${one}`)} />)
    expect(agenda).toContain('Early help')
    expect(agenda).toContain('Not decided yet')
    const html = render(<MinutesBody minutes={minutesWords(kind, meeting, { whole: false })} />)
    expect(html).toContain('Send the report')
    expect(html).toContain('4 March 2026')
  })

  test('in a service’s own change, the meeting’s decision stands only if all of it does', async () => {
    const { id } = await aMeeting()
    const item = await first(id)
    const both = (fails: boolean) => {
      const act = actBy(db, priya)
      return change<string, ItemProblem | 'no'>(
        act,
        { action: 'decide both', about: item.about, access: kind.part },
        async ({ trx }) => {
          const decided = await itemDecided({ act, trx }, kind, {
            ...item,
            decision: 'help',
            rationale: 'So.',
          })
          if (!decided.ok) return decided
          return fails ? problem('no') : ok({ value: 'both', ...decided.value })
        },
      )
    }
    expect(await both(true)).toEqual(problem('no'))
    expect((await first(id)).version).toBe(1)
    expect(await both(false)).toEqual({ ok: true, value: 'both' })
    expect(await both(false)).toEqual(problem('already decided'))
  })

  test('two who decide at once: one decision, and the other is told', async () => {
    const { id } = await aMeeting()
    const item = await first(id)
    const decide = (decision: string) =>
      decideItem(actBy(db, priya), kind, { ...item, decision, rationale: 'So.' })
    const answers = await Promise.all([decide('help'), decide('nothing')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual(problem('already decided'))
  })

  test.each([
    { what: 'no reason', given: { rationale: ' ' } },
    { what: 'no such decision', given: { decision: 'dance' } },
    { what: 'changed meanwhile', given: { version: 7 } },
    { what: 'no owner', given: { actions: [anActionBare({ ownerName: '' })] } },
    { what: 'no words', given: { actions: [anActionBare({ text: '' })] } },
    { what: 'in the past', given: { actions: [anActionBare({ dueOn: plainDate('2026-03-01') })] } },
    { what: 'no such agency', given: { actions: [anActionBare({ ownerAgency: 'circus' })] } },
  ] as const)('$what: nothing is decided and nothing half-written', async ({ what, given }) => {
    const { id } = await aMeeting()
    const item = await first(id)
    const deciding = { ...item, decision: 'help', rationale: 'So.', ...given }
    expect(await decideItem(actBy(db, priya), kind, deciding)).toEqual(problem(what))
    expect((await seenBy(priya, id))?.items[0]).toMatchObject({ decided: null, actions: [], version: 1 })
  })

  test('the store itself takes no action without owner, words and day', async () => {
    const { id } = await aMeeting()
    const { itemId } = await first(id)
    const row = {
      id: randomUUID(),
      item_id: itemId,
      text: 'x',
      owner_name: '',
      owner_agency: 'health',
      due_on: plainDate('2026-03-04'),
      recorded_at: monday,
      recorded_by: priya.id,
    }
    await expect(db.owner.insertInto('record.meeting_action').values(row).execute()).rejects.toThrow(
      /check constraint/,
    )
  })
})

function anActionBare(given: {
  text?: string
  ownerName?: string
  ownerAgency?: string
  dueOn?: PlainDate
}): NewAction {
  return { text: 'Ring', ownerName: 'Hana', ownerAgency: 'health', dueOn: plainDate('2026-03-04'), ...given }
}

test('a child who is closed to somebody takes the item and all that hangs on it away, whatever a query forgot', async () => {
  const { id } = await aMeeting()
  const item = await first(id)
  await minuteItem(actBy(db, priya), kind, {
    ...item,
    minutes: null,
    said: [{ kind: 'view', agency: 'health', text: 'Ada likes it here.' }],
  })
  await db.owner
    .insertInto('access.conflict')
    .values({ worker_id: sam.id, person_id: ben, kind: 'neighbour', from_at: monday })
    .execute()
  const rows = await inContext(db.staff, sam, async (trx) => ({
    items: await trx.selectFrom('record.meeting_item').select('id').where('id', '=', item.itemId).execute(),
    said: await trx
      .selectFrom('record.meeting_said')
      .select('id')
      .where('item_id', '=', item.itemId)
      .execute(),
  }))
  expect(rows).toEqual({ items: [], said: [] })
})

test('the meetings of a day are found by when they begin', async () => {
  const { id } = await aMeeting()
  const on = (from: Instant, to: Instant) =>
    inContext(db.staff, priya, (trx) => meetingsBetween(trx, kind, { from, to }))
  expect((await on(monday, addHours(monday, 1))).map((meeting) => meeting.id)).toContain(id)
  expect(await on(addHours(monday, -1), monday)).toEqual([])
})

test('the forms are sound', () => {
  for (const form of [attendanceForm, minutesForm(kind), itemDecisionForm(kind)])
    expect(formFaults(form)).toEqual([])
  expect(attendances.length).toBeGreaterThan(3)
})
