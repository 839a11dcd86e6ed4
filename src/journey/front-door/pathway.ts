import type { Pathway } from '../../mechanisms/pathways/index.ts'
import type { ContactState } from './model.ts'

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
      by: 'front-door-practitioner',
      comment: 'required',
    },
    propose: {
      label: 'Send for sign-off',
      from: ['waiting'],
      to: 'waiting for sign-off',
      by: 'front-door-practitioner',
      comment: 'required',
    },
    signOff: {
      label: 'Sign off',
      from: ['waiting for sign-off'],
      to: 'decided',
      by: 'team-manager',
      approves: true,
    },
    sendBack: {
      label: 'Send back',
      from: ['waiting for sign-off'],
      to: 'waiting',
      by: 'team-manager',
      comment: 'required',
    },
    undo: {
      label: 'Undo the decision',
      from: ['decided'],
      to: 'waiting',
      by: 'team-manager',
      comment: 'required',
    },
  },
} as const satisfies Pathway<ContactState>
