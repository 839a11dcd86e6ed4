import type { Bond, Tie } from '../../models/genogram/family.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { RelationshipKind } from '../families/codes.ts'

/** A relationship as it is kept: `personId` is the `kind` of `otherId`. */
export interface KeptRelation {
  readonly personId: string
  readonly otherId: string
  readonly kind: string
  readonly toOn: PlainDate | null
}

/** How a kind of relationship, read from the first person to the second, is drawn. */
type Drawn =
  | { readonly as: 'parent'; readonly by: 'birth' | 'adoption' }
  | { readonly as: 'couple'; readonly bond: Bond }
  | { readonly as: 'siblings'; readonly twins: boolean }
  /** Rows from the first down to the second, and no line: through whom they belong is not said. */
  | { readonly as: 'kin'; readonly rows: number }
  | null

/** Kinds as they are kept. What stands nowhere in a family tree is drawn around the child instead (null). */
const drawnAs: Readonly<Record<RelationshipKind, Drawn>> = {
  mother: { as: 'parent', by: 'birth' },
  father: { as: 'parent', by: 'birth' },
  parent: { as: 'parent', by: 'birth' },
  child: null,
  'adoptive-parent': { as: 'parent', by: 'adoption' },
  'adopted-child': null,
  twin: { as: 'siblings', twins: true },
  'brother-or-sister': { as: 'siblings', twins: false },
  'half-brother-or-sister': { as: 'kin', rows: 0 },
  'step-brother-or-sister': { as: 'kin', rows: 0 },
  'step-parent': { as: 'kin', rows: 1 },
  'step-child': null,
  grandparent: { as: 'kin', rows: 2 },
  grandchild: null,
  'aunt-or-uncle': { as: 'kin', rows: 1 },
  'niece-or-nephew': null,
  cousin: { as: 'kin', rows: 0 },
  'other-relative': { as: 'kin', rows: 0 },
  married: { as: 'couple', bond: 'married' },
  separated: { as: 'couple', bond: 'separated' },
  divorced: { as: 'couple', bond: 'divorced' },
  partner: { as: 'couple', bond: 'partners' },
  'former-partner': { as: 'couple', bond: 'former' },
  carer: null,
  'cared-for': null,
  friend: null,
  other: null,
}

/** The kinds, as they are kept, that stand in a family tree. */
export const kinKinds: readonly string[] = Object.entries(drawnAs)
  .filter(([, drawn]) => drawn !== null)
  .map(([kind]) => kind)

/** Those of two who are or were together: drawn also when they are over. */
export const coupleKinds: readonly string[] = Object.entries(drawnAs)
  .filter(([, drawn]) => drawn?.as === 'couple')
  .map(([kind]) => kind)

const byKind = new Map<string, Drawn>(Object.entries(drawnAs))

/** A relationship as a tie of the drawing; none where it is not drawn, or has ended and was no partnership: it never was. */
export function tieOf({ personId, otherId, kind, toOn }: KeptRelation): Tie[] {
  const drawn = byKind.get(kind) ?? null
  if (drawn === null) return []
  const over = toOn !== null
  if (drawn.as === 'couple')
    return [{ kind: 'couple', one: personId, two: otherId, bond: bondOf(drawn.bond, over) }]
  if (over) return []
  if (drawn.as === 'parent') return [{ kind: 'parent', parent: personId, child: otherId, by: drawn.by }]
  if (drawn.as === 'siblings') return [{ kind: 'siblings', one: personId, two: otherId, twins: drawn.twins }]
  return [{ kind: 'kin', elder: personId, younger: otherId, rows: drawn.rows }]
}

function bondOf(bond: Bond, over: boolean): Bond {
  if (!over) return bond
  if (bond === 'married') return 'separated'
  return bond === 'partners' ? 'former' : bond
}
