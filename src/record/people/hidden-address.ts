import type { Trx } from '../../platform/db.ts'
import { decryptField, encryptField } from '../../platform/encrypted-field.ts'
import type { Instant } from '../../platform/instant.ts'
import type { MasterKeys } from '../../platform/keys.ts'

/** What a hidden address says, as it is kept under encryption. */
export interface HiddenAddress {
  readonly lines: string
  readonly town: string | null
  readonly postcode: string | null
}

interface Where {
  readonly addressId: string
  readonly personId: string
}

const placeOf = ({ addressId, personId }: Where) => ({
  class: 'hidden address',
  place: `record.address/hidden_value/${addressId}`,
  personId,
})

/** Encrypts a hidden address for its row (spec/security.md 4.2, 10.2). */
export function hideAddress(
  keys: { readonly master: MasterKeys; readonly trx: Trx; readonly now: Instant },
  where: Where,
  address: HiddenAddress,
): Promise<Buffer> {
  return encryptField(keys, placeOf(where), JSON.stringify(address))
}

/** Opens a hidden address. Only for a viewer whose part 'hidden address' was decided. @throws NotOpened, KeyDestroyed */
export async function openHiddenAddress(
  keys: { readonly master: MasterKeys; readonly trx: Trx },
  where: Where,
  value: Buffer,
): Promise<HiddenAddress> {
  const kept: unknown = JSON.parse(await decryptField(keys, placeOf(where), value))
  return readHidden(kept)
}

function readHidden(kept: unknown): HiddenAddress {
  const fields: Readonly<Record<string, unknown>> =
    typeof kept === 'object' && kept !== null ? { ...kept } : {}
  const { lines, town, postcode } = fields
  return {
    lines: typeof lines === 'string' ? lines : '',
    town: typeof town === 'string' ? town : null,
    postcode: typeof postcode === 'string' ? postcode : null,
  }
}
