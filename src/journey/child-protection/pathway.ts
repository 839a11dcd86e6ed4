import { roles, type Viewer } from '../../mechanisms/access/index.ts'
import {
  type FaultSaid,
  faultOf,
  type Pathway,
  type Standing,
  takeStep,
} from '../../mechanisms/pathways/index.ts'

export type EnquiryState = 'open' | 'waiting for a manager' | 'closed' | 'stopped'
type Ability = 'worker' | 'manager'

/** An enquiry under section 47 of the Children Act 1989. What it found counts from a manager's word, on the version the manager read. */
export const enquiryPathway = {
  id: 'section-47-enquiry',
  starts: 'open',
  ends: ['closed', 'stopped'],
  steps: {
    propose: {
      label: 'Send to a manager',
      from: ['open'],
      to: 'waiting for a manager',
      by: 'worker',
      comment: 'required',
    },
    authorise: {
      label: 'Authorise',
      from: ['waiting for a manager'],
      to: 'closed',
      by: 'manager',
      approves: true,
    },
    sendBack: {
      label: 'Send back',
      from: ['waiting for a manager'],
      to: 'open',
      by: 'manager',
      comment: 'required',
      approves: true,
    },
    stop: {
      label: 'Stop the enquiry',
      from: ['open', 'waiting for a manager'],
      to: 'stopped',
      by: 'manager',
      comment: 'required',
    },
  },
} as const satisfies Pathway<EnquiryState, Ability>

/** Authorising is for those who manage teams. */
export function isManager(viewer: Viewer): boolean {
  return roles.managers.some((role) => viewer.roles.has(role))
}

const states: readonly EnquiryState[] = ['open', 'waiting for a manager', 'closed', 'stopped']

function standingOf(
  enquiry: { readonly state: string; readonly version: number; readonly proposedBy: string | null },
  viewer: Viewer,
): Standing<typeof enquiryPathway> {
  return {
    history: [],
    began: states.find((state) => state === enquiry.state) ?? 'closed',
    version: enquiry.version,
    ...(enquiry.proposedBy === null ? {} : { writtenBy: enquiry.proposedBy }),
    viewerId: viewer.id,
    viewerRoles: isManager(viewer) ? ['worker', 'manager'] : ['worker'],
  }
}

/** Why a step can't be taken on an enquiry as it was seen. */
export type EnquiryStepFault = FaultSaid<'not a manager', 'your own finding'>

/** @param seen the version that the person had before them @param comment what they wrote with it */
export function enquiryStepFault(
  enquiry: Parameters<typeof standingOf>[0],
  viewer: Viewer,
  step: {
    readonly step: keyof (typeof enquiryPathway)['steps']
    readonly seen: number
    readonly comment: string
  },
): EnquiryStepFault | null {
  const taken = takeStep(enquiryPathway, standingOf(enquiry, viewer), step)
  return taken.ok ? null : faultOf(taken.problem, { role: 'not a manager', second: 'your own finding' })
}
