import type { FieldError } from '../../../mechanisms/forms/index.ts'
import type { StateProblem } from '../actions/change-state.ts'
import type { TeamProblem } from '../actions/change-team.ts'
import type { DecideRoleProblem } from '../actions/decide-role.ts'
import type { EndRoleProblem } from '../actions/end-role.ts'
import type { GiveRoleProblem } from '../actions/give-role.ts'

const own = 'Nobody changes their own roles, team or account. Ask another administrator'
const gone = 'This is not there any more'
const last =
  'This is the last person who holds a role that Hearth can’t be without: give it to somebody else first'

export const giveRoleMessages: Record<GiveRoleProblem, FieldError> = {
  'own rights': { field: 'role', text: own },
  'no such worker': { field: 'role', text: 'This account is closed: open it before you give a role' },
  'not opened': { field: 'role', text: 'This role is not on the list opened to administrators' },
  'held already': { field: 'role', text: 'They hold this role already' },
  'proposed already': { field: 'role', text: 'This role waits for a second administrator already' },
}

export const decideRoleMessages: Record<DecideRoleProblem, FieldError> = {
  'not there': { field: 'decision', text: gone },
  'own rights': { field: 'decision', text: own },
  'needs somebody else': {
    field: 'decision',
    text: 'You proposed this role yourself: another administrator must confirm it',
  },
  'too late': { field: 'decision', text: 'The seven days to confirm have passed: propose the role again' },
  'decided already': { field: 'decision', text: 'Somebody has decided this already' },
  'held already': { field: 'decision', text: 'They hold this role already' },
  'no such worker': { field: 'decision', text: 'Their account is not in use: open it first' },
}

export const endRoleMessages: Record<EndRoleProblem, FieldError> = {
  'not there': { field: 'because', text: gone },
  'own rights': { field: 'because', text: own },
  'ended already': { field: 'because', text: 'This role has ended already' },
  'the last one': { field: 'because', text: last },
}

export const accountMessages: Record<StateProblem, FieldError> = {
  'own rights': { field: 'to', text: own },
  'no such worker': { field: 'to', text: gone },
  'no change': { field: 'to', text: 'The account is like that already' },
  'the last one': { field: 'to', text: last },
}

export const teamMessages: Record<TeamProblem, FieldError> = {
  'own rights': { field: 'team', text: own },
  'no such worker': { field: 'team', text: gone },
  'no such team': { field: 'team', text: 'Select a team' },
  'no change': { field: 'team', text: 'They are in this team already' },
}
