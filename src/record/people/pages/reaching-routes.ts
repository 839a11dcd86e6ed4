import { labelOf } from '../../../platform/code.ts'
import type { Desk } from '../../shell/desk.ts'
import { addContactPoint } from '../actions/add-contact-point.ts'
import { addIdentifier } from '../actions/add-identifier.ts'
import { countOpenHomes } from '../actions/change-address.records.ts'
import { changeAddress } from '../actions/change-address.ts'
import { addDisability, withdrawDisability } from '../actions/change-disability.ts'
import { endContactPoint } from '../actions/end-contact-point.ts'
import { linkOrganisation } from '../actions/link-organisation.ts'
import { unlinkOrganisation } from '../actions/unlink-organisation.ts'
import { currentAddressesOf } from '../address.records.ts'
import { addressLine } from '../address-words.ts'
import { disabilities } from '../codes.ts'
import { contactPointsOf, disabilitiesOf } from '../details.records.ts'
import * as forms from '../forms/reaching.ts'
import {
  addressMessages,
  contactPointMessages,
  disabilityMessages,
  endContactPointMessages,
  identifierMessages,
  linkMessages,
  unlinkMessages,
} from '../messages.ts'
import { organisationsOf } from '../organisation.records.ts'
import { editRoute } from './edit-route.tsx'

const common = {
  part: 'chronology',
  button: 'Save',
  back: { text: 'Back to the details', path: '/details' },
} as const

/** Where somebody lives, how to reach them, the numbers they are known by, disabilities. */
export function reachingRoutes(desk: Desk): void {
  addressRoute(desk)
  contactPointRoutes(desk)
  editRoute(desk, {
    ...common,
    path: '/details/identifiers/add',
    audit: 'add identifier',
    form: forms.identifierForm,
    start: async () => ({}),
    act: (act, { personId, answers }) => addIdentifier(act, { personId, ...answers }),
    messages: identifierMessages,
  })
  disabilityRoutes(desk)
  organisationRoutes(desk)
}

function addressRoute(desk: Desk): void {
  editRoute(desk, {
    ...common,
    path: '/details/address',
    audit: 'change address',
    form: forms.addressForm,
    async start(trx, { personId }) {
      const now = await currentAddressesOf(trx, personId)
      const stands = now.length === 0 ? 'no address' : now.map(addressLine).join('; ')
      return { stands, version: await countOpenHomes(trx, personId) }
    },
    act: (act, { personId, version, answers }) =>
      changeAddress(act, { personId, version, ...answers }, desk.keys),
    messages: addressMessages,
  })
}

function contactPointRoutes(desk: Desk): void {
  editRoute(desk, {
    ...common,
    path: '/details/contact-points/add',
    audit: 'add contact point',
    form: forms.contactPointForm,
    start: async () => ({}),
    act: (act, { personId, answers }) => addContactPoint(act, { personId, ...answers }),
    messages: contactPointMessages,
  })
  editRoute(desk, {
    ...common,
    path: '/details/contact-points/:itemId/end',
    audit: 'end contact point',
    form: forms.endContactPointForm,
    async start(trx, { personId, itemId }) {
      const points = await contactPointsOf(trx, personId)
      const point = points.find(({ id, validTo }) => id === itemId && validTo === null)
      return point ? { version: point.version, stands: point.value } : null
    },
    act: (act, { personId, itemId, version, answers }) =>
      endContactPoint(act, { personId, contactPointId: itemId, version, ...answers }),
    messages: endContactPointMessages,
  })
}

function disabilityRoutes(desk: Desk): void {
  const stands = (codes: readonly string[]) =>
    codes.length === 0 ? 'nothing' : codes.map((code) => labelOf(disabilities, code)).join(', ')
  editRoute(desk, {
    ...common,
    path: '/details/disability/add',
    audit: 'add disability',
    form: forms.disabilityForm,
    start: async (trx, { personId }) => ({ stands: stands(await disabilitiesOf(trx, personId)) }),
    act: (act, { personId, answers }) => addDisability(act, { personId, ...answers }),
    messages: disabilityMessages,
  })
  editRoute(desk, {
    ...common,
    path: '/details/disability/withdraw',
    audit: 'withdraw disability',
    form: forms.withdrawDisabilityForm,
    async start(trx, { personId }) {
      const kept = await disabilitiesOf(trx, personId)
      return kept.length === 0 ? null : { stands: stands(kept) }
    },
    act: (act, { personId, answers }) => withdrawDisability(act, { personId, ...answers }),
    messages: disabilityMessages,
  })
}

function organisationRoutes(desk: Desk): void {
  editRoute(desk, {
    ...common,
    path: '/details/organisations/add',
    audit: 'link organisation',
    form: forms.organisationForm,
    start: async () => ({}),
    act: (act, { personId, answers }) => linkOrganisation(act, { personId, ...answers }),
    messages: linkMessages,
  })
  editRoute(desk, {
    ...common,
    path: '/details/organisations/:itemId/end',
    audit: 'unlink organisation',
    form: forms.unlinkForm,
    async start(trx, { personId, itemId }) {
      const link = (await organisationsOf(trx, personId)).find(
        ({ id, toOn }) => id === itemId && toOn === null,
      )
      return link ? { version: link.version, stands: link.name } : null
    },
    act: (act, { personId, itemId, version, answers }) =>
      unlinkOrganisation(act, { personId, linkId: itemId, version, ...answers }),
    messages: unlinkMessages,
  })
}
