import { type Source, type Timescale, within } from '../../mechanisms/timescales/index.ts'
import type { VisitEvent } from '../../record/visits/events.ts'
import type { FrontDoorEvent } from '../front-door/events.ts'
import type { ChildProtectionEvent } from './events.ts'

const { workingDays, calendarDays, weeks, months, hours, councilSets, before } = within

type Rule = Timescale<ChildProtectionEvent | VisitEvent | FrontDoorEvent>

const guidance = (text: string): Source => ({ basis: 'statutory guidance', text })
const statute = (text: string): Source => ({ basis: 'statute', text })
const local = (text: string): Source => ({ basis: 'local standard', text })

/** CP01. From the front door's decision, or from the moment that whoever opened it names. The guidance gives no hours; the council does. */
const strategyHeld = {
  id: 'strategy-held',
  row: 'CP01',
  title: 'Hold the strategy discussion',
  starts: [
    { on: 'strategy-asked', each: 'strategyId' },
    { on: 'contact-decided', each: 'contactId', where: { outcome: 'strategy-discussion' } },
  ],
  met: { on: 'strategy-held' },
  stopped: [{ on: 'strategy-not-needed' }, { on: 'contact-decision-undone' }],
  within: councilSets('strategy-held', workingDays(1)),
  source: local(
    'Working Together asks for it without delay; from the same day to three working days is usual',
  ),
} as const satisfies Rule

/** CP02. So that a conference can be held in time. */
const enquiryDone = {
  id: 's47-complete',
  row: 'CP02',
  title: 'Complete the section 47 enquiry',
  starts: { on: 'section-47-started', each: 'enquiryId' },
  met: { on: 'section-47-completed' },
  stopped: { on: 'section-47-stopped' },
  within: workingDays(15),
  warnAt: workingDays(10),
  source: guidance(
    'Working Together: a conference within 15 working days of the strategy discussion that began the enquiry',
  ),
} as const satisfies Rule

/** CP03. An unborn child can't be seen. */
const childSeen = {
  id: 's47-child-seen',
  row: 'CP03',
  title: 'See the child in the enquiry',
  starts: { on: 'section-47-started', each: 'enquiryId', where: { unborn: false } },
  met: [{ on: 'section-47-child-seen' }, { on: 'visit-made', where: { kind: 's47', seen: true } }],
  stopped: [{ on: 'section-47-stopped' }, { on: 'section-47-completed' }],
  within: councilSets('s47-child-seen', hours(24)),
  source: local('Usual practice standard'),
} as const satisfies Rule

/** CP04. Day 0 is the strategy discussion that began this enquiry; a later one on it moves nothing. */
const initialConference = {
  id: 'icpc-15wd',
  row: 'CP04',
  title: 'Initial child protection conference',
  starts: { on: 'section-47-started', each: 'enquiryId' },
  met: { on: 'conference-held', where: { kind: ['initial', 'pre-birth'] } },
  stopped: [{ on: 'section-47-completed', where: { conference: false } }, { on: 'section-47-stopped' }],
  within: workingDays(15),
  warnAt: workingDays(10),
  source: guidance(
    'Working Together: within 15 working days of the strategy discussion that began the enquiry',
  ),
} as const satisfies Rule

/** CP05. From the day the council was told. */
const transferIn = {
  id: 'transfer-in-15wd',
  row: 'CP05',
  title: 'Transfer-in conference',
  starts: { on: 'moved-in-on-a-plan', each: 'transferId' },
  met: { on: 'conference-held', where: { kind: 'transfer-in' } },
  stopped: { on: 'move-in-closed' },
  within: workingDays(15),
  warnAt: workingDays(10),
  source: guidance(
    'Working Together: within 15 working days of being told that a child on a plan has moved in',
  ),
} as const satisfies Rule

/** CP06, CP07. The report is with the family before the conference; it moves when the conference moves. */
const reportToFamily = {
  id: 'conference-report-to-family',
  row: 'CP06',
  title: 'Share the report with the family before the conference',
  starts: [
    { on: 'conference-booked', countsFrom: 'plannedOn', each: 'conferenceId', take: 'latest' },
    { on: 'conference-moved', countsFrom: 'plannedOn', each: 'conferenceId', take: 'latest' },
  ],
  // Held without it, it came too late: the clock does not run for ever.
  met: [{ on: 'conference-report-shared' }, { on: 'conference-held' }],
  stopped: { on: 'conference-called-off' },
  within: [
    {
      when: { start: { kind: 'review' } },
      row: 'CP07',
      within: before(councilSets('report-to-family-review', workingDays(5))),
    },
    { within: before(councilSets('report-to-family', workingDays(2))) },
  ],
  source: local('Between one and seven working days before is usual'),
} as const satisfies Rule

