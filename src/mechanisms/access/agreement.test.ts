import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor } from '../../platform/db.ts'
import { addHours, instantOf } from '../../platform/instant.ts'
import { allPosts, makeCouncil, type Post, teamIds, viewerOf } from '../../testing/council.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { decide, type Facts, type ReasonKind } from './decide.ts'
import { extents, type Part } from './parts.ts'
import { findFacts, giveReasons, visibleTo } from './records.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await makeCouncil(database.owner)
})
afterAll(() => database.close())

const kinds: readonly ReasonKind[] = [
  'allocated worker',
  'open contact',
  'worker of the family',
  'urgent access',
  'decided in the team',
  'waiting for allocation',
]
const parts: readonly Part[] = ['identity', 'family', 'contacts', 'key events', 'notes', 'involvements']
// Restrictions and conflicts are judged by the database's own clock, so the worlds are made around now.
const now = instantOf(new Date())

const aHolder = fc.oneof(
  fc.constantFrom(...allPosts).map((post) => ({ post })),
  fc.constantFrom(...Object.values(teamIds)).map((team) => ({ team })),
)
const aReason = fc.record({
  kind: fc.constantFrom(...kinds),
  opens: fc.constantFrom(...extents),
  holder: fc.oneof(
    fc.constantFrom(...allPosts).map((post) => ({ post })),
    fc.constantFrom(...Object.values(teamIds)).map((team) => ({ team })),
  ),
  from: fc.integer({ min: -48, max: 24 }),
  length: fc.option(fc.integer({ min: 1, max: 48 })),
})
/** Somebody, or a team, covered by another; hours before and after now. */
const aCover = fc
  .record({
    covered: aHolder,
    covering: aHolder,
    from: fc.integer({ min: -48, max: 24 }),
    length: fc.integer({ min: 1, max: 96 }),
  })
  .filter(({ covered, covering }) => JSON.stringify(covered) !== JSON.stringify(covering))
const aWorld = fc.record({
  reasons: fc.array(aReason, { maxLength: 4 }),
  restrictedTo: fc.option(fc.subarray([...allPosts], { maxLength: 2 }), { freq: 3 }),
  conflicts: fc.subarray([...allPosts], { maxLength: 2 }),
  covers: fc.array(aCover, { maxLength: 2 }),
})
type World = typeof aWorld extends fc.Arbitrary<infer W> ? W : never

async function makeWorld(world: World): Promise<string> {
  const personId = randomUUID()
  await inContext(database.owner, systemActor, async (trx) => {
    // A cover reaches everybody whom the covered work with: each world has its own.
    await trx.deleteFrom('access.cover').execute()
    for (const cover of world.covers) await addCover(trx, cover)
    await sql`insert into record.person ${sql.raw('(id, given, recorded_at, recorded_by)')} values (${personId}, 'Test', now(), ${systemActor.id})`.execute(
      trx,
    )
    await giveReasons(
      trx,
      world.reasons.map(({ kind, opens, holder, from, length }) => ({
        personId,
        kind,
        opens,
        workerId: 'post' in holder ? viewerOf(holder.post).id : null,
        teamId: 'team' in holder ? holder.team : null,
        fromAt: addHours(now, from),
        toAt: length === null ? null : addHours(now, from + length),
        sourceId: randomUUID(),
      })),
    )
    if (world.restrictedTo !== null) await restrict(trx, personId, world.restrictedTo)
    for (const post of world.conflicts) {
      await trx
        .insertInto('access.conflict')
        .values({
          worker_id: viewerOf(post).id,
          person_id: personId,
          kind: 'kin',
          from_at: addHours(now, -1),
        })
        .execute()
    }
  })
  return personId
}

async function addCover(
  trx: Parameters<typeof giveReasons>[0],
  { covered, covering, from, length }: World['covers'][number],
): Promise<void> {
  await trx
    .insertInto('access.cover')
    .values({
      id: randomUUID(),
      covered_worker_id: 'post' in covered ? viewerOf(covered.post).id : null,
      covered_team_id: 'team' in covered ? covered.team : null,
      covering_worker_id: 'post' in covering ? viewerOf(covering.post).id : null,
      covering_team_id: 'team' in covering ? covering.team : null,
      from_on: sql`current_date`,
      to_on: sql`current_date`,
      from_at: addHours(now, from),
      to_at: addHours(now, from + length),
      because: 'test',
      given_by: giverFor(covering),
      given_at: now,
    })
    .execute()
}

// Nobody gives themself cover: the database refuses it.
function giverFor(covering: World['covers'][number]['covering']): string {
  const own = 'post' in covering && covering.post === 'serviceManager'
  return viewerOf(own ? 'frontDoorManager' : 'serviceManager').id
}

async function restrict(
  trx: Parameters<typeof giveReasons>[0],
  personId: string,
  to: readonly Post[],
): Promise<void> {
  const id = randomUUID()
  await trx
    .insertInto('access.restriction')
    .values({
      id,
      person_id: personId,
      because: 'test',
      from_at: addHours(now, -1),
      set_by: viewerOf('keeper').id,
      second_by: viewerOf('serviceManager').id,
      review_on: sql`current_date`,
    })
    .execute()
  if (to.length > 0) {
    await trx
      .insertInto('access.restriction_member')
      .values(to.map((post) => ({ restriction_id: id, worker_id: viewerOf(post).id })))
      .execute()
  }
}

const nobody: Facts = { reasons: [], restrictedTo: null, conflict: false }

test('3.8, 6.4 the decision, its form for lists, and row security agree on every made-up world', async () => {
  const rounds = process.env['HEARTH_TEST'] === 'full' ? 300 : 40
  await fc.assert(
    fc.asyncProperty(
      aWorld,
      fc.constantFrom(...allPosts),
      fc.constantFrom(...parts),
      async (world, post, part) => {
        const personId = await makeWorld(world)
        const viewer = viewerOf(post)
        const { answer, listed, row } = await inContext(database.staff, viewer, async (trx) => {
          const facts = (await findFacts(trx, viewer, [personId])).get(personId) ?? nobody
          const list = await trx
            .selectFrom('record.person')
            .select('id')
            .where('id', '=', personId)
            .where((eb) => visibleTo(viewer, eb.ref('id'), { part, now }))
            .execute()
          const plain = await trx
            .selectFrom('record.person')
            .select('id')
            .where('id', '=', personId)
            .execute()
          return {
            answer: decide(viewer, facts, { part, now }),
            listed: list.length === 1,
            row: plain.length === 1,
          }
        })
        expect(listed).toBe(answer.allowed)
        const closed = answer.because === 'restricted record' || answer.because === 'conflict of interest'
        expect(row).toBe(!closed)
      },
    ),
    { numRuns: rounds },
  )
})
