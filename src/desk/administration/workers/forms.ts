import { ask, form } from '../../../mechanisms/forms/index.ts'
import { roleInWords } from './words.ts'

const why = { longest: 500, rows: 3 } as const

/** Which role is given, of those opened to administrators. */
export function giveRoleForm(opened: readonly string[]) {
  const options = opened
    .map((code) => ({ code, label: roleInWords(code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  return form({ id: 'give-role', version: 1, title: 'Give a role' })
    .ask('role', ask.choose('Which role?', options, { required: 'Select a role' }))
    .ask('because', ask.longText('Why?', { required: 'Enter why they need this role', ...why }))
    .done()
}

/** Why a role ends. */
export const endRoleForm = form({ id: 'end-role', version: 1, title: 'End this role' })
  .ask('because', ask.longText('Why does it end?', { required: 'Enter why the role ends', ...why }))
  .done()

/** What the second administrator makes of a role that was proposed. */
export const decideRoleForm = form({ id: 'decide-role', version: 1, title: 'Confirm or decline a role' })
  .ask(
    'decision',
    ask.choose(
      'Should they have it?',
      { confirm: 'Yes, confirm the role', decline: 'No, decline it' },
      { required: 'Select whether they should have the role' },
    ),
  )
  .done()

/** Whether an account may be used. */
export const accountForm = form({
  id: 'change-account',
  version: 1,
  title: 'Suspend, close or open the account',
})
  .ask(
    'to',
    ask.choose(
      'What should become of the account?',
      [
        { code: 'active', label: 'Open it', hint: 'They may sign in again with the roles they hold.' },
        { code: 'suspended', label: 'Suspend it', hint: 'They can’t sign in. Their roles stay.' },
        { code: 'closed', label: 'Close it', hint: 'They can’t sign in, and every role ends.' },
      ],
      { required: 'Select what should become of the account' },
    ),
  )
  .ask('because', ask.longText('Why?', { required: 'Enter why the account changes', ...why }))
  .done()

/** Which team somebody moves to. */
export const teamForm = form({ id: 'change-team', version: 1, title: 'Move to another team' })
  .ask('team', ask.person('Which team?', { required: 'Select a team' }))
  .done()
