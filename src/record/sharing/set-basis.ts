import { labelOf } from '../../platform/code.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import type { Act } from '../shell/act.ts'
import { byOf } from '../shell/by.ts'
import { change } from '../shell/change.ts'
import { type SharedWith, type SharingBasisCode, sharedWith, sharingBases } from './codes.ts'
import { setBasis } from './records.ts'

export type SharingProblem = 'no reason' | 'in the future'

export interface SettingBasis {
  readonly personId: string
  readonly basis: SharingBasisCode
  readonly covers: SharedWith
  /** Must be there where consent was not sought or was overridden. */
  readonly because: string | null
  readonly on: PlainDate
}

const withoutAgreement: readonly SharingBasisCode[] = ['consent not sought', 'consent overridden']

/** Records on what basis we share. Answers what is now in force. */
export function setSharingBasis(act: Act, wanted: SettingBasis): Promise<Result<string, SharingProblem>> {
  const { personId, basis, because, on } = wanted
  const declared = { action: 'set basis for sharing', about: [personId], access: 'chronology' } as const
  return change<string, SharingProblem>(act, declared, async () => {
    const given = (because ?? '').trim()
    if (withoutAgreement.includes(basis) && given === '') return problem('no reason')
    if (on > act.today) return problem('in the future')
    return ok({
      value: basis,
      write: (trx) => setBasis(trx, { ...wanted, because: given === '' ? null : given }, byOf(act)),
      events: [basisEvent(wanted)],
    })
  })
}

/** What a chronology says of it. */
export function basisEvent({ personId, basis, covers, on }: SettingBasis): NewEvent {
  const withWhom = labelOf(sharedWith, covers).toLowerCase()
  return newEvent<RecordEvent>(
    { type: 'sharing-basis-set', personId, on, at: null, basis },
    {
      headline: `Basis for sharing with ${withWhom}: ${labelOf(sharingBases, basis).toLowerCase()}`,
      keyEvent: withoutAgreement.includes(basis),
    },
  )
}
