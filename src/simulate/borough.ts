import { clocks } from '../journey/house.ts'
import { type Db, inContext, systemActor, type Trx } from '../platform/db.ts'
import { AppError } from '../platform/errors.ts'
import type { Instant } from '../platform/instant.ts'
import { addDays } from '../platform/plain-date.ts'
import type { Progress } from '../platform/progress.ts'
import { type Load, newLoad, sizeOf } from '../record/bulk/load.ts'
import { writeLoad } from '../record/bulk/write-load.ts'
import { spanOf } from './days.ts'
import { demoPeople } from './demo-people.ts'
import { loadDesk } from './desk.ts'
import { tellFamily } from './families.ts'
import { loadPlaces, makePlaces } from './places.ts'
import { profileNamed } from './profiles/all.ts'
import { randomOf } from './random.ts'
import { loadStaff, makeStaff } from './staff.ts'
import {
  addDemoPeople,
  addRestriction,
  analyse,
  ensureTrace,
  holdsNobody,
  markMadeUp,
} from './store.records.ts'
import { loadTriageDays, triageDays } from './triage-days.ts'
import type { World } from './world.ts'

/** Made-up people are only put into an empty store. */
class NotEmpty extends AppError<'NOT_EMPTY'> {}

export interface Borough {
  /** Children with at least one contact; adults follow. */
  readonly children: number
  readonly years: number
  readonly seed: number
  /** When the history ends: the same seed at the same moment makes the same borough. */
  readonly now: Instant
  readonly say: (line: string) => void
  /** Told how many of the children have a history. */
  readonly progress?: Progress | undefined
  /** A profile's id; left out: the default borough. */
  readonly profile?: string | undefined
}

/** Whether nobody is in the store yet. */
export function isEmpty(owner: Db): Promise<boolean> {
  return inContext(owner, systemActor, holdsNobody)
}

/**
 * Fills an empty store with a made-up council, its people and their history, and marks the store as made up. All or nothing.
 * @throws NotEmpty, NoProfile
 */
export async function simulateBorough(owner: Db, wanted: Borough): Promise<void> {
  const world = worldOf(wanted)
  await inContext(owner, systemActor, async (trx) => {
    if (!(await holdsNobody(trx)))
      throw new NotEmpty('NOT_EMPTY', 'The store is not empty: made-up people are only put into an empty one')
    await ensureTrace(trx, world.span.today)
    await writeStaff(trx, world, wanted)
    await writeFamilies(trx, world, wanted)
    await addDemoPeople(trx, demoPeople(world))
    await markMadeUp(trx, wanted)
  })
  await analyse(owner)
}

/** What all families of the borough share. */
function worldOf({ profile, now, years, seed, children }: Omit<Borough, 'say' | 'progress'>): World {
  const shape = profileNamed(profile)
  const span = spanOf(now, years, clocks.calendar)
  const staff = makeStaff(seed, children)
  return {
    profile: shape,
    span,
    staff,
    triages: triageDays({ span, staff }, seed),
    places: makePlaces(seed, shape),
    caseloads: new Map(),
  }
}

async function writeStaff(
  trx: Trx,
  { staff, places, span, triages }: World,
  { seed, now }: Borough,
): Promise<void> {
  const load = newLoad()
  loadStaff(load, staff, { seed, from: span.from, today: span.today })
  loadPlaces(load, places, seed)
  loadDesk(load, { span, staff }, seed)
  loadTriageDays(load, triages)
  await write(trx, load, { seed, now })
}

async function write(trx: Trx, load: Load, { seed, now }: Pick<Borough, 'seed' | 'now'>): Promise<void> {
  load.events.sort((one, other) =>
    one.recordedAt < other.recordedAt ? -1 : one.recordedAt > other.recordedAt ? 1 : 0,
  )
  await writeLoad(trx, load, {
    clocks,
    origin: { workerId: systemActor.id, now },
    action: 'simulate',
    traceIdOf: (personId) => randomOf(seed, 'trace', personId).uuid(),
  })
}

/** Families in one load. Each person's whole history lies in one. */
const atOnce = 400

/** How far the borough has been told. */
interface Told {
  children: number
  people: number
  rows: number
  families: number
  restricted: string | null
}

/** While one load is written the next is told: chance and database each have a processor. */
async function writeFamilies(trx: Trx, world: World, wanted: Borough): Promise<void> {
  const began = Date.now()
  const progress: Told = { children: 0, people: 0, rows: 0, families: 0, restricted: null }
  let writing = Promise.resolve()
  while (progress.children < wanted.children) {
    const load = nextLoad(world, wanted, progress)
    await writing
    writing = write(trx, load, wanted)
    wanted.progress?.(progress.children, wanted.children)
  }
  await writing
  if (progress.restricted !== null) await restrict(trx, world, { personId: progress.restricted, wanted })
  const seconds = (Date.now() - began) / 1000
  const { people, families, rows } = progress
  wanted.say(
    `${people} people in ${families} families, ${rows} rows in ${seconds.toFixed(1)} s: ${Math.round(rows / seconds)} rows/s`,
  )
}

/** The family of which the first person's record is restricted. */
const restrictedFamily = 12

function nextLoad(world: World, { children, seed }: Borough, progress: Told): Load {
  const load = newLoad()
  for (let count = 0; count < atOnce && progress.children < children; count++) {
    const number = progress.families
    const told = tellFamily(world, load, { seed, number, most: children - progress.children })
    if (number === restrictedFamily) progress.restricted = told.people[0] ?? null
    progress.children += told.children
    progress.people += told.people.length
    progress.families += 1
  }
  progress.rows += sizeOf(load)
  return load
}

/** One record that only named people see, so that the demo can show what that is like. */
async function restrict(
  trx: Trx,
  { staff, span }: World,
  { personId, wanted }: { personId: string; wanted: Borough },
) {
  const keeper = staff.members('records')[0]?.id ?? ''
  const manager = staff.manager('help-and-protection').id
  await addRestriction(trx, {
    id: randomOf(wanted.seed, 'restriction').uuid(),
    personId,
    because: 'A relative works for the council',
    setBy: keeper,
    secondBy: manager,
    members: [keeper, manager],
    from: span.end,
    reviewOn: addDays(span.today, 90),
  })
}
