import { type Day, isDay } from '../../day.ts'
import { byDay, type Child } from '../child.ts'
import { blank, type Row } from '../row.ts'

type Episode = Row<'Episodes'>

/** Rows of one legal status that belong together, and how many days they last. */
export interface StatusRun {
  readonly rows: readonly Episode[]
  readonly days: number
}

interface Asked {
  readonly status: string
  /** An open episode is read as lasting until then. */
  readonly end: Day
  /** As the sector's validator: two spells with another status joined on between them are one run. */
  readonly asSector: boolean
}

/** Runs of a legal status: an episode joins the one before it where it begins on the day that one ends. */
export function joinedRuns({ episodes }: Child, { status, end, asSector }: Asked): readonly StatusRun[] {
  const dated = episodes.filter(({ DECOM }) => isDay(DECOM.day))
  const runs: Episode[][] = []
  for (const [at, row] of dated.entries()) {
    if (row.LS !== status) continue
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && continues(dated, { before, at, asSector, end })) run.push(row)
    else runs.push([row])
  }
  return runs.map((rows) => ({ rows, days: spanOf(rows, end) }))
}

interface Joint {
  readonly before: Episode
  readonly at: number
  readonly asSector: boolean
  readonly end: Day
}

function continues(dated: readonly Episode[], { before, at, asSector, end }: Joint): boolean {
  const next = dated[dated.indexOf(before) + 1]
  const isJoined = next !== undefined && next.DECOM.day === endOf(before, end)
  return isJoined && (asSector || next === dated[at])
}

function spanOf(rows: readonly Episode[], end: Day): number {
  const first = Math.min(...rows.map(({ DECOM }) => DECOM.day))
  return Math.max(...rows.map((row) => endOf(row, end))) - first
}

/** Runs of a legal status that end where a gap follows; the days of all rows are added up. */
export function addedRuns({ now }: Child, { status, end }: Omit<Asked, 'asSector'>): readonly StatusRun[] {
  const ofStatus = byDay(
    now.Episodes.filter(({ LS, DECOM }) => LS === status && isDay(DECOM.day)),
    ({ DECOM }) => DECOM.day,
  )
  const runs: Episode[][] = []
  for (const row of ofStatus) {
    const before = runs.at(-1)?.at(-1)
    if (before === undefined || row.DECOM.day > endOf(before, end)) runs.push([])
    runs.at(-1)?.push(row)
  }
  return runs.map((rows) => ({
    rows,
    days: rows.reduce((sum, row) => sum + endOf(row, end) - row.DECOM.day, 0),
  }))
}

function endOf({ DEC }: Episode, end: Day): Day {
  return blank(DEC) ? end : DEC.day
}
