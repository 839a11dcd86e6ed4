import { isCode, labelOf } from '../../platform/code.ts'
import { longDate } from '../../platform/day-words.ts'
import { isPlainDate } from '../../platform/plain-date.ts'
import { ethnicities, precisions, sexes } from './codes.ts'
import type { Kept } from './identity.records.ts'

/** A kept value in words. */
export function keptWords({ kind, value, precision, estimated }: Kept): string {
  if (isPlainDate(value)) {
    const known =
      precision && precision !== 'day' && isCode(precisions, precision)
        ? ` (${labelOf(precisions, precision).toLowerCase()} is known)`
        : ''
    return `${longDate(value)}${known}${estimated ? ', estimated' : ''}`
  }
  if (kind === 'sex') return labelOf(sexes, value)
  return kind === 'ethnicity' ? labelOf(ethnicities, value) : value
}
