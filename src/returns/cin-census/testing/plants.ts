import type { MadeChild } from '../../../../bench/returns/cin/made.ts'
import type { MadeHeader } from '../../../../bench/returns/cin/xml.ts'
import { emptyEpisode, modelChild, type Parts, partsOf } from './model-child.ts'

/** A whole return to plant faults in: two model children and thirty others. */
export interface Whole {
  readonly header: MadeHeader
  readonly children: MadeChild[]
}

/** How a fault is planted that one rule must find, whatever else others then find. */
type Plant = (parts: Parts) => void

/** Faults in one child's records, by the rule that must find them. */
export const plants: Readonly<Record<string, Plant>> = {
  '1510': ({ who }) => set(who, 'UPN', `${who['UPN']?.startsWith('A') ? 'B' : 'A'}${who['UPN']?.slice(1)}`),
  '1530': ({ who }) => set(who, 'UPN', `A999${who['UPN']?.slice(4)}`),
  '1540': ({ who }) => set(who, 'UPN', 'A301000X00010'),
  '1550': ({ who }) => set(who, 'UPN', `${who['UPN']?.slice(0, 12)}O`),
  '1560Q': ({ who }) => set(who, 'FormerUPN', 'X1234'),
  '1570': ({ who }) => set(who, 'LAchildID', 'A12345678901234567890'),
  '1580': ({ who }) => set(who, 'LAchildID', 'A-1'),
  '4180': ({ who }) => set(who, 'Sex', '1'),
  '8500': ({ who }) => set(who, 'LAchildID', undefined),
  '8520': ({ who }) => set(who, 'PersonBirthDate', '2026-04-01'),
  '8525Q': ({ who }) => set(who, 'ExpectedPersonBirthDate', '2026-05-01'),
  '8530Q': ({ who }) => {
    set(who, 'PersonBirthDate', undefined)
    set(who, 'ExpectedPersonBirthDate', '2026-12-31')
  },
  '8535Q': ({ who }) => set(who, 'PersonDeathDate', '2014-05-13'),
  '8545Q': ({ who }) => set(who, 'PersonDeathDate', '2026-04-01'),
  '8590': ({ child }) => child.episodes.splice(0),
  '8750': ({ who }) => {
    set(who, 'PersonBirthDate', undefined)
    set(who, 'ExpectedPersonBirthDate', '2026-05-01')
  },
  '8770Q': ({ who }) => {
    set(who, 'UPN', undefined)
    set(who, 'UPNunknown', 'UN1')
  },
  '8772': ({ who }) => set(who, 'UPNunknown', 'UN7'),
  '8775Q': ({ who }) => set(who, 'PersonBirthDate', '2001-03-30'),
  '4008': ({ who }) => set(who, 'PersonDeathDate', '2025-11-19'),
  '4009Q': ({ who }) => set(who, 'PersonDeathDate', '2026-02-01'),
  '4220': ({ child }) => {
    child.ethnicity = 'ABCD'
  },
  '8540': ({ child }) => {
    child.disabilities = []
  },
  '8790': ({ child }) => {
    child.disabilities = ['NONE', 'AUT']
  },
  '8794': ({ child }) => {
    child.disabilities = ['AUT', 'AUT']
  },
  '8568': ({ details }) => set(details, 'ReferralNFA', 'no'),
  '8569Q': ({ details }) => {
    set(details, 'CINreferralDate', '2025-03-28')
    set(details, 'ReferralNFA', 'true')
  },
  '8555Q': ({ who }) => set(who, 'PersonDeathDate', '2025-04-09'),
  '8585Q': (parts) => close(parts, { ReasonForClosure: 'RC2' }),
  '8600': ({ details }) => set(details, 'CINreferralDate', '10/04/2025'),
  '8606': ({ who }) => set(who, 'PersonBirthDate', '2026-01-16'),
  '8610': ({ details }) => set(details, 'PrimaryNeedCode', undefined),
  '8620': (parts) => close(parts, { CINclosureDate: '2026-04-01' }),
  '8630': (parts) => close(parts, { CINclosureDate: '2025-04-09' }),
  '8640': (parts) => close(parts, { ReasonForClosure: 'RC10' }),
  '8650': ({ details }) => set(details, 'PrimaryNeedCode', 'N10'),
  '8805': (parts) => close(parts, { ReasonForClosure: undefined }),
  '8810': (parts) => close(parts, { CINclosureDate: undefined }),
  '8815': ({ child }) => child.episodes.push(emptyEpisode({ CINreferralDate: '2026-03-31' })),
  '8816': ({ child }) =>
    child.episodes.push(
      emptyEpisode({
        CINreferralDate: '2026-03-31',
        CINclosureDate: '2026-03-31',
        ReasonForClosure: 'RC7',
      }),
    ),
  '8820': ({ child }) => child.episodes.push(emptyEpisode({ CINreferralDate: '2026-03-30' })),
  '8825Q': (parts) => {
    close(parts, { ReasonForClosure: 'RC9' })
    parts.episode.assessments = []
  },
  '8866': ({ details }) => set(details, 'ReferralSource', '1E'),
  '2990': (parts) => close(parts, { ReasonForClosure: 'RC8' }),
  '8831': ({ details }) => set(details, 'ReferralNFA', 'TRUE'),
  '8867': (parts) => {
    close(parts, {})
    set(parts.assessment.fields, 'AssessmentAuthorisationDate', undefined)
  },
  '8868': (parts) => {
    close(parts, {})
    set(parts.enquiry, 'ICPCnotRequired', '1')
  },
  '1103': ({ assessment }) => set(assessment.fields, 'AssessmentActualStartDate', '2025-04-09'),
  '8608': ({ assessment }) => set(assessment.fields, 'AssessmentActualStartDate', '2025-05-21'),
  '8614': ({ assessment }) => set(assessment.fields, 'AssessmentAuthorisationDate', undefined),
  '8670Q': ({ assessment }) => set(assessment.fields, 'AssessmentAuthorisationDate', undefined),
  '8696': ({ assessment }) => set(assessment.fields, 'AssessmentAuthorisationDate', '2026-04-01'),
  '8736': ({ assessment }) => {
    set(assessment.fields, 'AssessmentAuthorisationDate', undefined)
    set(assessment.fields, 'AssessmentActualStartDate', undefined)
  },
  '8863Q': ({ episode }) =>
    episode.assessments.push({
      fields: { AssessmentActualStartDate: '2025-05-20', AssessmentAuthorisationDate: '2025-06-01' },
      factors: ['3A'],
    }),
  '8869': ({ assessment }) => assessment.factors.push('21'),
  '8873Q': ({ assessment }) => {
    assessment.factors = ['21']
  },
  '8896': ({ episode }) => {
    const open = { fields: { AssessmentActualStartDate: '2026-03-02' }, factors: [] }
    episode.assessments.push(open, open)
  },
  '8897Q': ({ assessment }) => {
    assessment.factors = ['8A']
  },
  '8898': ({ assessment }) => assessment.factors.push('3A'),
  '8945Q': ({ assessment }) => assessment.factors.push('18A'),
  '8950Q': ({ assessment }) => assessment.factors.push('19A'),
  '4000': ({ details }) => set(details, 'ReferralNFA', '1'),
  '4001': ({ plan, cinPlan }) => {
    set(plan.fields, 'CPPendDate', undefined)
    set(cinPlan, 'CINPlanEndDate', undefined)
  },
  '4003': ({ plan, cinPlan }) => {
    set(cinPlan, 'CINPlanStartDate', '2025-08-01')
    set(plan.fields, 'CPPendDate', '2025-09-02')
  },
  '4004': ({ episode }) => {
    episode.cinPlans = [{ CINPlanStartDate: '2025-11-20' }, { CINPlanStartDate: '2025-12-20' }]
  },
  '4010': ({ cinPlan }) => set(cinPlan, 'CINPlanStartDate', '2026-04-01'),
  '4011': ({ cinPlan }) => set(cinPlan, 'CINPlanEndDate', '2025-11-19'),
  '4012Q': ({ cinPlan }) => set(cinPlan, 'CINPlanEndDate', '2025-11-20'),
  '4013': ({ cinPlan }) => set(cinPlan, 'CINPlanEndDate', '2026-04-01'),
  '4014': ({ episode }) => episode.cinPlans.push({ CINPlanStartDate: '2026-02-02' }),
  '4015': ({ cinPlan }) => set(cinPlan, 'CINPlanStartDate', '2025-04-09'),
  '4016': ({ cinPlan }) => set(cinPlan, 'CINPlanStartDate', '2025-11-19'),
  '4017': ({ cinPlan }) => set(cinPlan, 'CINPlanStartDate', '2025-06-10'),
  '1104': ({ enquiry }) => set(enquiry, 'DateOfInitialCPC', '2025-04-09'),
  '2884': ({ details }) => set(details, 'DateOfInitialCPC', '2025-06-10'),
  '2889': ({ enquiry }) => set(enquiry, 'S47ActualStartDate', '2025-04-09'),
  '2991Q': ({ episode }) => {
    episode.assessments = []
  },
  '8615': ({ enquiry }) => set(enquiry, 'S47ActualStartDate', undefined),
  '8675Q': ({ enquiry }) => {
    set(enquiry, 'DateOfInitialCPC', undefined)
    set(enquiry, 'S47ActualStartDate', '2026-03-10')
  },
  '8715': ({ enquiry }) => set(enquiry, 'DateOfInitialCPC', '2026-04-01'),
  '8740': ({ enquiry }) => {
    set(enquiry, 'DateOfInitialCPC', undefined)
    set(enquiry, 'S47ActualStartDate', '2025-03-31')
  },
  '8839': ({ episode }) => {
    const open = { S47ActualStartDate: '2026-03-16', ICPCnotRequired: 'false' }
    episode.enquiries.push(open, open)
  },
  '8870Q': ({ enquiry }) => set(enquiry, 'InitialCPCtarget', '2025-06-14'),
  '8875': ({ enquiry }) => set(enquiry, 'DateOfInitialCPC', '2025-06-15'),
  '8890': ({ episode }) =>
    episode.enquiries.push({ S47ActualStartDate: '2025-06-10', ICPCnotRequired: 'true' }),
  '1105': ({ plan }) => set(plan.fields, 'CPPstartDate', '2025-04-09'),
  '2885': ({ plan }) => set(plan.fields, 'CPPstartDate', '2025-06-11'),
  '8565': (parts) => close(parts, { CINclosureDate: '2026-02-01' }),
  '8720': ({ plan }) => set(plan.fields, 'CPPstartDate', undefined),
  '8730': ({ plan }) => set(plan.fields, 'NumberOfPreviousCPP', '-1'),
  '8832': ({ details }) => set(details, 'ReferralNFA', 'true'),
  '8840': ({ plan }) => set(plan.fields, 'CPPendDate', '2025-06-10'),
  '8841': ({ plan }) => plan.reviews.push('2025-06-10'),
  '8905': ({ plan }) => set(plan.fields, 'InitialCategoryOfAbuse', 'NEGL'),
  '8910': ({ plan }) => set(plan.fields, 'LatestCategoryOfAbuse', undefined),
  '8915': ({ who }) => set(who, 'PersonDeathDate', '2025-06-09'),
  '8920': ({ who }) => set(who, 'PersonDeathDate', '2025-11-19'),
  '8925': ({ plan }) => set(plan.fields, 'CPPendDate', '2025-06-09'),
  '8930': ({ plan }) => set(plan.fields, 'CPPendDate', '2026-04-01'),
  '8935': ({ episode, plan }) => {
    const open = { fields: { ...plan.fields, CPPendDate: undefined }, reviews: [] }
    episode.protectionPlans.push(open, open)
  },
  '8940': ({ episode, plan }) =>
    episode.protectionPlans.push({ fields: { ...plan.fields, CPPstartDate: '2025-11-20' }, reviews: [] }),
  '8842Q': ({ plan }) => plan.reviews.push('01/10/2025'),
  '9005': ({ pre }) => set(pre, 'PPStartDate', '2025-03-31'),
  '9006': ({ pre }) => set(pre, 'LBPSentDate', '2025-06-30'),
  '9007': ({ pre }) => set(pre, 'FGDMMeetingOffer', undefined),
  '9008': ({ pre }) => set(pre, 'InitialPPMeetingDate', '2026-04-01'),
  '9009': ({ pre }) => set(pre, 'StepDecisionDate', '2025-06-30'),
  '9010Q': ({ pre }) => set(pre, 'FGDMMeetingFac', undefined),
  '9011': ({ pre }) => set(pre, 'PPOutcome', 'D'),
  '9012': ({ pre }) => set(pre, 'CourtAppDate', '2025-09-30'),
  '9013': ({ pre }) => set(pre, 'LetterInitCPDate', '2026-04-01'),
  '9015Q': ({ pre }) => set(pre, 'ReviewMeetingsCount', undefined),
}

