import type { QualityCode } from '../journey/front-door/forms/quality.ts'
import { senderOf } from '../journey/front-door/letters/feedback.ts'
import type { Told } from '../journey/front-door/model.ts'
import type { Rated } from '../journey/front-door/quality.records.ts'
import { dayOf } from '../platform/instant.ts'
import { addRow } from '../record/bulk/load.ts'
import { type Random, randomOf } from './random.ts'
import type { Decision, Telling } from './world.ts'

/** A call in the record, with what was told in it. */
export interface RecordedCall {
  readonly id: string
  readonly reference: string
  readonly told: Told
}

/** What the message of a professional gave, as it was rated with the first decision on it; null where nobody was asked. */
export function rateMessage(
  { load }: Telling,
  decisions: readonly Decision[],
  call: RecordedCall,
): Rated | null {
  const [first] = decisions
  const at = first?.proposedAt ?? first?.decidedAt ?? null
  if (!first || at === null || senderOf(call.told) !== 'professional') return null
  const random = randomOf('rating', call.id)
  const gave = gaveOf(call.told, random)
  const better = random.chance(0.2) ? random.pick(wishes) : null
  addRow(load, 'front_door.referral_quality', {
    id: random.uuid(),
    contact_event_id: call.id,
    contact_id: first.contactId,
    child_id: first.child.id,
    source: call.told.source,
    received_on: dayOf(call.told.receivedAt),
    complete: gave.includes('complete'),
    consent: gave.includes('consent'),
    why_level: gave.includes('why-level'),
    voice: gave.includes('voice'),
    better,
    recorded_at: at,
    recorded_by: first.decider.id,
  })
  return { gave, better }
}

/** The police seldom write what the child says; schools often do. */
function gaveOf({ source, consentToShare }: Told, random: Random): QualityCode[] {
  const school = source.startsWith('2')
  const shares = [
    ['complete', 0.78],
    ['consent', consentToShare === 'not asked yet' ? 0.1 : 0.85],
    ['why-level', source === '6' ? 0.25 : 0.5],
    ['voice', school ? 0.6 : source === '6' ? 0.2 : 0.35],
  ] as const
  return shares.filter(([, share]) => random.chance(share)).map(([code]) => code)
}

const wishes = [
  'The best time to ring you.',
  'Who else helps the family now.',
  'What changed since you last wrote.',
]