/** CP20 for a parent. */
const chairCallParent = {
  id: 'chair-call-2wd',
  row: 'CP20',
  title: 'Chair talks with a parent before the conference',
  starts: [
    { on: 'conference-booked', countsFrom: 'plannedOn', each: 'conferenceId', take: 'latest' },
    { on: 'conference-moved', countsFrom: 'plannedOn', each: 'conferenceId', take: 'latest' },
  ],
  met: [{ on: 'chair-spoke', where: { with: 'parent' } }, { on: 'conference-held' }],
  stopped: { on: 'conference-called-off' },
  within: before(councilSets('chair-call-2wd', workingDays(2))),
  source: local('Self-evaluation of Telford & Wrekin 2022 to 2023; working or calendar days is a setting'),
} as const satisfies Rule

/** CP20 for somebody old enough to be talked with: the booking says who is. */
const chairCallYoungPerson = {
  ...chairCallParent,
  id: 'chair-call-young-person',
  title: 'Chair talks with the young person before the conference',
  starts: [
    {
      on: 'conference-booked',
      countsFrom: 'plannedOn',
      each: 'conferenceId',
      take: 'latest',
      where: { youngPerson: true },
    },
    {
      on: 'conference-moved',
      countsFrom: 'plannedOn',
      each: 'conferenceId',
      take: 'latest',
      where: { youngPerson: true },
    },
  ],
  met: [{ on: 'chair-spoke', where: { with: 'young person' } }, { on: 'conference-held' }],
  within: before(councilSets('chair-call-young-person', workingDays(2))),
} as const satisfies Rule

/** CP08. No national number. */
const planDistributed = {
  id: 'plan-distributed',
  row: 'CP08',
  title: 'Send the decisions and the outline plan',
  starts: { on: 'conference-held', each: 'conferenceId' },
  met: { on: 'outline-plan-sent' },
  within: councilSets('plan-distributed', workingDays(1)),
  source: local('Between one and five working days is usual'),
} as const satisfies Rule

/** CP09. */
const minutesDistributed = {
  id: 'minutes-distributed',
  row: 'CP09',
  title: 'Send the minutes of the conference',
  starts: { on: 'conference-held', each: 'conferenceId' },
  met: { on: 'conference-minutes-sent' },
  within: councilSets('minutes-distributed', workingDays(20)),
  source: local('Between ten and twenty working days is usual'),
} as const satisfies Rule

/** CP10, then CP11. */
const coreGroups = {
  id: 'core-group-10wd',
  row: 'CP10',
  title: 'First core group',
  starts: { on: 'protection-plan-started', each: 'planId' },
  met: { on: 'core-group-held' },
  stopped: { on: 'protection-plan-ended' },
  within: workingDays(10),
  again: [{ row: 'CP11', title: 'Core group', within: councilSets('core-group-cycle', weeks(6)) }],
  source: guidance('Working Together: the core group meets within 10 working days of the initial conference'),
} as const satisfies Rule

/** CP12, then CP13. On the 18th birthday the plan ends, and with it the clock. */
const reviews = {
  id: 'rcpc-first-3m',
  row: 'CP12',
  title: 'First review conference',
  starts: {
    on: 'conference-held',
    each: 'planId',
    where: { kind: ['initial', 'pre-birth', 'transfer-in'], decision: 'plan' },
  },
  met: { on: 'conference-held', where: { kind: 'review' } },
  stopped: { on: 'protection-plan-ended' },
  within: months(3),
  again: [{ row: 'CP13', title: 'Review conference', within: months(6) }],
  source: guidance('Working Together: the first review within three months, then at most every six'),
} as const satisfies Rule

