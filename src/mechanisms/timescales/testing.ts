import { type Instant, instantOf } from '../../platform/instant.ts'
import { type PlainDate, plainDate } from '../../platform/plain-date.ts'
import { type CouncilDays, englandAndWales } from './calendar.ts'
import type { Source, Timescale } from './declaration.ts'
import { within } from './duration.ts'
import type { TimedEvent, TimescaleEvent } from './events.ts'
import type { Obligation } from './obligation.ts'
import { obligationsOf } from './obligations-of.ts'
import type { Setting } from './reckon.ts'
import type { AnyTimescale } from './rule.ts'

const { workingDays, calendarDays, weeks, months, hours, councilSets, before } = within

interface On {
  readonly on: PlainDate
  readonly at?: Instant | null
}

/** Events of a made-up service, enough to declare a row of every family of the list of timescales. */
export type ExampleEvent =
  | (On & { readonly type: 'contact-received' | 'contact-decided'; readonly contactId: string })
  | (On & { readonly type: 'plan-started' | 'plan-ended' | 'team-met' })
  | (On & { readonly type: 'enquiry-started' | 'conference-not-required'; readonly enquiryId: string })
  | (On & {
      readonly type: 'conference-held'
      readonly kind: 'initial' | 'review'
      readonly enquiryId?: string
    })
  | (On & {
      readonly type: 'conference-booked' | 'conference-moved'
      readonly conferenceId: string
      readonly plannedOn: PlainDate
    })
  | (On & { readonly type: 'report-shared' | 'conference-cancelled'; readonly conferenceId: string })
  | (On & {
      readonly type: 'became-looked-after' | 'ceased-to-be-looked-after' | 'health-assessed' | 'case-reviewed'
    })
  | (On & { readonly type: 'education-plan-reviewed' })
  | (On & {
      readonly type: 'placement-started'
      readonly placementId: string
      readonly kind: 'fostering' | 'temporary approval'
      readonly untilAdult: boolean
      readonly distant?: boolean
      readonly emergency?: boolean
    })
  | (On & {
      readonly type: 'placement-ended' | 'placement-approved' | 'carer-approved' | 'approval-extended'
      readonly placementId: string
    })
  | (On & { readonly type: 'visited'; readonly placementId: string; readonly childSeen: boolean })
  | (On & { readonly type: 'went-missing' | 'missing-meeting-held' })
  | (On & { readonly type: 'short-break-started' | 'short-break-ended'; readonly stayId: string })
  | (On & { readonly type: 'secured' | 'released' })
  | (On & {
      readonly type:
        | 'request-received'
        | 'request-answered'
        | 'request-extended'
        | 'identity-asked'
        | 'identity-shown'
      readonly requestId: string
    })
  | (On & { readonly type: 'year-began' | 'return-signed-off' })

const regulation = (text: string): Source => ({ basis: 'regulation', text })
const guidance: Source = { basis: 'statutory guidance', text: 'Working Together to Safeguard Children' }
const local: Source = { basis: 'local standard', text: 'the council’s practice standards' }

type Rule = Timescale<ExampleEvent>

export const contactDecision = {
  id: 'contact-decision',
  row: 'FD07',
  title: 'Contact decided',
  starts: { on: 'contact-received', each: 'contactId' },
  met: { on: 'contact-decided' },
  within: workingDays(1),
  source: guidance,
} as const satisfies Rule

export const teamReview = {
  id: 'team-review',
  row: 'EH03',
  title: 'Team-around-the-family review',
  starts: { on: 'plan-started' },
  met: { on: 'team-met' },
  stopped: { on: 'plan-ended' },
  within: councilSets('team-review', weeks(6)),
  again: 'the same',
  warnAt: weeks(5),
  source: local,
} as const satisfies Rule

export const initialConference = {
  id: 'initial-conference',
  row: 'CP04',
  title: 'Initial child protection conference',
  starts: { on: 'enquiry-started', each: 'enquiryId' },
  met: { on: 'conference-held', where: { kind: 'initial' } },
  stopped: { on: 'conference-not-required' },
  within: workingDays(15),
  warnAt: workingDays(10),
  source: guidance,
} as const satisfies Rule

