import { isAbsent } from '../fields.ts'
import { isInYear, isOutsideYear } from '../period.ts'
import { at, childRule, gather, recordRule } from '../rule.ts'
import { overlapping } from './overlapping.ts'

const table = 'Assessments'
const needsReferenceDate = true

export const rule8608 = recordRule({
  code: '8608',
  catches: 'The assessment was authorised before it started.',
  todo: 'Correct the start or the authorisation date.',
  table,
  fields: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'],
  fails: ({ AssessmentActualStartDate, AssessmentAuthorisationDate }) =>
    AssessmentActualStartDate.day > AssessmentAuthorisationDate.day,
})

export const rule8670Q = recordRule({
  code: '8670Q',
  needsReferenceDate,
  catches: 'The assessment has been open for more than 45 working days.',
  todo: 'Record when it was authorised, or say why it is still open.',
  table,
  fields: ['AssessmentAuthorisationDate', 'AssessmentActualStartDate'],
  fails: ({ AssessmentActualStartDate, AssessmentAuthorisationDate }, { assessmentsFrom }) =>
    isAbsent(AssessmentAuthorisationDate) && AssessmentActualStartDate.day < assessmentsFrom,
})

export const rule8696 = recordRule({
  code: '8696',
  needsReferenceDate,
  catches: 'The assessment was authorised outside the year of the return.',
  todo: 'Correct the date; leave out an assessment that ended before the year, and the end of one that ended after it.',
  table,
  fields: ['AssessmentAuthorisationDate'],
  fails: ({ AssessmentAuthorisationDate }, period) => isOutsideYear(AssessmentAuthorisationDate, period),
})

export const rule8736 = recordRule({
  code: '8736',
  needsReferenceDate,
  catches: 'An open assessment has no start date in the year of the return.',
  todo: 'Record when it started and, if it has ended, when it was authorised.',
  table,
  fields: ['AssessmentActualStartDate', 'AssessmentAuthorisationDate'],
  fails: ({ AssessmentActualStartDate, AssessmentAuthorisationDate }, period) =>
    isAbsent(AssessmentAuthorisationDate) && !isInYear(AssessmentActualStartDate, period),
})

export const rule8863Q = childRule({
  code: '8863Q',
  reads: 'Assessments',
  needsReferenceDate,
  catches: 'Two assessments of one episode overlap.',
  todo: 'Correct the dates, or say why there were two at a time.',
  fields: ['Assessments.AssessmentActualStartDate', 'Assessments.AssessmentAuthorisationDate'],
  check: ({ episodes }, { ref }) =>
    gather(episodes, ({ assessments }) => {
      const { starting, running } = overlapping(assessments, {
        starts: ({ AssessmentActualStartDate }) => AssessmentActualStartDate.day,
        lastDay: ({ AssessmentAuthorisationDate: end }) => (isAbsent(end) ? ref : end.day),
        ends: ({ AssessmentAuthorisationDate }) => AssessmentAuthorisationDate.day,
      })
      return [
        ...starting.flatMap((one) => at(one, 'AssessmentActualStartDate')),
        ...running.flatMap((one) => at(one, 'AssessmentActualStartDate', 'AssessmentAuthorisationDate')),
      ]
    }),
})

export const rule8896 = childRule({
  code: '8896',
  reads: 'Assessments',
  catches: 'The episode has more than one open assessment.',
  todo: 'Record when the earlier ones were authorised, or take away those sent twice.',
  fields: ['Assessments.AssessmentAuthorisationDate'],
  check: ({ episodes }) =>
    episodes
      .filter(
        ({ assessments }) =>
          assessments.filter((one) => isAbsent(one.AssessmentAuthorisationDate)).length > 1,
      )
      .flatMap(({ assessments }) => assessments.flatMap((one) => at(one, 'AssessmentAuthorisationDate'))),
})
