import { labelOf } from '../platform/code.ts'
import { addDays } from '../platform/plain-date.ts'
import { addRow, type Load } from '../record/bulk/load.ts'
import { type Hand, written } from '../record/bulk/people.ts'
import type { RecordEvent } from '../record/chronology/events.ts'
import { newEvent } from '../record/chronology/stream.ts'
import { type WarningKind, warningKinds } from '../record/warnings/codes.ts'
import type { Member } from './household.ts'
import type { Telling } from './world.ts'

interface Warning {
  readonly kind: WarningKind
  readonly text: string
}

const samples: readonly (readonly [Warning, number])[] = [
  [
    {
      kind: 'risk-to-staff',
      text: 'Dad has threatened workers at the door. Visit in pairs and ring the team before and after.',
    },
    4,
  ],
  [
    { kind: 'risk-to-staff', text: 'Large dog, not on a lead. Ask for it to be shut away before going in.' },
    4,
  ],
  [
    {
      kind: 'bail-or-order',
      text: 'Dad must not come to the address or speak to Mum. Ring the police if he is there.',
    },
    3,
  ],
  [{ kind: 'other', text: 'Mum’s phone is seen by others: no messages about where she is.' }, 1],
]

/** What to know before somebody visits, rings or writes: for some families, on the children and the adult it is about. */
export function recordWarnings(telling: Telling, members: readonly Member[], hand: Hand): void {
  const { random, load } = telling
  const speaker = members.find(({ interpreter, language }) => interpreter && language !== null)
  if (speaker?.language) {
    const warning: Warning = { kind: 'language-need', text: `Needs an interpreter: ${speaker.language}` }
    addWarning({ load, member: speaker, warning }, hand)
  }
  if (!random.chance(0.06)) return
  const warning = random.weighted(samples)
  for (const member of members) addWarning({ load, member, warning }, hand)
}

interface Adding {
  readonly load: Load
  readonly member: Member
  readonly warning: Warning
}

function addWarning({ load, member, warning }: Adding, hand: Hand): void {
  const { kind, text } = warning
  const personId = member.id
  const id = hand.newId()
  addRow(load, 'record.warning', {
    id,
    person_id: personId,
    kind,
    text,
    source: hand.source,
    from_on: hand.today,
    review_on: addDays(hand.today, 180),
    recorded_at: hand.now,
    recorded_by: hand.workerId,
  })
  const event = newEvent<RecordEvent>(
    { type: 'warning-added', personId, on: hand.today, at: hand.now, warningId: id, kind },
    {
      headline: `Warning added: ${labelOf(warningKinds, kind).toLowerCase()}`,
      keyEvent: kind !== 'language-need',
    },
  )
  load.events.push({ ...event, ...written(hand) })
}
