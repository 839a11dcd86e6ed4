import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../../platform/code.ts'
import type { Trx } from '../../../../platform/db.ts'
import { certificatesOf } from '../../../../record/people/alike/pairs.records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { isId } from '../../../../record/shell/fields.ts'
import { type Looking, page } from '../../../../record/shell/page.ts'
import { sourceOf } from '../../actions/record-contact.ts'
import { namedAs } from '../../codes.ts'
import { childOfContact, childrenOfEvent, eventOfContact, findCall } from '../../records.ts'
import { checkDone } from '../agency-check/words.ts'
import { handoverDone } from '../handover/words.ts'
import { peopleById } from '../new-contact/known.records.ts'
import { knownLines } from '../new-contact/words.ts'
import { patternsFor } from '../pattern/standings.ts'
import { bandDone } from '../screening/words.ts'
import { aroundContacts } from './around.ts'
import { ContactPage } from './page.tsx'
import { contactsOnPage, othersNamed } from './records.ts'
import { childPart, lookedUpLines, toldRows } from './words.ts'

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
      const told = doneWords[query['done'] ?? ''] ?? bandDone(bandIn(query['done']))
      const done = told === null ? '' : `?done=${query['done']}`
      return contactEventId === null ? 'not found' : { goTo: `/contacts/${contactEventId}${done}` }
    },
  })
}

async function show({ trx, act, params, query, people, may }: Looking): Promise<Answer> {
  const contactEventId = params['contactEventId'] ?? ''
  const call = await findCall(trx, contactEventId)
  if (!call) return 'not found'
  const contacts = await contactsOnPage(trx, contactEventId, people)
  const around = await aroundContacts(
    trx,
    contacts.map(({ id }) => id),
    { viewer: act.viewer, now: act.origin.now },
  )
  const patterns = await patternsFor(
    { trx, act, may },
    contacts.map(({ childId }) => childId),
  )
  const standing = { now: act.origin.now, viewer: act.viewer, named: contacts.length > 1 }
  const others = await othersOn(trx, act, contactEventId)
  const shown = [...contacts.map(({ childId, childName }) => ({ id: childId, name: childName })), ...others]
  const lookedUp = await lookedUpOn(trx, call.reference, shown)
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact event', id: contactEventId } },
    page: (view) => (
      <ContactPage
        view={view}
        reference={call.reference}
        contactEventId={contactEventId}
        done={doneWords[query['done'] ?? ''] ?? bandDone(bandIn(query['done']))}
        danger={call.immediate_danger && contacts.some(({ state }) => state !== 'decided')}
        told={toldRows(call)}
        children={contacts.map((contact) => ({
          ...childPart(contact, { ...standing, before: may('contacts', contact.childId) }),
          ...around(contact.id),
          pattern: patterns.get(contact.childId) ?? null,
        }))}
        others={others}
        lookedUp={lookedUp}
        newKey={randomUUID}
      />
    ),
  }
}

const bandIn = (done: string | undefined) => /^screened-(\w+)$/.exec(done ?? '')?.[1]

/** Everybody named besides the children, with what is known of them. */
async function othersOn(trx: Trx, { viewer, origin }: Act, contactEventId: string) {
  const named = await othersNamed(trx, contactEventId)
  const known = await peopleById(trx, viewer, { ids: named.map(({ id }) => id), now: origin.now })
  return named.map(({ id, name, namedAs: as }) => {
    const record = known.get(id)
    return { id, name, as: labelOf(namedAs, as), lines: record ? knownLines(record) : [] }
  })
}

/** What was looked for before those of the people shown who were new were recorded. */
async function lookedUpOn(trx: Trx, reference: string, shown: readonly { id: string; name: string }[]) {
  const names = new Map(shown.map(({ id, name }) => [id, name]))
  const kept = await certificatesOf(trx, sourceOf(reference), [...names.keys()])
  return kept.map((one) => lookedUpLines(one, names.get(one.personId) ?? 'Name not known'))
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
