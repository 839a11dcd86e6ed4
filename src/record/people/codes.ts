import type { Code } from '../../platform/code.ts'

/** Sex, as the census records it. */
export const sexes = [
  { code: 'F', label: 'Female' },
  { code: 'M', label: 'Male' },
  { code: 'U', label: 'Not known' },
] as const satisfies readonly Code[]
export type Sex = (typeof sexes)[number]['code']

/** How much of a birth date is known. */
export const precisions = [
  { code: 'day', label: 'The whole date' },
  { code: 'month', label: 'The month and year' },
  { code: 'year', label: 'The year only' },
] as const satisfies readonly Code[]
export type Precision = (typeof precisions)[number]['code']

/** Ethnicity. Codes are those of the CIN census. */
export const ethnicities = [
  { code: 'WBRI', label: 'White British' },
  { code: 'WIRI', label: 'White Irish' },
  { code: 'WIRT', label: 'Traveller of Irish heritage' },
  { code: 'WROM', label: 'Gypsy or Roma' },
  { code: 'WOTH', label: 'Any other White background' },
  { code: 'MWBC', label: 'White and Black Caribbean' },
  { code: 'MWBA', label: 'White and Black African' },
  { code: 'MWAS', label: 'White and Asian' },
  { code: 'MOTH', label: 'Any other mixed background' },
  { code: 'AIND', label: 'Indian' },
  { code: 'APKN', label: 'Pakistani' },
  { code: 'ABAN', label: 'Bangladeshi' },
  { code: 'AOTH', label: 'Any other Asian background' },
  { code: 'BCRB', label: 'Black Caribbean' },
  { code: 'BAFR', label: 'Black African' },
  { code: 'BOTH', label: 'Any other Black background' },
  { code: 'CHNE', label: 'Chinese' },
  { code: 'OOTH', label: 'Any other ethnic group' },
  { code: 'REFU', label: 'They would rather not say' },
  { code: 'NOBT', label: 'Not asked yet' },
] as const satisfies readonly Code[]
export type Ethnicity = (typeof ethnicities)[number]['code']

/** Disability. Codes are those of the CIN census; 'NONE' stands alone. */
export const disabilities = [
  { code: 'NONE', label: 'No disability' },
  { code: 'MOB', label: 'Mobility' },
  { code: 'HAND', label: 'Use of the hands' },
  { code: 'PC', label: 'Personal care' },
  { code: 'INC', label: 'Continence' },
  { code: 'COMM', label: 'Communication' },
  { code: 'LD', label: 'Learning' },
  { code: 'HEAR', label: 'Hearing' },
  { code: 'VIS', label: 'Vision' },
  { code: 'BEH', label: 'Behaviour' },
  { code: 'CON', label: 'Consciousness' },
  { code: 'AUT', label: 'Autism, diagnosed' },
  { code: 'DDA', label: 'Another disability' },
] as const satisfies readonly Code[]
export type Disability = (typeof disabilities)[number]['code']

/** Numbers by which others know a person. */
export const identifierKinds = [
  { code: 'nhs-number', label: 'NHS number' },
  { code: 'upn', label: 'Unique pupil number' },
  { code: 'former-upn', label: 'Earlier unique pupil number' },
  { code: 'home-office', label: 'Home Office reference' },
  { code: 'court-case', label: 'Court case number' },
  { code: 'other', label: 'Another number' },
] as const satisfies readonly Code[]
export type IdentifierKind = (typeof identifierKinds)[number]['code']

/** What an identity assertion is about. */
export const assertionKinds = [
  { code: 'name', label: 'Name' },
  { code: 'known-as', label: 'Known as' },
  { code: 'previous-name', label: 'Earlier name' },
  { code: 'birth-date', label: 'Date of birth' },
  { code: 'due-date', label: 'Due date' },
  { code: 'death-date', label: 'Date of death' },
  { code: 'sex', label: 'Sex' },
  { code: 'gender', label: 'Gender' },
  { code: 'ethnicity', label: 'Ethnicity' },
  { code: 'language', label: 'First language' },
  { code: 'interpreter-needed', label: 'Interpreter needed' },
  { code: 'described-as', label: 'Described as' },
  { code: 'nationality', label: 'Nationality' },
] as const satisfies readonly Code[]
export type AssertionKind = (typeof assertionKinds)[number]['code']

/** What an organisation is. */
export const organisationKinds = [
  { code: 'school', label: 'School, college or nursery' },
  { code: 'practice', label: 'GP practice' },
  { code: 'police', label: 'Police team' },
  { code: 'health', label: 'Another health service' },
  { code: 'housing', label: 'Housing' },
  { code: 'voluntary', label: 'Charity or community group' },
  { code: 'other-council', label: 'Another council' },
  { code: 'other', label: 'Another organisation' },
] as const satisfies readonly Code[]
export type OrganisationKind = (typeof organisationKinds)[number]['code']

/** What a person is to an organisation. */
export const linkKinds = [
  { code: 'pupil', label: 'Goes to school or nursery there' },
  { code: 'patient', label: 'Is a patient there' },
  { code: 'tenant', label: 'Rents from them' },
  { code: 'known to', label: 'Is known to them' },
  { code: 'works there', label: 'Works there' },
] as const satisfies readonly Code[]
export type LinkKind = (typeof linkKinds)[number]['code']
