import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import type { Assertion } from '../current.ts'
import { changeIdentity, type Identity, identityToChange } from '../identity.records.ts'
import { nameOf, tidy } from '../new-person.ts'
import { standing } from './correct-identity.ts'

export type IdentifyProblem =
  | 'no such person'
  | 'changed meanwhile'
  | 'already named'
  | 'no name'
  | 'in the future'

export interface Identifying {
  readonly personId: string
  readonly version: number
  readonly given?: string | undefined
  readonly family?: string | undefined
  readonly bornOn?: PlainDate | undefined
  /** Who told us, or how we know. */
  readonly source: string
}

/** Somebody who was only described gets their name, on the same record. How they were described stays readable. */
export function identify(act: Act, wanted: Identifying): Promise<Result<number, IdentifyProblem>> {
  const { personId, source } = wanted
  const declared = { action: 'identify person', about: [personId], access: 'chronology' } as const
  return change<number, IdentifyProblem>(act, declared, async ({ trx }) => {
    const identity = await identityToChange(trx, personId)
    const add = namedAssertions(wanted, act)
    const fault = faultOf(identity, wanted, act.today)
    if (fault || !identity) return problem(fault ?? 'no such person')
    const end = standing(identity, 'described-as').map(({ id }) => ({ id, trueUntil: act.today }))
    return ok({
      value: wanted.version + 1,
      write: (writing) => changeIdentity(writing, { personId, add, end, by: { ...byOf(act), source } }),
      events: [
        newEvent<RecordEvent>(
          { type: 'person-identified', personId, on: act.today, at: act.origin.now },
          { headline: 'Name found out', keyEvent: true },
        ),
      ],
    })
  })
}

function faultOf(
  identity: Identity | undefined,
  wanted: Identifying,
  today: PlainDate,
): IdentifyProblem | null {
  if (!identity) return 'no such person'
  if (identity.version !== wanted.version) return 'changed meanwhile'
  if (standing(identity, 'name').length > 0) return 'already named'
  if (!tidy(wanted.given) && !tidy(wanted.family)) return 'no name'
  return wanted.bornOn !== undefined && wanted.bornOn > today ? 'in the future' : null
}

function namedAssertions({ given, family, bornOn }: Identifying, { origin }: Act): Assertion[] {
  const recordedAt = origin.now
  return [
    ...nameOf({ given: tidy(given), middle: null, family: tidy(family) }, recordedAt),
    ...(bornOn ? [{ kind: 'birth-date' as const, value: bornOn, precision: 'day', recordedAt }] : []),
  ]
}
