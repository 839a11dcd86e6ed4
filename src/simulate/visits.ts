import { dayOf } from '../platform/instant.ts'
import type { PlainDate } from '../platform/plain-date.ts'
import { loadVisit } from '../record/bulk/visits.ts'
import type { VisitKind } from '../record/visits/model.ts'
import { momentBetween, workingDaysAfter } from './days.ts'
import type { Member } from './household.ts'
import { calledName } from './notes.ts'
import type { Worker } from './staff.ts'
import { visitReflections, voicesOfChildren } from './visit-words.ts'
import { filled } from './words.ts'
import { handOf, type Telling } from './world.ts'

interface Visiting {
  readonly children: readonly Member[]
  readonly worker: Worker
  readonly kind: VisitKind
  readonly on: PlainDate
  /** The next visit, as it was agreed. */
  readonly nextOn: PlainDate | null
}

/** One visit to brothers and sisters: most were seen, two of three who can speak alone. */
export function visit(telling: Telling, { children, worker, kind, on, nextOn }: Visiting): void {
  const { load, random } = telling
  const visitedAt = momentBetween(on, [9.5, 17.5], random)
  const home = random.chance(0.8)
  const told = {
    ...{ id: random.uuid(), kind, visitedAt, planned: random.chance(0.8), nextOn },
    place: home ? 'home' : 'school',
    adultsSeen: home ? 'Mum' : null,
    reflection: random.pick(visitReflections),
    toWhom: worker.name,
    children: children.map((child) => ofChild(telling, child, { home, on })),
  }
  loadVisit(load, told, handOf(telling, worker, visitedAt))
}

function ofChild(
  { random }: Telling,
  child: Member,
  { home, on }: { readonly home: boolean; readonly on: PlainDate },
) {
  const { id: personId } = child
  if (!random.chance(0.94))
    return { personId, seen: false, alone: false, notSeenBecause: 'Was with a relative' }
  const small = Number(on.slice(0, 4)) - Number(child.bornOn.slice(0, 4)) < 4
  const alone = !small && random.chance(0.7)
  const why = alone ? {} : { notAloneBecause: small ? 'too young' : 'child chose' }
  const aboutAdults = random.chance(0.06)
  const said = small || aboutAdults ? null : random.pick(voicesOfChildren)
  const observed = aboutAdults
    ? null
    : filled('{child} was at ease and looked for Mum when tired.', names(child))
  return {
    personId,
    seen: true,
    alone,
    ...why,
    bedroomSeen: home ? random.chance(0.6) : null,
    said,
    observed,
  }
}

const names = (child: Member) => ({ child: calledName(child), adult: 'Mum' })

/** Visits from a first day until a last, so many working days apart as this worker keeps it. */
export function visitsUntil(
  telling: Telling,
  {
    first,
    until,
    apart,
    ...visiting
  }: Omit<Visiting, 'on' | 'nextOn'> & {
    readonly first: PlainDate
    readonly until: PlainDate
    readonly apart: readonly [number, number]
  },
): void {
  const { world, random } = telling
  let on = first
  for (let count = 0; count < mostVisits && on < until && on < dayOf(world.span.end); count++) {
    const next = workingDaysAfter(world.span, on, random.whole(...apart))
    visit(telling, { ...visiting, on, nextOn: next })
    on = next
  }
}

const mostVisits = 16
