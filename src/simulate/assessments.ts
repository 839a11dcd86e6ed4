import type {
  AssessmentOutcome,
  Checkpoint,
  FactorCode,
} from '../journey/assessment-and-child-in-need/codes.ts'
import type { AssessmentAnswers } from '../journey/assessment-and-child-in-need/forms/assessment.ts'
import {
  assessmentDecided,
  type LoadedAssessment,
  loadAssessment,
  loadCheckpoint,
  loadDirection,
  loadShared,
} from '../journey/assessment-and-child-in-need/simulate.ts'
import { dayOf, momentAt } from '../platform/instant.ts'
import { addDays, addYears, daysBetween, type PlainDate } from '../platform/plain-date.ts'
import type { AllocatedGroup } from './allocations.ts'
import { momentBetween, workingDaysAfter } from './days.ts'
import type { Member } from './household.ts'
import { calledName } from './notes.ts'
import type { Work } from './stretch.ts'
import {
  checkpointWords,
  decisionComments,
  firstDirections,
  viewsOfCopies,
  voicesOfChildren,
} from './visit-words.ts'
import { visitsUntil } from './visits.ts'
import { handOf, type Telling } from './world.ts'

export interface Assessing extends AllocatedGroup {
  readonly work: Work
  readonly referralIds: ReadonlyMap<string, string>
}

/** Factors by how often an assessment finds them. Source: the shape of published figures; a child has two or three. */
const factorsFound: readonly (readonly [FactorCode, number])[] = [
  ['3B', 30],
  ['4B', 28],
  ['4A', 17],
  ['17A', 17],
  ['16A', 15],
  ['2B', 14],
  ['1B', 12],
  ['18C', 10],
  ['3A', 9],
  ['15A', 6],
  ['5A', 6],
  ['14A', 5],
  ['10A', 4],
  ['24A', 3],
  ['19C', 3],
  ['7A', 3],
]

/** The assessment of brothers and sisters: direction, visits, the manager's looks, the decision and the family's copy. */
export function tellAssessment(telling: Telling, assessing: Assessing): void {
  const { load, world } = telling
  const { work, from } = assessing
  const one = assessmentOf(telling, assessing)
  const manager = world.staff.manager(work.team)
  const began = handOf(telling, manager, momentAt(from, '11:05'))
  loadAssessment(load, one, began)
  direct(telling, assessing)
  visitFamily(telling, assessing)
  checkpoints(telling, assessing, one)
  if (one.decided === null) return
  assessmentDecided(load, one, handOf(telling, manager, one.decided.at ?? began.now))
  share(telling, assessing, one)
}

function assessmentOf(telling: Telling, assessing: Assessing): LoadedAssessment {
  const { world, random } = telling
  const { work, from, worker } = assessing
  const manager = world.staff.manager(work.team)
  const decided =
    work.closed === null
      ? null
      : { on: work.closed.on, by: manager.id, at: momentAt(work.closed.on, '16:10') }
  const outcome = work.closed === null ? null : outcomeOf(work.closed.because)
  const parts = work.children.map(({ id }) => ({
    personId: id,
    partId: random.uuid(),
    referralId: assessing.referralIds.get(id) ?? null,
    involvementId: work.ids.get(id) ?? null,
    outcome,
    factors: decided === null ? [] : factorsOf(telling),
  }))
  return {
    ...{ id: random.uuid(), parts, startedOn: from, referredOn: dayOf(work.openedAt), decided },
    ...{ teamId: world.staff.team(work.team).id, workerId: worker.id },
    state: decided === null ? (isWaiting(telling, work) ? 'waiting for a decision' : 'open') : 'authorised',
    comment: decided === null ? null : random.pick(decisionComments),
    words: wordsOf(telling, assessing, outcome),
  }
}

/** Why the work ended says what the assessment came to. */
function outcomeOf(because: string): AssessmentOutcome {
  if (because === 'other service') return 'child-in-need-plan'
  return because === 'partner leads' ? 'early-help' : 'no-further-action'
}

/** The longer an assessment is open, the likelier it is with the manager. */
function isWaiting({ world, random }: Telling, { openedAt }: Work): boolean {
  const days = daysBetween(dayOf(openedAt), world.span.today)
  return days > 12 && random.chance(Math.min(0.8, days / 60))
}

function factorsOf({ random }: Telling): FactorCode[] {
  if (random.chance(0.06)) return ['21']
  const count = random.whole(1, 4)
  return [...new Set(Array.from({ length: count }, () => random.weighted(factorsFound)))]
}

