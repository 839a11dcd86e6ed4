import type { Fields, MadeChild, MadeEpisode } from './made.ts'

/** The header's values. */
export interface MadeHeader {
  year: string
  referenceDate: string | undefined
}

/** A return's XML up to its first child. */
export function beginning({ year, referenceDate }: MadeHeader): string {
  const details = fields({ Collection: 'CIN', Year: year, ReferenceDate: referenceDate })
  const source = fields({
    SourceLevel: 'L',
    LEA: '301',
    SoftwareCode: 'Hearth bench',
    Release: '1',
    SerialNo: '001',
    DateTime: `${year}-05-01T09:00:00`,
  })
  const header = group('Header', `${group('CollectionDetails', details)}${group('Source', source)}`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n${header}<Children>\n`
}

export const end = '</Children>\n</Message>\n'

/** One child's XML. */
export function childXml({ identifiers, ethnicity, disabilities, episodes }: MadeChild): string {
  const codes = disabilities.map((code) => field('Disability', code)).join('')
  const characteristics = `${field('Ethnicity', ethnicity)}${codes && group('Disabilities', codes)}`
  return group(
    'Child',
    [
      group('ChildIdentifiers', fields(identifiers)),
      group('ChildCharacteristics', characteristics),
      ...episodes.map(episodeXml),
    ].join(''),
  )
}

/** ReferralNFA comes after the enquiries and before the protection plans. */
function episodeXml(one: MadeEpisode): string {
  const { ReferralNFA, ...details } = one.details
  return group(
    'CINdetails',
    [
      fields(details),
      ...one.assessments.map((each) => group('Assessments', fields(each.fields) + factorsXml(each.factors))),
      ...one.cinPlans.map((plan) => group('CINPlanDates', fields(plan))),
      ...one.enquiries.map((enquiry) => group('Section47', fields(enquiry))),
      field('ReferralNFA', ReferralNFA),
      ...one.protectionPlans.map((plan) =>
        group('ChildProtectionPlans', fields(plan.fields) + reviewsXml(plan.reviews)),
      ),
      ...one.preProceedings.map((each) => group('PreProceedingsandFGDM', fields(each))),
    ].join(''),
  )
}

function factorsXml(factors: readonly string[]): string {
  const codes = factors.map((code) => field('AssessmentFactors', code)).join('')
  return codes && group('FactorsIdentifiedAtAssessment', codes)
}

function reviewsXml(reviews: readonly string[]): string {
  const dates = reviews.map((day) => field('CPPreviewDate', day)).join('')
  return dates && group('Reviews', dates)
}

function fields(values: Fields): string {
  return Object.entries(values)
    .map(([name, text]) => field(name, text))
    .join('')
}

function field(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escaped(text)}</${name}>\n`
}

function group(name: string, inside: string): string {
  return `<${name}>\n${inside}</${name}>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