/** CP15, then CP14. Seen counts; a visit at which the child was not seen does not. */
const visits = {
  id: 'cp-visit',
  row: 'CP15',
  title: 'First visit under the plan',
  starts: { on: 'protection-plan-started', each: 'planId' },
  met: { on: 'visit-made', where: { kind: 'child-protection', seen: true } },
  stopped: { on: 'protection-plan-ended' },
  within: councilSets('cp-first-visit', workingDays(5)),
  again: [{ row: 'CP14', title: 'Visit under the plan', within: councilSets('cp-visit', workingDays(10)) }],
  source: local('The guidance sets no number: ten working days is common, four weeks the longest seen'),
} as const satisfies Rule

/** CP16. A repeat plan has a number of its own. */
const driftCheck = {
  id: 'cp-drift-check',
  row: 'CP16',
  title: 'Check for drift: a legal gateway view',
  starts: { on: 'protection-plan-started', each: 'planId' },
  met: { on: 'plan-looked-at', where: { kind: 'fifteen-month' } },
  stopped: { on: 'protection-plan-ended' },
  within: [
    {
      when: { start: { repeat: true } },
      title: 'Check for drift on a repeat plan: a legal gateway view',
      within: councilSets('cp-drift-check-repeat', months(15)),
    },
    { within: councilSets('cp-drift-check', months(15)) },
  ],
  source: local('Usual quality framework'),
} as const satisfies Rule

/** CP17. The police may keep a child so long and no longer. */
const policeProtection = {
  id: 'police-protection-ends',
  row: 'CP17',
  title: 'Police protection ends',
  starts: { on: 'urgent-protection-began', each: 'protectionId', where: { kind: 'police-protection' } },
  met: { on: 'urgent-protection-ended' },
  within: hours(72),
  warnAt: hours(48),
  source: statute('Children Act 1989, section 46(6)'),
} as const satisfies Rule

/** CP18. One extension, of seven days at most. */
const emergencyOrder = {
  id: 'emergency-order-ends',
  row: 'CP18',
  title: 'Emergency protection order ends',
  starts: {
    on: 'urgent-protection-began',
    each: 'protectionId',
    where: { kind: 'emergency-protection-order' },
  },
  met: { on: 'urgent-protection-ended' },
  within: calendarDays(8),
  warnAt: calendarDays(5),
  extended: { on: { on: 'urgent-protection-extended' }, by: calendarDays(7), atMost: 1 },
  source: statute('Children Act 1989, section 45'),
} as const satisfies Rule

/** CP19. From the day that the order names. */
const assessmentOrder = {
  id: 'assessment-order-ends',
  row: 'CP19',
  title: 'Child assessment order ends',
  starts: { on: 'urgent-protection-began', each: 'protectionId', where: { kind: 'child-assessment-order' } },
  met: { on: 'urgent-protection-ended' },
  within: calendarDays(7),
  source: statute('Children Act 1989, section 43(5)'),
} as const satisfies Rule

/** CP21. Half-way to the next conference. The numbers are ours. */
const midwayCheck = {
  id: 'cp-midway',
  row: 'CP21',
  title: 'Chair’s check half-way to the review',
  starts: {
    on: 'conference-held',
    each: 'conferenceId',
    where: { decision: ['plan', 'continues'] },
  },
  met: { on: 'plan-checked-midway' },
  stopped: { on: 'protection-plan-ended' },
  within: [
    { when: { start: { kind: 'review' } }, within: councilSets('cp-midway-later', weeks(12)) },
    { within: councilSets('cp-midway', weeks(6)) },
  ],
  source: local('Half-way between conferences'),
} as const satisfies Rule

/** CP22. At six months, then every six. */
const sixMonthLook = {
  id: 'cp-six-month-look',
  row: 'CP22',
  title: 'Does it still need to be a plan? Joint look',
  starts: { on: 'protection-plan-started', each: 'planId' },
  met: { on: 'plan-looked-at', where: { kind: 'six-month' } },
  stopped: { on: 'protection-plan-ended' },
  within: councilSets('cp-six-month-look', months(6)),
  again: 'the same',
  source: local('Self-evaluation of Telford & Wrekin 2022 to 2023'),
} as const satisfies Rule

/** Every clock of child protection. */
export const childProtectionTimescales = [
  strategyHeld,
  enquiryDone,
  childSeen,
  initialConference,
  transferIn,
  reportToFamily,
  chairCallParent,
  chairCallYoungPerson,
  planDistributed,
  minutesDistributed,
  coreGroups,
  reviews,
  visits,
  driftCheck,
  policeProtection,
  emergencyOrder,
  assessmentOrder,
  midwayCheck,
  sixMonthLook,
]
