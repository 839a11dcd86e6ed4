import type { Table } from '../model.ts'

/** What may stand in an element of the return. Source: the format of the CIN census; names exactly as there. */
export interface Module {
  /** The flat table of its records; null where it only holds others. */
  readonly table: Table | null
  readonly dates?: readonly string[]
  readonly flags?: readonly string[]
  readonly texts?: readonly string[]
  /** Elements that may stand more than once: lists of values, and groups. */
  readonly lists?: readonly string[]
  /** Groups that stand at most once. */
  readonly groups?: readonly string[]
}

/** The elements that hold others, by their names. */
export const modules: Readonly<Record<string, Module>> = {
  Header: { table: 'Header', groups: ['CollectionDetails', 'Source'] },
  CollectionDetails: { table: null, texts: ['Collection', 'Year'], dates: ['ReferenceDate'] },
  Source: {
    table: null,
    texts: ['SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime'],
  },
  Child: { table: null, groups: ['ChildIdentifiers', 'ChildCharacteristics'], lists: ['CINdetails'] },
  ChildIdentifiers: {
    table: 'ChildIdentifiers',
    // GenderCurrent stood in the place of Sex until 2023/24.
    texts: ['LAchildID', 'UPN', 'FormerUPN', 'UPNunknown', 'Sex', 'GenderCurrent'],
    dates: ['PersonBirthDate', 'ExpectedPersonBirthDate', 'PersonDeathDate'],
  },
  ChildCharacteristics: { table: 'ChildCharacteristics', texts: ['Ethnicity'], groups: ['Disabilities'] },
  Disabilities: { table: 'Disabilities', lists: ['Disability'] },
  CINdetails: {
    table: 'CINdetails',
    texts: ['ReferralSource', 'PrimaryNeedCode', 'ReasonForClosure'],
    dates: ['CINreferralDate', 'CINclosureDate', 'DateOfInitialCPC'],
    flags: ['ReferralNFA'],
    lists: ['Assessments', 'CINPlanDates', 'Section47', 'ChildProtectionPlans', 'PreProceedingsandFGDM'],
  },
  Assessments: {
    table: 'Assessments',
    dates: ['AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate'],
    groups: ['FactorsIdentifiedAtAssessment'],
  },
  FactorsIdentifiedAtAssessment: { table: null, lists: ['AssessmentFactors'] },
  CINPlanDates: { table: 'CINplanDates', dates: ['CINPlanStartDate', 'CINPlanEndDate'] },
  Section47: {
    table: 'Section47',
    dates: ['S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC'],
    flags: ['ICPCnotRequired'],
  },
  ChildProtectionPlans: {
    table: 'ChildProtectionPlans',
    dates: ['CPPstartDate', 'CPPendDate'],
    texts: ['InitialCategoryOfAbuse', 'LatestCategoryOfAbuse', 'NumberOfPreviousCPP'],
    // Some systems write one group for each date.
    lists: ['Reviews'],
  },
  Reviews: { table: 'Reviews', lists: ['CPPreviewDate'] },
  PreProceedingsandFGDM: {
    table: 'PreProceedings',
    dates: [
      'PPStartDate',
      'LBPSentDate',
      'InitialPPMeetingDate',
      'StepDecisionDate',
      'CourtAppDate',
      'LetterInitCPDate',
    ],
    flags: ['FGDMMeetingOffer', 'FGDMMeetingFac'],
    texts: ['ReviewMeetingsCount', 'PPOutcome'],
  },
}

/** What an element of a module is. */
export type Kind = 'date' | 'flag' | 'text' | 'list' | 'group'

/** The kind of each element that a module may hold. */
export const kindsIn: ReadonlyMap<string, ReadonlyMap<string, Kind>> = new Map(
  Object.entries(modules).map(([name, module]) => [name, kindsOf(module)]),
)

function kindsOf({ dates = [], flags = [], texts = [], lists = [], groups = [] }: Module): Map<string, Kind> {
  const all: [Kind, readonly string[]][] = [
    ['date', dates],
    ['flag', flags],
    ['text', texts],
    ['list', lists],
    ['group', groups],
  ]
  return new Map(all.flatMap(([kind, names]) => names.map((name): [string, Kind] => [name, kind])))
}
