import type { Condition } from './condition.ts'
import type { Place } from './fields.ts'

/** A question with those that one of its options opens. */
export interface Opening {
  readonly place: Place
  readonly opened: readonly { readonly by: string; readonly place: Place }[]
}

/**
 * Puts a question under the option that leads to it, where that is simple: it depends on one option of the question right
 * before it, whose options are all in view. Everything else stays where it is, under 'Only if'.
 */
export function withOpenings(places: readonly Place[]): readonly Opening[] {
  const done: Opening[] = []
  for (const place of places) {
    const last = done.at(-1)
    const by = last && openedBy(last.place, place)
    if (!last || by === undefined) done.push({ place, opened: [] })
    else done.splice(-1, 1, { ...last, opened: [...last.opened, { by, place }] })
  }
  return done
}

function openedBy(holder: Place, place: Place): string | undefined {
  const condition = place.asked.askedIf
  if (!condition || holder.child !== place.child || !showsOptions(holder)) return undefined
  return optionOf(condition, holder.asked.name)
}

function showsOptions({ asked: { question } }: Place): boolean {
  if (question.kind === 'choose') return question.shownAs !== 'select'
  return question.kind === 'yesNo' || question.kind === 'chooseMany'
}

/** What the option sends; undefined where the condition is about anything but one option of this question. */
function optionOf(condition: Condition, holder: string): string | undefined {
  if (!('question' in condition) || condition.question !== holder) return undefined
  if ('includes' in condition) return condition.includes
  if (!('is' in condition)) return undefined
  if (typeof condition.is === 'boolean') return condition.is ? 'yes' : 'no'
  return typeof condition.is === 'string' ? condition.is : undefined
}
