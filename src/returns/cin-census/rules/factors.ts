import { assessmentFactors, closedAfterAssessment } from '../codes.ts'
import { isAbsent } from '../fields.ts'
import type { Assessment } from '../model.ts'

import { at, childRule, gather, type Place, recordRule } from '../rule.ts'

const table = 'Assessments'
const noneFound = '21'

export const rule8614 = recordRule({
  code: '8614',
  catches: 'An open assessment has factors already.',
  todo: 'Record when the assessment was authorised, or take the factors away until it is.',
  table,
  fields: ['AssessmentAuthorisationDate', 'AssessmentFactors'],
  fails: ({ AssessmentAuthorisationDate, AssessmentFactors }) =>
    isAbsent(AssessmentAuthorisationDate) && AssessmentFactors.codes.length > 0,
})

export const rule8869 = childRule({
  code: '8869',
  reads: 'Assessments',
  catches: 'The assessment says that there were no factors (21) and gives factors as well.',
  todo: 'Take 21 away, or the other factors.',
  fields: ['Assessments.AssessmentFactors'],
  check: ({ Assessments }) =>
    Assessments.filter(
      ({ AssessmentFactors: { codes } }) =>
        codes.length > 1 && codes.includes(noneFound) && codes.some((code) => code !== noneFound),
    ).flatMap(others),
})

export const rule8873Q = childRule({
  code: '8873Q',
  reads: 'Assessments',
  catches: 'The only assessment found no factors (21), but the episode was not closed after it.',
  todo: 'Correct the factors or the reason for closure, or say why the episode went on.',
  fields: ['Assessments.AssessmentFactors', 'CINdetails.ReasonForClosure'],
  check: ({ episodes }) =>
    gather(episodes, ({ details, assessments: [only, ...more] }) =>
      only &&
      more.length === 0 &&
      only.AssessmentFactors.codes.includes(noneFound) &&
      !closedAfterAssessment.has(details.ReasonForClosure)
        ? [...at(only, 'AssessmentFactors'), ...at(details, 'ReasonForClosure')]
        : [],
    ),
})

export const rule8897Q = recordRule({
  code: '8897Q',
  needsReferenceDate: true,
  catches: 'An assessment authorised in the year has no factors, or one that is no code of the census.',
  todo: 'Record what was found at the assessment; 21 where nothing was.',
  table,
  fields: ['AssessmentAuthorisationDate', 'AssessmentFactors'],
  fails: ({ AssessmentAuthorisationDate, AssessmentFactors: { codes } }, { start }) =>
    AssessmentAuthorisationDate.day >= start &&
    (codes.length === 0 || codes.some((code) => !assessmentFactors.includes(code))),
})

export const rule8898 = recordRule({
  code: '8898',
  catches: 'The assessment has the same factor twice.',
  todo: 'Keep each factor once.',
  table,
  fields: ['AssessmentFactors'],
  fails: ({ AssessmentFactors: { codes } }) => new Set(codes).size < codes.length,
})

export const rule8945Q = recordRule({
  code: '8945Q',
  since: '2024/25',
  catches: 'The assessment uses the old code 18A for physical abuse.',
  todo: 'Use 18B (by a child) or 18C (by an adult), or say why it can’t be told.',
  table,
  fields: ['AssessmentFactors'],
  fails: (assessment) => holds(assessment, '18A'),
})

export const rule8950Q = recordRule({
  code: '8950Q',
  since: '2024/25',
  catches: 'The assessment uses the old code 19A for sexual abuse.',
  todo: 'Use 19B (by a child) or 19C (by an adult), or say why it can’t be told.',
  table,
  fields: ['AssessmentFactors'],
  fails: (assessment) => holds(assessment, '19A'),
})

function holds({ AssessmentFactors: { codes } }: Assessment, factor: string): boolean {
  return codes.some((code) => code.toUpperCase() === factor)
}

/** The factors beside 21, each in its own row where flat tables give it one. */
function others(assessment: Assessment): Place[] {
  const { codes, rows } = assessment.AssessmentFactors
  const places = at(assessment, 'AssessmentFactors')
  if (rows === null) return places
  const beside = rows.filter((_, n) => codes[n] !== noneFound)
  return places.flatMap((place) => beside.map((row) => ({ ...place, row })))
}
