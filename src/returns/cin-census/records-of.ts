import { type CodesField, codeText, type DateField, type FlagField } from './fields.ts'
import type * as model from './model.ts'

/** A record's elements by their names; a missing, empty or blank element is null or an absent date. */
export interface Raw {
  readonly row: number
  readonly child: string | null
  readonly text: (element: string) => string | null
  readonly date: (element: string) => DateField
  readonly flag: (element: string) => FlagField
}

export function header({ row, text, date }: Raw): model.Header {
  return {
    table: 'Header',
    row,
    LAchildID: null,
    Collection: text('Collection'),
    Year: text('Year'),
    ReferenceDate: date('ReferenceDate'),
  }
}

export function identifiers({ row, child, text, date }: Raw): model.Identifiers {
  return {
    table: 'ChildIdentifiers',
    row,
    LAchildID: child,
    UPN: text('UPN'),
    FormerUPN: text('FormerUPN'),
    UPNunknown: codeText(text('UPNunknown')),
    PersonBirthDate: date('PersonBirthDate'),
    ExpectedPersonBirthDate: date('ExpectedPersonBirthDate'),
    Sex: codeText(text('Sex')),
    PersonDeathDate: date('PersonDeathDate'),
  }
}

export function characteristics({ row, child, text }: Raw): model.Characteristics {
  return { table: 'ChildCharacteristics', row, LAchildID: child, Ethnicity: codeText(text('Ethnicity')) }
}

export function disability({ row, child, text }: Raw): model.Disability {
  return { table: 'Disabilities', row, LAchildID: child, Disability: codeText(text('Disability')) }
}

export function details({ row, child, text, date, flag }: Raw): model.Details {
  return {
    table: 'CINdetails',
    row,
    LAchildID: child,
    CINreferralDate: date('CINreferralDate'),
    ReferralSource: codeText(text('ReferralSource')),
    PrimaryNeedCode: codeText(text('PrimaryNeedCode')),
    CINclosureDate: date('CINclosureDate'),
    ReasonForClosure: codeText(text('ReasonForClosure')),
    DateOfInitialCPC: date('DateOfInitialCPC'),
    ReferralNFA: flag('ReferralNFA'),
  }
}

export function assessment({ row, child, date }: Raw, factors: CodesField): model.Assessment {
  return {
    table: 'Assessments',
    row,
    LAchildID: child,
    AssessmentActualStartDate: date('AssessmentActualStartDate'),
    AssessmentInternalReviewDate: date('AssessmentInternalReviewDate'),
    AssessmentAuthorisationDate: date('AssessmentAuthorisationDate'),
    AssessmentFactors: factors,
  }
}

export function cinPlan({ row, child, date }: Raw): model.CinPlan {
  return {
    table: 'CINplanDates',
    row,
    LAchildID: child,
    CINPlanStartDate: date('CINPlanStartDate'),
    CINPlanEndDate: date('CINPlanEndDate'),
  }
}

export function enquiry({ row, child, date, flag }: Raw): model.Enquiry {
  return {
    table: 'Section47',
    row,
    LAchildID: child,
    S47ActualStartDate: date('S47ActualStartDate'),
    InitialCPCtarget: date('InitialCPCtarget'),
    DateOfInitialCPC: date('DateOfInitialCPC'),
    ICPCnotRequired: flag('ICPCnotRequired'),
  }
}

export function protectionPlan(
  { row, child, text, date }: Raw,
  reviews: readonly model.Review[],
): model.ProtectionPlan {
  return {
    table: 'ChildProtectionPlans',
    row,
    LAchildID: child,
    CPPstartDate: date('CPPstartDate'),
    CPPendDate: date('CPPendDate'),
    InitialCategoryOfAbuse: codeText(text('InitialCategoryOfAbuse')),
    LatestCategoryOfAbuse: codeText(text('LatestCategoryOfAbuse')),
    NumberOfPreviousCPP: codeText(text('NumberOfPreviousCPP')),
    reviews,
  }
}

export function review({ row, child, date }: Raw): model.Review {
  return { table: 'Reviews', row, LAchildID: child, CPPreviewDate: date('CPPreviewDate') }
}

export function preProceedings({ row, child, text, date, flag }: Raw): model.PreProceedings {
  return {
    table: 'PreProceedings',
    row,
    LAchildID: child,
    PPStartDate: date('PPStartDate'),
    LBPSentDate: date('LBPSentDate'),
    FGDMMeetingOffer: flag('FGDMMeetingOffer'),
    FGDMMeetingFac: flag('FGDMMeetingFac'),
    InitialPPMeetingDate: date('InitialPPMeetingDate'),
    ReviewMeetingsCount: codeText(text('ReviewMeetingsCount')),
    StepDecisionDate: date('StepDecisionDate'),
    PPOutcome: codeText(text('PPOutcome')),
    CourtAppDate: date('CourtAppDate'),
    LetterInitCPDate: date('LetterInitCPDate'),
  }
}
