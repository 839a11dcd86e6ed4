import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Origin } from '../../mechanisms/audit/index.ts'
import { type Actor, type Db, inContext, type Trx } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import { dayOf } from '../../platform/instant.ts'
import type { Progress } from '../../platform/progress.ts'
import type { SsdTable } from '../../record/bulk/ssd-table.ts'
import type { Clocks } from '../../record/shell/obligations.ts'
import { checkTables } from './check-rows.ts'
import { extractOf } from './extract.ts'
import { type Held, heldIn } from './held.records.ts'
import { loadExtract } from './load-extract.ts'
import { type Fault, type ReadTable, readTable } from './read-table.ts'
import { ssdTables } from './tables.ts'

/** There is no such folder, or nothing in it that an import could begin with. */
class NoExtract extends AppError<'NO_EXTRACT'> {}

export interface Import extends Loading {
  readonly folder: string
}

/** How tables are loaded, wherever they were read. */
export interface Loading {
  readonly actor: Actor
  readonly origin: Origin
  readonly clocks: Clocks
  /** Loads the sound rows although others are refused. Without it one refused row keeps everything out. */
  readonly acceptRefused: boolean
  readonly say: (line: string) => void
  /** Told how many of the people are loaded. */
  readonly progress?: Progress | undefined
}

/** What became of one file. */
export interface TableReport {
  readonly table: string
  /** Null where there is no such file. */
  readonly file: string | null
  readonly read: number
  readonly loaded: number
  /** Rows that the store held already, left as they are. */
  readonly held: number
  readonly refused: number
}

export interface ImportReport {
  readonly done: boolean
  readonly tables: readonly TableReport[]
  readonly faults: readonly Fault[]
  /** What the extract cannot say, or says and Hearth does not keep. */
  readonly notes: readonly string[]
}

/**
 * Loads an extract: all of it in one transaction or nothing. Rows are known again by the council's identifiers, so that a second
 * run changes nothing. A broken file, or a refused row without `acceptRefused`, leaves the store as it was.
 * @throws NoExtract
 */
export async function importSsd(db: Db, wanted: Import): Promise<ImportReport> {
  const files = await filesIn(wanted.folder)
  const from = { source: 'SSD extract', action: 'import ssd', notes: notSaid }
  return importTables(db, await readAll(files, wanted), { ...wanted, ...from })
}

/** Where tables came from. */
export interface From {
  /** Said of every value: 'SSD extract'. */
  readonly source: string
  /** The name in the trace: 'import ssd'. */
  readonly action: string
  /** What such files cannot say. */
  readonly notes: readonly string[]
}

/** Loads tables that were read: all of it in one transaction or nothing. */
export async function importTables(
  db: Db,
  read: readonly ReadTable[],
  wanted: Loading & From,
): Promise<ImportReport> {
  const { notes } = wanted
  return inContext(db, wanted.actor, async (trx) => {
    const held = await heldIn(trx)
    const tables = checkTables(read, keysHeld(held, read))
    const faults = [
      ...tables.flatMap(({ broken }) => broken ?? []),
      ...tables.flatMap(({ refused }) => refused),
    ]
    const isBroken = tables.some(({ broken }) => broken !== null)
    if (isBroken || (faults.length > 0 && !wanted.acceptRefused))
      return report({ tables, faults, notes, loaded: null })
    const loaded = await loadAll(trx, { tables, held }, wanted)
    return report({ tables, faults, notes, loaded })
  })
}

/** By the table's name, with or without `ssd_`, in capitals or not. */
async function filesIn(folder: string): Promise<ReadonlyMap<SsdTable, string>> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new NoExtract('NO_EXTRACT', `There is no folder ${folder}, or it can’t be read`, { cause: error })
  })
  const byTable = new Map(names.map((name) => [name.toLowerCase().replace(/^(ssd_)?/, 'ssd_'), name]))
  const found = ssdTables.flatMap((table) => {
    const name = byTable.get(`${table.name}.csv`)
    return name === undefined ? [] : [[table, name] as const]
  })
  if (!found.some(([{ name }]) => name === 'ssd_person')) {
    throw new NoExtract(
      'NO_EXTRACT',
      `There is no ssd_person.csv in ${folder}: an extract begins with its people`,
    )
  }
  return new Map(found)
}

async function readAll(
  files: ReadonlyMap<SsdTable, string>,
  { folder, origin, say }: Import,
): Promise<ReadTable[]> {
  const today = dayOf(origin.now)
  const read: ReadTable[] = []
  for (const [table, file] of files) {
    const one = await readTable({ table, file, path: join(folder, file), today })
    say(`${file}: ${one.rows.length} rows read`)
    read.push(one)
  }
  return read
}

/** Only of tables whose files are there: where the workers' file is missing, nobody can say that a worker does not exist. */
function keysHeld(held: Held, read: readonly ReadTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
    ['ssd_person', held.people],
    ['ssd_department', held.teams],
    ['ssd_professionals', held.workers],
    ['ssd_cin_episodes', held.referrals],
    ['ssd_cin_assessments', new Map([...held.need.assessments].map((id) => [id, id]))],
  ]
  const there = new Set(read.map(({ table }) => table.name))
  return new Map(all.filter(([name]) => there.has(name)).map(([name, ids]) => [name, new Set(ids.keys())]))
}

async function loadAll(
  trx: Trx,
  { tables, held }: { tables: readonly ReadTable[]; held: Held },
  { origin, actor, clocks, say, progress, source, action }: Loading & From,
): Promise<ReadonlyMap<string, number>> {
  const hand = {
    workerId: actor.id,
    now: origin.now,
    today: dayOf(origin.now),
    source,
    newId: randomUUID,
  }
  return loadExtract(trx, { extract: extractOf(tables), held, hand, origin, clocks, action, say, progress })
}

interface Reported {
  readonly tables: readonly ReadTable[]
  readonly faults: readonly Fault[]
  readonly notes: readonly string[]
  readonly loaded: ReadonlyMap<string, number> | null
}

function report({ tables, faults, notes, loaded }: Reported): ImportReport {
  return {
    done: loaded !== null,
    tables: ssdTables.map(({ name }) => {
      const read = tables.find(({ table }) => table.name === name)
      return tableReport(name, { read, loaded })
    }),
    faults,
    notes: [...notes, ...tables.flatMap(({ file, lost }) => lostNotes(file, lost))],
  }
}

function tableReport(
  table: string,
  { read, loaded }: { read: ReadTable | undefined; loaded: Reported['loaded'] },
): TableReport {
  const refused = new Set(read?.refused.map(({ line }) => line)).size
  const sound = read?.rows.length ?? 0
  const put = loaded?.get(table) ?? 0
  const held = loaded === null ? 0 : sound - put
  return { table, file: read?.file ?? null, read: sound + refused, loaded: put, held, refused }
}

/** What the standard cannot carry: it answers 'unknown' in every figure and on every page. */
const notSaid: readonly string[] = [
  'When contacts and referrals were decided is not in the standard: such decisions are of an unknown day, and so is whether they were in time',
  'Contacts without an outcome come in as decided, how is not known',
  'Which children were in one call is not in the standard: each contact is a call of its own',
  'Who called, what was said, worries, levels and reasons for decisions are not in the standard',
  'Adults other than mothers, and relationships other than mother and child, are not in the standard',
  'Wards are not in the standard: areas are unknown',
  'Teams come in without a purpose: name those that take contacts, referrals and early help before work begins',
]

function lostNotes(file: string, lost: ReadonlySet<string>): string[] {
  return [...lost].map((column) => `${file}: ${column} is not kept`)
}
