import { labelOf } from '../../../../platform/code.ts'
import { nearDay, recentMoment } from '../../../../platform/day-words.ts'
import { dayOf, type Instant, wallClockOf } from '../../../../platform/instant.ts'
import { duties } from '../../codes.ts'
import type { OnDuty } from '../../on-duty.records.ts'

/** Somebody who is on, or will be, already worded. */
export function dutyLine(one: OnDuty, now: Instant) {
  return {
    id: one.id,
    duty: labelOf(duties, one.duty),
    name: one.name,
    reach: one.reach ?? '',
    from: recentMoment(one.fromAt, now),
    until: one.toAt === null ? 'Until it is ended' : untilWords(one.toAt, now),
  }
}

function untilWords(at: Instant, now: Instant): string {
  const { on, time } = wallClockOf(at)
  return on === dayOf(now) ? `Until ${time}` : `Until ${nearDay(on, dayOf(now))} at ${time}`
}

/** In the order of the list of duties. */
export function inOrder(all: readonly OnDuty[]): OnDuty[] {
  return duties.flatMap(({ code }) => all.filter(({ duty }) => duty === code))
}

/** Who is on now, a duty a line, in the order of the list: also those for whom nobody is on. */
export function onNowLines(all: readonly OnDuty[]) {
  return duties.map(({ code, label, shift }) => ({
    duty: label,
    shift,
    people: all
      .filter(({ duty }) => duty === code)
      .map(({ name, reach }) => (reach === null ? name : `${name} (${reach})`)),
  }))
}

/** What the last act came to, by a code in the address. */
export const dutyDone: Readonly<Record<string, string>> = {
  on: 'They are on.',
  off: 'They are off.',
  'not-on': 'They were not on any more. Nothing was changed.',
}
