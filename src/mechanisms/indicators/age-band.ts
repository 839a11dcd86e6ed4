import { ageOn, type PlainDate } from '../../platform/plain-date.ts'

const bands = [
  { under: 0, label: 'Before birth' },
  { under: 1, label: 'Under 1' },
  { under: 5, label: '1 to 4' },
  { under: 10, label: '5 to 9' },
  { under: 16, label: '10 to 15' },
  { under: 18, label: '16 and 17' },
] as const

/**
 * The age group of a child on a day, as the department's tables have them; null where the date of birth isn't known.
 * @source DfE children in need statistics: age bands
 */
export function ageBand(bornOn: PlainDate | null, on: PlainDate): string | null {
  if (bornOn === null) return null
  const age = ageOn(bornOn, on)
  return bands.find(({ under }) => age < under)?.label ?? '18 and over'
}
