import { type PlainDate, plainDate } from './plain-date.ts'

declare const instant: unique symbol
/** A moment, in UTC, to the millisecond: 'YYYY-MM-DDTHH:MM:SS.sssZ'. Compare with < and >. */
export type Instant = string & { readonly [instant]: true }

/** The council's zone: days begin and end by the clock on the wall in England. */
export const councilZone = 'Europe/London'

/** @throws RangeError unless `text` names a moment. */
export function instantOf(text: string | Date): Instant {
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime())) throw new RangeError(`Not a moment: ${text}`)
  return moment.toISOString() as Instant
}

/** `hours` hours later; nights, weekends and clock changes count as they pass. */
export function addHours(from: Instant, hours: number): Instant {
  return instantOf(new Date(Date.parse(from) + hours * 3_600_000))
}

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: councilZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const hourMs = 3_600_000
/** More hours than a page shows, and few enough to keep: beyond it they are reckoned again. */
const mostHours = 50_000
const aheadByHour = new Map<number, number>()

/** Milliseconds by which the wall clock is ahead of UTC. It is put on and back on whole hours only, so one answer holds for an hour. */
function aheadOfUtc(at: number): number {
  const hour = Math.floor(at / hourMs)
  const known = aheadByHour.get(hour)
  if (known !== undefined) return known
  const part = Object.fromEntries(wallClock.formatToParts(hour * hourMs).map((p) => [p.type, p.value]))
  const shown = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}Z`
  const ahead = Date.parse(shown) - hour * hourMs
  if (aheadByHour.size >= mostHours) aheadByHour.clear()
  aheadByHour.set(hour, ahead)
  return ahead
}

/** The council's day on which a moment falls, and the wall-clock time 'HH:MM'. */
export function wallClockOf(at: Instant): { on: PlainDate; time: string } {
  const moment = Date.parse(at)
  const shown = new Date(moment + aheadOfUtc(moment)).toISOString()
  return { on: plainDate(shown.slice(0, 10)), time: shown.slice(11, 16) }
}

/** The council's day on which a moment falls. */
export function dayOf(at: Instant): PlainDate {
  return wallClockOf(at).on
}

/**
 * The moment a wall clock in England shows `time` ('HH:MM') on a day.
 * In the hour that the spring change skips, the answer is the moment an hour later; in the hour that autumn repeats, the first.
 */
export function momentAt(on: PlainDate, time: string): Instant {
  const asUtc = Date.parse(`${on}T${time}Z`)
  const inSummer = instantOf(new Date(asUtc - 3_600_000))
  const shown = wallClockOf(inSummer)
  return shown.on === on && shown.time === time ? inSummer : instantOf(new Date(asUtc))
}
