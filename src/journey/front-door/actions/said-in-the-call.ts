import type { Trx } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import type { NewEvent } from '../../../record/chronology/stream.ts'
import { relationshipEvent } from '../../../record/families/actions/add-relationship.ts'
import type { RelationshipKind } from '../../../record/families/codes.ts'
import { keepFamilyReasons } from '../../../record/families/family-reasons.ts'
import { addRelation, openRelation } from '../../../record/families/relationship.records.ts'
import { asKept, type Relation, turned } from '../../../record/families/relationship.ts'
import type { RecordedBy } from '../../../record/people/recorded-by.ts'
import type { SharingBasisCode } from '../../../record/sharing/codes.ts'
import { setBasis } from '../../../record/sharing/records.ts'
import { basisEvent } from '../../../record/sharing/set-basis.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import type { Consent, NamedAs } from '../codes.ts'
import type { Told } from '../model.ts'

/** A part of a change: what a call also tells us about the family. */
interface AlsoSaid {
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

interface OnContact {
  readonly id: string
  readonly as: NamedAs
}

const kindOf: Readonly<Record<NamedAs, RelationshipKind | null>> = {
  child: null,
  mother: 'mother',
  father: 'father',
  carer: 'carer',
  relative: 'other-relative',
  other: null,
}

/** Who was named as mother, father or carer is kept as such, for each child of the call, unless we knew it. */
export async function familyOf(trx: Trx, people: readonly OnContact[], by: RecordedBy): Promise<AlsoSaid> {
  const children = people.filter(({ as }) => as === 'child')
  const said = people.flatMap(({ id, as }) => {
    const kind = kindOf[as]
    return kind === null ? [] : children.map((child): Relation => ({ personId: id, otherId: child.id, kind }))
  })
  const news: Relation[] = []
  for (const relation of said) if (!(await openRelation(trx, asKept(relation)))) news.push(relation)
  return {
    async write(writing) {
      for (const relation of news) await addRelation(writing, { ...asKept(relation), fromOn: null, by })
      await keepFamilyReasons(
        writing,
        news.map(({ personId, otherId }) => [personId, otherId] as const),
        by.now,
      )
    },
    events: news.flatMap((relation) => [
      relationshipEvent(relation, by),
      relationshipEvent(turned(relation), by),
    ]),
  }
}

const basisOf: Readonly<Record<string, SharingBasisCode>> = {
  given: 'consent given',
  refused: 'consent refused',
  'not asked yet': 'not asked yet',
  'not sought': 'consent not sought',
  overridden: 'consent overridden',
} satisfies Record<Consent, SharingBasisCode>

/** On what basis we share about each child, with the reason where the family was not asked or said no. */
export function sharingOf(told: Told, children: readonly { readonly childId: string }[], act: Act): AlsoSaid {
  const basis = basisOf[told.consentToShare] ?? 'not asked yet'
  const set = children.map(({ childId }) => ({
    personId: childId,
    basis,
    covers: 'everybody' as const,
    because: told.consentBecause,
    on: dayOf(told.receivedAt),
  }))
  return {
    async write(trx) {
      for (const one of set) await setBasis(trx, one, byOf(act))
    },
    events: set.map((one) => basisEvent(one)),
  }
}
