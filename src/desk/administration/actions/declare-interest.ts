import { randomUUID } from 'node:crypto'
import { forEveryone } from '../../../mechanisms/access/index.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { change } from '../../../record/shell/change.ts'
import type { WayOfKnowing } from '../conflicts/codes.ts'
import { addInterest } from './interests.records.ts'

export interface DeclaringInterest {
  readonly name: string
  readonly kind: WayOfKnowing
  readonly sinceOn: PlainDate | null
}

/** A worker declares somebody whom they know, by name: whether the person has a record is not looked up, and not told. */
export function declareInterest(act: Act, wanted: DeclaringInterest): Promise<Result<null, never>> {
  const declared = { action: 'declare interest', kind: 'right', about: [], access: forEveryone } as const
  const made = { ...wanted, id: randomUUID(), workerId: act.viewer.id, now: act.origin.now }
  return change(act, declared, async () =>
    ok({
      value: null,
      events: [],
      subject: { kind: 'worker', id: act.viewer.id },
      write: (trx) => addInterest(trx, made),
    }),
  )
}
