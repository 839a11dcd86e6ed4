import { afterAll, beforeAll, expect, test } from 'vitest'
import { clocks } from '../../journey/house.ts'
import { dueAt, within } from '../../mechanisms/timescales/index.ts'
import { inContext, systemActor } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { aNewChild, type FrontDoorStory, frontDoorStory } from '../../testing/front-door.ts'
import { rebuildObligations } from './rebuild-obligations.ts'

let story: FrontDoorStory
beforeAll(async () => {
  story = await frontDoorStory()
  for (const name of ['Ada', 'Bo', 'Cy']) await story.aContactAbout([aNewChild(name)])
})
afterAll(() => story.close())

const later = instantOf('2026-03-04T09:00:00Z')
const rebuild = (batch: number) => rebuildObligations(story.database.owner, clocks, { now: later, batch })
const asOwner = <Answer>(work: Parameters<typeof inContext<Answer>>[2]) =>
  inContext(story.database.owner, systemActor, work)
const stored = () =>
  asOwner((trx) =>
    trx
      .selectFrom('timescales.obligation')
      .select(['timescale', 'key', 'due_at', 'outcome', 'team_id'])
      .orderBy('timescale')
      .orderBy('key')
      .execute(),
  )

test('changes nothing where the stored copy follows from the events', async () => {
  expect(await rebuild(2)).toEqual({ people: 3, changed: 0 })
})

test('writes what was wrong, missing or too much, and then has nothing more to do', async () => {
  const right = await stored()
  await asOwner(async (trx) => {
    const [first, second] = right
    await trx
      .updateTable('timescales.obligation')
      .set({ due_on: plainDate('2030-01-01'), due_at: later })
      .where('key', '=', first?.key ?? '')
      .where('timescale', '=', first?.timescale ?? '')
      .execute()
    await trx
      .deleteFrom('timescales.obligation')
      .where('key', '=', second?.key ?? '')
      .where('timescale', '=', second?.timescale ?? '')
      .execute()
  })
  expect(await rebuild(1)).toEqual({ people: 3, changed: 2 })
  expect(await stored()).toEqual(right)
  expect(await rebuild(50)).toEqual({ people: 3, changed: 0 })
})

test('a clock with another rule gets its new due date, and the old one stays readable', async () => {
  const timescales = clocks.timescales.map((clock) =>
    clock.id === 'contact-decision' ? { ...clock, within: within.workingDays(2) } : clock,
  )
  const changed = { ...clocks, timescales }
  expect(await rebuildObligations(story.database.owner, changed, { now: later })).toEqual({
    people: 3,
    changed: 3,
  })
  const due = (await stored()).filter(({ timescale }) => timescale === 'contact-decision')
  const wednesday = dueAt(instantOf('2026-03-02T10:00:00Z'), within.workingDays(2), clocks.calendar)
  expect(due.map((row) => row.due_at)).toEqual([wednesday, wednesday, wednesday])
  const history = await asOwner((trx) =>
    trx
      .selectFrom('timescales.obligation_history')
      .select('reason')
      .where('reason', 'like', 'changed by%')
      .execute(),
  )
  expect(history.length).toBeGreaterThanOrEqual(3)
})
