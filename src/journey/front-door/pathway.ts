import type { Viewer } from '../../mechanisms/access/index.ts'
import {
  type FaultSaid,
  faultOf,
  type Pathway,
  type Standing,
  takeStep,
} from '../../mechanisms/pathways/index.ts'
import { mayWorkAtFrontDoor } from './access.ts'
import type { Contact, ContactState } from './model.ts'

/** What the council maps its roles to, for the steps of a contact. */
type Ability = 'front-door-worker' | 'manager'

/** One child in one contact: from the call to a decision that counts. */
export const contactPathway = {
  id: 'contact',
  starts: 'waiting',
  ends: ['decided'],
  steps: {
    decide: {
      label: 'Decide',
      from: ['waiting'],
      to: 'decided',
      by: 'front-door-worker',
      comment: 'required',
    },
    propose: {
      label: 'Send for sign-off',
      from: ['waiting'],
      to: 'waiting for sign-off',
      by: 'front-door-worker',
      comment: 'required',
    },
    signOff: {
      label: 'Sign off',
      from: ['waiting for sign-off'],
      to: 'decided',
      by: 'manager',
      approves: true,
    },
    sendBack: {
      label: 'Send back',
      from: ['waiting for sign-off'],
      to: 'waiting',
      by: 'manager',
      comment: 'required',
      approves: true,
    },
    undo: {
      label: 'Undo the decision',
      from: ['decided'],
      to: 'waiting',
      by: 'manager',
      comment: 'required',
    },
  },
} as const satisfies Pathway<ContactState, Ability>

/** How a contact stands for somebody. The state is that of its events; the row holds it. */
export function standingOf(
  { state, version, decidedBy }: Pick<Contact, 'state' | 'version' | 'decidedBy'>,
  viewer: Viewer,
): Standing<typeof contactPathway> {
  return {
    history: [],
    began: state,
    version,
    ...(decidedBy === null ? {} : { writtenBy: decidedBy }),
    viewerId: viewer.id,
    viewerRoles: abilitiesOf(viewer),
  }
}

function abilitiesOf(viewer: Viewer): Ability[] {
  const worker: Ability[] = mayWorkAtFrontDoor(viewer).allowed ? ['front-door-worker'] : []
  return isManager(viewer) ? [...worker, 'manager'] : worker
}

/** Sign-off and undoing are for managers. */
export function isManager({ roles }: Viewer): boolean {
  return roles.has('team-manager') || roles.has('service-manager') || roles.has('head-of-service')
}

/** Why a step can't be taken on a contact as it was seen; null where it can. */
export type StepFault = FaultSaid<'not your work', 'your own decision'>

/** @param seen the version that the person had before them @param comment what they wrote with it */
export function stepFault(
  contact: Contact,
  viewer: Viewer,
  step: {
    readonly step: keyof (typeof contactPathway)['steps']
    readonly seen: number
    readonly comment: string
  },
): StepFault | null {
  const taken = takeStep(contactPathway, standingOf(contact, viewer), step)
  return taken.ok ? null : faultOf(taken.problem, { role: 'not your work', second: 'your own decision' })
}
