import { triageKind } from '../journey/front-door/forms/triage.ts'
import { happened } from '../journey/front-door/simulate.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { addRow } from '../record/bulk/load.ts'
import { decidedEvent } from '../record/meetings/actions/items.ts'
import { type AboutChild, ownHand } from './checks.ts'
import { minutesAfter } from './days.ts'
import type { Member } from './household.ts'
import { type Random, randomOf } from './random.ts'
import type { TriageDay } from './triage-days.ts'
import type { Telling } from './world.ts'

/**
 * What the daily triage came to about one child: where the contact waited until after it began, the level that was decided
 * afterwards; where it waits still, it stands on the agenda of the next.
 */
export function tellTriage(telling: Telling, about: AboutChild): void {
  const { decision, from, call } = about
  const random = randomOf('triage', decision.contactId)
  const decidedAt = decision.proposedAt ?? decision.decidedAt
  const isGrave = call.harmAlleged || decision.choice.level > 2
  if (!random.chance(isGrave ? 0.75 : 0.2)) return
  const day = telling.world.triages.find(
    ({ startsAt, heldAt }) => startsAt > from && (decidedAt === null ? heldAt === null : heldAt !== null),
  )
  if (day === undefined) return
  if (day.heldAt === null || decidedAt === null) addItem(telling, about, { day, random, at: null })
  else if (decidedAt > day.heldAt)
    addItem(telling, about, { day, random, at: minutesAfter(day.startsAt, Math.min(59, 4 + day.items * 6)) })
}

interface Agreeing {
  readonly day: TriageDay
  readonly random: Random
  /** When the level was agreed; null: not yet. */
  readonly at: Instant | null
}

function addItem(telling: Telling, about: AboutChild, { day, random, at }: Agreeing): void {
  const { load } = telling
  const { child, contactId, choice, decider } = about.decision
  const id = random.uuid()
  const words = random.pick(said)
  day.items += 1
  addRow(load, 'record.meeting_item', {
    id,
    meeting_id: day.id,
    position: day.items,
    title: shownName(child),
    about: [child.id],
    subject_kind: 'contact',
    subject_id: contactId,
    minutes: at === null ? null : 'Each agency shared what it knows. The family is to be told that we met.',
    decision: at === null ? null : String(choice.level),
    rationale: at === null ? null : words.rationale,
    decided_at: at,
    decided_by: at === null ? null : day.chair.id,
    recorded_at: minutesAfter(about.from, 1),
    recorded_by: decider.id,
    version: at === null ? 1 : 3,
  })
  if (at === null) return
  addSaid(telling, { id, day, random, at, words })
  const by = { today: dayOf(at), now: at }
  const event = decidedEvent(child.id, {
    kind: triageKind,
    item: { id, meetingId: day.id },
    decision: String(choice.level),
    by,
  })
  happened(load, event, ownHand(telling, { random, worker: day.chair, now: at }))
}

/** As a page shows the child: by what they are called, or as they were described. */
function shownName({ name, knownAs, describedAs }: Member): string {
  return describedAs ?? [knownAs ?? name.given, name.family].filter(Boolean).join(' ')
}

interface Saying {
  readonly id: string
  readonly day: TriageDay
  readonly random: Random
  readonly at: Instant
  readonly words: (typeof said)[number]
}

function addSaid({ load }: Telling, { id, day, random, at, words }: Saying): void {
  const speaking = [
    { agency: 'police', text: words.police },
    { agency: 'health', text: words.health },
  ].filter(({ agency }) => !(day.withoutPolice && agency === 'police'))
  for (const { agency, text } of speaking)
    addRow(load, 'record.meeting_said', {
      id: random.uuid(),
      item_id: id,
      kind: 'information',
      agency,
      said_by: null,
      text,
      only_for: null,
      recorded_at: at,
      recorded_by: day.chair.id,
    })
}

const said = [
  {
    police: 'One call to the address in the spring, no charge. Nothing since.',
    health: 'Seen by the health visitor on time. No worry about growth or care.',
    rationale: 'The agencies know the same family picture, and nobody thinks that it is getting worse.',
  },
  {
    police: 'Three calls in the last year, the last one with an injury to the mother.',
    health: 'Two appointments missed. The school nurse has seen the child upset.',
    rationale: 'Several agencies see the same worry, and it comes more often than before.',
  },
]
