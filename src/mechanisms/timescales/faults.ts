import { addDays, addMonths, daysBetween, plainDate } from '../../platform/plain-date.ts'
import type { Days, Duration, FixedDuration, Hours } from './duration.ts'
import { type AnyCase, type AnyStart, type AnyTimescale, listOf } from './rule.ts'

/**
 * What is wrong with declarations taken together, in words; empty when they are sound. (A misspelt event or field does not
 * compile.) Give it every timescale of every service at once, all versions included.
 */
export function timescaleFaults(timescales: readonly AnyTimescale[]): string[] {
  const byId = Map.groupBy(timescales, ({ id }) => id)
  return [...byId].flatMap(([id, versions]) => {
    const own = versions.flatMap((version) => faultsOf(version))
    return [...new Set([...own, ...versionFaults(versions)])].map((fault) => `${id}: ${fault}`)
  })
}

function faultsOf(rule: AnyTimescale): string[] {
  return [...wordFaults(rule), ...startFaults(rule), ...stageFaults(rule), ...numberFaults(rule)]
}

function wordFaults({ id, row, title, source, from, until }: AnyTimescale): string[] {
  return faultsWhere([
    [!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), 'the id is not in lower case with hyphens'],
    [row.trim() === '', 'it names no row of the list of timescales'],
    [title.trim() === '', 'it has no title'],
    [source.text.trim() === '', 'it has no source'],
    [from !== undefined && until !== undefined && until < from, 'it ends before it comes into force'],
  ])
}

function startFaults(rule: AnyTimescale): string[] {
  const starts = listOf(rule.starts)
  return faultsWhere([
    [starts.length === 0, 'nothing starts it'],
    [listOf(rule.met).length === 0, 'nothing can meet it'],
    [
      'mayComeFirst' in rule && starts.some((start) => !start.each),
      'what meets it may come first, but nothing says for which',
    ],
    [
      starts.some(({ each, take }) => each && take === 'every'),
      'a clock for each value cannot also start with every event',
    ],
    [starts.some(isHalfCounted), 'a start that counts events needs both how many and in which window'],
    ['every' in rule && starts.some((start) => start.countsFrom), 'a period is not counted from a day'],
  ])
}

function isHalfCounted({ times, inAny }: AnyStart): boolean {
  return (times === undefined) !== (inAny === undefined) || (times !== undefined && times < 2)
}

function stageFaults(rule: AnyTimescale): string[] {
  if (!('within' in rule) || 'every' in rule) return []
  const later = rule.again === undefined || rule.again === 'the same' ? [] : rule.again
  const stages = [rule, ...later]
  return faultsWhere([
    [
      rule.again !== undefined && rule.again !== 'the same' && rule.again.length === 0,
      'it goes on to no stage',
    ],
    [stages.some(({ within }) => casesOf(within)?.length === 0), 'it has no case'],
    [
      stages.some(({ within }) => hasCaseNeverReached(casesOf(within) ?? [])),
      'a case after one that always holds is never reached',
    ],
    [
      stages.some(({ warnAt, within }) => warnAt && isTooLate(warnAt, within)),
      'it warns when it is already due',
    ],
    [stages.some(({ within }) => hasNoTerms(within)), 'terms cannot be counted back, and none is no time'],
  ])
}

function casesOf(within: Duration | readonly AnyCase[]): readonly AnyCase[] | null {
  return isCases(within) ? within : null
}

function isCases(within: Duration | readonly AnyCase[]): within is readonly AnyCase[] {
  return Array.isArray(within)
}

function durationsOf(within: Duration | readonly AnyCase[]): Duration[] {
  return isCases(within) ? within.map((one) => one.within) : [within]
}

function hasCaseNeverReached(cases: readonly AnyCase[]): boolean {
  return cases.slice(0, -1).some(({ when }) => listOf(when).length === 0)
}

function hasNoTerms(within: Duration | readonly AnyCase[]): boolean {
  return durationsOf(within).some((duration) =>
    duration.unit === 'before'
      ? duration.of.unit === 'term'
      : duration.unit === 'term' && duration.count === 0,
  )
}

/** Judged from an ordinary Monday; a case or council number may still be shorter, and then the warning comes with the due date. */
function isTooLate(warnAt: Days | Hours, within: Duration | readonly AnyCase[]): boolean {
  const longest = Math.max(...durationsOf(within).map(lengthInHours))
  return lengthInHours(warnAt) >= longest
}

function lengthInHours(duration: Duration): number {
  if (duration.unit === 'council sets') return hoursIn(duration.default)
  if (duration.unit === 'before' || duration.unit === 'day of the year') return Number.POSITIVE_INFINITY
  return hoursIn(duration)
}

function hoursIn({ unit, count }: FixedDuration): number {
  const monday = plainDate('2026-06-01')
  if (unit === 'hour') return count
  if (unit === 'week' || unit === 'calendar day') return 24 * count * (unit === 'week' ? 7 : 1)
  if (unit === 'month' || unit === 'year')
    return 24 * daysBetween(monday, addMonths(monday, unit === 'year' ? 12 * count : count))
  if (unit === 'term') return 24 * 90 * count
  return 24 * daysBetween(monday, addDays(monday, Math.floor(count / 5) * 7 + (count % 5)))
}

function numberFaults(rule: AnyTimescale): string[] {
  if (!('within' in rule) || rule.source.basis !== 'local standard') return []
  const later = 'again' in rule && rule.again !== undefined && rule.again !== 'the same' ? rule.again : []
  const fixed = [rule, ...later].flatMap(({ within }) => (within ? durationsOf(within) : [])).filter(isFixed)
  return faultsWhere([[fixed.length > 0, 'a local standard takes its number from a council setting']])
}

function isFixed(duration: Duration): boolean {
  return duration.unit === 'before' ? duration.of.unit !== 'council sets' : duration.unit !== 'council sets'
}

function versionFaults(versions: readonly AnyTimescale[]): string[] {
  const inOrder = [...versions].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const overlaps = inOrder.some((version, n) => {
    const next = inOrder[n + 1]
    return (
      next !== undefined &&
      (version.until === undefined || next.from === undefined || next.from <= version.until)
    )
  })
  const kinds = new Set(versions.map((version) => 'every' in version))
  return faultsWhere([
    [overlaps, 'two versions are in force on the same day (or the id is used twice)'],
    [kinds.size > 1, 'one version asks for one in each period and another does not'],
  ])
}

function faultsWhere(checks: readonly (readonly [unknown, string])[]): string[] {
  return checks.filter(([isWrong]) => isWrong).map(([, fault]) => fault)
}
