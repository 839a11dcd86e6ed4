import { acceptedEvent } from '../journey/front-door/actions/accept-handover.ts'
import {
  handoverRow,
  handoverSaid,
  type Left,
  leftEvent,
  shiftEnd,
} from '../journey/front-door/actions/leave-handover.ts'
import { happened } from '../journey/front-door/simulate.ts'
import { house } from '../journey/house.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { addRow } from '../record/bulk/load.ts'
import { type AboutChild, ownHand } from './checks.ts'
import { isOfficeHours, minutesAfter } from './days.ts'
import { type Random, randomOf } from './random.ts'
import type { Worker } from './staff.ts'
import { addTaskRow } from './tasks.ts'
import type { Telling } from './world.ts'

/** What the night that ends today or later left for the day about one child, where nobody decided in the night; and who took it on. */
export function tellHandover(telling: Telling, { contactEventId, decision, from, call }: AboutChild): void {
  const { world, load } = telling
  const { contactId, child, decider } = decision
  const now = minutesAfter(from, 15)
  const ends = shiftEnd(now, house.workingDaysAfter)
  const decidedAt = decision.proposedAt ?? decision.decidedAt
  const isLastNight = !isOfficeHours(world.span, from) && dayOf(ends) >= world.span.today
  if (!isLastNight || now >= world.span.end || (decidedAt !== null && decidedAt < ends)) return
  const random = randomOf('handover', contactId)
  const left: Left = {
    id: random.uuid(),
    contact: { id: contactId, contactEventId, childId: child.id },
    wanted: { risk: call.danger ? 'high' : call.harmAlleged ? 'medium' : 'low', ...wordsOf(random) },
    teamId: world.staff.team('front-door').id,
  }
  const taken = takenOn(telling, ends, random)
  const row = handoverRow(left, { workerId: decider.id, now }, ends)
  const accepted = { accepted_at: taken?.at ?? null, accepted_by: taken?.worker.id ?? null }
  addRow(load, 'front_door.handover', { ...row, ...accepted })
  for (const said of handoverSaid(left)) addRow(load, 'front_door.handover_said', said)
  happened(load, leftEvent(left, ends), ownHand(telling, { random, worker: decider, now }))
  if (taken !== null) takeOn(telling, left, { ...taken, random })
}

interface Taken {
  readonly at: Instant
  readonly worker: Worker
}

/** Who of the day team took it on, and when; null where nobody has yet. One in five is still waiting for somebody. */
function takenOn({ world }: Telling, ends: Instant, random: Random): Taken | null {
  const at = minutesAfter(ends, random.whole(4, 90))
  const worker = random.pick(world.staff.members('front-door'))
  return at < world.span.end && random.chance(0.8) ? { at, worker } : null
}

function takeOn(
  telling: Telling,
  { id, contact, wanted }: Left,
  { at, worker, random }: Taken & { random: Random },
): void {
  const hand = ownHand(telling, { random, worker, now: at })
  happened(telling.load, acceptedEvent({ id, childId: contact.childId, contactId: contact.id }, at), hand)
  for (const title of wanted.toDo) {
    const doneAt = minutesAfter(at, random.whole(20, 400))
    const done = doneAt < telling.world.span.end ? { at: doneAt, by: worker.id } : null
    addTaskRow(telling, {
      personId: contact.childId,
      title,
      detail: 'Left by the out-of-hours team',
      href: `/contacts/${contact.contactEventId}`,
      teamId: null,
      workerId: worker.id,
      at,
      sourceId: id,
      by: worker.id,
      done,
    })
  }
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
