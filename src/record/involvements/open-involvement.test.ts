import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, findFacts, type Viewer } from '../../mechanisms/access/index.ts'
import { inContext } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { ok } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { change } from '../shell/change.ts'
import { openInvolvement } from './open-involvement.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday } from './testing/town.ts'

let db: TestDatabase
let north: string
let south: string
let child: string
beforeAll(async () => {
  db = await aStore()
  north = await aTeam(db, 'North')
  south = await aTeam(db, 'South')
  child = await aPerson(db, 'Ada')
})
afterAll(() => db.close())

test('opening one puts the row, the event and the reason of the waiting team in the caller’s change', async () => {
  const caller = await aWorker(db, { name: 'Front Door', teamId: south })
  const opening = openInvolvement(
    {
      personId: child,
      service: 'assessment',
      on: plainDate('2026-03-02'),
      because: 'Referral',
      teamId: north,
    },
    { workerId: caller.id, now: monday },
  )
  const done = await change(
    actBy(db, caller),
    { action: 'decide contact', about: [], access: () => ({ allowed: true, because: 'role' }) },
    async () => ok({ value: opening.id, write: opening.write, events: opening.events, give: opening.give }),
  )
  expect(done).toEqual(ok(opening.id))

  const row = await db.owner
    .selectFrom('record.involvement')
    .selectAll()
    .where('id', '=', opening.id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    person_id: child,
    service: 'assessment',
    team_id: north,
    opened_on: '2026-03-02',
  })
  const event = await db.owner
    .selectFrom('record.event')
    .selectAll()
    .where('source_id', '=', opening.id)
    .executeTakeFirstOrThrow()
  expect(event).toMatchObject({
    type: 'involvement-opened',
    key_event: true,
    headline: 'Children’s social care assessment started',
    data: { involvementId: opening.id, service: 'assessment', teamId: north },
  })
})

test.each([
  {
    who: 'a worker of the waiting team',
    team: () => north,
    manages: () => [],
    may: true,
    because: 'waiting for allocation',
  },
  {
    who: 'the manager over it',
    team: () => south,
    manages: () => [north],
    may: true,
    because: 'manager over that team',
  },
  {
    who: 'a worker of another team',
    team: () => south,
    manages: () => [],
    may: false,
    because: 'no working relationship',
  },
])('$who is judged by: $because', async ({ who, team, manages, may, because }) => {
  const viewer: Viewer = await aWorker(db, { name: who, teamId: team(), manages: manages() })
  const facts = await inContext(db.staff, viewer, (trx) => findFacts(trx, viewer, [child]))
  const known = facts.get(child) ?? { reasons: [], restrictedTo: null, conflict: false }
  expect(decide(viewer, known, { part: 'notes', now: monday })).toEqual({ allowed: may, because })
})
