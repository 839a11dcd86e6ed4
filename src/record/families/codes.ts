import type { Code } from '../../platform/code.ts'

/** A kind of relationship and its way back: where A is the mother of B, B is the child of A. */
interface Kind extends Code {
  readonly back: string
  /** The side from which it is kept: 'mother' is, 'child' is kept as the parent's. Where both sides are alike it is kept once. */
  readonly kept: 'this way' | 'turned' | 'either'
}

/** What one person is to another, in words that do not ask for more than is known. */
export const relationships = [
  { code: 'mother', label: 'Mother', back: 'child', kept: 'this way' },
  { code: 'father', label: 'Father', back: 'child', kept: 'this way' },
  { code: 'parent', label: 'Parent', back: 'child', kept: 'this way' },
  { code: 'child', label: 'Child', back: 'parent', kept: 'turned' },
  { code: 'adoptive-parent', label: 'Adoptive parent', back: 'adopted-child', kept: 'this way' },
  { code: 'adopted-child', label: 'Adopted child', back: 'adoptive-parent', kept: 'turned' },
  { code: 'twin', label: 'Twin', back: 'twin', kept: 'either' },
  { code: 'brother-or-sister', label: 'Brother or sister', back: 'brother-or-sister', kept: 'either' },
  {
    code: 'half-brother-or-sister',
    label: 'Half brother or sister',
    back: 'half-brother-or-sister',
    kept: 'either',
  },
  {
    code: 'step-brother-or-sister',
    label: 'Step brother or sister',
    back: 'step-brother-or-sister',
    kept: 'either',
  },
  { code: 'step-parent', label: 'Step-parent', back: 'step-child', kept: 'this way' },
  { code: 'step-child', label: 'Step-child', back: 'step-parent', kept: 'turned' },
  { code: 'grandparent', label: 'Grandparent', back: 'grandchild', kept: 'this way' },
  { code: 'grandchild', label: 'Grandchild', back: 'grandparent', kept: 'turned' },
  { code: 'aunt-or-uncle', label: 'Aunt or uncle', back: 'niece-or-nephew', kept: 'this way' },
  { code: 'niece-or-nephew', label: 'Niece or nephew', back: 'aunt-or-uncle', kept: 'turned' },
  { code: 'cousin', label: 'Cousin', back: 'cousin', kept: 'either' },
  { code: 'other-relative', label: 'Another relative', back: 'other-relative', kept: 'either' },
  { code: 'married', label: 'Husband, wife or civil partner', back: 'married', kept: 'either' },
  {
    code: 'separated',
    label: 'Husband, wife or civil partner, living apart',
    back: 'separated',
    kept: 'either',
  },
  { code: 'divorced', label: 'Divorced husband, wife or civil partner', back: 'divorced', kept: 'either' },
  // Also whoever was recorded before marriage was asked for.
  { code: 'partner', label: 'Partner', back: 'partner', kept: 'either' },
  { code: 'former-partner', label: 'Former partner', back: 'former-partner', kept: 'either' },
  { code: 'carer', label: 'Carer', back: 'cared-for', kept: 'this way' },
  { code: 'cared-for', label: 'Cared for by them', back: 'carer', kept: 'turned' },
  { code: 'friend', label: 'Friend of the family', back: 'friend', kept: 'either' },
  { code: 'other', label: 'Somebody else', back: 'other', kept: 'either' },
] as const satisfies readonly Kind[]
export type RelationshipKind = (typeof relationships)[number]['code']

/** The relationships of brothers and sisters, half and step among them. */
export const siblingKinds: readonly RelationshipKind[] = [
  'twin',
  'brother-or-sister',
  'half-brother-or-sister',
  'step-brother-or-sister',
]

/** How somebody comes to hold parental responsibility. @source Children Act 1989, sections 2 to 4A, 5, 12, 33, 44 */
export const responsibilityBases = [
  { code: 'mother', label: 'Gave birth to the child' },
  { code: 'married-father', label: 'Father or second parent, married to the mother' },
  { code: 'birth-certificate', label: 'Father or second parent, on the birth certificate' },
  { code: 'agreement', label: 'Agreement with the mother' },
  { code: 'court-order', label: 'Parental responsibility order' },
  { code: 'child-arrangements-order', label: 'Child arrangements order' },
  { code: 'special-guardianship', label: 'Special guardianship order' },
  { code: 'adoption', label: 'Adoption order' },
  { code: 'guardian', label: 'Guardian appointed by a parent' },
  { code: 'care-order', label: 'Care order (a council)' },
  { code: 'interim-care-order', label: 'Interim care order (a council)' },
  { code: 'emergency-protection-order', label: 'Emergency protection order' },
  { code: 'step-parent-agreement', label: 'Step-parent, by agreement or order' },
  { code: 'not-known', label: 'Not known yet' },
] as const satisfies readonly Code[]
export type ResponsibilityBasis = (typeof responsibilityBases)[number]['code']
