/** Somebody to be drawn. */
export interface Member {
  readonly id: string
  /** A later one stands to the right among brothers and sisters: 'YYYY-MM-DD'; null where it is not known. */
  readonly bornOn: string | null
  /** Room for the name beside the symbol, in units of the drawing. */
  readonly labelWidth: number
}

/** How two partners are, or were, together. 'parents' says only that they have a child. */
export type Bond = 'married' | 'partners' | 'separated' | 'divorced' | 'former' | 'parents'

/** How a child came to a parent. 'sibling' says only that they are a brother or sister of the others. */
export type Descent = 'birth' | 'adoption' | 'sibling'

/** What is known between two members. */
export type Tie =
  | {
      readonly kind: 'parent'
      readonly parent: string
      readonly child: string
      readonly by: 'birth' | 'adoption'
    }
  | { readonly kind: 'couple'; readonly one: string; readonly two: string; readonly bond: Bond }
  | { readonly kind: 'siblings'; readonly one: string; readonly two: string; readonly twins: boolean }
  /** Somebody of the family of whom it is not known through whom: a row, and no line. */
  | { readonly kind: 'kin'; readonly elder: string; readonly younger: string; readonly rows: number }

/** Who is to be drawn, and what is known between them. */
export interface Family {
  readonly members: readonly Member[]
  readonly ties: readonly Tie[]
  /** Those who live together with whom the drawing is about. */
  readonly household: readonly string[]
}

/** What a line of the drawing hangs on: partners and their children; either may be missing. */
export interface Union {
  readonly id: string
  /** None, one or two. */
  readonly partners: readonly string[]
  readonly bond: Bond
  readonly children: readonly UnionChild[]
}

export interface UnionChild {
  readonly id: string
  readonly by: Descent
}
