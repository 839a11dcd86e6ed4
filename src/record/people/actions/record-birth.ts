import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import type { Sex } from '../codes.ts'
import type { Assertion } from '../current.ts'
import { changeIdentity, type Identity, identityToChange } from '../identity.records.ts'
import { nameOf, tidy } from '../new-person.ts'
import { standing } from './correct-identity.ts'

export type BirthProblem = 'no such person' | 'changed meanwhile' | 'not unborn' | 'in the future'

export interface RecordingBirth {
  readonly personId: string
  readonly version: number
  readonly bornOn: PlainDate
  readonly given?: string | undefined
  readonly family?: string | undefined
  readonly sex?: Sex | undefined
  readonly source: string
}

/** An unborn child is born: the same person, the same record, from now on with a date of birth. */
export function recordBirth(act: Act, wanted: RecordingBirth): Promise<Result<number, BirthProblem>> {
  const { personId, bornOn, source } = wanted
  const declared = { action: 'record birth', about: [personId], access: 'chronology' } as const
  return change<number, BirthProblem>(act, declared, async ({ trx }) => {
    const identity = await identityToChange(trx, personId)
    const fault = faultOf(identity, wanted, act.today)
    if (fault || !identity) return problem(fault ?? 'no such person')
    const add = bornAssertions(wanted, act)
    const end = add
      .filter(({ kind }) => kind !== 'birth-date')
      .flatMap(({ kind }) => standing(identity, kind))
      .map(({ id }) => ({ id, trueUntil: act.today }))
    return ok({
      value: wanted.version + 1,
      write: (writing) => changeIdentity(writing, { personId, add, end, by: { ...byOf(act), source } }),
      events: [
        newEvent<RecordEvent>(
          { type: 'child-born', personId, on: bornOn, at: null },
          { headline: 'Born', keyEvent: true },
        ),
      ],
    })
  })
}

function faultOf(
  identity: Identity | undefined,
  wanted: RecordingBirth,
  today: PlainDate,
): BirthProblem | null {
  if (!identity) return 'no such person'
  if (identity.version !== wanted.version) return 'changed meanwhile'
  const unborn = standing(identity, 'due-date').length > 0 && standing(identity, 'birth-date').length === 0
  if (!unborn) return 'not unborn'
  return wanted.bornOn > today ? 'in the future' : null
}

function bornAssertions({ bornOn, given, family, sex }: RecordingBirth, { origin }: Act): Assertion[] {
  const recordedAt = origin.now
  return [
    { kind: 'birth-date', value: bornOn, precision: 'day', recordedAt },
    ...nameOf({ given: tidy(given), middle: null, family: tidy(family) }, recordedAt),
    ...(sex ? [{ kind: 'sex' as const, value: sex, recordedAt }] : []),
  ]
}
