import type { CodesField, DateField, FlagField } from './fields.ts'

/** What every record has: the flat name of its module, its place in that table in document order, and its child. */
interface In<Table extends string> {
  readonly table: Table
  /** Zero-based; -1 for a record that is only assumed, where flat tables name a parent they do not hold. */
  readonly row: number
  readonly LAchildID: string | null
}

type Text = string | null

export interface Header extends In<'Header'> {
  readonly Collection: Text
  readonly Year: Text
  readonly ReferenceDate: DateField
}

export interface Identifiers extends In<'ChildIdentifiers'> {
  readonly UPN: Text
  readonly FormerUPN: Text
  readonly UPNunknown: Text
  readonly PersonBirthDate: DateField
  readonly ExpectedPersonBirthDate: DateField
  readonly Sex: Text
  readonly PersonDeathDate: DateField
}

export interface Characteristics extends In<'ChildCharacteristics'> {
  readonly Ethnicity: Text
}

export interface Disability extends In<'Disabilities'> {
  readonly Disability: Text
}

export interface Details extends In<'CINdetails'> {
  readonly CINreferralDate: DateField
  readonly ReferralSource: Text
  readonly PrimaryNeedCode: Text
  readonly CINclosureDate: DateField
  readonly ReasonForClosure: Text
  readonly DateOfInitialCPC: DateField
  readonly ReferralNFA: FlagField
}

export interface Assessment extends In<'Assessments'> {
  readonly AssessmentActualStartDate: DateField
  readonly AssessmentInternalReviewDate: DateField
  readonly AssessmentAuthorisationDate: DateField
  readonly AssessmentFactors: CodesField
}

export interface CinPlan extends In<'CINplanDates'> {
  readonly CINPlanStartDate: DateField
  readonly CINPlanEndDate: DateField
}

export interface Enquiry extends In<'Section47'> {
  readonly S47ActualStartDate: DateField
  readonly InitialCPCtarget: DateField
  readonly DateOfInitialCPC: DateField
  readonly ICPCnotRequired: FlagField
}

export interface Review extends In<'Reviews'> {
  readonly CPPreviewDate: DateField
}

export interface ProtectionPlan extends In<'ChildProtectionPlans'> {
  readonly CPPstartDate: DateField
  readonly CPPendDate: DateField
  readonly InitialCategoryOfAbuse: Text
  readonly LatestCategoryOfAbuse: Text
  readonly NumberOfPreviousCPP: Text
  readonly reviews: readonly Review[]
}

export interface PreProceedings extends In<'PreProceedings'> {
  readonly PPStartDate: DateField
  readonly LBPSentDate: DateField
  readonly FGDMMeetingOffer: FlagField
  readonly FGDMMeetingFac: FlagField
  readonly InitialPPMeetingDate: DateField
  readonly ReviewMeetingsCount: Text
  readonly StepDecisionDate: DateField
  readonly PPOutcome: Text
  readonly CourtAppDate: DateField
  readonly LetterInitCPDate: DateField
}

/** Each module under the flat name that analysts use for it. */
export interface Tables {
  readonly Header: Header
  readonly ChildIdentifiers: Identifiers
  readonly ChildCharacteristics: Characteristics
  readonly Disabilities: Disability
  readonly CINdetails: Details
  readonly Assessments: Assessment
  readonly CINplanDates: CinPlan
  readonly Section47: Enquiry
  readonly ChildProtectionPlans: ProtectionPlan
  readonly Reviews: Review
  readonly PreProceedings: PreProceedings
}

export type Table = keyof Tables
export type AnyRecord = Tables[Table]

/** The elements of a record that a rule may point at. */
export type Field<R extends AnyRecord> = Exclude<keyof R, 'table' | 'row' | 'reviews'> & string

/** `CINdetails.CINclosureDate` */
export type FieldName = { [T in Table]: `${T}.${Field<Tables[T]>}` }[Table]

/** One referral and all that followed from it. */
export interface Episode {
  readonly details: Details
  readonly assessments: readonly Assessment[]
  readonly cinPlans: readonly CinPlan[]
  readonly enquiries: readonly Enquiry[]
  readonly protectionPlans: readonly ProtectionPlan[]
  readonly preProceedings: readonly PreProceedings[]
}

/** The modules that a child has records of. */
export type ChildTable = Exclude<Table, 'Header'>

type Lists = { readonly [T in ChildTable]: readonly Tables[T][] }

/**
 * All that the return says of one identifier: its episodes nested, and each module once more as one list over the episodes.
 * There is more than one ChildIdentifiers only where several children have one identifier, which rule 8510 reports.
 */
export interface Child extends Lists {
  readonly episodes: readonly Episode[]
}

/** A whole return. */
export interface CinReturn {
  readonly headers: readonly Header[]
  readonly children: readonly Child[]
}

/** A child's records as they come, before they are seen as one. */
export type ChildParts = Pick<
  Child,
  'ChildIdentifiers' | 'ChildCharacteristics' | 'Disabilities' | 'episodes'
>

/** Lays a child's episodes out as lists too, once for all rules. */
export function childOf({ episodes, ...own }: ChildParts): Child {
  const plans = over(episodes, (episode) => episode.protectionPlans)
  return {
    ...own,
    episodes,
    CINdetails: episodes.map((episode) => episode.details),
    Assessments: over(episodes, (episode) => episode.assessments),
    CINplanDates: over(episodes, (episode) => episode.cinPlans),
    Section47: over(episodes, (episode) => episode.enquiries),
    ChildProtectionPlans: plans,
    Reviews: over(plans, (plan) => plan.reviews),
    PreProceedings: over(episodes, (episode) => episode.preProceedings),
  }
}

/** The records of all; most children have one episode, whose own list will do. */
function over<One, R>(ones: readonly One[], recordsOf: (one: One) => readonly R[]): readonly R[] {
  const [only, ...more] = ones
  if (more.length > 0) return ones.flatMap(recordsOf)
  return only === undefined ? [] : recordsOf(only)
}

/** A child's records of one module. */
export function recordsOf<T extends ChildTable>(lists: Lists, table: T): readonly Tables[T][] {
  return lists[table]
}
