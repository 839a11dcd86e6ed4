import type { FrontDoorEvent } from '../../journey/front-door/events.ts'
import { contactState } from '../../journey/front-door/status.ts'
import { clocks } from '../../journey/house.ts'
import { councilStandards, storeObligations } from '../../mechanisms/timescales/index.ts'
import { type Db, inContext, systemActor, type Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { findEvents } from '../../record/chronology/records.ts'
import { type AnyEvent, eventsOf } from '../../record/chronology/stream.ts'
import { currentIdentity } from '../../record/people/current.ts'
import { dueFor } from '../../record/shell/obligations.ts'
import { type Finding, finding, type VerifyGround } from './check.ts'
import {
  assertionsOf,
  backToPlace,
  contactsOf,
  identitiesOf,
  markPlace,
  peopleAfter,
  peopleCount,
  type StoredContact,
} from './verify.records.ts'

const atOnce = 1_000

interface Found {
  looked: number
  readonly faults: string[]
}

/** Walks through everybody once: what is stored beside their events is what follows from them. */
export async function walkPeople({ owner, now, progress }: VerifyGround): Promise<Finding[]> {
  const found = { obligations: nothing(), contacts: nothing(), people: nothing() }
  const all = await inContext(owner, systemActor, peopleCount)
  let after = '00000000-0000-0000-0000-000000000000'
  while (true) {
    const people = await unkept(owner, async (trx) => {
      const ids = await peopleAfter(trx, after, atOnce)
      if (ids.length > 0) await checkPeople(trx, { ids, now }, found)
      return ids
    })
    const last = people.at(-1)
    if (last === undefined) break
    after = last
    progress?.(found.people.looked, all)
  }
  return [
    finding('obligations', 'What is due equals a rebuild from the events', found.obligations),
    finding('contacts', 'Where each contact stands is what its events add up to', found.contacts),
    finding('people', 'Each person is what is held of them', found.people),
  ]
}

function nothing(): Found {
  return { looked: 0, faults: [] }
}

/** Carries an answer out of a transaction that is undone. */
class Undo<Answer> extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('Nothing that a check writes is kept')
    this.answer = answer
  }
}

async function unkept(owner: Db, work: (trx: Trx) => Promise<string[]>): Promise<string[]> {
  try {
    return await inContext(owner, systemActor, async (trx) => {
      throw new Undo(await work(trx))
    })
  } catch (error) {
    if (error instanceof Undo) return error.answer
    throw error
  }
}

interface Batch {
  readonly ids: readonly string[]
  readonly now: Instant
}

interface AllFound {
  readonly obligations: Found
  readonly contacts: Found
  readonly people: Found
}

async function checkPeople(trx: Trx, { ids, now }: Batch, found: AllFound): Promise<void> {
  const events = await findEvents(trx, ids)
  const identities = await identitiesOf(trx, ids)
  await checkIdentities(trx, identities, found.people)
  checkContacts(await contactsOf(trx, ids), events, found.contacts)
  const born = new Map(identities.map(({ id, born_on }) => [id, born_on]))
  await checkObligations(trx, { ids, now, events, born }, found.obligations)
}

async function checkIdentities(
  trx: Trx,
  identities: Awaited<ReturnType<typeof identitiesOf>>,
  found: Found,
): Promise<void> {
  const assertions = await assertionsOf(
    trx,
    identities.map(({ id }) => id),
  )
  for (const { id, ...stored } of identities) {
    found.looked += 1
    const held = new Map<string, unknown>(Object.entries(currentIdentity(assertions.get(id) ?? [])))
    const wrong = Object.entries(stored).filter(([column, value]) => held.get(column) !== value)
    if (wrong.length > 0) {
      found.faults.push(
        `person ${id} differs from what is held of them: ${wrong.map(([column]) => column).join(', ')}`,
      )
    }
  }
}

function checkContacts(
  contacts: readonly StoredContact[],
  events: ReadonlyMap<string, readonly AnyEvent[]>,
  found: Found,
): void {
  for (const { id, childId, state } of contacts) {
    found.looked += 1
    const own = eventsOf<FrontDoorEvent>(events.get(childId) ?? [], contactEvents).filter(
      (event) => 'contactId' in event && event.contactId === id,
    )
    const expected = contactState(own, id)
    if (expected !== state) found.faults.push(`contact ${id} is '${state}', its events say '${expected}'`)
  }
}

const contactEvents: readonly FrontDoorEvent['type'][] = [
  'contact-received',
  'contact-decision-proposed',
  'contact-decision-returned',
  'contact-decided',
  'contact-decision-undone',
]

interface Rebuilding extends Batch {
  readonly events: ReadonlyMap<string, readonly AnyEvent[]>
  readonly born: ReadonlyMap<string, Awaited<ReturnType<typeof identitiesOf>>[number]['born_on']>
}

/** Storing what was computed again must find nothing to write. Only where it does is each person looked at alone. */
async function checkObligations(
  trx: Trx,
  { ids, now, events, born }: Rebuilding,
  found: Found,
): Promise<void> {
  const settings = await councilStandards.all(trx)
  const due = new Map(
    ids.map((personId) => {
      const stream = { personId, events: events.get(personId) ?? [] }
      return [personId, dueFor(clocks, stream, { bornOn: born.get(personId) ?? null, settings })] as const
    }),
  )
  found.looked += [...due.values()].reduce((sum, obligations) => sum + obligations.length, 0)
  await markPlace(trx)
  if ((await storeObligations(trx, due, now)) === 0) return
  await backToPlace(trx)
  for (const one of due) {
    const changed = await storeObligations(trx, new Map([one]), now)
    if (changed > 0)
      found.faults.push(`${changed} stored clocks of person ${one[0]} are not what follows from the events`)
  }
}
