import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { type Expression, type SqlBool, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inContext, systemActor, type Trx } from '../../platform/db.ts'
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
  'decided the contact',
  'urgent access',
  'decided in the team',
  'waiting for allocation',
]
const parts: readonly Part[] = [
  'identity',
  'family',
  'contacts',
  'a contact',
  'key events',
  'notes',
  'involvements',
]
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
  /** Which of the person's two contacts it came from. */
  source: fc.constantFrom('asked', 'another', 'neither'),
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

interface Made {
  readonly personId: string
  /** Two contacts about the person; the first is the one asked about. */
  readonly contacts: { readonly asked: string; readonly another: string }
}

async function makeWorld(world: World): Promise<Made> {
  const personId = randomUUID()
  const contacts = { asked: randomUUID(), another: randomUUID() }
  await inContext(database.owner, systemActor, async (trx) => {
    // A cover reaches everybody whom the covered work with: each world has its own.
    await trx.deleteFrom('access.cover').execute()
    for (const cover of world.covers) await addCover(trx, cover)
    await sql`insert into record.person ${sql.raw('(id, given, recorded_at, recorded_by)')} values (${personId}, 'Test', now(), ${systemActor.id})`.execute(
      trx,
    )
    for (const id of Object.values(contacts)) await addContact(trx, { id, personId })
    await giveReasons(
      trx,
      world.reasons.map(({ kind, opens, holder, from, length, source }) => ({
        personId,
        kind,
        opens,
        workerId: 'post' in holder ? viewerOf(holder.post).id : null,
        teamId: 'team' in holder ? holder.team : null,
        fromAt: addHours(now, from),
        toAt: length === null ? null : addHours(now, from + length),
        sourceId: source === 'neither' ? randomUUID() : contacts[source],
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
  return { personId, contacts }
}

async function addContact(trx: Trx, { id, personId }: { id: string; personId: string }): Promise<void> {
  await trx
    .insertInto('front_door.contact_event')
    .values({
      id,
      reference: id,
      received_at: now,
      how: 'phone',
      source: '1A',
      recorded_at: now,
      recorded_by: systemActor.id,
    })
    .execute()
  await trx
    .insertInto('front_door.contact')
    .values({ id, contact_event_id: id, child_id: personId, received_on: sql`current_date` })
    .execute()
}

async function addCover(
  trx: Trx,
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

async function restrict(trx: Trx, personId: string, to: readonly Post[]): Promise<void> {
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

async function isThere(
  trx: Trx,
  personId: string,
  visible: (person: Expression<string>) => Expression<SqlBool> = () => sql<SqlBool>`true`,
): Promise<boolean> {
  const rows = await trx
    .selectFrom('record.person')
    .select('id')
    .where('id', '=', personId)
    .where((eb) => visible(eb.ref('id')))
    .execute()
  return rows.length === 1
}

async function contactIsThere(trx: Trx, contactId: string): Promise<boolean> {
  const rows = await trx.selectFrom('front_door.contact').select('id').where('id', '=', contactId).execute()
  return rows.length === 1
}

const nobody: Facts = { reasons: [], restrictedTo: null, conflict: false }

test('3.8, 6.4 the decision, its form for lists, and row security agree on every made-up world', async () => {
  const rounds = process.env['HEARTH_TEST'] === 'full' ? 300 : 40
  await fc.assert(
    fc.asyncProperty(
      aWorld,
      fc.constantFrom(...allPosts),
      fc.constantFrom(...parts),
      fc.boolean(),
      async (world, post, part, sourced) => {
        const { personId, contacts } = await makeWorld(world)
        const viewer = viewerOf(post)
        const { facts, listed, row, contactRow } = await inContext(database.staff, viewer, async (trx) => {
          const source = sourced ? { source: sql<string>`${contacts.asked}::uuid` } : {}
          return {
            facts: (await findFacts(trx, viewer, [personId])).get(personId) ?? nobody,
            listed: await isThere(trx, personId, (eb) => visibleTo(viewer, eb, { part, now, ...source })),
            row: await isThere(trx, personId),
            contactRow: await contactIsThere(trx, contacts.asked),
          }
        })
        const answer = decide(viewer, facts, { part, now, source: sourced ? contacts.asked : undefined })
        expect(listed).toBe(answer.allowed)
        const closed = answer.because === 'restricted record' || answer.because === 'conflict of interest'
        expect(row).toBe(!closed)
        // The net takes the other contacts away from whoever may see single ones; it judges nobody else's.
        const may = (asked: Part) =>
          decide(viewer, facts, { part: asked, now, source: contacts.asked }).allowed
        expect(contactRow).toBe(!closed && (may('contacts') || !may('a contact')))
      },
    ),
    { numRuns: rounds },
  )
})
