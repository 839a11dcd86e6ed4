import { labelOf } from '../../../platform/code.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { type AssertionKind, assertionKinds, type Precision } from '../codes.ts'
import type { Assertion } from '../current.ts'
import {
  changeIdentity,
  type Ending,
  type Identity,
  identityToChange,
  type Kept,
} from '../identity.records.ts'
import { nameOf, tidy } from '../new-person.ts'

export type CorrectProblem =
  | 'no such person'
  | 'changed meanwhile'
  | 'nothing said'
  | 'no reason'
  | 'as it was'
  | 'in the future'
  | 'not yet born'

/** What is said instead. */
export type Correction =
  | {
      readonly kind: 'name'
      readonly given?: string | undefined
      readonly middle?: string | undefined
      readonly family?: string | undefined
    }
  | {
      readonly kind: 'birth-date'
      readonly on: PlainDate
      readonly precision: Precision
      readonly estimated: boolean
    }
  | { readonly kind: 'due-date'; readonly on: PlainDate }
  | {
      readonly kind:
        | 'known-as'
        | 'sex'
        | 'gender'
        | 'ethnicity'
        | 'language'
        | 'interpreter-needed'
        | 'described-as'
      readonly value: string
    }

export interface CorrectingIdentity {
  readonly personId: string
  /** The version that was seen. */
  readonly version: number
  readonly says: Correction
  /** Whether what was kept was wrong, or was right until now. */
  readonly earlier: 'wrong' | 'changed'
  readonly because: string
  readonly source: string
}

/** Puts another value in the place of one that is kept of a person. The earlier one stays, with why it no longer counts. */
export function correctIdentity(
  act: Act,
  wanted: CorrectingIdentity,
): Promise<Result<number, CorrectProblem>> {
  const { personId, says } = wanted
  const declared = { action: 'correct identity', about: [personId], access: 'chronology' } as const
  return change<number, CorrectProblem>(act, declared, async ({ trx }) => {
    const identity = await identityToChange(trx, personId)
    const [assertion] = assertionFor(says, act)
    const fault = faultOf(identity, { wanted, assertion, today: act.today })
    if (fault || !identity || !assertion) return problem(fault ?? 'nothing said')
    const end = standing(identity, says.kind).map((kept) => endingOf(kept, wanted, act.today))
    const by = { ...byOf(act), source: wanted.source }
    return ok({
      value: wanted.version + 1,
      write: (writing) => changeIdentity(writing, { personId, add: [assertion], end, by }),
      events: [correctedEvent(wanted, act)],
    })
  })
}

/** The correction as an assertion; none where nothing was said. */
function assertionFor(says: Correction, { origin }: Act): Assertion[] {
  const recordedAt = origin.now
  switch (says.kind) {
    case 'name':
      return nameOf(
        { given: tidy(says.given), middle: tidy(says.middle), family: tidy(says.family) },
        recordedAt,
      )
    case 'birth-date':
      return [
        { kind: says.kind, value: says.on, precision: says.precision, estimated: says.estimated, recordedAt },
      ]
    case 'due-date':
      return [{ kind: says.kind, value: says.on, recordedAt }]
    default: {
      const value = tidy(says.value)
      return value === null ? [] : [{ kind: says.kind, value, recordedAt }]
    }
  }
}

interface Judged {
  readonly wanted: CorrectingIdentity
  readonly assertion: Assertion | undefined
  readonly today: PlainDate
}

function faultOf(
  identity: Identity | undefined,
  { wanted, assertion, today }: Judged,
): CorrectProblem | null {
  if (!identity) return 'no such person'
  if (identity.version !== wanted.version) return 'changed meanwhile'
  if (!assertion) return 'nothing said'
  if (wanted.because.trim() === '') return 'no reason'
  if (wanted.says.kind === 'birth-date' && wanted.says.on > today) return 'in the future'
  if (wanted.says.kind === 'birth-date' && isUnborn(identity)) return 'not yet born'
  return standing(identity, wanted.says.kind).some((kept) => isSame(kept, assertion)) ? 'as it was' : null
}

/** A child who is not born yet gets a birth date by being born: that is an act of its own. */
function isUnborn(identity: Identity): boolean {
  return standing(identity, 'due-date').length > 0 && standing(identity, 'birth-date').length === 0
}

/** The assertions of a kind that count now. */
export function standing({ assertions }: Identity, kind: AssertionKind): readonly Kept[] {
  return assertions.filter((one) => one.kind === kind && !one.withdrawnAt && !one.validTo)
}

function isSame(kept: Kept, said: Assertion): boolean {
  const parts = (one: Assertion) => [
    one.value,
    one.given ?? null,
    one.middle ?? null,
    one.family ?? null,
    one.precision ?? null,
    one.estimated ?? false,
  ]
  return JSON.stringify(parts(kept)) === JSON.stringify(parts(said))
}

function endingOf({ id }: Kept, { earlier, because }: CorrectingIdentity, today: PlainDate): Ending {
  return earlier === 'wrong' ? { id, wrongBecause: because.trim() } : { id, trueUntil: today }
}

function correctedEvent({ personId, says, earlier }: CorrectingIdentity, { today, origin }: Act) {
  const what = labelOf(assertionKinds, says.kind)
  return newEvent<RecordEvent>(
    { type: 'identity-corrected', kind: says.kind, personId, on: today, at: origin.now },
    { headline: earlier === 'wrong' ? `${what} corrected` : `${what} changed` },
  )
}
