import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { type NewEvent, newEvent } from '../../chronology/stream.ts'
import {
  type CheckProblem,
  checkedNewPerson,
  type NoneOfThese,
} from '../../people/alike/checked-new-person.ts'
import type { NewPerson, NewPersonFacts } from '../../people/new-person.ts'
import type { RecordedBy } from '../../people/recorded-by.ts'
import type { Act } from '../../shell/act.ts'
import { type By, byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { type RelationshipKind, relationships } from '../codes.ts'
import { keepFamilyReasons } from '../family-reasons.ts'
import { putIntoOneFamily } from '../membership.records.ts'
import { addRelation, isThere, openRelation } from '../relationship.records.ts'
import { asKept, type Relation, turned } from '../relationship.ts'

export type AddRelationshipProblem =
  | CheckProblem
  | 'no such person'
  | 'the same person'
  | 'kept already'
  | 'in the future'
  | 'no name'

export interface AddingRelationship {
  /** Whose record is open. */
  readonly personId: string
  /** The other, where we know them already; else `somebodyNew`. */
  readonly otherId: string | null
  readonly somebodyNew: NewPersonFacts | null
  /** Who was offered for somebody new, and why they are none of them. */
  readonly noneOf?: NoneOfThese | undefined
  /** What the other is to the person. */
  readonly kind: RelationshipKind
  readonly fromOn?: PlainDate | undefined
  /** They belong to one family, as the council counts families. */
  readonly oneFamily?: boolean | undefined
  readonly source: string
}

/** Says what two people are to each other. It is kept once and shows on both records. */
export function addRelationship(
  act: Act,
  wanted: AddingRelationship,
): Promise<Result<string, AddRelationshipProblem>> {
  const { personId, source } = wanted
  const declared = { action: 'add relationship', about: [personId], access: 'family' } as const
  return change<string, AddRelationshipProblem>(act, declared, async ({ trx }) => {
    const by = { ...byOf(act), source }
    const checked = await newOne(act, trx, { wanted, by })
    if (!checked.ok) return checked
    const made = checked.value
    const otherId = wanted.otherId ?? made?.id
    if (otherId === undefined) return problem('no name')
    const relation = { personId: otherId, otherId: personId, kind: wanted.kind }
    const kept = asKept(relation)
    const fault = faultOf(wanted, act.today)
    if (fault) return problem(fault)
    if (!made && !(await isThere(trx, otherId))) return problem('no such person')
    if (await openRelation(trx, kept)) return problem('kept already')
    return ok({
      value: otherId,
      async write(writing) {
        await made?.write(writing)
        await addRelation(writing, { ...kept, fromOn: wanted.fromOn ?? null, by })
        const tied = wanted.oneFamily ? await putIntoOneFamily(writing, [personId, otherId], by) : []
        await keepFamilyReasons(writing, [[personId, otherId], ...tied], by.now)
      },
      events: [
        ...(made?.events ?? []),
        relationshipEvent(relation, by),
        relationshipEvent(turned(relation), by),
      ],
    })
  })
}

/** Somebody new, once it was looked whether we know them; null where the other is known, or nobody was named. */
async function newOne(
  act: Act,
  trx: Trx,
  { wanted, by }: { wanted: AddingRelationship; by: RecordedBy },
): Promise<Result<NewPerson | null, CheckProblem>> {
  if (wanted.otherId !== null || !hasName(wanted)) return ok(null)
  return checkedNewPerson(trx, act, { facts: wanted.somebodyNew ?? {}, noneOf: wanted.noneOf ?? null, by })
}

function hasName({ somebodyNew }: AddingRelationship): boolean {
  return Boolean(somebodyNew?.given || somebodyNew?.family || somebodyNew?.describedAs)
}

function faultOf(
  { personId, otherId, fromOn }: AddingRelationship,
  today: PlainDate,
): AddRelationshipProblem | null {
  if (personId === otherId) return 'the same person'
  return fromOn !== undefined && fromOn > today ? 'in the future' : null
}

/** On the second person's record: the first is their mother. No name stands in a chronology: each record tells its own. */
export function relationshipEvent(
  { personId, otherId, kind }: Relation,
  { today, now }: Pick<By, 'today' | 'now'>,
): NewEvent {
  const what = labelOf(relationships, kind).toLowerCase()
  return newEvent<RecordEvent>(
    { type: 'relationship-recorded', personId: otherId, on: today, at: now, otherId: personId, kind },
    { headline: `Family recorded: ${what}` },
  )
}
