import type { Viewer } from '../../mechanisms/access/index.ts'
import {
  type FaultSaid,
  faultOf,
  type Pathway,
  type Standing,
  takeStep,
} from '../../mechanisms/pathways/index.ts'
import { managesTeam } from './access.ts'
import type { Assessment, AssessmentState } from './model.ts'

type Ability = 'worker' | 'manager'

/** From the first words to a decision that counts. */
export const assessmentPathway = {
  id: 'child-and-family-assessment',
  starts: 'open',
  ends: ['authorised'],
  steps: {
    send: {
      label: 'Send to the manager',
      from: ['open'],
      to: 'waiting for a decision',
      by: ['worker', 'manager'],
      form: 'child-and-family-assessment',
    },
    authorise: {
      label: 'Decide',
      from: ['waiting for a decision'],
      to: 'authorised',
      by: 'manager',
      form: 'assessment-decision',
      comment: 'required',
      approves: true,
    },
    sendBack: {
      label: 'Return to the worker',
      from: ['waiting for a decision'],
      to: 'open',
      by: 'manager',
      form: 'return-assessment',
      comment: 'required',
      approves: true,
    },
  },
} as const satisfies Pathway<AssessmentState, Ability>

/** How an assessment stands for somebody. The version is that of its words. */
export function standingOf(
  { state, wordsVersion, sentBy, teamId }: Assessment,
  viewer: Viewer,
): Standing<typeof assessmentPathway> {
  return {
    history: [],
    began: state,
    version: wordsVersion,
    ...(sentBy === null ? {} : { writtenBy: sentBy }),
    viewerId: viewer.id,
    viewerRoles: managesTeam(viewer, teamId) ? ['worker', 'manager'] : ['worker'],
  }
}

/** Why a step can't be taken; null where it can. */
export type StepFault = FaultSaid<'not a manager', 'your own work'>

/** @param seen the version of the words that the person had before them */
export function stepFault(
  assessment: Assessment,
  viewer: Viewer,
  step: {
    readonly step: keyof (typeof assessmentPathway)['steps']
    readonly seen: number
    readonly comment: string
  },
): StepFault | null {
  const taken = takeStep(assessmentPathway, standingOf(assessment, viewer), step)
  return taken.ok ? null : faultOf(taken.problem, { role: 'not a manager', second: 'your own work' })
}
