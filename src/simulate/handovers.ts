import {
  handoverRow,
  handoverSaid,
  type Left,
  leftEvent,
  shiftEnd,
} from '../journey/front-door/actions/leave-handover.ts'
import { happened } from '../journey/front-door/simulate.ts'
import { house } from '../journey/house.ts'
import { wallClockOf } from '../platform/instant.ts'
import { addRow } from '../record/bulk/load.ts'
import { type AboutChild, ownHand } from './checks.ts'
import { minutesAfter } from './days.ts'
import { type Random, randomOf } from './random.ts'
import type { Telling } from './world.ts'

/** What the night before today left for the day about one child, where the call came in the night and nobody has decided. */
export function tellHandover(telling: Telling, { contactEventId, decision, from, call }: AboutChild): void {
  const { world, load } = telling
  const { contactId, child, decider } = decision
  const now = minutesAfter(from, 15)
  const open = decision.decidedAt === null && decision.proposedAt === null
  if (!open || !isNight(telling, from) || now >= world.span.end) return
  const random = randomOf('handover', contactId)
  const left: Left = {
    id: random.uuid(),
    contact: { id: contactId, contactEventId, childId: child.id },
    wanted: { risk: call.danger ? 'high' : call.harmAlleged ? 'medium' : 'low', ...wordsOf(random) },
    teamId: world.staff.team('front-door').id,
  }
  const ends = shiftEnd(now, house.workingDaysAfter)
  addRow(load, 'front_door.handover', handoverRow(left, { workerId: decider.id, now }, ends))
  for (const said of handoverSaid(left)) addRow(load, 'front_door.handover_said', said)
  happened(load, leftEvent(left, ends), ownHand(telling, { random, worker: decider, now }))
}

/** The last night before today, from when the day team went home. */
function isNight({ world }: Telling, at: Parameters<typeof wallClockOf>[0]): boolean {
  const { time } = wallClockOf(at)
  const hoursAgo = (Date.parse(world.span.end) - Date.parse(at)) / 3_600_000
  return hoursAgo < 7 && time >= '17:00'
}

function wordsOf(random: Random) {
  return random.pick([
    {
      riskWords: 'Mother and child are with the grandmother tonight. The partner does not know where.',
      toDo: ['Ring the grandmother before nine', 'See the child at school'],
    },
    {
      riskWords: 'The child is asleep at home and an aunt stays until morning.',
      toDo: ['Ring the aunt', 'Ask the police what came of last night'],
    },
  ])
}
