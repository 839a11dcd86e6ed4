import { addDays, addYears, type PlainDate, plainDate } from '../../../src/platform/plain-date.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { faults } from './faults.ts'
import { disabilities, ethnicities, identifiers } from './identity.ts'
import { type MadeChild, recordsIn } from './made.ts'
import { stories } from './stories.ts'
import { beginning, childXml, end } from './xml.ts'

/** A made-up return that is asked for. */
export interface Wanted {
  readonly children: number
  readonly seed: number
  /** The year the census ends in. */
  readonly year?: number
  /** The share of records that get a fault: 0.02 for 2 %. */
  readonly faulty?: number
}

/** Writes a return of made-up children, a piece at a time: the same for the same seed. */
export function* madeReturn({ children, seed, year = 2026, faulty = 0 }: Wanted): Generator<string> {
  const ref = plainDate(`${year}-03-31`)
  const chance = chanceFrom(seed)
  yield beginning({ year: String(year), referenceDate: ref })
  for (let number = 0; number < children; number += 1) {
    const child = madeChild(number, ref, chance)
    if (chance.share() < faulty * recordsIn(child)) plantOne(child, ref, chance)
    yield childXml(child)
  }
  yield end
}

/** A child whose records are right by every rule. */
export function madeChild(number: number, ref: PlainDate, chance: Chance): MadeChild {
  const start = addDays(addYears(ref, -1), 1)
  return {
    identifiers: identifiers(number, ref, chance),
    ethnicity: chance.pick(ethnicities),
    disabilities: disabilitiesOf(number, chance),
    episodes: chance.pick(stories)({ start, chance }),
  }
}

/** The first children have one of each code and one has two, so that even a small return uses them as a council does. */
function disabilitiesOf(number: number, chance: Chance): string[] {
  const first = disabilities[number]
  if (number === 0) return ['LD', 'AUT']
  if (first !== undefined) return [first]
  return chance.share() < 0.15 ? [chance.pick(disabilities)] : ['NONE']
}

function plantOne(child: MadeChild, ref: PlainDate, chance: Chance): void {
  chance.pick(faults)(child, ref)
}
