import type { Family, Tie, Union } from './family.ts'

/**
 * The row of each member, from 0 for the eldest: a parent stands above a child, partners and brothers and sisters in one row where
 * that can be.
 * @param unions without anybody who is their own forebear
 */
export function rowsOf({ members, ties }: Family, unions: readonly Union[]): Map<string, number> {
  const rows = new Map<string, number>()
  const steps = stepsOf(ties, unions)
  for (const { id } of members) if (!rows.has(id)) spread(rows, steps, id)
  settle(rows, unions)
  joinPartners(rows, unions)
  settle(rows, unions)
  const first = Math.min(...rows.values())
  return new Map([...rows].map(([id, row]) => [id, row - first]))
}

interface Step {
  readonly from: string
  readonly to: string
  readonly rows: number
}

function stepsOf(ties: readonly Tie[], unions: readonly Union[]): Map<string, Step[]> {
  const known = [...unions.flatMap(stepsIn), ...ties.flatMap(stepOfKin)]
  const back = known.map(({ from, to, rows }) => ({ from: to, to: from, rows: -rows }))
  return Map.groupBy([...known, ...back], ({ from }) => from)
}

function stepsIn({ partners, children }: Union): Step[] {
  const [one, two] = partners
  const [first, ...others] = children
  return [
    ...partners.flatMap((from) => children.map(({ id }) => ({ from, to: id, rows: 1 }))),
    ...(first ? others.map(({ id }) => ({ from: first.id, to: id, rows: 0 })) : []),
    ...(one && two ? [{ from: one, to: two, rows: 0 }] : []),
  ]
}

function stepOfKin(tie: Tie): Step[] {
  return tie.kind === 'kin' ? [{ from: tie.elder, to: tie.younger, rows: tie.rows }] : []
}

function spread(rows: Map<string, number>, steps: ReadonlyMap<string, readonly Step[]>, start: string): void {
  rows.set(start, 0)
  const queue = [start]
  for (const id of queue) {
    const next = (steps.get(id) ?? []).filter(({ to }) => !rows.has(to))
    for (const { to, rows: down } of next) rows.set(to, (rows.get(id) ?? 0) + down)
    queue.push(...new Set(next.map(({ to }) => to)))
  }
}

/** Moves children below their parents until nothing is out of place. */
function settle(rows: Map<string, number>, unions: readonly Union[]): void {
  for (let turn = 0; turn < rows.size; turn += 1) {
    const moved = unions.map((union) => settleOne(rows, union)).some(Boolean)
    if (!moved) return
  }
}

/** Somebody whose own parents are not known comes down to the row of their partner. */
function joinPartners(rows: Map<string, number>, unions: readonly Union[]): void {
  const withParents = new Set(unions.flatMap(({ children }) => children.map(({ id }) => id)))
  for (const { partners } of unions) {
    const row = Math.max(...partners.map((id) => rows.get(id) ?? 0))
    for (const id of partners.filter((one) => !withParents.has(one))) rows.set(id, row)
  }
}

function settleOne(rows: Map<string, number>, { partners, children }: Union): boolean {
  const above = Math.max(...partners.map((id) => rows.get(id) ?? 0))
  const tooHigh = children.filter(({ id }) => (rows.get(id) ?? 0) <= above)
  for (const { id } of tooHigh) rows.set(id, above + 1)
  return tooHigh.length > 0
}
