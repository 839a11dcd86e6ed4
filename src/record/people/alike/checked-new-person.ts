import type { Trx } from '../../../platform/db.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { type NewPerson, type NewPersonFacts, newPerson, tidy } from '../new-person.ts'
import type { RecordedBy } from '../recorded-by.ts'
import { addCertificate, addPossibleDuplicates } from './pairs.records.ts'
import { alikeToTyped } from './people-alike.ts'

/** What somebody says of those who were offered and are not, to their mind, the person they record. */
export interface NoneOfThese {
  readonly ids: readonly string[]
  readonly because: string
}

export type CheckProblem = 'may be known already' | 'no reason to record again'

interface Checking {
  readonly facts: NewPersonFacts
  readonly noneOf: NoneOfThese | null
  readonly by: RecordedBy
}

/**
 * A person to be recorded, as `newPerson`, after looking for whoever they may be already (spec/person-matching.md 9). Everybody
 * alike must have been offered and refused with a reason; then the pair waits in the list of possible duplicates. What was looked
 * for is kept with the new record.
 */
export async function checkedNewPerson(
  trx: Trx,
  { viewer, origin }: Pick<Act, 'viewer' | 'origin'>,
  { facts, noneOf, by }: Checking,
): Promise<Result<NewPerson, CheckProblem>> {
  const found = await alikeToTyped(trx, facts, { viewer, now: origin.now })
  const alike = found?.alike ?? []
  const because = tidy(noneOf?.because)
  if (alike.some(({ id }) => !noneOf?.ids.includes(id))) return problem('may be known already')
  if (alike.length > 0 && because === null) return problem('no reason to record again')
  const made = newPerson(facts, by)
  return ok({
    ...made,
    async write(writing) {
      await made.write(writing)
      if (found) await addCertificate(writing, { personId: made.id, found, by })
      await addPossibleDuplicates(writing, { personId: made.id, alike, because: because ?? '', by })
    },
  })
}
