import { addDays, type PlainDate } from '../../../src/platform/plain-date.ts'
import type { Fields, MadeChild } from './made.ts'

type Fault = (child: MadeChild, ref: PlainDate) => void

/** Slips as they happen in councils. What a child's records have no place for is left undone. */
export const faults: readonly [Fault, ...Fault[]] = [
  ({ identifiers }) => set(identifiers, 'Sex', '1'),
  ({ identifiers }) => set(identifiers, 'PersonBirthDate', undefined),
  ({ identifiers }) => set(identifiers, 'UPN', 'A1234'),
  ({ identifiers }, ref) => set(identifiers, 'PersonDeathDate', addDays(ref, -700)),
  (child) => {
    child.ethnicity = undefined
  },
  (child) => {
    child.disabilities = ['NONE', 'NONE', 'LD']
  },
  ({ episodes }, ref) => set(episodes[0]?.details, 'CINreferralDate', addDays(ref, 20)),
  ({ episodes }) => set(episodes[0]?.details, 'CINreferralDate', '31/05/2025'),
  ({ episodes }) => set(episodes[0]?.details, 'ReferralSource', 'XX'),
  ({ episodes }) => set(episodes[0]?.details, 'PrimaryNeedCode', 'N12'),
  ({ episodes }) => set(episodes[0]?.details, 'ReferralNFA', undefined),
  ({ episodes }) => set(episodes[0]?.details, 'ReasonForClosure', 'RC4'),
  ({ episodes }, ref) => set(episodes[0]?.details, 'CINclosureDate', addDays(ref, -380)),
  ({ episodes }) => set(episodes[0]?.assessments[0]?.fields, 'AssessmentAuthorisationDate', undefined),
  ({ episodes }) => episodes[0]?.assessments[0]?.factors.push('21', '3A', '3A'),
  ({ episodes }, ref) => set(episodes[0]?.cinPlans[0], 'CINPlanEndDate', addDays(ref, -340)),
  ({ episodes }) => set(episodes[0]?.enquiries[0], 'DateOfInitialCPC', '2025-06-14'),
  ({ episodes }) => set(episodes[0]?.protectionPlans[0]?.fields, 'InitialCategoryOfAbuse', 'OTH'),
  ({ episodes }) => set(episodes[0]?.protectionPlans[0]?.fields, 'CPPendDate', undefined),
  ({ episodes }) => episodes[0]?.protectionPlans[0]?.reviews.push('2025-04-01'),
  (child) => {
    child.episodes.push(...child.episodes)
  },
]

function set(fields: Fields | undefined, name: string, text: string | undefined): void {
  if (fields) fields[name] = text
}
