import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../../platform/code.ts'
import type { Instant } from '../../../../platform/instant.ts'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { isId } from '../../../../record/shell/fields.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { checksOf } from '../../checks.records.ts'
import { namedAs } from '../../codes.ts'
import { lettersToReferrer } from '../../feedback.records.ts'
import { handoversOf } from '../../handovers.records.ts'
import { childOfContact, childrenOfEvent, eventOfContact, findCall } from '../../records.ts'
import { triageOfContacts } from '../../triage.records.ts'
import { checkDone, checkLine } from '../agency-check/words.ts'
import { letterLine } from '../feedback/letters.tsx'
import { handoverDone, handoverWords } from '../handover/words.ts'
import { peopleById } from '../new-contact/known.records.ts'
import { knownLines } from '../new-contact/words.ts'
import { contactTriageLines } from '../triage/words.ts'
import { ContactPage } from './page.tsx'
import { contactsOnPage, othersNamed } from './records.ts'
import { childPart, toldRows } from './words.ts'

/** The page of a contact event, and the way to it from one child's contact. */
export function contactRoutes(desk: Desk): void {
  page(desk, {
    url: '/contacts/:contactEventId',
    access: {
      part: 'contacts',
      people: async (trx, { contactEventId }) =>
        isId(contactEventId) ? childrenOfEvent(trx, contactEventId) : [],
    },
    audit: 'read contact',
    show,
  })
  page(desk, {
    url: '/contact/:contactId',
    access: {
      part: 'contacts',
      people: async (trx, { contactId }) => (isId(contactId) ? childOfContact(trx, contactId) : []),
    },
    audit: 'go to contact',
    show: async ({ trx, params, query }) => {
      const contactEventId = await eventOfContact(trx, params['contactId'] ?? '')
      const done = doneWords[query['done'] ?? ''] === undefined ? '' : `?done=${query['done']}`
      return contactEventId === null ? 'not found' : { goTo: `/contacts/${contactEventId}${done}` }
    },
  })
}

async function show({ trx, act, params, query, people, may }: Looking): Promise<Answer> {
  const contactEventId = params['contactEventId'] ?? ''
  const call = await findCall(trx, contactEventId)
  if (!call) return 'not found'
  const contacts = await contactsOnPage(trx, contactEventId, people)
  const checks = (
    await checksOf(
      trx,
      contacts.map(({ id }) => id),
    )
  ).map((check) => checkLine(check, act.origin.now))
  const left = await leftOf(
    trx,
    contacts.map(({ id }) => id),
    act.origin.now,
  )
  const letters = await lettersToReferrer(
    trx,
    contacts.map(({ id }) => id),
  )
  const mayLeave = act.viewer.roles.has('out-of-hours-practitioner')
  const triage = await triageOfContacts(
    trx,
    contacts.map(({ id }) => id),
  )
  const named = await othersNamed(trx, contactEventId)
  const known = await peopleById(trx, act.viewer, { ids: named.map(({ id }) => id), now: act.origin.now })
  const standing = { now: act.origin.now, viewer: act.viewer, named: contacts.length > 1 }
  const others = named.map(({ id, name, namedAs: as }) => {
    const record = known.get(id)
    return { id, name, as: labelOf(namedAs, as), lines: record ? knownLines(record) : [] }
  })
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact event', id: contactEventId } },
    page: (view) => (
      <ContactPage
        view={view}
        reference={call.reference}
        contactEventId={contactEventId}
        done={doneWords[query['done'] ?? ''] ?? null}
        danger={call.immediate_danger && contacts.some(({ state }) => state !== 'decided')}
        told={toldRows(call)}
        children={contacts.map((contact) => ({
          ...childPart(contact, { ...standing, before: may('contacts', contact.childId) }),
          checks: checks.filter(({ contactId }) => contactId === contact.id),
          triage: contactTriageLines(
            triage.filter(({ contactId }) => contactId === contact.id),
            act.origin.now,
          ),
          letters: letters.filter(({ contactId }) => contactId === contact.id).map(letterLine),
          left: left.get(contact.id) ?? [],
          mayLeave: mayLeave && !(left.get(contact.id) ?? []).some(({ accepted }) => accepted === null),
        }))}
        others={others}
        newKey={randomUUID}
      />
    ),
  }
}

async function leftOf(trx: Looking['trx'], contactIds: readonly string[], now: Instant) {
  const all = await handoversOf(trx, contactIds)
  const byContact = Map.groupBy(all, ({ contactId }) => contactId)
  return new Map(
    [...byContact].map(([contactId, those]) => [contactId, those.map((one) => handoverWords(one, now))]),
  )
}

/** What the last act came to, by a code in the address. */
const doneWords: Readonly<Record<string, string>> = {
  ...checkDone,
  ...handoverDone,
  recorded: 'The contact is recorded. Decide for each child, or leave it in the queue.',
  decided: 'The decision is recorded, and what follows from it is opened.',
  proposed: 'The decision is recorded and waits for a manager’s sign-off.',
  signed: 'Signed off. What follows from the decision is opened.',
  'sent-back': 'Sent back. The practitioner is told.',
  undone: 'The decision is undone. The contact waits for a decision again.',
  told: 'It is recorded that the referrer was told.',
  taken: 'You are deciding this. Others can see that.',
}
