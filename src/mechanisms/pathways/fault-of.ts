import type { StepProblem } from './take-step.ts'

/** What a service tells of a step that was not taken: two of the lines are its own words. */
export type FaultSaid<Role extends string, Second extends string> =
  | 'not from this state'
  | 'changed meanwhile'
  | 'no words'
  | Role
  | Second

/** Why a step was not taken, for whoever sent it: that it is not theirs and that it needs somebody else is said as the service says it. */
export function faultOf<const Role extends string, const Second extends string>(
  problem: StepProblem,
  says: { readonly role: Role; readonly second: Second },
): FaultSaid<Role, Second> {
  switch (problem) {
    case 'changed since it was seen':
      return 'changed meanwhile'
    case 'not in this role':
      return says.role
    case 'needs a second person':
      return says.second
    case 'needs a comment':
      return 'no words'
    case 'not a step of this pathway':
    case 'something was done after it':
    case 'not from this state':
      return 'not from this state'
  }
}
