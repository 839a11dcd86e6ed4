import { bodyOf } from '../../mechanisms/forms/index.ts'
import type { Trx } from '../../platform/db.ts'
import { nameOfPerson } from '../involvements/records.ts'
import { editRoute } from '../people/pages/edit-route.tsx'
import type { Desk } from '../shell/desk.ts'
import { recordHelp } from './actions/record-help.ts'
import { sayTie } from './actions/say-tie.ts'
import { organisationName, tiedTo } from './around.records.ts'
import { helpForm, tieForm } from './forms/network.ts'
import { type Help, helpFor } from './help.records.ts'
import { recordHelpMessages, sayTieMessages } from './messages.ts'
import { isInNetwork } from './network.ts'

/** How a tie is, and who could help. */
export function networkRoutes(desk: Desk): void {
  tieRoute(desk)
  helpRoute(desk)
}

function tieRoute(desk: Desk): void {
  editRoute(desk, {
    path: '/network/:itemId/tie',
    part: 'family',
    audit: 'say tie',
    form: tieForm,
    button: 'Save',
    back: { text: 'Back to family and network', path: '/family' },
    async start(trx, { personId, itemId }) {
      const about = await tiedTo(trx, { personId, aboutId: itemId })
      return about ? { about: await nameOfTied(trx, about, itemId) } : null
    },
    act: (act, { personId, itemId, answers }) => sayTie(act, { personId, aboutId: itemId, ...answers }),
    messages: sayTieMessages,
  })
}

function nameOfTied(trx: Trx, about: 'person' | 'organisation', id: string): Promise<string> {
  return about === 'person' ? nameOfPerson(trx, id) : organisationName(trx, id)
}

function helpRoute(desk: Desk): void {
  editRoute(desk, {
    path: '/network/:itemId/help',
    part: 'family',
    audit: 'record family help',
    form: helpForm,
    button: 'Save',
    back: { text: 'Back to who could help', path: '/network/help' },
    async start(trx, { personId, itemId }, act) {
      if (!(await isInNetwork(trx, { personId, otherId: itemId }, act))) return null
      const known = (await helpFor(trx, personId)).find(({ helperId }) => helperId === itemId)
      return { about: await nameOfPerson(trx, itemId), ...(known ? { body: startFrom(known) } : {}) }
    },
    act: (act, { personId, itemId, answers }) => recordHelp(act, { personId, helperId: itemId, ...answers }),
    messages: recordHelpMessages,
  })
}

/** What was known last; who says so now, and when, is asked anew. */
function startFrom({ asked, offers, crisisCarer, obstacle, support }: Help) {
  return bodyOf(helpForm, {
    asked,
    ...(asked === 'offered' ? { offers } : {}),
    ...(offers.includes('crisis') ? { crisisCarer } : {}),
    ...(obstacle ? { obstacle } : {}),
    ...(support ? { support } : {}),
  })
}
