import { ageOn, type PlainDate } from '../../../platform/plain-date.ts'
import type { Worry } from '../codes.ts'

/** From this age every contact is screened. @source spec/services/01-front-door.md */
const fromAge = 10

/** Worries that suggest exploitation at any age. */
const suggesting: readonly Worry[] = [
  'exploitation',
  'missing',
  'harmful-sexual-behaviour',
  'child-harming-another',
  'radicalisation',
]

/** Whether a contact asks for the exploitation screening: of a child aged 10 or older, or where a worry suggests it. */
export function screeningAsked({
  bornOn,
  worries,
  receivedOn,
}: {
  readonly bornOn: PlainDate | null
  readonly worries: readonly string[]
  readonly receivedOn: PlainDate
}): boolean {
  if (worries.some((worry) => suggesting.some((one) => one === worry))) return true
  return bornOn !== null && ageOn(bornOn, receivedOn) >= fromAge
}
