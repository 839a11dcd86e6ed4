import { addYears, type Day, isDay } from '../../../day.ts'
import type { Child } from '../../child.ts'
import { endedInAdoption, isShortBreak } from '../../definitions/episodes.ts'
import type { Row } from '../../row.ts'

type Episode = Row<'Episodes'>

/** Days in care that make a young person relevant: 13 weeks since 14, and at least one of them since 16. */
const daysSince14 = 91
const daysSince16 = 1

/** A spell of care with both ends. */
interface Spell {
  readonly from: Day
  readonly to: Day
}

/**
 * Whether a young person is a relevant or former relevant child by the episodes of both years; null where they tell
 * nothing (no episode is left, or 20 or over at the end of the year).
 *
 * @source Children (Leaving Care) Act 2000; spec/ssda903-rules.md, Care-leaver eligibility
 */
export function isEligibleLeaver(child: Child, end: Day): boolean | null {
  if (!isDay(child.dob) || !(addYears(child.dob, 20) > end)) return null
  const episodes = joined(child)
  const last = episodes.at(-1)
  if (last === undefined) return false
  if (endedInAdoption(last)) return false
  const spells = episodes.flatMap((episode) => spellOf(episode, episode === last ? end : Number.NaN))
  return isLongEnough(spells, child.dob)
}

function isLongEnough(spells: readonly Spell[], dob: Day): boolean {
  return (
    daysFrom(spells, addYears(dob, 14)) >= daysSince14 && daysFrom(spells, addYears(dob, 16)) >= daysSince16
  )
}

/** Both years' episodes by DECOM; of rows that began on one day the one that ended first. */
function joined({ now, last }: Child): readonly Episode[] {
  const byStart = new Map<Day, Episode>()
  for (const episode of [...now.Episodes, ...last.Episodes]) {
    if (!isDay(episode.DECOM.day)) continue
    const other = byStart.get(episode.DECOM.day)
    if (other === undefined || endOf(episode) < endOf(other)) byStart.set(episode.DECOM.day, episode)
  }
  return [...byStart.values()].toSorted((one, other) => one.DECOM.day - other.DECOM.day)
}

function endOf({ DEC }: Episode): Day {
  return isDay(DEC.day) ? DEC.day : Number.MAX_SAFE_INTEGER
}

function spellOf(episode: Episode, open: Day): readonly Spell[] {
  if (isShortBreak(episode)) return []
  const to = isDay(episode.DEC.day) ? episode.DEC.day : open
  return isDay(to) ? [{ from: episode.DECOM.day, to }] : []
}

function daysFrom(spells: readonly Spell[], day: Day): number {
  return spells.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, day)), 0)
}
