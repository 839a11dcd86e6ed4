import { ageOn, type PlainDate } from '../../platform/plain-date.ts'
import { reckonDay } from './due-date.ts'
import { inLine, type Line, type Rulebook } from './line.ts'
import type { EarlierDue } from './obligation.ts'
import { type Base, birthday, type Reckoning, reckon, unknown } from './reckon.ts'
import { type AnyCase, type AnyCondition, listOf } from './rule.ts'
import type { Step } from './steps.ts'
import { hasFields } from './stream.ts'

/** A due date by cases. `case` is the one that decided; the answer is null where no case holds and nothing is needed. */
export interface ByCase extends Reckoning {
  readonly case: AnyCase | null
  readonly earlier: readonly EarlierDue[]
}

/** What the cases are asked about. Events after `closedOn` no longer change a clock that was met or stopped then. */
export interface Asked {
  readonly book: Rulebook
  readonly line: Line
  readonly base: Base
  readonly closedOn: PlainDate | null
}

/**
 * The due date where the rule differs by age, status or placement. The case in force at the start is followed until the day
 * it ceases to hold; if the clock has not run out by then, the case that holds from that day takes over, and never asks for a
 * day before it came to hold.
 * @throws CalendarEnds
 */
export function reckonByCase(cases: readonly AnyCase[], asked: Asked): ByCase | null {
  if (asked.book.world.bornOn === null && cases.some(dependsOnAge)) {
    return { ...unknown('no date of birth'), case: null, earlier: [] }
  }
  const stretches = stretchesOf(cases, asked)
  const earlier: EarlierDue[] = []
  const changes: Step[] = []
  for (const [n, stretch] of stretches.entries()) {
    if (stretch.case === null) continue
    if (n > 0) changes.push(changeStep(stretch, earlier.length > 0))
    const reckoning = reckonStretch(stretch, n > 0, asked)
    const next = stretches[n + 1]
    const { due } = reckoning
    if (due.is === 'unknown' || !next || due.on < next.from) {
      return { ...reckoning, steps: [...changes, ...reckoning.steps], case: stretch.case, earlier }
    }
    earlier.push({
      on: due.on,
      until: next.from,
      because: next.case?.title ?? 'another rule holds from then',
    })
  }
  return null
}

interface CaseStretch {
  readonly from: PlainDate
  readonly case: AnyCase | null
}

function changeStep({ from, case: now }: CaseStretch, hadRule: boolean): Step {
  if (!hadRule) return { step: 'not needed until', on: from }
  return { step: 'rule changed', on: from, title: now?.title ?? 'another rule' }
}

function reckonStretch(
  { from, case: rule }: CaseStretch,
  isLater: boolean,
  { base, book }: Asked,
): Reckoning {
  if (rule === null) return unknown('no date recorded')
  const anew = isLater && rule.counts === 'from the change'
  const start = anew ? { on: from, at: null, startedOn: from } : base
  const reckoning = reckon(start, rule.within, book.world)
  if (!isLater || reckoning.due.is === 'unknown' || reckoning.due.on >= from) return reckoning
  // Already due by the new case when it came to hold: due that very day, or the next that counts.
  const unit =
    reckoning.unit === 'working day' || reckoning.unit === 'school day' ? reckoning.unit : 'calendar day'
  return reckon({ on: from, at: null, startedOn: base.startedOn }, { unit, count: 0 }, book.world)
}

/** Days from which another case holds, the start first. */
function stretchesOf(cases: readonly AnyCase[], asked: Asked): CaseStretch[] {
  const start = asked.base.startedOn
  const days = new Set([start, ...changeDays(cases, asked).filter((on) => on > start)])
  const inOrder = [...days].sort()
  return inOrder
    .map((from) => ({ from, case: cases.find((one) => holds(one, from, asked)) ?? null }))
    .filter(({ case: rule }, n, all) => n === 0 || rule !== all[n - 1]?.case)
}

function changeDays(cases: readonly AnyCase[], asked: Asked): PlainDate[] {
  return cases.flatMap((one) => listOf(one.when)).flatMap((condition) => daysItMayChange(condition, asked))
}

function daysItMayChange(condition: AnyCondition, { book, line, closedOn }: Asked): PlainDate[] {
  const { bornOn, calendar } = book.world
  if ('ageUnder' in condition) return bornOn ? [birthday(bornOn, condition.ageUnder)] : []
  if ('ageFrom' in condition) return bornOn ? [birthday(bornOn, condition.ageFrom)] : []
  if ('lasted' in condition) return onlyKnown(reckonDay(line.start.placed.on, condition.lasted, calendar))
  if ('start' in condition) return []
  const match = 'latest' in condition ? { on: condition.latest.on } : condition.had
  const days = inLine(book, line, [match]).map((placed) => placed.on)
  return closedOn === null ? days : days.filter((on) => on <= closedOn)
}

function onlyKnown(reckoned: ReturnType<typeof reckonDay>): PlainDate[] {
  return 'on' in reckoned ? [reckoned.on] : []
}

function holds(one: AnyCase, on: PlainDate, asked: Asked): boolean {
  return listOf(one.when).every((condition) => isTrueOn(condition, on, asked))
}

function isTrueOn(condition: AnyCondition, on: PlainDate, { book, line }: Asked): boolean {
  const { bornOn, calendar } = book.world
  if ('ageUnder' in condition) return bornOn !== null && ageOn(bornOn, on) < condition.ageUnder
  if ('ageFrom' in condition) return bornOn !== null && ageOn(bornOn, on) >= condition.ageFrom
  if ('lasted' in condition) {
    return onlyKnown(reckonDay(line.start.placed.on, condition.lasted, calendar)).some((day) => day <= on)
  }
  if ('start' in condition) return hasFields(line.start.placed.event, condition.start)
  if ('latest' in condition) {
    const latest = inLine(book, line, [{ on: condition.latest.on }]).findLast((placed) => placed.on <= on)
    return latest !== undefined && hasFields(latest.event, condition.latest.where)
  }
  const since = line.start.placed.on
  return inLine(book, line, [condition.had]).some((placed) => since <= placed.on && placed.on <= on)
}

function dependsOnAge({ when }: AnyCase): boolean {
  return listOf(when).some((condition) => 'ageUnder' in condition || 'ageFrom' in condition)
}
