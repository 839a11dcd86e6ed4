/** What may stand in an element of the return. Source: the format of the CIN census; names exactly as there. */
export interface Module {
  readonly values?: readonly string[]
  /** Values that may stand more than once. */
  readonly manyValues?: readonly string[]
  /** Groups that stand at most once. */
  readonly groups?: readonly string[]
  readonly manyGroups?: readonly string[]
}

/** The elements that hold others, by their names. */
const modules: Readonly<Record<string, Module>> = {
  Header: { groups: ['CollectionDetails', 'Source'] },
  CollectionDetails: { values: ['Collection', 'Year', 'ReferenceDate'] },
  Source: { values: ['SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime'] },
  Child: { groups: ['ChildIdentifiers', 'ChildCharacteristics'], manyGroups: ['CINdetails'] },
  ChildIdentifiers: {
    values: [
      'LAchildID',
      'UPN',
      'FormerUPN',
      'UPNunknown',
      'Sex',
      'GenderCurrent',
      'PersonBirthDate',
      'ExpectedPersonBirthDate',
      'PersonDeathDate',
    ],
    // GenderCurrent stood in the place of Sex until 2023/24.
  },
  ChildCharacteristics: { values: ['Ethnicity'], groups: ['Disabilities'] },
  Disabilities: { manyValues: ['Disability'] },
  CINdetails: {
    values: [
      'ReferralSource',
      'PrimaryNeedCode',
      'ReasonForClosure',
      'CINreferralDate',
      'CINclosureDate',
      'DateOfInitialCPC',
      'ReferralNFA',
    ],
    manyGroups: ['Assessments', 'CINPlanDates', 'Section47', 'ChildProtectionPlans', 'PreProceedingsandFGDM'],
  },
  Assessments: {
    values: ['AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate'],
    groups: ['FactorsIdentifiedAtAssessment'],
  },
  FactorsIdentifiedAtAssessment: { manyValues: ['AssessmentFactors'] },
  CINPlanDates: { values: ['CINPlanStartDate', 'CINPlanEndDate'] },
  Section47: { values: ['S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC', 'ICPCnotRequired'] },
  ChildProtectionPlans: {
    values: [
      'CPPstartDate',
      'CPPendDate',
      'InitialCategoryOfAbuse',
      'LatestCategoryOfAbuse',
      'NumberOfPreviousCPP',
    ],
    // Some systems write one group for each date.
    manyGroups: ['Reviews'],
  },
  Reviews: { manyValues: ['CPPreviewDate'] },
  PreProceedingsandFGDM: {
    values: [
      'PPStartDate',
      'LBPSentDate',
      'InitialPPMeetingDate',
      'StepDecisionDate',
      'CourtAppDate',
      'LetterInitCPDate',
      'FGDMMeetingOffer',
      'FGDMMeetingFac',
      'ReviewMeetingsCount',
      'PPOutcome',
    ],
  },
}

/** What an element of a module is. */
export interface Kind {
  readonly holds: 'value' | 'elements'
  readonly isMany: boolean
}

/** The kind of each element that a module may hold. */
export const kindsIn: ReadonlyMap<string, ReadonlyMap<string, Kind>> = new Map(
  Object.entries(modules).map(([name, module]) => [name, kindsOf(module)]),
)

function kindsOf({ values = [], groups = [], manyValues = [], manyGroups = [] }: Module): Map<string, Kind> {
  const all: [Kind, readonly string[]][] = [
    [{ holds: 'value', isMany: false }, values],
    [{ holds: 'elements', isMany: false }, groups],
    [{ holds: 'value', isMany: true }, manyValues],
    [{ holds: 'elements', isMany: true }, manyGroups],
  ]
  return new Map(all.flatMap(([kind, names]) => names.map((name): [string, Kind] => [name, kind])))
}

/** Every name of the format, so that a name read a million times is one string. */
export const elementNames: ReadonlyMap<string, string> = new Map(
  [...kindsIn].flatMap(([name, kinds]) => [name, ...kinds.keys()]).map((name) => [name, name]),
)
