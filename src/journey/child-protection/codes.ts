import type { Code } from '../../platform/code.ts'

/** Who takes part in strategy discussions, conferences and core groups. */
export const agencies = [
  { code: 'social-care', label: 'Social care' },
  { code: 'police', label: 'Police' },
  { code: 'health', label: 'Health' },
  { code: 'education', label: 'School or nursery' },
  { code: 'early-help', label: 'Early help' },
  { code: 'housing', label: 'Housing' },
  { code: 'probation', label: 'Probation' },
  { code: 'adult-services', label: 'Services for adults' },
  { code: 'family', label: 'Family' },
  { code: 'advocate', label: 'Advocate' },
  { code: 'legal', label: 'Legal services' },
  { code: 'other', label: 'Somebody else' },
] as const satisfies readonly Code[]
export type Agency = (typeof agencies)[number]['code']

/** Without these three a strategy discussion or conference is not what it should be. @source Working Together: who takes part */
export const quorum = ['social-care', 'police', 'health'] as const satisfies readonly Agency[]

/** What a strategy discussion decides about one child. */
export const strategyDecisions = [
  { code: 'no-further-action', label: 'No further action' },
  { code: 'single-agency', label: 'Section 47 enquiry by social care' },
  { code: 'joint', label: 'Section 47 enquiry by social care and police together' },
] as const satisfies readonly Code[]
export type StrategyDecision = (typeof strategyDecisions)[number]['code']

/** What else it may decide. */
export const strategyAlso = [
  { code: 'medical', label: 'A medical examination' },
  { code: 'police-protection', label: 'Police protection' },
  { code: 'emergency-order', label: 'Ask the court for an emergency protection order' },
] as const satisfies readonly Code[]
export type StrategyAlso = (typeof strategyAlso)[number]['code']

/** What an enquiry under section 47 finds. */
export const findings = [
  { code: 'not-substantiated', label: 'The concerns are not borne out' },
  { code: 'no-continuing-risk', label: 'The concerns are borne out; the child is not at risk of harm now' },
  { code: 'continuing-risk', label: 'The concerns are borne out; the child goes on being at risk of harm' },
] as const satisfies readonly Code[]
export type Finding = (typeof findings)[number]['code']

/** Whether a paediatrician saw the child. */
export const medicals = [
  { code: 'not-needed', label: 'Not needed' },
  { code: 'arranged', label: 'Arranged, not yet done' },
  { code: 'done', label: 'Done' },
  { code: 'declined', label: 'Declined by the child or family' },
] as const satisfies readonly Code[]

/** Whether the child was interviewed by police and social care together. */
export const jointInterviews = [
  { code: 'not-needed', label: 'Not needed' },
  { code: 'arranged', label: 'Arranged, not yet done' },
  { code: 'done', label: 'Done' },
  { code: 'declined', label: 'Declined by the child or family' },
] as const satisfies readonly Code[]

export const conferenceKinds = [
  { code: 'initial', label: 'Initial conference' },
  { code: 'pre-birth', label: 'Conference before birth' },
  { code: 'review', label: 'Review conference' },
  { code: 'transfer-in', label: 'Transfer-in conference' },
] as const satisfies readonly Code[]
export type ConferenceKind = (typeof conferenceKinds)[number]['code']

/** What a conference decides about one child. */
export const conferenceDecisions = [
  { code: 'plan', label: 'The child needs a child protection plan' },
  { code: 'continues', label: 'The plan goes on' },
  { code: 'ends', label: 'The plan ends' },
  { code: 'no-plan', label: 'No child protection plan' },
] as const satisfies readonly Code[]
export type ConferenceDecision = (typeof conferenceDecisions)[number]['code']

/** Category of abuse, by the codes of the census. `MUL` is only read from elsewhere: the guidance discourages it. */
export const categories = [
  { code: 'NEG', label: 'Neglect' },
  { code: 'PHY', label: 'Physical abuse' },
  { code: 'SAB', label: 'Sexual abuse' },
  { code: 'EMO', label: 'Emotional abuse' },
] as const satisfies readonly Code[]

/** With the one that other councils still use. */
export const categoriesRead = [
  ...categories,
  { code: 'MUL', label: 'More than one kind of abuse' },
] as const satisfies readonly Code[]

/** How a child took part, by the participation codes. */
export const tookPart = [
  { code: 'attended', label: 'Was there and spoke for themselves' },
  { code: 'attended-advocate', label: 'Was there and an advocate spoke' },
  { code: 'attended-quiet', label: 'Was there and did not say what they think' },
  { code: 'advocate', label: 'Was not there; an advocate brought their views' },
  { code: 'letter', label: 'Was not there; sent a letter or drawing' },
  { code: 'recording', label: 'Was not there; sent a recording' },
  { code: 'not', label: 'Was not there and sent no views' },
  { code: 'too-young', label: 'Too young, or not yet born' },
] as const satisfies readonly Code[]
export const advocates = [
  { code: 'used', label: 'Offered and used' },
  { code: 'declined', label: 'Offered and declined' },
  { code: 'not-offered', label: 'Not offered' },
] as const satisfies readonly Code[]

/** How a conference is held, so that forms can be compared. */
export const conferenceForms = [
  { code: 'usual', label: 'Usual conference' },
  { code: 'relational', label: 'Relational conference: with the family in a circle, family first' },
] as const satisfies readonly Code[]

export const ways = [
  { code: 'room', label: 'Together in a room' },
  { code: 'video', label: 'By video' },
  { code: 'both', label: 'Some in the room, some by video' },
  { code: 'phone', label: 'By telephone' },
] as const satisfies readonly Code[]

/** Why a plan ends. @source the reasons of the guidance for ending a plan */
export const planEnds = [
  { code: 'safe', label: 'The child is safe enough without a plan' },
  { code: 'in-care', label: 'The child is looked after' },
  { code: 'moved', label: 'Another council took the plan on' },
  { code: 'eighteen', label: 'The young person turned 18' },
  { code: 'left-country', label: 'The child left the country for good' },
  { code: 'died', label: 'The child died' },
] as const satisfies readonly Code[]

export const colours = [
  { code: 'green', label: 'Green: the plan is working' },
  { code: 'amber', label: 'Amber: some things are not moving' },
  { code: 'red', label: 'Red: the plan is not keeping the child safe' },
] as const satisfies readonly Code[]
export type Colour = (typeof colours)[number]['code']

/** Who answers a dispute, rung by rung. */
export const rungs = ['Team manager', 'Service manager', 'Head of service', 'Director'] as const

export const lookOutcomes = [
  { code: 'still a plan', label: 'It still needs to be a child protection plan' },
  { code: 'step down', label: 'Step down to a child in need plan' },
  { code: 'legal gateway', label: 'Ask for a legal gateway view' },
] as const satisfies readonly Code[]

export const urgentKinds = [
  { code: 'police-protection', label: 'Police protection' },
  { code: 'emergency-protection-order', label: 'Emergency protection order' },
  { code: 'child-assessment-order', label: 'Child assessment order' },
] as const satisfies readonly Code[]
export type UrgentKind = (typeof urgentKinds)[number]['code']