/** Faults that lie in the header or in several children. */
export const plantsInTheWhole: Readonly<Record<string, (whole: Whole) => void>> = {
  '100': ({ header }) => {
    header.referenceDate = '2026-03-30'
  },
  '1520': (whole) => both(whole, ({ who }) => set(who, 'UPN', 'A301000000010')),
  '8510': (whole) => both(whole, ({ who }) => set(who, 'LAchildID', 'SAME1')),
  '2883': (whole) =>
    whole.children.forEach(({ episodes }) => {
      for (const { enquiries } of episodes) enquiries.splice(0)
    }),
  '2886Q': (whole) => both(whole, ({ who }) => set(who, 'Sex', undefined)),
  '2887Q': ({ children }) =>
    children.forEach((child, at) => {
      child.disabilities = at === 0 ? ['LD', 'AUT'] : ['NONE']
    }),
  '2888Q': ({ children }) =>
    children.forEach((child) => {
      child.disabilities = child.disabilities.slice(0, 1)
    }),
  '8995Q': ({ children }) =>
    children.forEach(({ episodes }) => {
      for (const { preProceedings } of episodes) preProceedings.splice(0)
    }),
  '9000Q': (whole) => both(whole, ({ pre }) => set(pre, 'PPStartDate', undefined)),
}

/** The identifiers of the two model children of a whole return. */
export const models = ['MODEL1', 'MODEL2'] as const

/** The two model children. */
export function modelChildren(): MadeChild[] {
  return models.map((id, at) => modelChild(id, 90_000_000 + at))
}

function both({ children }: Whole, plant: Plant): void {
  for (const child of children.slice(0, 2)) plant(partsOf(child))
}

function close({ details }: Parts, over: Parts['details']): void {
  Object.assign(details, { CINclosureDate: '2026-03-30', ReasonForClosure: 'RC7', ...over })
}

function set(fields: Parts['details'], name: string, text: string | undefined): void {
  fields[name] = text
}
