import { type CodesField, codeText, type DateField, type FlagField } from './fields.ts'
import type * as model from './model.ts'

/** A record's elements by their names; a missing, empty or blank element is null or an absent date. */
export interface Raw {
  readonly row: number
  readonly child: string | null
  text(element: string): string | null
  date(element: string): DateField
  flag(element: string): FlagField
}

export function header(raw: Raw): model.Header {
  return {
    table: 'Header',
    row: raw.row,
    LAchildID: null,
    Collection: raw.text('Collection'),
    Year: raw.text('Year'),
    ReferenceDate: raw.date('ReferenceDate'),
  }
}

export function identifiers(raw: Raw): model.Identifiers {
  return {
    table: 'ChildIdentifiers',
    row: raw.row,
    LAchildID: raw.child,
    UPN: raw.text('UPN'),
    FormerUPN: raw.text('FormerUPN'),
    UPNunknown: codeText(raw.text('UPNunknown')),
    PersonBirthDate: raw.date('PersonBirthDate'),
    ExpectedPersonBirthDate: raw.date('ExpectedPersonBirthDate'),
    Sex: codeText(raw.text('Sex')),
    PersonDeathDate: raw.date('PersonDeathDate'),
  }
}

export function characteristics(raw: Raw): model.Characteristics {
  return {
    table: 'ChildCharacteristics',
    row: raw.row,
    LAchildID: raw.child,
    Ethnicity: codeText(raw.text('Ethnicity')),
  }
}

export function disability(raw: Raw): model.Disability {
  return {
    table: 'Disabilities',
    row: raw.row,
    LAchildID: raw.child,
    Disability: codeText(raw.text('Disability')),
  }
}

export function details(raw: Raw): model.Details {
  return {
    table: 'CINdetails',
    row: raw.row,
    LAchildID: raw.child,
    CINreferralDate: raw.date('CINreferralDate'),
    ReferralSource: codeText(raw.text('ReferralSource')),
    PrimaryNeedCode: codeText(raw.text('PrimaryNeedCode')),
    CINclosureDate: raw.date('CINclosureDate'),
    ReasonForClosure: codeText(raw.text('ReasonForClosure')),
    DateOfInitialCPC: raw.date('DateOfInitialCPC'),
    ReferralNFA: raw.flag('ReferralNFA'),
  }
}

export function assessment(raw: Raw, factors: CodesField): model.Assessment {
  return {
    table: 'Assessments',
    row: raw.row,
    LAchildID: raw.child,
    AssessmentActualStartDate: raw.date('AssessmentActualStartDate'),
    AssessmentInternalReviewDate: raw.date('AssessmentInternalReviewDate'),
    AssessmentAuthorisationDate: raw.date('AssessmentAuthorisationDate'),
    AssessmentFactors: factors,
  }
}

export function cinPlan(raw: Raw): model.CinPlan {
  return {
    table: 'CINplanDates',
    row: raw.row,
    LAchildID: raw.child,
    CINPlanStartDate: raw.date('CINPlanStartDate'),
    CINPlanEndDate: raw.date('CINPlanEndDate'),
  }
}

export function enquiry(raw: Raw): model.Enquiry {
  return {
    table: 'Section47',
    row: raw.row,
    LAchildID: raw.child,
    S47ActualStartDate: raw.date('S47ActualStartDate'),
    InitialCPCtarget: raw.date('InitialCPCtarget'),
    DateOfInitialCPC: raw.date('DateOfInitialCPC'),
    ICPCnotRequired: raw.flag('ICPCnotRequired'),
  }
}

export function protectionPlan(raw: Raw, reviews: readonly model.Review[]): model.ProtectionPlan {
  return {
    table: 'ChildProtectionPlans',
    row: raw.row,
    LAchildID: raw.child,
    CPPstartDate: raw.date('CPPstartDate'),
    CPPendDate: raw.date('CPPendDate'),
    InitialCategoryOfAbuse: codeText(raw.text('InitialCategoryOfAbuse')),
    LatestCategoryOfAbuse: codeText(raw.text('LatestCategoryOfAbuse')),
    NumberOfPreviousCPP: codeText(raw.text('NumberOfPreviousCPP')),
    reviews,
  }
}

export function review(raw: Raw): model.Review {
  return { table: 'Reviews', row: raw.row, LAchildID: raw.child, CPPreviewDate: raw.date('CPPreviewDate') }
}

export function preProceedings(raw: Raw): model.PreProceedings {
  return {
    table: 'PreProceedings',
    row: raw.row,
    LAchildID: raw.child,
    PPStartDate: raw.date('PPStartDate'),
    LBPSentDate: raw.date('LBPSentDate'),
    FGDMMeetingOffer: raw.flag('FGDMMeetingOffer'),
    FGDMMeetingFac: raw.flag('FGDMMeetingFac'),
    InitialPPMeetingDate: raw.date('InitialPPMeetingDate'),
    ReviewMeetingsCount: codeText(raw.text('ReviewMeetingsCount')),
    StepDecisionDate: raw.date('StepDecisionDate'),
    PPOutcome: codeText(raw.text('PPOutcome')),
    CourtAppDate: raw.date('CourtAppDate'),
    LetterInitCPDate: raw.date('LetterInitCPDate'),
  }
}
