import type { Day } from '../../day.ts'

interface Spans<One> {
  readonly starts: (one: One) => Day
  /** The last day on which another may not start; NaN where that is not known. */
  readonly lastDay: (one: One) => Day
  /** Two that agree on this day and on their start are one record sent twice, which is another rule's affair. */
  readonly ends?: (one: One) => Day
}

interface Overlaps<One> {
  /** Those that start while another runs. */
  readonly starting: readonly One[]
  /** Those that run while another starts. */
  readonly running: readonly One[]
}

/**
 * Every record that starts while another runs, and every one that runs then; two that start on one day are a pair both ways round.
 * A sweep over the days of starting, so that a child with thousands of records takes no longer than sorting them.
 */
export function overlapping<One>(ones: readonly One[], spans: Spans<One>): Overlaps<One> {
  if (ones.length < 2) return { starting: [], running: [] }
  const { starts, lastDay } = spans
  const starting = new Set<One>()
  const running = new Set<One>()
  const days = [...Map.groupBy(ones, starts)]
    .filter(([day]) => !Number.isNaN(day))
    .sort(([one], [other]) => one - other)
  let runsTo = Number.NEGATIVE_INFINITY
  days.forEach(([day, group], at) => {
    const next = days[at + 1]?.[0] ?? Number.POSITIVE_INFINITY
    const alive = group.filter((one) => lastDay(one) >= day)
    const besideAlive = besides(alive, spans)
    const beside = besides(group, spans)
    for (const one of group) if (runsTo >= day || besideAlive(one)) starting.add(one)
    for (const one of alive) if (lastDay(one) >= next || beside(one)) running.add(one)
    runsTo = alive.reduce((latest, one) => Math.max(latest, lastDay(one)), runsTo)
  })
  return {
    starting: ones.filter((one) => starting.has(one)),
    running: ones.filter((one) => running.has(one)),
  }
}

/** Whether a group that starts on one day holds another beside a record, its copies left out. */
function besides<One>(group: readonly One[], { ends }: Spans<One>): (one: One) => boolean {
  const members = new Set(group)
  const copies = Map.groupBy(group, (one) => ends?.(one) ?? Number.NaN)
  copies.delete(Number.NaN)
  return (one) => {
    const alike = ends === undefined ? undefined : copies.get(ends(one))?.length
    return group.length > (alike ?? (members.has(one) ? 1 : 0))
  }
}
