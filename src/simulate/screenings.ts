import { exploitationScreening } from '../journey/front-door/forms/exploitation-screening.ts'
import { screeningAsked } from '../journey/front-door/forms/screening-asked.ts'
import { happened } from '../journey/front-door/simulate.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { addRow } from '../record/bulk/load.ts'
import { measureEvent } from '../record/measures/record-measure.ts'
import { type MeasureAnswers, scoreOf } from '../record/measures/score.ts'
import { type AboutChild, ownHand } from './checks.ts'
import { minutesAfter } from './days.ts'
import { type Random, randomOf } from './random.ts'
import type { Telling } from './world.ts'

/** The exploitation screening where the contact asks for one, or why it was decided without. */
export function tellScreening(telling: Telling, about: AboutChild): void {
  const { decision, from, call } = about
  const { child, contactId } = decision
  const bornOn = child.bornOn <= dayOf(from) ? child.bornOn : null
  if (!screeningAsked({ bornOn, worries: call.worries, receivedOn: dayOf(call.at) })) return
  const random = randomOf('screening', contactId)
  const decidedAt = decision.proposedAt ?? decision.decidedAt
  const at = minutesAfter(from, random.whole(4, 19))
  const isDone = at < (decidedAt ?? telling.world.span.end) && random.chance(decidedAt === null ? 0.35 : 0.92)
  if (isDone) screen(telling, about, { at, random })
  else if (decidedAt !== null) leaveOut(telling, about, { at: decidedAt, random })
}

interface Doing {
  readonly at: Instant
  readonly random: Random
}

function screen(telling: Telling, { decision, call }: AboutChild, { at, random }: Doing): void {
  const { child, contactId, decider } = decision
  const answers = answersOf(call.worries.includes('exploitation') || call.worries.includes('missing'), random)
  const scored = scoreOf(exploitationScreening, answers)
  if (!scored.ok) return
  const { score, band } = scored.value
  const id = random.uuid()
  addRow(telling.load, 'record.measure', {
    id,
    person_id: child.id,
    tool: exploitationScreening.id,
    tool_version: exploitationScreening.version,
    rated_on: dayOf(at),
    rater: 'worker',
    answers: { ...answers },
    score,
    band,
    words: exploitationScreening.bands.find(({ code }) => code === band)?.suggests ?? null,
    source_kind: 'contact',
    source_id: contactId,
    recorded_at: at,
    recorded_by: decider.id,
  })
  const rating = { id, personId: child.id, ratedOn: dayOf(at), rater: 'worker', score, band }
  const hand = ownHand(telling, { random, worker: decider, now: at })
  happened(telling.load, measureEvent(exploitationScreening, rating), hand)
}

/** Most children have nothing that points to it; where somebody worries about it, more. */
function answersOf(worried: boolean, random: Random): MeasureAnswers {
  const weights = worried ? ([5, 3, 2] as const) : ([40, 2, 0.3] as const)
  return Object.fromEntries(
    exploitationScreening.items.map(({ id, options }) => [
      id,
      random.weighted(options.map(({ code }, at) => [code, weights[at] ?? 0] as const)),
    ]),
  )
}

function leaveOut({ load }: Telling, { decision }: AboutChild, { at, random }: Doing): void {
  addRow(load, 'front_door.screening_left_out', {
    id: random.uuid(),
    contact_id: decision.contactId,
    child_id: decision.child.id,
    tool: exploitationScreening.id,
    because: random.pick(reasons),
    recorded_at: at,
    recorded_by: decision.decider.id,
  })
}

const reasons = [
  'Screened last month by the worker who knows them; nothing new.',
  'The worry is about the baby only. To be asked at the visit.',
  'It could not wait: the child needed a safe place tonight.',
]
