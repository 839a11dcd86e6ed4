import type { Table } from '../model.ts'

/** What may stand in an element of the return. Source: the format of the CIN census; names exactly as there. */
export interface Module {
  /** The flat table of its records; null where it only holds others. */
  readonly table: Table | null
  readonly dates?: readonly string[]
  readonly flags?: readonly string[]
  readonly texts?: readonly string[]
  /** Values that may stand more than once. */
  readonly manyTexts?: readonly string[]
  readonly manyDates?: readonly string[]
  /** Groups that stand at most once. */
  readonly groups?: readonly string[]
  readonly manyGroups?: readonly string[]
}

/** The elements that hold others, by their names. */
export const modules: Readonly<Record<string, Module>> = {
  Header: { table: 'Header', groups: ['CollectionDetails', 'Source'] },
  CollectionDetails: { table: null, texts: ['Collection', 'Year'], dates: ['ReferenceDate'] },
  Source: {
    table: null,
    texts: ['SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime'],
  },
  Child: { table: null, groups: ['ChildIdentifiers', 'ChildCharacteristics'], manyGroups: ['CINdetails'] },
  ChildIdentifiers: {
    table: 'ChildIdentifiers',
    // GenderCurrent stood in the place of Sex until 2023/24.
    texts: ['LAchildID', 'UPN', 'FormerUPN', 'UPNunknown', 'Sex', 'GenderCurrent'],
    dates: ['PersonBirthDate', 'ExpectedPersonBirthDate', 'PersonDeathDate'],
  },
  ChildCharacteristics: { table: 'ChildCharacteristics', texts: ['Ethnicity'], groups: ['Disabilities'] },
  Disabilities: { table: 'Disabilities', manyTexts: ['Disability'] },
  CINdetails: {
    table: 'CINdetails',
    texts: ['ReferralSource', 'PrimaryNeedCode', 'ReasonForClosure'],
    dates: ['CINreferralDate', 'CINclosureDate', 'DateOfInitialCPC'],
    flags: ['ReferralNFA'],
    manyGroups: ['Assessments', 'CINPlanDates', 'Section47', 'ChildProtectionPlans', 'PreProceedingsandFGDM'],
  },
  Assessments: {
    table: 'Assessments',
    dates: ['AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate'],
    groups: ['FactorsIdentifiedAtAssessment'],
  },
  FactorsIdentifiedAtAssessment: { table: null, manyTexts: ['AssessmentFactors'] },
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
    manyGroups: ['Reviews'],
  },
  Reviews: { table: 'Reviews', manyDates: ['CPPreviewDate'] },
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
export interface Kind {
  readonly holds: 'date' | 'flag' | 'text' | 'elements'
  readonly isMany: boolean
}

/** The kind of each element that a module may hold. */
export const kindsIn: ReadonlyMap<string, ReadonlyMap<string, Kind>> = new Map(
  Object.entries(modules).map(([name, module]) => [name, kindsOf(module)]),
)

function kindsOf(module: Module): Map<string, Kind> {
  const { dates, flags, texts, groups, manyTexts, manyDates, manyGroups } = module
  return new Map([
    ...kinds(dates, { holds: 'date', isMany: false }),
    ...kinds(flags, { holds: 'flag', isMany: false }),
    ...kinds(texts, { holds: 'text', isMany: false }),
    ...kinds(groups, { holds: 'elements', isMany: false }),
    ...kinds(manyTexts, { holds: 'text', isMany: true }),
    ...kinds(manyDates, { holds: 'date', isMany: true }),
    ...kinds(manyGroups, { holds: 'elements', isMany: true }),
  ])
}

function kinds(names: readonly string[] | undefined, kind: Kind): [string, Kind][] {
  return (names ?? []).map((name) => [name, kind])
}

/** Every name of the format, so that a name read a million times is one string. */
export const elementNames: ReadonlyMap<string, string> = new Map(
  [...kindsIn].flatMap(([name, kinds]) => [name, ...kinds.keys()]).map((name) => [name, name]),
)
