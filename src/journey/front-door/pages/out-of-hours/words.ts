import { labelOf } from '../../../../platform/code.ts'
import { recentMoment } from '../../../../platform/day-words.ts'
import type { Instant } from '../../../../platform/instant.ts'
import { nightCallKinds } from '../../codes.ts'
import type { HourLoad, NightCall } from '../../night-calls.records.ts'

/** One call of the log, already worded. */
export function callLine(call: NightCall, now: Instant) {
  return {
    when: recentMoment(call.beganAt, now),
    kind: labelOf(nightCallKinds, call.kind),
    minutes: hoursAndMinutes(call.minutes),
    caller: call.caller ?? '',
    arranged: call.homelessness ? `${call.arranged} Referred to housing as homeless.` : call.arranged,
    by: call.takenByName ?? 'Not known',
  }
}

/** Over how many days the load is added up. */
export const loadPeriods = [
  { code: '7', label: 'Last 7 days' },
  { code: '28', label: 'Last 28 days' },
  { code: '365', label: 'Last 12 months' },
] as const

/** How the load divides by service. */
export function loadByService(rows: readonly HourLoad[]) {
  const all = sum(rows, 'minutes')
  return nightCallKinds.map(({ code, label }) => {
    const own = rows.filter(({ kind }) => kind === code)
    const minutes = sum(own, 'minutes')
    return {
      service: label,
      calls: `${sum(own, 'calls')}`,
      time: hoursAndMinutes(minutes),
      share: all === 0 ? '–' : `${Math.round((minutes / all) * 100)}%`,
      homelessness: `${sum(own, 'homelessness')}`,
    }
  })
}

/** The night begins when the day team goes home. */
const nightBegins = 17

/** Hours of the day in the order of a night, those without calls left out. `share` is of the busiest hour's minutes, 0 to 1. */
export function loadByHour(rows: readonly HourLoad[]) {
  const hours = Array.from({ length: 24 }, (_, at) => (at + nightBegins) % 24)
  const minutesIn = (hour: number) =>
    sum(
      rows.filter((row) => row.hour === hour),
      'minutes',
    )
  const busiest = Math.max(1, ...hours.map(minutesIn))
  return hours
    .filter((hour) => rows.some((row) => row.hour === hour))
    .map((hour) => ({
      hour: hourWords(hour),
      calls: nightCallKinds.map(({ code }) =>
        sum(
          rows.filter((row) => row.hour === hour && row.kind === code),
          'calls',
        ),
      ),
      minutes: minutesIn(hour),
      share: minutesIn(hour) / busiest,
    }))
}

function hourWords(hour: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(hour)}:00 to ${two((hour + 1) % 24)}:00`
}

/** '2 h 5 min' */
export function hoursAndMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`
}

function sum(rows: readonly HourLoad[], field: 'calls' | 'minutes' | 'homelessness'): number {
  return rows.reduce((total, row) => total + row[field], 0)
}
