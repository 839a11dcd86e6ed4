import { type Timescale, within } from '../../mechanisms/timescales/index.ts'
import { type Urgency, ways } from './codes.ts'
import type { FrontDoorEvent } from './events.ts'

const { workingDays, hours, councilSets } = within

// A contact from another system's extract tells the day and not the time, nor when it was decided: no clock can judge it.
const taken = ways.map(({ code }) => code)

/** FD07. One clock for each child in the contact; sign-off ends it where one is needed. */
const contactDecision = {
  id: 'contact-decision',
  row: 'FD07',
  title: 'Decide on the contact',
  starts: { on: 'contact-received', each: 'contactId', where: { how: taken } },
  met: { on: 'contact-decided' },
  undone: { on: 'contact-decision-undone' },
  within: workingDays(1),
  warnAt: hours(4),
  source: {
    basis: 'statutory guidance',
    text: 'Working Together 2018 and 2023: a decision within one working day',
  },
} as const satisfies Timescale<FrontDoorEvent>

/** FD01. The receiving team decides on next steps and the type of response. */
const referralDecision = {
  id: 'referral-decision',
  row: 'FD01',
  title: 'Decide the next step on the referral',
  starts: { on: 'referral-received', each: 'referralId' },
  met: { on: 'referral-decided' },
  stopped: [{ on: 'referral-closed' }, { on: 'referral-withdrawn' }],
  within: workingDays(1),
  warnAt: hours(4),
  source: {
    basis: 'statutory guidance',
    text: 'Working Together 2018 and 2023: next steps and type of response within one working day',
  },
} as const satisfies Timescale<FrontDoorEvent>

/** FD02. Whoever made the contact is told that it came and what was decided. */
const referrerFeedback = {
  id: 'referrer-feedback',
  row: 'FD02',
  title: 'Tell the referrer what was decided',
  starts: {
    on: 'contact-decided',
    where: { outcome: ['referral', 'strategy-discussion', 'early-help'] },
    each: 'contactId',
  },
  met: { on: 'referrer-told' },
  stopped: [{ on: 'contact-decision-undone' }, { on: 'referrer-not-reached' }],
  within: workingDays(1),
  source: {
    basis: 'statutory guidance',
    text: 'Working Together 2018 and 2023: the referrer is told the receipt and outcome',
  },
} as const satisfies Timescale<FrontDoorEvent>

/** FD05. A contact that is still undecided goes to the manager. The number is the council's. */
const undecidedEscalation = {
  id: 'contact-escalation',
  row: 'FD05',
  title: 'Contact still undecided: the manager decides or says why not',
  starts: { on: 'contact-received', each: 'contactId', where: { how: taken } },
  met: { on: 'contact-decided' },
  undone: { on: 'contact-decision-undone' },
  within: councilSets('contact-escalation', workingDays(3)),
  source: { basis: 'local standard', text: 'Usual operating procedure of a multi-agency front door' },
} as const satisfies Timescale<FrontDoorEvent>

/** FD08. The agency answers by how urgent it was said to be; the hours are the council's. */
const checkReply = <Asked extends Urgency>(urgency: Asked, usual: number) =>
  ({
    id: `agency-check-reply-${urgency}`,
    row: 'FD08',
    title: `Answer to an agency check (${urgency})`,
    starts: { on: 'agency-check-asked', where: { urgency }, each: 'checkId' },
    met: { on: 'agency-check-answered' },
    stopped: { on: 'agency-check-not-needed' },
    within: councilSets(`agency-check-reply-${urgency}`, hours(usual)),
    source: { basis: 'local standard', text: 'Usual operating procedure of a multi-agency front door' },
  }) as const satisfies Timescale<FrontDoorEvent>

/** FD06. From the end of the night; it may be taken on before. The hours are the council's. */
const handover = {
  id: 'edt-handover',
  row: 'FD06',
  title: 'Take on what the night left',
  starts: { on: 'handover-left', each: 'handoverId' },
  met: { on: 'handover-accepted' },
  mayComeFirst: true,
  within: councilSets('edt-handover', hours(2)),
  source: { basis: 'local standard', text: 'Usual operating procedure of an emergency duty team' },
} as const satisfies Timescale<FrontDoorEvent>

export const frontDoorTimescales = [
  contactDecision,
  referralDecision,
  referrerFeedback,
  undecidedEscalation,
  handover,
  checkReply('red', 4),
  checkReply('amber', 24),
  checkReply('green', 72),
]
