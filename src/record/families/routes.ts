import { labelOf } from '../../platform/code.ts'
import { personName } from '../people/names.ts'
import { editRoute } from '../people/pages/edit-route.tsx'
import type { Desk } from '../shell/desk.ts'
import { endRelationship } from './actions/end-relationship.ts'
import { endResponsibility } from './actions/end-responsibility.ts'
import { leaveFamily } from './actions/leave-family.ts'
import { responsibilityBases } from './codes.ts'
import { endFamilyForm, leaveFamilyForm } from './forms/family.ts'
import { familiesOf } from './membership.records.ts'
import { endFamilyMessages } from './messages.ts'
import { addRelativeRoutes } from './pages/add-relative-routes.tsx'
import { addResponsibilityRoute } from './pages/responsibility-routes.tsx'
import { relativesOf, responsibilityFor } from './records.ts'
import { relativeWords } from './words.ts'

const back = { text: 'Back to the family', path: '/family' }
// Taking away is for those who work with the person themself (decisions/0012-who-may-say-what.md).
const ending = { part: 'chronology', form: endFamilyForm, button: 'Record that it has ended', back } as const

/** Who belongs to whom, and who decides for a child. */
export function familyRoutes(desk: Desk): void {
  addRelativeRoutes(desk)
  addResponsibilityRoute(desk)
  endRelationshipRoute(desk)
  endResponsibilityRoute(desk)
  leaveFamilyRoute(desk)
}

function endRelationshipRoute(desk: Desk): void {
  editRoute(desk, {
    ...ending,
    path: '/family/:itemId/end',
    audit: 'end relationship',
    async start(trx, { personId, itemId }, { viewer, origin, today }) {
      const relatives = await relativesOf(trx, personId, { viewer, now: origin.now })
      const one = relatives.find(({ relationshipId, toOn }) => relationshipId === itemId && toOn === null)
      if (!one) return null
      const { name, what } = relativeWords(personId, one, today)
      return { version: one.version, stands: `${name}, ${what.toLowerCase()}` }
    },
    act: (act, { personId, itemId, version, answers }) =>
      endRelationship(act, { personId, relationshipId: itemId, version, ...answers }),
    messages: endFamilyMessages,
  })
}

function endResponsibilityRoute(desk: Desk): void {
  editRoute(desk, {
    ...ending,
    path: '/family/responsibility/:itemId/end',
    audit: 'end parental responsibility',
    async start(trx, { personId, itemId }) {
      const held = await responsibilityFor(trx, personId)
      const one = held.find(({ id, toOn }) => id === itemId && toOn === null)
      if (!one) return null
      const who = one.holder ? personName(one.holder) : (one.holderName ?? '')
      return { version: one.version, stands: `${who}, ${labelOf(responsibilityBases, one.basis)}` }
    },
    act: (act, { personId, itemId, version, answers }) =>
      endResponsibility(act, { personId, responsibilityId: itemId, version, ...answers }),
    messages: endFamilyMessages,
  })
}

function leaveFamilyRoute(desk: Desk): void {
  editRoute(desk, {
    path: '/family/groups/:itemId/leave',
    part: 'chronology',
    audit: 'leave family',
    form: leaveFamilyForm,
    button: 'Save',
    back,
    async start(trx, { personId, itemId }) {
      const group = (await familiesOf(trx, personId)).find(({ id }) => id === itemId)
      return group ? { stands: `${group.name}: ${group.members.map(({ name }) => name).join(', ')}` } : null
    },
    act: (act, { personId, itemId, answers }) =>
      leaveFamily(act, { personId, familyId: itemId, on: answers.on }),
    messages: endFamilyMessages,
  })
}
