import { labelOf } from '../../../../platform/code.ts'
import { longDate, longMoment } from '../../../../platform/day-words.ts'
import type { Instant } from '../../../../platform/instant.ts'
import { endings } from '../../../../record/meetings/model.ts'
import type { Child } from '../../children.records.ts'
import { categoriesRead, conferenceDecisions, conferenceKinds, findings, urgentKinds } from '../../codes.ts'
import type { conferencesAbout } from '../../conference.records.ts'
import type { Enquiry } from '../../enquiry.records.ts'
import type { ProtectionPlan } from '../../plan.records.ts'
import type { PlanStatus } from '../../status.ts'
import type { Transfer, UrgentProtection } from '../../urgent.records.ts'

interface Read {
  readonly child: Child
  readonly status: PlanStatus
  readonly strategies: readonly {
    readonly id: string
    readonly startsAt: Instant
    readonly heldAt: Instant | null
    readonly why: string
  }[]
  readonly enquiries: readonly Enquiry[]
  readonly conferences: readonly ConferenceLine[]
  readonly plans: readonly ProtectionPlan[]
  readonly urgent: readonly UrgentProtection[]
  readonly transfers: readonly Transfer[]
}

type ConferenceLine = Awaited<ReturnType<typeof conferencesAbout>>[number]

export interface Line {
  readonly text: string
  readonly href: string
  readonly detail: string
}

const statusWords = {
  none: 'Not on a child protection plan.',
  'enquiry under way': 'A section 47 enquiry is under way.',
  'on a plan': 'On a child protection plan.',
  'plan ended': 'Was on a child protection plan; it has ended.',
} as const satisfies Record<PlanStatus, string>

/** A child's child protection on one page, worded: how it stands, what may be done, what there was. */
export function overviewPage(read: Read) {
  const { child, status, strategies, enquiries, conferences, plans } = read
  const at = `/people/${child.id}`
  return {
    caption: child.name,
    back: { text: 'Back to the record', href: at },
    status: statusWords[status],
    does: doesAt(at),
    parts: [
      { title: 'Plans', lines: plans.map(planLine), none: 'There has been no child protection plan.' },
      { title: 'Conferences', lines: conferences.map(conferenceLine), none: 'There has been no conference.' },
      {
        title: 'Section 47 enquiries',
        lines: enquiries.map(enquiryLine),
        none: 'There has been no enquiry.',
      },
      {
        title: 'Police protection and orders',
        lines: read.urgent.map(urgentLine),
        none: 'There has been none.',
      },
      {
        title: 'Moves between councils',
        lines: read.transfers.map(transferLine),
        none: 'There has been none.',
      },
      {
        title: 'Strategy discussions',
        lines: strategies.map(strategyLine),
        none: 'There has been no strategy discussion.',
      },
    ],
  }
}

/** What may be begun from here. */
function doesAt(at: string) {
  return [
    { text: 'Open a strategy discussion', href: `${at}/strategy/new` },
    { text: 'Plan a conference', href: `${at}/conference/new` },
    { text: 'How the child is cared for', href: `${at}/neglect` },
    { text: 'Police protection or an order', href: `${at}/urgent-protection/new` },
    { text: 'The child moves in or out', href: `${at}/transfers/new` },
    { text: 'An earlier plan elsewhere', href: `${at}/earlier-plans/new` },
  ]
}

function planLine({ id, startedOn, endedOn, category, council }: ProtectionPlan): Line {
  const until = endedOn ? ` to ${longDate(endedOn)}` : ''
  const text = `${endedOn ? 'From' : 'Since'} ${longDate(startedOn)}${until}`
  const detail = [labelOf(categoriesRead, category), council].filter(Boolean).join(', with ')
  return { text, href: `/protection-plans/${id}`, detail }
}

function conferenceLine({ id, kind, startsAt, endedAs, decision, chairName }: ConferenceLine): Line {
  const came = decision
    ? labelOf(conferenceDecisions, decision)
    : endedAs === null
      ? 'Planned'
      : labelOf(endings, endedAs)
  const text = `${labelOf(conferenceKinds, kind)}, ${longMoment(startsAt)}`
  return { text, href: `/conferences/${id}`, detail: `${came}. Chair: ${chairName}` }
}

function urgentLine({ id, kind, beganAt, endedAt }: UrgentProtection): Line {
  const text = `${labelOf(urgentKinds, kind)}, from ${longMoment(beganAt)}`
  return {
    text,
    href: `/urgent-protection/${id}`,
    detail: endedAt ? `Ended ${longMoment(endedAt)}` : 'Goes on',
  }
}

function transferLine({ id, direction, council, toldOn, endedOn }: Transfer): Line {
  const text = `${direction === 'in' ? 'From' : 'To'} ${council}, ${longDate(toldOn)}`
  return { text, href: `/transfers/${id}`, detail: endedOn ? `Closed ${longDate(endedOn)}` : 'Under way' }
}

function strategyLine({ id, startsAt, heldAt, why }: Read['strategies'][number]): Line {
  const text = `${heldAt === null ? 'Not written down yet: ' : ''}${longMoment(startsAt)}`
  return { text, href: `/strategy/${id}`, detail: why }
}

function enquiryLine({ id, startedOn, state, finding }: Enquiry): Line {
  const outcome = finding && state === 'closed' ? labelOf(findings, finding) : null
  return {
    text: `Began ${longDate(startedOn)}`,
    href: `/enquiries/${id}`,
    detail: outcome ?? stateWords(state),
  }
}

function stateWords(state: string): string {
  if (state === 'open') return 'Under way'
  return state === 'stopped' ? 'Stopped' : 'Waiting for a manager'
}
