import type { Code } from '../../platform/code.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** What a visit is made for. The clocks of the services ask for the kind. */
export const visitKinds = [
  { code: 'assessment', label: 'Assessment visit' },
  { code: 's47', label: 'Section 47 enquiry visit' },
  { code: 'child-in-need', label: 'Child in need visit' },
  { code: 'child-protection', label: 'Child protection visit' },
] as const satisfies readonly Code[]
export type VisitKind = (typeof visitKinds)[number]['code']

export const visitPlaces = [
  { code: 'home', label: 'At home' },
  { code: 'school', label: 'At school or nursery' },
  { code: 'relative', label: 'With a relative or friend' },
  { code: 'hospital', label: 'In hospital' },
  { code: 'office', label: 'At our office' },
  { code: 'elsewhere', label: 'Somewhere else' },
] as const satisfies readonly Code[]

/** Usual reasons why a child was seen, but not alone. Any other is kept in its own words. */
export const notAloneReasons = [
  { code: 'too young', label: 'A baby, or too young' },
  { code: 'child chose', label: 'The child did not want to' },
  { code: 'adult stayed', label: 'An adult did not leave us alone' },
  { code: 'no room', label: 'There was no private place' },
  { code: 'other', label: 'Another reason' },
] as const satisfies readonly Code[]

/** What a visit says of one child. */
export interface VisitOfChild {
  readonly personId: string
  readonly seen: boolean
  /** Never where the child was not seen. */
  readonly alone: boolean
  /** Needed where not seen. */
  readonly notSeenBecause?: string | null
  /** A code of `notAloneReasons`, or words; needed where seen and not alone. */
  readonly notAloneBecause?: string | null
  /** Null: not asked, as at school. */
  readonly bedroomSeen?: boolean | null
  /** What was used to work with the child. */
  readonly tool?: string | null
  /** What the child said, word for word. It goes into the ledger of the child's views. */
  readonly said?: string | null
  /** What was seen of the child. */
  readonly observed?: string | null
}

/** A visit before it is written: once for all children. */
export interface NewVisit {
  readonly kind: string
  readonly visitedAt: Instant
  /** False: unannounced. */
  readonly planned: boolean
  readonly place: string
  readonly placeWords?: string | null
  readonly adultsSeen?: string | null
  /** What the worker makes of it. */
  readonly reflection?: string | null
  readonly nextOn?: PlainDate | null
  readonly children: readonly VisitOfChild[]
  /** What it was made for: a section 47 enquiry. */
  readonly source?: { readonly kind: string; readonly id: string } | null
}

/** One child's part of a visit, as it is kept. */
export interface VisitChild extends Required<VisitOfChild> {
  readonly name: string
  readonly aboutTheAdults: boolean
}

/** A visit as far as its reader may see it: children who are not theirs to see are not in it. */
export interface Visit extends Required<Omit<NewVisit, 'children' | 'source'>> {
  readonly id: string
  readonly byName: string
  readonly recordedAt: Instant
  readonly children: readonly VisitChild[]
}

/** One line of a child's visits. */
export interface VisitLine extends VisitChild {
  readonly visitId: string
  readonly kind: string
  readonly visitedAt: Instant
  readonly planned: boolean
  readonly place: string
  readonly byName: string
  readonly nextOn: PlainDate | null
}

/** When a child was last visited, seen, and seen alone; null: never yet. */
export interface LastSeen {
  readonly personId: string
  readonly visited: Instant | null
  readonly seen: Instant | null
  readonly alone: Instant | null
}
