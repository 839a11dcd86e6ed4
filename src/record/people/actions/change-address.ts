import { randomUUID } from 'node:crypto'
import type { MasterKeys } from '../../../platform/keys.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { hideAddress } from '../hidden-address.ts'
import { tidy } from '../new-person.ts'
import { closePostcode } from '../postcode.ts'
import { addAddress, type ChangingAddress, endAddresses, openHomes } from './change-address.records.ts'

export type AddressProblem = 'nothing said' | 'in the future' | 'before the one before' | 'changed meanwhile'

/** Somebody lives somewhere else. The earlier home ends on the day; a hidden one is kept under encryption alone. */
export function changeAddress(
  act: Act,
  wanted: ChangingAddress,
  master: MasterKeys,
): Promise<Result<string, AddressProblem>> {
  const declared = { action: 'change address', about: [wanted.personId], access: 'chronology' } as const
  return change<string, AddressProblem>(act, declared, async ({ trx }) => {
    const homes = await openHomes(trx, wanted.personId)
    const fault = faultOf(wanted, homes, act.today)
    if (fault) return problem(fault)
    const id = randomUUID()
    const { now } = act.origin
    const said = saidOf(wanted)
    return ok({
      value: id,
      async write(writing) {
        await endAddresses(
          writing,
          homes.map((home) => home.id),
          wanted.fromOn,
        )
        const hiddenValue = wanted.hidden
          ? await hideAddress(
              { master, trx: writing, now },
              { addressId: id, personId: wanted.personId },
              said,
            )
          : null
        await addAddress(writing, { id, wanted, said, hiddenValue, by: byOf(act) })
      },
      events: [changedEvent(wanted, now)],
      subject: { kind: 'address', id },
    })
  })
}

function saidOf({ lines, town, postcode }: ChangingAddress) {
  return {
    lines: lines.trim(),
    town: tidy(town),
    postcode: postcode && tidy(postcode) ? closePostcode(postcode) : null,
  }
}

function faultOf(
  wanted: ChangingAddress,
  homes: readonly { readonly fromOn: PlainDate | null }[],
  today: PlainDate,
): AddressProblem | null {
  if (homes.length !== wanted.version) return 'changed meanwhile'
  if (wanted.lines.trim() === '') return 'nothing said'
  if (wanted.fromOn > today) return 'in the future'
  return homes.some(({ fromOn }) => fromOn !== null && fromOn > wanted.fromOn)
    ? 'before the one before'
    : null
}

function changedEvent({ personId, fromOn, hidden }: ChangingAddress, at: Act['origin']['now']) {
  return newEvent<RecordEvent>(
    { type: 'address-changed', personId, on: fromOn, at: fromOn === at.slice(0, 10) ? at : null },
    {
      headline: hidden ? 'Moved to an address that must not be told' : 'Moved to another address',
      keyEvent: true,
    },
  )
}