export const reviewConference = {
  id: 'review-conference',
  row: 'CP12',
  title: 'First review conference',
  starts: { on: 'conference-held', where: { kind: 'initial' } },
  met: { on: 'conference-held', where: { kind: 'review' } },
  stopped: { on: 'plan-ended' },
  within: months(3),
  again: [{ row: 'CP13', title: 'Later review conference', within: months(6) }],
  source: guidance,
} as const satisfies Rule

export const reportShared = {
  id: 'report-shared',
  row: 'CP06',
  title: 'Report shared before the conference',
  starts: [
    { on: 'conference-booked', countsFrom: 'plannedOn', each: 'conferenceId', take: 'latest' },
    { on: 'conference-moved', countsFrom: 'plannedOn', each: 'conferenceId', take: 'latest' },
  ],
  met: { on: 'report-shared' },
  stopped: { on: 'conference-cancelled' },
  within: before(councilSets('report-shared', workingDays(2))),
  source: local,
} as const satisfies Rule

export const healthAssessment = {
  id: 'health-assessment',
  row: 'CC06',
  title: 'Review health assessment',
  starts: { on: 'health-assessed' },
  met: { on: 'health-assessed' },
  stopped: { on: 'ceased-to-be-looked-after' },
  within: [
    { when: { ageUnder: 5 }, within: months(6) },
    { row: 'CC07', title: 'Review health assessment, age 5 and over', within: months(12) },
  ],
  again: 'the same',
  source: regulation('Care Planning Regulations 2010, reg 7'),
} as const satisfies Rule

export const placementVisit = {
  id: 'placement-visit',
  row: 'CC28',
  title: 'Visit after the placement starts',
  starts: { on: 'placement-started', each: 'placementId' },
  met: { on: 'visited', where: { childSeen: true } },
  stopped: { on: 'placement-ended' },
  within: weeks(1),
  again: [
    {
      within: [
        {
          when: { had: { on: 'carer-approved' } },
          row: 'CC29',
          title: 'Visit, carer approved',
          within: weeks(6),
        },
        {
          when: { latest: { on: 'placement-started', where: { kind: 'temporary approval' } } },
          row: 'CC33',
          within: weeks(1),
        },
        {
          when: [{ lasted: within.years(1) }, { start: { untilAdult: true } }],
          row: 'CC30',
          title: 'Visit, settled',
          within: months(3),
        },
        { row: 'CC29', title: 'Visit, first year', within: weeks(6) },
      ],
    },
  ],
  source: regulation('Care Planning Regulations 2010, reg 28'),
} as const satisfies Rule

export const missingMeeting = {
  id: 'missing-meeting',
  row: 'MX02',
  title: 'Meeting after the third time missing',
  starts: { on: 'went-missing', times: 3, inAny: calendarDays(30) },
  met: { on: 'missing-meeting-held' },
  within: councilSets('missing-meeting', workingDays(3)),
  source: local,
} as const satisfies Rule

export const shortBreakYear = {
  id: 'short-break-year',
  row: 'CC36',
  title: 'Short breaks: 75 days in a year',
  starts: { on: 'short-break-started', each: 'stayId' },
  met: { on: 'short-break-ended' },
  most: calendarDays(75),
  inAny: months(12),
  source: regulation('Care Planning Regulations 2010, reg 48(2)'),
} as const satisfies Rule

export const securedHours = {
  id: 'secured-hours',
  row: 'CC45',
  title: 'Secured without a court order',
  starts: { on: 'secured' },
  met: { on: 'released' },
  most: hours(72),
  inAny: calendarDays(28),
  source: regulation('Secure Accommodation Regulations 1991, reg 10'),
} as const satisfies Rule

