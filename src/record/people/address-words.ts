import { longDate } from '../../platform/day-words.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Address } from './address.records.ts'

/** An address in one line. A hidden one says only that it is hidden. */
export function addressLine({
  lines,
  town,
  postcode,
  area,
  hidden,
}: Omit<Address, 'id' | 'version'> | Address): string {
  if (hidden) return 'Hidden address'
  const parts = [lines?.replaceAll(/\s*\n\s*/g, ', '), town, postcode].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : (area ?? 'Address not known')
}

/** 'from 3 March 2026', '3 March 2025 to 1 May 2026', 'until 1 May 2026', 'dates not known'. */
export function spanInWords(fromOn: PlainDate | null, toOn: PlainDate | null): string {
  if (fromOn && toOn) return `${longDate(fromOn)} to ${longDate(toOn)}`
  if (fromOn) return `from ${longDate(fromOn)}`
  return toOn ? `until ${longDate(toOn)}` : 'dates not known'
}