/** What is written, of assessments that are open or were decided within a year; older ones hold only what is counted. */
function wordsOf(
  telling: Telling,
  { work, from, worker }: Assessing,
  outcome: AssessmentOutcome | null,
): LoadedAssessment['words'] {
  const { world, random } = telling
  const on = work.closed?.on ?? addDays(from, random.whole(1, 20))
  if (on < addYears(world.span.today, -1) || on >= world.span.today) return null
  return {
    answers: answersOf(telling, work, outcome),
    by: worker.id,
    at: momentBetween(on, [9, 15.5], random),
  }
}

function answersOf(
  telling: Telling,
  { children }: Work,
  outcome: AssessmentOutcome | null,
): AssessmentAnswers {
  const { random } = telling
  return {
    purpose: random.pick(firstDirections),
    familyUnderstanding:
      'Mum says that it has been hard since the summer and that she wants help with mornings.',
    parenting: 'Warm and patient with the small ones; boundaries go when she is tired.',
    environment: 'A rented flat on the second floor, dry and tidy, too small for everybody.',
    network: 'Gran at weekends and in a crisis. An aunt could care for a week.',
    networkSupport: 'Bus fares for Gran.',
    harm: 'Shouting at night that the children hear; no injury is known.',
    strengths: 'They eat together and talk. School trusts Mum.',
    safety: 'The children know to go to the neighbour. Gran is rung when it gets loud.',
    history: 'One earlier contact from school, two years ago.',
    historyMeaning: 'It gets harder when money runs out.',
    agencies: 'School sees tired children who are glad to come. The health visitor has no worries.',
    perChild: Object.fromEntries(children.map((child) => [child.id, partOf(telling, child, outcome)])),
  }
}

function partOf(
  telling: Telling,
  child: Member,
  outcome: AssessmentOutcome | null,
): AssessmentAnswers['perChild'][string] {
  const { random } = telling
  const name = calledName(child)
  return {
    day: `${name} is up before the others, has cereal, and is collected by a friend’s mother.`,
    development: 'Growing well; tired in the mornings.',
    wishes: `‘${random.pick(voicesOfChildren)}’`,
    howGathered: 'At school, with three houses, and at home.',
    crisisCarer: random.chance(0.8) ? 'Gran' : 'Nobody yet',
    analysis: `${name} is loved and not always rested. What helps most is a calmer evening.`,
    factors: factorsOf(telling),
    ...(outcome === null ? {} : { proposed: outcome }),
  }
}

function direct(telling: Telling, { work, ids, from }: Assessing): void {
  const { load, world, random } = telling
  const hand = handOf(telling, world.staff.manager(work.team), momentAt(from, '11:05'))
  const understand = random.pick(firstDirections)
  const seeBy = workingDaysAfter(world.span, from, 5)
  for (const { id: personId } of work.children) {
    const involvementId = work.ids.get(personId) ?? ''
    const allocationId = ids.get(personId) ?? ''
    loadDirection(load, { personId, involvementId, allocationId, understand, seeBy, on: from }, hand)
  }
}

/** Six of seven first visits come within five working days of the decision; some families are hard to meet. */
function visitFamily(telling: Telling, { work, from, worker }: Assessing): void {
  const { world, random } = telling
  const first = workingDaysAfter(
    world.span,
    from,
    random.chance(0.86) ? random.whole(1, 3) : random.whole(6, 25),
  )
  const until = work.closed?.on ?? world.span.today
  const { children } = work
  visitsUntil(telling, { children, worker, kind: 'assessment', first, until, apart: [7, 14] })
}

const points: readonly (readonly [Checkpoint, number])[] = [
  ['day-10', 10],
  ['day-20', 20],
  ['before-45', 39],
]

function checkpoints(telling: Telling, { work, from }: Assessing, one: LoadedAssessment): void {
  const { load, world, random } = telling
  const until = work.closed?.on ?? world.span.today
  for (const [point, days] of points) {
    const on = workingDaysAfter(world.span, from, days - random.whole(0, 2))
    if (on >= until || !random.chance(0.85)) continue
    const hand = handOf(telling, world.staff.manager(work.team), momentBetween(on, [9, 16], random))
    loadCheckpoint(load, one, { point, on, seen: random.pick(checkpointWords), hand })
  }
}

function share(telling: Telling, { worker }: Assessing, one: LoadedAssessment): void {
  const { load, world, random } = telling
  const on: PlainDate | null =
    one.decided === null ? null : workingDaysAfter(world.span, one.decided.on, random.whole(1, 6))
  if (on === null || on >= world.span.today || !random.chance(0.85)) return
  const hand = handOf(telling, worker, momentBetween(on, [10, 16], random))
  const how = random.chance(0.6) ? 'read-together' : 'post'
  loadShared(load, one, { on, how, theirView: random.pick(viewsOfCopies), hand })
}
