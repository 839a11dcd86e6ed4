import { momentAt } from '../platform/instant.ts'
import type { PlainDate } from '../platform/plain-date.ts'
import { written } from '../record/bulk/people.ts'
import type { RecordEvent } from '../record/chronology/events.ts'
import { newEvent } from '../record/chronology/stream.ts'
import { recordAddress } from './particulars.ts'
import { handOf, type Telling } from './world.ts'

/** The family moves, some of them out of the borough. Everybody who lived together goes. */
export function moveHome(telling: Telling, on: PlainDate): void {
  const { home, world, load, addresses } = telling
  const clerk = world.staff.manager('front-door')
  const hand = handOf(telling, { ...clerk, source: 'the family' }, momentAt(on, '08:05'))
  if (hand.now >= world.span.end) return
  const movers = [...home.children, ...home.adults].filter(({ id }) => addresses.has(id))
  for (const member of movers) {
    recordAddress(telling, { member, home: home.nextHome, from: on }, hand)
    const event = newEvent<RecordEvent>(
      { type: 'address-changed', personId: member.id, on, at: hand.now },
      { headline: 'Moved to another address', keyEvent: true },
    )
    load.events.push({ ...event, ...written(hand) })
  }
}
