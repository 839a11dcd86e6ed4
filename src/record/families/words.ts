import { labelOf } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ageInWords, personName } from '../people/names.ts'
import { relationships } from './codes.ts'
import type { Relative } from './records.ts'
import { kindSeenFrom } from './relationship.ts'

/** A relative, as pages print one. */
export interface RelativeWords {
  readonly id: string
  readonly name: string
  /** What they are to the person: 'Mother'. */
  readonly what: string
  readonly age: string
  /** The address of their own record, where the viewer may open it. */
  readonly href: string | null
}

/** A relative in words, seen from the person whose record is open. */
export function relativeWords(personId: string, relative: Relative, today: PlainDate): RelativeWords {
  return {
    id: relative.id,
    name: personName(relative),
    what: labelOf(relationships, kindSeenFrom(personId, relative)),
    age: ageInWords(relative, today),
    href: relative.opens ? `/people/${relative.id}` : null,
  }
}
