import { randomUUID } from 'node:crypto'
import { keepHistory, peopleOfCouncil } from '../../../journey/children-in-care/records.ts'
import type { Origin } from '../../../mechanisms/audit/index.ts'
import { type Actor, type Db, inContext, type Trx } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import type { Progress } from '../../../platform/progress.ts'
import { type Load, newLoad } from '../../../record/bulk/load.ts'
import { type Hand, written } from '../../../record/bulk/people.ts'
import { writeLoad } from '../../../record/bulk/write-load.ts'
import { findEvents } from '../../../record/chronology/records.ts'
import { loadSsdPerson } from '../../../record/people/ssd.ts'
import type { Clocks } from '../../../record/shell/obligations.ts'
import type { ImportReport, TableReport } from '../../ssd/import.ts'
import type { Year } from '../../years.ts'
import { chooseYear } from '../checking/choose-year.ts'
import { readReturn } from '../reading/read-return.ts'
import type { Source } from '../reading/source.ts'
import { tellings } from './care-events.ts'
import { type CheckedChildren, checkChildren, type HeldPeople } from './check-children.ts'
import { type CheckedTable, checkHistory, type Given, historyRows } from './check-history.ts'
import { mappings } from './history.ts'

export interface Import {
  readonly sources: readonly Source[]
  /** Absent: worked out from the dates. */
  readonly year?: Year | undefined
  readonly actor: Actor
  readonly origin: Origin
  readonly clocks: Clocks
  /** Loads the sound rows although others are refused. Without it one refused row keeps everything out. */
  readonly acceptRefused: boolean
  readonly say: (line: string) => void
  /** Told how many of the tables are loaded. */
  readonly progress?: Progress | undefined
}

/**
 * Loads a year's return as history: all of it in one transaction or nothing. The same return again changes nothing; a later one
 * adds what it has and ends what was open.
 * @throws Unreadable with one line where the files are no return
 */
export async function importSsda903(db: Db, wanted: Import): Promise<ImportReport> {
  const { tables, format, notes } = await readReturn(wanted.sources, 'now')
  const year = chooseYear(wanted.year, tables, null)
  const given = { tables, format, year }
  wanted.say(`SSDA903 ${year}: ${tables.Header?.rows.length ?? 0} children read`)
  return inContext(db, wanted.actor, async (trx) => {
    const held = await peopleOfCouncil(trx)
    const checked = checkAll(given, held)
    const faults = [...checked.children.faults, ...checked.tables.flatMap((table) => table.faults)]
    const isKeptOut = faults.length > 0 && !wanted.acceptRefused
    const loaded = isKeptOut ? null : await load(trx, { ...checked, held, year }, wanted)
    return {
      done: loaded !== null,
      tables: [
        reportOn('Header', given, { faults: checked.children.faults, loaded }),
        ...checked.tables.map(({ mapping, faults: theirs }) =>
          reportOn(mapping.from, given, { faults: theirs, loaded }),
        ),
      ],
      faults,
      notes: [...notes, ...notKept],
    }
  })
}

interface Checked {
  readonly children: CheckedChildren
  readonly tables: readonly CheckedTable[]
}

function checkAll(given: Given, held: HeldPeople): Checked {
  const children = checkChildren(given, held)
  // A row of a child whose own row is refused may be about somebody else.
  const refused = new Set(given.tables.Header?.rows.flatMap(({ CHILD }) => CHILD ?? []))
  for (const { child } of children.rows) refused.delete(child)
  const known = new Set(
    [...held.keys(), ...children.rows.map(({ child }) => child)].filter((id) => !refused.has(id)),
  )
  return { children, tables: mappings.map((mapping) => checkHistory(given, mapping, known)) }
}

interface Loading extends Checked {
  readonly held: HeldPeople
  readonly year: Year
}

/** Rows loaded by table of the return: new ones, and those that now have their end. */
async function load(
  trx: Trx,
  { children, tables, held, year }: Loading,
  { actor, origin, clocks, progress }: Import,
): Promise<ReadonlyMap<string, number>> {
  const hand: Hand = {
    ...{ workerId: actor.id, now: origin.now, today: dayOf(origin.now) },
    ...{ source: `SSDA903 ${year}`, newId: randomUUID },
  }
  const ids = new Map([...held].map(([child, { id }]) => [child, id]))
  const people = newLoad()
  const fresh = children.rows.filter(({ child }) => !held.has(child))
  for (const { child, person } of fresh) {
    const id = randomUUID()
    ids.set(child, id)
    loadSsdPerson(people, { id, row: person }, hand)
  }
  await write(trx, people, { hand, clocks, origin })
  const loaded = new Map([['Header', fresh.length]])
  const events = newLoad()
  const by = { source: hand.source, recordedAt: hand.now, recordedBy: hand.workerId }
  for (const table of tables) {
    const { mapping } = table
    const { added, completed } = await keepHistory(
      trx,
      mapping,
      historyRows(table, (child) => ids.get(child) ?? '', by),
    )
    loaded.set(mapping.from, added.length + completed.length)
    progress?.(loaded.size, tables.length + 1)
    const telling = tellings[mapping.from]
    if (telling === undefined) continue
    const told = [...added.flatMap(telling.began), ...[...added, ...completed].flatMap(telling.ended)]
    events.events.push(...told.map((event) => ({ ...event, ...written(hand) })))
  }
  await write(trx, events, { hand, clocks, origin })
  return loaded
}

interface Writing {
  readonly hand: Hand
  readonly clocks: Clocks
  readonly origin: Origin
}

async function write(trx: Trx, load: Load, { hand, clocks, origin }: Writing): Promise<void> {
  const before = await findEvents(trx, [...new Set(load.events.map(({ happened }) => happened.personId))])
  const traceIds = new Map<string, string>()
  const traceIdOf = (personId: string) => {
    const id = traceIds.get(personId) ?? hand.newId()
    traceIds.set(personId, id)
    return id
  }
  await writeLoad(trx, load, { clocks, origin, action: 'import ssda903', traceIdOf, before })
}

interface Reported {
  readonly faults: CheckedTable['faults']
  readonly loaded: ReadonlyMap<string, number> | null
}

function reportOn(
  table: CheckedTable['mapping']['from'] | 'Header',
  { tables }: Given,
  { faults, loaded }: Reported,
): TableReport {
  const read = tables[table]?.rows.length ?? 0
  const refused = new Set(faults.map(({ line, says }) => line ?? says)).size
  const put = loaded?.get(table) ?? 0
  const file = tables[table] === undefined ? null : table
  return { table, file, read, loaded: put, held: loaded === null ? 0 : read - refused - put, refused }
}

const notKept: readonly string[] = [
  'Who is a mother, and the birth date of her child, are not kept from the return: record the child and the relationship',
  'Names are not in the return: children who were not here yet have none until they are given one',
  'Social workers are kept by their register number; nobody is allocated by an import',
]
