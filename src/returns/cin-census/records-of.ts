import { type CodesField, dateField, flagField } from './fields.ts'
import type * as model from './model.ts'

/** The text of a record's elements by their names; a missing, empty or blank element is null or not there. */
export interface Raw {
  readonly row: number
  readonly child: string | null
  readonly text: (element: string) => string | null
}

export function header({ row, text }: Raw): model.Header {
  return {
    table: 'Header',
    row,
    LAchildID: null,
    Collection: text('Collection'),
    Year: text('Year'),
    ReferenceDate: dateField(text('ReferenceDate')),
  }
}

export function identifiers({ row, child, text }: Raw): model.Identifiers {
  return {
    table: 'ChildIdentifiers',
    row,
    LAchildID: child,
    UPN: text('UPN'),
    FormerUPN: text('FormerUPN'),
    UPNunknown: text('UPNunknown'),
    PersonBirthDate: dateField(text('PersonBirthDate')),
    ExpectedPersonBirthDate: dateField(text('ExpectedPersonBirthDate')),
    Sex: text('Sex'),
    PersonDeathDate: dateField(text('PersonDeathDate')),
  }
}

export function characteristics({ row, child, text }: Raw): model.Characteristics {
  return { table: 'ChildCharacteristics', row, LAchildID: child, Ethnicity: text('Ethnicity') }
}

export function disability({ row, child, text }: Raw): model.Disability {
  return { table: 'Disabilities', row, LAchildID: child, Disability: text('Disability') }
}

export function details({ row, child, text }: Raw): model.Details {
  return {
    table: 'CINdetails',
    row,
    LAchildID: child,
    CINreferralDate: dateField(text('CINreferralDate')),
    ReferralSource: text('ReferralSource'),
    PrimaryNeedCode: text('PrimaryNeedCode'),
    CINclosureDate: dateField(text('CINclosureDate')),
    ReasonForClosure: text('ReasonForClosure'),
    DateOfInitialCPC: dateField(text('DateOfInitialCPC')),
    ReferralNFA: flagField(text('ReferralNFA')),
  }
}

export function assessment({ row, child, text }: Raw, factors: CodesField): model.Assessment {
  return {
    table: 'Assessments',
    row,
    LAchildID: child,
    AssessmentActualStartDate: dateField(text('AssessmentActualStartDate')),
    AssessmentInternalReviewDate: dateField(text('AssessmentInternalReviewDate')),
    AssessmentAuthorisationDate: dateField(text('AssessmentAuthorisationDate')),
    AssessmentFactors: factors,
  }
}

export function cinPlan({ row, child, text }: Raw): model.CinPlan {
  return {
    table: 'CINplanDates',
    row,
    LAchildID: child,
    CINPlanStartDate: dateField(text('CINPlanStartDate')),
    CINPlanEndDate: dateField(text('CINPlanEndDate')),
  }
}

export function enquiry({ row, child, text }: Raw): model.Enquiry {
  return {
    table: 'Section47',
    row,
    LAchildID: child,
    S47ActualStartDate: dateField(text('S47ActualStartDate')),
    InitialCPCtarget: dateField(text('InitialCPCtarget')),
    DateOfInitialCPC: dateField(text('DateOfInitialCPC')),
    ICPCnotRequired: flagField(text('ICPCnotRequired')),
  }
}

export function protectionPlan(
  { row, child, text }: Raw,
  reviews: readonly model.Review[],
): model.ProtectionPlan {
  return {
    table: 'ChildProtectionPlans',
    row,
    LAchildID: child,
    CPPstartDate: dateField(text('CPPstartDate')),
    CPPendDate: dateField(text('CPPendDate')),
    InitialCategoryOfAbuse: text('InitialCategoryOfAbuse'),
    LatestCategoryOfAbuse: text('LatestCategoryOfAbuse'),
    NumberOfPreviousCPP: text('NumberOfPreviousCPP'),
    reviews,
  }
}

export function review({ row, child, text }: Raw): model.Review {
  return { table: 'Reviews', row, LAchildID: child, CPPreviewDate: dateField(text('CPPreviewDate')) }
}

export function preProceedings({ row, child, text }: Raw): model.PreProceedings {
  return {
    table: 'PreProceedings',
    row,
    LAchildID: child,
    PPStartDate: dateField(text('PPStartDate')),
    LBPSentDate: dateField(text('LBPSentDate')),
    FGDMMeetingOffer: flagField(text('FGDMMeetingOffer')),
    FGDMMeetingFac: flagField(text('FGDMMeetingFac')),
    InitialPPMeetingDate: dateField(text('InitialPPMeetingDate')),
    ReviewMeetingsCount: text('ReviewMeetingsCount'),
    StepDecisionDate: dateField(text('StepDecisionDate')),
    PPOutcome: text('PPOutcome'),
    CourtAppDate: dateField(text('CourtAppDate')),
    LetterInitCPDate: dateField(text('LetterInitCPDate')),
  }
}
