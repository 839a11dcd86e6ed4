import type { Instant } from '../../platform/instant.ts'
import type { Answer, WholeAnswers } from './answer.ts'
import { unflatten } from './answers.ts'
import { answerAt } from './body.ts'
import { type Named, type Place, placesOf } from './fields.ts'
import type { AnyForm } from './form.ts'

/** Two people wrote in one record: nothing was saved, and both texts are here. */
export interface Conflict {
  readonly theirs: {
    readonly version: number
    readonly by: string
    readonly at: Instant
    readonly answers: object
  }
  readonly mine: object
  /** The text that both began with; null where it is not known any more. */
  readonly base: object | null
}

/** One question that the two texts answer differently. */
export interface Difference {
  readonly place: Place
  readonly theirs: Answer | undefined
  readonly mine: Answer | undefined
  /** Who changed it since the text that both began with. */
  readonly changedBy: 'them' | 'me' | 'both'
}

/** Every question in which the two texts differ, in the order of the page. */
export function differencesIn(
  form: AnyForm,
  conflict: Conflict,
  children: readonly Named[],
): readonly Difference[] {
  const [theirs, mine] = [unflatten(conflict.theirs.answers), unflatten(conflict.mine)]
  const base = conflict.base && unflatten(conflict.base)
  return placesOf(form, children)
    .map((place) => ({ place, theirs: answerAt(theirs, place), mine: answerAt(mine, place) }))
    .filter((one) => !same(one.theirs, one.mine))
    .map((one) => ({ ...one, changedBy: changedBy(one, base) }))
}

function changedBy(
  { place, theirs, mine }: Omit<Difference, 'changedBy'>,
  base: WholeAnswers | null,
): Difference['changedBy'] {
  if (base === null) return 'both'
  const before = answerAt(base, place)
  if (same(before, mine)) return 'them'
  return same(before, theirs) ? 'me' : 'both'
}

function same(one: Answer | undefined, other: Answer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
