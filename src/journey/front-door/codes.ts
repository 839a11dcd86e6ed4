import type { Code } from '../../platform/code.ts'

/** Who made the contact. Codes are the CIN census's referral sources. */
export const sources = [
  { code: '1A', label: 'Family member or carer' },
  { code: '1B', label: 'Neighbour, friend or other acquaintance' },
  { code: '1C', label: 'The child or young person' },
  { code: '1D', label: 'Someone else (a member of the public)' },
  { code: '2A', label: 'School' },
  { code: '2B', label: 'Education service' },
  { code: '3A', label: 'GP' },
  { code: '3B', label: 'Health visitor' },
  { code: '3C', label: 'School nurse' },
  { code: '3D', label: 'Other primary health service' },
  { code: '3E', label: 'Emergency department' },
  { code: '3F', label: 'Other health service (hospital, hospice)' },
  { code: '4', label: 'Housing' },
  { code: '5A', label: 'Council: social care' },
  { code: '5B', label: 'Council: another service' },
  { code: '5C', label: 'Another council' },
  { code: '5D', label: 'Council: early help' },
  { code: '6', label: 'Police' },
  { code: '7', label: 'Court, probation or another legal body' },
  { code: '8', label: 'Another organisation' },
  { code: '9', label: 'Anonymous' },
  { code: '10', label: 'Not known' },
] as const satisfies readonly Code[]
export type Source = (typeof sources)[number]['code']

/** How the contact reached us. */
export const ways = [
  { code: 'phone', label: 'Phone' },
  { code: 'email', label: 'Email' },
  { code: 'portal', label: 'Online form' },
  { code: 'in-person', label: 'In person' },
  { code: 'police-notification', label: 'Police notification' },
] as const satisfies readonly Code[]
export type Way = (typeof ways)[number]['code']

/** What the caller is worried about. `harm` marks those in which somebody is said to have hurt, or may hurt, the child. */
export const worries = [
  { code: 'domestic-abuse', label: 'Domestic abuse', harm: true },
  { code: 'neglect', label: 'Neglect', harm: true },
  { code: 'physical-harm', label: 'Physical harm', harm: true },
  { code: 'sexual-harm', label: 'Sexual harm', harm: true },
  { code: 'emotional-harm', label: 'Emotional harm', harm: true },
  { code: 'exploitation', label: 'Exploitation', harm: true },
  { code: 'missing', label: 'Going missing', harm: false },
  { code: 'harmful-sexual-behaviour', label: 'Harmful sexual behaviour', harm: true },
  { code: 'child-harming-another', label: 'A child harming someone else', harm: true },
  { code: 'radicalisation', label: 'Being drawn into extremism', harm: true },
  { code: 'self-harm', label: 'Self-harm', harm: false },
  { code: 'emotional-well-being', label: 'The child’s feelings or mental health', harm: false },
  { code: 'parental-mental-health', label: 'A parent’s mental health', harm: false },
  { code: 'parental-substance-use', label: 'A parent’s drinking or drug use', harm: false },
  { code: 'parental-conflict', label: 'Conflict between parents', harm: false },
  { code: 'breaking-point', label: 'Teenager and parents at breaking point', harm: false },
  { code: 'school-absence', label: 'Not in school because of how the child feels', harm: false },
  { code: 'disability', label: 'A disabled child’s needs', harm: false },
  { code: 'young-carer', label: 'Caring for someone in the family', harm: false },
  { code: 'housing', label: 'Crowded or temporary housing', harm: false },
  { code: 'homeless-16-17', label: 'Homeless at 16 or 17', harm: false },
  { code: 'money', label: 'Money and benefits', harm: false },
  { code: 'unaccompanied', label: 'Arrived in the country alone', harm: false },
  { code: 'private-fostering', label: 'Living with someone who is not close family', harm: false },
] as const satisfies readonly (Code & { harm: boolean })[]
export type Worry = (typeof worries)[number]['code']

/** What a contact can lead to, for each child. */
export const outcomes = [
  { code: 'advice', label: 'Information and advice' },
  { code: 'signpost', label: 'Point to another service' },
  { code: 'early-help', label: 'Early help' },
  { code: 'referral', label: 'Referral to social care for an assessment' },
  { code: 'strategy-discussion', label: 'Strategy discussion now' },
  { code: 'transfer', label: 'Pass to another council' },
  { code: 'link-to-open', label: 'Tell the worker already involved' },
  { code: 'no-further-action', label: 'No further action' },
] as const satisfies readonly Code[]
export type Outcome = (typeof outcomes)[number]['code']

/** A stored outcome as its code; null where there is none or it is not in the list. */
export function outcomeOf(text: string | null): Outcome | null {
  return outcomes.find(({ code }) => code === text)?.code ?? null
}

/** Consent, as the caller or the family gave it. */
export const consents = [
  { code: 'given', label: 'Yes, they agreed' },
  { code: 'refused', label: 'No, they did not agree' },
  { code: 'not asked yet', label: 'They have not been asked yet' },
  { code: 'not sought', label: 'We chose not to ask' },
  { code: 'overridden', label: 'They did not agree and we share anyway' },
] as const satisfies readonly Code[]
export type Consent = (typeof consents)[number]['code']

