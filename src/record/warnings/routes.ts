import { labelOf } from '../../platform/code.ts'
import { editRoute } from '../people/pages/edit-route.tsx'
import type { Desk } from '../shell/desk.ts'
import { addWarning } from './actions/add-warning.ts'
import { endWarning } from './actions/end-warning.ts'
import { warningKinds } from './codes.ts'
import { addWarningForm, endWarningForm } from './forms/warning.ts'
import { addWarningMessages, endWarningMessages } from './messages.ts'
import { findWarning } from './records.ts'

const back = { text: 'Back to the summary', path: '' }

/** Adding and ending warnings. */
export function warningRoutes(desk: Desk): void {
  editRoute(desk, {
    path: '/warnings/add',
    part: 'warnings',
    audit: 'add warning',
    form: addWarningForm,
    button: 'Add the warning',
    back,
    start: async () => ({}),
    act: (act, { personId, answers }) => addWarning(act, { personId, ...answers }),
    messages: addWarningMessages,
  })
  editRoute(desk, {
    path: '/warnings/:itemId/end',
    // Saying so is for everybody who works with the family, taking it away is not (decisions/0012-who-may-say-what.md).
    part: 'chronology',
    audit: 'end warning',
    form: endWarningForm,
    button: 'End the warning',
    back,
    async start(trx, { personId, itemId }) {
      const warning = await findWarning(trx, { personId, warningId: itemId })
      if (!warning || warning.endedOn !== null) return null
      return { version: warning.version, stands: `${labelOf(warningKinds, warning.kind)}: ${warning.text}` }
    },
    act: (act, { personId, itemId, version, answers }) =>
      endWarning(act, { personId, warningId: itemId, version, because: answers.because }),
    messages: endWarningMessages,
  })
}
