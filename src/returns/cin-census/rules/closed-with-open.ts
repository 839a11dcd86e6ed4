import { isAbsent, isPresent } from '../fields.ts'
import type { Child, Episode } from '../model.ts'
import { at, childRule } from '../rule.ts'

export const rule8867 = childRule({
  code: '8867',
  reads: 'Assessments',
  catches: 'The episode was closed while an assessment was still open.',
  todo: 'Record when the assessment was authorised, or take the closure away.',
  fields: ['CINdetails.CINclosureDate', 'Assessments.AssessmentAuthorisationDate'],
  check: (child) =>
    closed(child).flatMap(({ details, assessments }) => {
      const open = assessments.filter(({ AssessmentAuthorisationDate }) =>
        isAbsent(AssessmentAuthorisationDate),
      )
      if (open.length === 0) return []
      return [
        ...at(details, 'CINclosureDate'),
        ...open.flatMap((one) => at(one, 'AssessmentAuthorisationDate')),
      ]
    }),
})

export const rule8868 = childRule({
  code: '8868',
  reads: 'Section47',
  catches:
    'The episode was closed, and a section 47 enquiry says neither or both of: conference held, conference not needed.',
  todo: 'Record the date of the conference, or that it was not needed.',
  fields: ['CINdetails.CINclosureDate', 'Section47.DateOfInitialCPC', 'Section47.ICPCnotRequired'],
  check: (child) =>
    closed(child).flatMap(({ details, enquiries }) => {
      const unclear = enquiries.filter(
        ({ DateOfInitialCPC, ICPCnotRequired }) =>
          isPresent(DateOfInitialCPC) === (ICPCnotRequired.is === true),
      )
      if (unclear.length === 0) return []
      return [
        ...at(details, 'CINclosureDate'),
        ...unclear.flatMap((one) => at(one, 'DateOfInitialCPC', 'ICPCnotRequired')),
      ]
    }),
})

function closed({ episodes }: Child): readonly Episode[] {
  return episodes.filter(({ details }) => isPresent(details.CINclosureDate))
}
