import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideContact } from '../../journey/front-door/actions/decide-contact.ts'
import { recordContact } from '../../journey/front-door/actions/record-contact.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { aCall, aNewChild, type FrontDoorStory, frontDoorStory } from '../../testing/front-door.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
})
afterAll(() => story.close())

const count = (table: 'front_door.contact_event' | 'record.person' | 'record.event' | 'audit.entry') =>
  inContext(story.database.owner, systemActor, async (trx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(trx)
    return rows[0]?.n ?? -1
  })

const aContact = async () => {
  const [contact] = await story.aContactAbout([aNewChild()])
  if (!contact) throw new TypeError('no contact')
  return contact
}

test('14.2 the same key at the same time from five tabs makes one record, and every tab gets its address', async () => {
  const before = await count('front_door.contact_event')
  const act = { ...story.act('practitioner'), key: randomUUID() }
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => recordContact(act, aCall(), [aNewChild()])),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]?.ok).toBe(true)
  expect(await count('front_door.contact_event')).toBe(before + 1)
})

test('14.2 a reply lost after the commit: sent again, it is the first result', async () => {
  const act = { ...story.act('practitioner'), key: randomUUID() }
  const first = await recordContact(act, aCall(), [aNewChild()])
  const again = await recordContact(
    { ...act, origin: { ...act.origin, requestId: randomUUID() } },
    aCall({ told: 'Edited.' }),
    [aNewChild()],
  )
  expect(again).toEqual(first)
})

test('14.2 a key made for somebody else is refused', async () => {
  const act = { ...story.act('practitioner'), key: randomUUID() }
  await recordContact(act, aCall(), [aNewChild()])
  await expect(
    recordContact({ ...story.act('secondPractitioner'), key: act.key }, aCall(), [aNewChild()]),
  ).rejects.toThrow('The key was made for something else')
})

test('14.5 two people decide the same contact at the same time: one decision, and the other is told', async () => {
  const { contactId, childId, version } = await aContact()
  const wanted = {
    contactId,
    childId,
    version,
    outcome: 'advice',
    level: 1,
    rationale: 'Because.',
    signpostedTo: null,
  } as const
  const answers = await Promise.all([
    decideContact(story.act('practitioner'), wanted),
    decideContact(story.act('secondPractitioner'), { ...wanted, outcome: 'early-help', level: 2 }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.problem === 'already decided')).toHaveLength(1)
})

test('7.2 no trace, no change: when the trace can’t be written nothing is', async () => {
  const before = [
    await count('record.person'),
    await count('record.event'),
    await count('front_door.contact_event'),
  ]
  const act = story.act('practitioner')
  // A month for which there is no partition.
  const far = { ...act, origin: { ...act.origin, now: instantOf('2124-03-02T10:00:00Z') } }
  await expect(recordContact(far, aCall(), [aNewChild()])).rejects.toThrow(/no partition/)
  expect([
    await count('record.person'),
    await count('record.event'),
    await count('front_door.contact_event'),
  ]).toEqual(before)
})

test('14.6 every event has its entry in the trace, written with it', async () => {
  const { rows } = await inContext(story.database.owner, systemActor, (trx) =>
    sql`select e.id from record.event e left join audit.entry a on a.id = e.trace_id and a.person_id = e.person_id where a.id is null`.execute(
      trx,
    ),
  )
  expect(rows).toEqual([])
})

test('a problem leaves nothing behind, not even its key: the corrected form can be sent under the same key', async () => {
  const act = { ...story.act('practitioner'), key: randomUUID() }
  expect(await recordContact(act, aCall({ told: '' }), [aNewChild()])).toEqual({
    ok: false,
    problem: 'no words',
  })
  expect((await recordContact(act, aCall(), [aNewChild()])).ok).toBe(true)
})