/** What somebody named in a contact is to the child. */
export const namedAs = [
  { code: 'child', label: 'Child the worry is about' },
  { code: 'mother', label: 'Mother' },
  { code: 'father', label: 'Father' },
  { code: 'carer', label: 'Carer' },
  { code: 'relative', label: 'Relative' },
  { code: 'other', label: 'Somebody else' },
] as const satisfies readonly Code[]
export type NamedAs = (typeof namedAs)[number]['code']

/** Whom we ask what they know of a family. */
export const agencies = [
  { code: 'police', label: 'Police' },
  { code: 'health', label: 'Health' },
  { code: 'education', label: 'Education' },
  { code: 'housing', label: 'Housing' },
  { code: 'probation', label: 'Probation' },
  { code: 'adult-services', label: 'Adult services' },
  { code: 'early-help', label: 'Early help' },
  { code: 'youth-justice', label: 'Youth justice' },
] as const satisfies readonly Code[]
export type Agency = (typeof agencies)[number]['code']

/** How soon an agency’s answer is wanted. Hours: the council’s own, in timescales.ts. */
export const urgencies = [
  { code: 'red', label: 'Red: a child may be in danger now' },
  { code: 'amber', label: 'Amber: harm is likely if nothing is done' },
  { code: 'green', label: 'Green: to understand the family better' },
] as const satisfies readonly Code[]
export type Urgency = (typeof urgencies)[number]['code']

/** Who may ask us for advice: people who work with children, by the same codes as those who make a contact. */
export const professionals = sources.filter(({ code }) => /^[2-8]/.test(code))

/** What a professional who asked for advice does next. */
export const adviceEndings = [
  { code: 'advice-only', label: 'Advice was enough' },
  { code: 'early-help', label: 'They offer early help' },
  { code: 'send-contact', label: 'We asked them to send us a contact' },
  { code: 'ring-again', label: 'They will ring again' },
] as const satisfies readonly Code[]
export type AdviceEnding = (typeof adviceEndings)[number]['code']

/** How great the risk is of what the night leaves to the day. */
export const handoverRisks = [
  { code: 'high', label: 'High: something must be done first thing' },
  { code: 'medium', label: 'Medium: something must be done today' },
  { code: 'low', label: 'Low: to be known' },
] as const satisfies readonly Code[]
export type HandoverRisk = (typeof handoverRisks)[number]['code']

/** Whom a call to the out-of-hours team is about. */
export const nightCallKinds = [
  { code: 'child', label: 'A child' },
  { code: 'adult', label: 'An adult' },
  { code: 'adult-mental-health-act', label: 'An adult: Mental Health Act work' },
  { code: 'housing', label: 'Housing' },
] as const satisfies readonly Code[]
export type NightCallKind = (typeof nightCallKinds)[number]['code']

/** What somebody may be on for: a duty by shift, or a field that they know best. */
export const duties = [
  { code: 'advice-line', label: 'Advice line', shift: true },
  { code: 'duty', label: 'Duty', shift: true },
  { code: 'duty-manager', label: 'Duty manager', shift: true },
  { code: 'return-interviews', label: 'Return interviews', shift: true },
  { code: 'exploitation', label: 'Exploitation', shift: false },
  { code: 'private-fostering', label: 'Private fostering', shift: false },
  { code: 'police-early-help', label: 'Police early-help officer', shift: false },
] as const satisfies readonly (Code & { shift: boolean })[]
export type Duty = (typeof duties)[number]['code']

/**
 * Meetings of other agencies at which a child may be talked about. `part`: of a child's record that must be open to whoever reads the
 * words; `line`: what the chronology says; `rule`: what holds for passing the words on. The rules are the example council's.
 */
export const outsideMeetings = [
  {
    code: 'marac',
    label: 'MARAC: domestic abuse at high risk',
    part: 'contacts',
    line: 'Talked about at a MARAC',
    rule: 'For those who keep the family safe. Whoever does the harm is never told that it was held.',
  },
  {
    code: 'channel',
    label: 'Channel panel: being drawn into extremism',
    part: 'notes',
    line: 'Talked about at a meeting of other agencies',
    rule: 'Ask the chair of the panel before anything is passed on.',
  },
  {
    code: 'mappa',
    label: 'MAPPA: somebody who may do serious harm',
    part: 'notes',
    line: 'Talked about at a meeting of other agencies',
    rule: 'Ask the MAPPA coordinator before anything is passed on. Nothing of it is shown to the family.',
  },
  {
    code: 'youth-justice-panel',
    label: 'Youth justice panel',
    part: 'contacts',
    line: 'Talked about at a youth justice panel',
    rule: 'For those who work with the young person.',
  },
] as const satisfies readonly (Code & { part: 'contacts' | 'notes'; line: string; rule: string })[]
export type OutsideMeetingKind = (typeof outsideMeetings)[number]['code']