export const educationPlan = {
  id: 'education-plan',
  row: 'CC14',
  title: 'Personal education plan reviewed',
  starts: { on: 'became-looked-after' },
  met: { on: 'education-plan-reviewed' },
  stopped: { on: 'ceased-to-be-looked-after' },
  every: 'term',
  source: guidance,
} as const satisfies Rule

export const placementApproval = {
  id: 'placement-approval',
  row: 'CC04',
  title: 'Distant placement approved',
  starts: { on: 'placement-started', where: { distant: true }, each: 'placementId' },
  met: { on: 'placement-approved' },
  within: [{ when: { start: { emergency: true } }, within: workingDays(5) }, { within: calendarDays(0) }],
  mayComeFirst: true,
  source: regulation('Care Planning Regulations 2010, reg 11'),
} as const satisfies Rule

export const temporaryApproval = {
  id: 'temporary-approval',
  row: 'CC38',
  title: 'Temporary approval runs out',
  starts: { on: 'placement-started', where: { kind: 'temporary approval' }, each: 'placementId' },
  met: [{ on: 'carer-approved' }, { on: 'placement-ended' }],
  within: weeks(16),
  warnAt: weeks(12),
  extended: { on: { on: 'approval-extended' }, by: weeks(8), atMost: 1, row: 'CC39' },
  source: regulation('Care Planning Regulations 2010, regs 24 and 25'),
} as const satisfies Rule

export const accessRequest = {
  id: 'access-request',
  row: 'IG01',
  title: 'Subject access answered',
  starts: { on: 'request-received', each: 'requestId' },
  met: { on: 'request-answered' },
  within: months(1),
  extended: { on: { on: 'request-extended' }, by: months(2), atMost: 1, row: 'IG02' },
  paused: { on: { on: 'identity-asked' }, until: { on: 'identity-shown' } },
  source: { basis: 'statute', text: 'UK GDPR, article 12' },
} as const satisfies Rule

export const allExamples: readonly AnyTimescale[] = [
  contactDecision,
  teamReview,
  initialConference,
  reviewConference,
  reportShared,
  healthAssessment,
  placementVisit,
  missingMeeting,
  shortBreakYear,
  securedHours,
  educationPlan,
  placementApproval,
  temporaryApproval,
  accessRequest,
]

export const day = plainDate

/** A moment, from 'YYYY-MM-DDTHH:MMZ'. */
export const moment = instantOf

interface Given {
  readonly bornOn?: string | null
  readonly settings?: readonly Setting[]
  readonly days?: CouncilDays
}

/** England and Wales without terms. */
export const plainCalendar = englandAndWales()

/** What is due under some timescales after some events. */
export function due(
  timescales: AnyTimescale | readonly AnyTimescale[],
  events: readonly (ExampleEvent | TimescaleEvent)[] | readonly TimedEvent[],
  { bornOn = null, settings = [], days }: Given = {},
): Obligation[] {
  const person = { bornOn: bornOn === null ? null : plainDate(bornOn) }
  const list = 'id' in timescales ? [timescales] : timescales
  return obligationsOf({
    events,
    person,
    timescales: list,
    settings,
    calendar: days ? englandAndWales(days) : plainCalendar,
  })
}

/** One line for each obligation: 'CP12 2026-01-05 by 2026-04-05: met 2026-04-01, in time'. */
export function told(obligations: readonly Obligation[]): string[] {
  return obligations.map(({ row, key, due: when, outcome }) => {
    const by = when.is === 'unknown' ? `unknown (${when.because})` : `${when.is} ${when.on}`
    return `${row} ${key} ${by}: ${outcomeTold(outcome)}`
  })
}

function outcomeTold(outcome: Obligation['outcome']): string {
  if (outcome.is === 'open') return 'open'
  if (outcome.is === 'stopped') return `stopped ${outcome.on} by ${outcome.by}`
  if (outcome.is === 'exempt') return `exempt ${outcome.on}`
  const inTime = outcome.inTime === null ? 'nobody can say' : outcome.inTime ? 'in time' : 'late'
  return `met ${outcome.on}, ${inTime}`
}
