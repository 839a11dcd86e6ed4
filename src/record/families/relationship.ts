import { type RelationshipKind, relationships } from './codes.ts'

/** Read: `personId` is the `kind` of `otherId`. */
export interface Relation {
  readonly personId: string
  readonly otherId: string
  readonly kind: RelationshipKind
}

const byCode = new Map<string, (typeof relationships)[number]>(relationships.map((one) => [one.code, one]))

/** The same relationship, read from the other side. A mother's child has a parent: the way back says no more than is known. */
export function turned({ personId, otherId, kind }: Relation): Relation {
  return { personId: otherId, otherId: personId, kind: byCode.get(kind)?.back ?? 'other' }
}

/** The one form in which a relationship is kept, so that saying it from both sides keeps it once. */
export function asKept(relation: Relation): Relation {
  const kept = byCode.get(relation.kind)?.kept
  if (kept === 'turned') return turned(relation)
  return kept === 'either' && relation.otherId < relation.personId ? turned(relation) : relation
}

/** What a relationship's other person is to `personId`, in the words of a kind that may be an old or imported one. */
export function kindSeenFrom(personId: string, row: { personId: string; kind: string }): string {
  if (row.personId !== personId) return row.kind
  return byCode.get(row.kind)?.back ?? row.kind
}
