import type { Origin } from '../../mechanisms/audit/index.ts'
import type { Trx } from '../../platform/db.ts'
import type { Progress } from '../../platform/progress.ts'
import { type Load, newLoad, sizeOf } from '../../record/bulk/load.ts'
import type { Hand } from '../../record/bulk/people.ts'
import { field } from '../../record/bulk/ssd-table.ts'
import { writeLoad } from '../../record/bulk/write-load.ts'
import { findEvents } from '../../record/chronology/records.ts'
import { loadSsdFamily, loadSsdMother } from '../../record/families/ssd.ts'
import type { Clocks } from '../../record/shell/obligations.ts'
import type { Extract } from './extract.ts'
import { type Held, namesOf } from './held.records.ts'
import { count, type Importing } from './importing.ts'
import { loadPersonOfExtract } from './load-person.ts'
import { loadStaff } from './load-staff.ts'

export interface Loading {
  readonly extract: Extract
  readonly held: Held
  readonly hand: Hand
  readonly origin: Origin
  readonly clocks: Clocks
  /** The name in the trace: 'import ssd'. */
  readonly action: string
  readonly say: (line: string) => void
  readonly progress?: Progress | undefined
}

/** People in one load: everything about a person lies in one. */
const atOnce = 1_000

/** Writes what the store does not hold, and answers the rows loaded by table. */
export async function loadExtract(trx: Trx, loading: Loading): Promise<ReadonlyMap<string, number>> {
  const importing = await begin(trx, loading)
  const people = [
    ...new Set(loading.extract.rows('ssd_person').map((row) => field(row, 'pers_person_id') ?? '')),
  ]
  let rows = 0
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce)
    const load = newLoad()
    for (const legacyId of some) loadPersonOfExtract(load, importing, legacyId)
    rows += sizeOf(load)
    await write(trx, load, { loading, people: some.filter((id) => loading.held.people.has(id)), importing })
    const done = Math.min(from + atOnce, people.length)
    loading.progress?.(done, people.length)
    if (done === people.length) loading.say(`${people.length} people, ${rows} rows`)
  }
  await loadMothers(trx, importing, loading)
  return importing.loaded
}

/** Teams, workers and families first: people point at them. */
async function begin(trx: Trx, loading: Loading): Promise<Importing> {
  const { extract, held, hand } = loading
  const { newId } = hand
  const ids = {
    people: new Map(held.people),
    families: new Map(held.families),
    teams: new Map(held.teams),
    workers: new Map(held.workers),
    teamNames: await namesOf(trx, 'access.team'),
    workerNames: await namesOf(trx, 'access.worker'),
    newId,
  }
  for (const row of extract.rows('ssd_person')) {
    const legacyId = field(row, 'pers_person_id') ?? ''
    if (!ids.people.has(legacyId)) ids.people.set(legacyId, newId())
  }
  const importing: Importing = { extract, held, ids, hand, loaded: new Map() }
  const load = newLoad()
  const staff = loadStaff(load, extract, ids)
  importing.loaded.set('ssd_department', staff.teams)
  importing.loaded.set('ssd_professionals', staff.workers)
  loadFamilies(load, importing)
  await write(trx, load, { loading, people: [], importing })
  return importing
}

function loadFamilies(load: Load, { extract, ids, hand }: Importing): void {
  const families = Map.groupBy(extract.rows('ssd_family'), (row) => field(row, 'fami_family_id') ?? '')
  for (const [legacyId, rows] of families) {
    if (ids.families.has(legacyId)) continue
    const id = hand.newId()
    ids.families.set(legacyId, id)
    const familyNames = rows.flatMap((row) => {
      const people = extract.of('ssd_person', field(row, 'fami_person_id') ?? '')
      return people.flatMap((person) => field(person, 'pers_surname') ?? [])
    })
    loadSsdFamily(load, { id, legacyId, familyNames }, hand)
  }
}

interface Writing {
  readonly loading: Loading
  /** The council's identifiers of those who were in the store before. */
  readonly people: readonly string[]
  readonly importing: Importing
}

async function write(trx: Trx, load: Load, { loading, people, importing }: Writing): Promise<void> {
  const { clocks, origin, hand, action } = loading
  const before = await findEvents(
    trx,
    people.flatMap((id) => importing.ids.people.get(id) ?? []),
  )
  const traceIds = new Map<string, string>()
  const traceIdOf = (personId: string) => {
    const id = traceIds.get(personId) ?? hand.newId()
    traceIds.set(personId, id)
    return id
  }
  await writeLoad(trx, load, { clocks, origin, action, traceIdOf, before })
}

/** Both of a pair must be there before they can be tied. */
async function loadMothers(trx: Trx, importing: Importing, loading: Loading): Promise<void> {
  const load = newLoad()
  const { held, ids, hand, extract } = importing
  for (const row of extract.rows('ssd_mother')) {
    const motherId = ids.people.get(field(row, 'moth_person_id') ?? '') ?? ''
    const childId = ids.people.get(field(row, 'moth_childs_person_id') ?? '') ?? ''
    if (held.mothers.has(`${motherId} ${childId}`)) continue
    loadSsdMother(load, { motherId, childId }, hand)
    count(importing, 'ssd_mother')
  }
  await write(trx, load, { loading, people: [], importing })
}
