/** Why something was allowed. The words are what a person may read of it. */
export const allowed = {
  'allocated worker': 'You are the allocated worker',
  'team of the allocated worker': 'Your team is working with this child',
  'manager over that team': 'You manage the team that is working with this child',
  'open contact': 'There is an open contact about this child and you work at the front door',
  'decided the contact': 'You decided a contact about this child in the last ten working days',
  'decided in the team':
    'A contact about this child was decided in a team that you manage, in the last ten working days',
  'waiting for allocation': 'This child is waiting in your team for a worker',
  'worker of the family': 'You are working with a brother, sister or parent',
  covering: 'You are covering for the worker or team',
  'urgent access': 'You opened this record urgently, and gave a reason',
  'a task of yours': 'You have a task about this child',
  'asked to review': 'You were asked to review an urgent opening of this record',
  role: 'Your role includes this work',
  'own work': 'It is your own work',
  'named on the restriction': 'You are one of the people this restricted record is open to',
} as const
export type AllowReason = keyof typeof allowed

/** Why something was refused. */
export const refused = {
  'no working relationship': 'You are not working with this child or family',
  'restricted record': 'This record is restricted to named people',
  'conflict of interest': 'You have a declared interest in this person, so the record is closed to you',
  'not this part': 'Your work with this family does not include this part of the record',
  'not your role': 'Your role does not include this',
  'deciding failed': 'We could not check whether you may see this',
} as const
export type RefuseReason = keyof typeof refused

/** What the access module answers. Never a bare yes or no. */
export type Decision =
  | { readonly allowed: true; readonly because: AllowReason }
  | { readonly allowed: false; readonly because: RefuseReason }

/** Yes, for a reason that can be said. */
export const allow = (because: AllowReason): Decision => ({ allowed: true, because })
/** No, for a reason that can be said. */
export const refuse = (because: RefuseReason): Decision => ({ allowed: false, because })
