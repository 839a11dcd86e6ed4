import type { Day } from '../day.ts'
import type { Row, Tables } from './row.ts'
import type { TableName } from './tables.ts'

/** A child's rows of one year, table by table, in the order of the file. */
export type ChildYear = { readonly [T in TableName]: readonly Row<T>[] }

/** Everything that both returns say of one child. */
export interface Child {
  readonly id: string
  readonly now: ChildYear
  readonly last: ChildYear
  /** The first Header row of this year. */
  readonly header: Row<'Header'> | undefined
  readonly headerLast: Row<'Header'> | undefined
  /** Birth date by this year's Header; NaN where not known. */
  readonly dob: Day
  /** This year's episodes by DECOM; those without a date last, ties as in the file. */
  readonly episodes: readonly Row<'Episodes'>[]
  /** Last year's episodes, likewise. */
  readonly episodesLast: readonly Row<'Episodes'>[]
}

/** One child for each id in any table of either year. Rows without an id belong to no child. */
export function indexChildren(now: Tables, last: Tables): ReadonlyMap<string, Child> {
  const ofNow = yearsOf(now)
  const ofLast = yearsOf(last)
  const ids = new Set([...ofNow.ids, ...ofLast.ids])
  return new Map([...ids].map((id) => [id, childOf(id, ofNow.of(id), ofLast.of(id))]))
}

function childOf(id: string, now: ChildYear, last: ChildYear): Child {
  const header = now.Header[0]
  return {
    id,
    now,
    last,
    header,
    headerLast: last.Header[0],
    dob: header?.DOB.day ?? Number.NaN,
    episodes: byDay(now.Episodes, (episode) => episode.DECOM.day),
    episodesLast: byDay(last.Episodes, (episode) => episode.DECOM.day),
  }
}

/** Rows in the order of a day; those without one last, ties as they were. */
export function byDay<R>(rows: readonly R[], dayOf: (row: R) => Day): readonly R[] {
  if (rows.length < 2) return rows
  const key = (row: R) => {
    const day = dayOf(row)
    return Number.isNaN(day) ? Number.MAX_SAFE_INTEGER : day
  }
  return rows.toSorted((one, other) => key(one) - key(other))
}

// Most children have no row in most tables; the one empty list saves a few dozen for each child.
const none: readonly never[] = []

/** Answers a child's year by the child's id. */
function yearsOf(tables: Tables): { ids: Iterable<string>; of: (id: string) => ChildYear } {
  const by = {
    Header: byId(tables.Header?.rows),
    Episodes: byId(tables.Episodes?.rows),
    UASC: byId(tables.UASC?.rows),
    Reviews: byId(tables.Reviews?.rows),
    OC2: byId(tables.OC2?.rows),
    OC3: byId(tables.OC3?.rows),
    AD1: byId(tables.AD1?.rows),
    PlacedAdoption: byId(tables.PlacedAdoption?.rows),
    PrevPerm: byId(tables.PrevPerm?.rows),
    Missing: byId(tables.Missing?.rows),
    SWEpisodes: byId(tables.SWEpisodes?.rows),
    DoLo: byId(tables.DoLo?.rows),
  }
  const of = (id: string): ChildYear => ({
    Header: by.Header.get(id) ?? none,
    Episodes: by.Episodes.get(id) ?? none,
    UASC: by.UASC.get(id) ?? none,
    Reviews: by.Reviews.get(id) ?? none,
    OC2: by.OC2.get(id) ?? none,
    OC3: by.OC3.get(id) ?? none,
    AD1: by.AD1.get(id) ?? none,
    PlacedAdoption: by.PlacedAdoption.get(id) ?? none,
    PrevPerm: by.PrevPerm.get(id) ?? none,
    Missing: by.Missing.get(id) ?? none,
    SWEpisodes: by.SWEpisodes.get(id) ?? none,
    DoLo: by.DoLo.get(id) ?? none,
  })
  return { ids: new Set(Object.values(by).flatMap((rows) => [...rows.keys()])), of }
}

function byId<R extends { readonly CHILD: string | null }>(
  rows: readonly R[] = [],
): ReadonlyMap<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    if (row.CHILD === null) continue
    const group = groups.get(row.CHILD)
    if (group) group.push(row)
    else groups.set(row.CHILD, [row])
  }
  return groups
}
