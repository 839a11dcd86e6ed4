import { randomUUID } from 'node:crypto'
import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { inContext } from '../../../../platform/db.ts'
import { type Instant, wallClockOf } from '../../../../platform/instant.ts'
import { partsOf } from '../../../../platform/plain-date.ts'
import { readQuery } from '../../../../record/people/query.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { type Fields, isId, textOf } from '../../../../record/shell/fields.ts'
import {
  type Again,
  type Doing,
  formPage,
  type Looking,
  page,
  submitOnly,
} from '../../../../record/shell/page.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import { type Recorder, recordContact } from '../../actions/record-contact.ts'
import { keyToTakeIn } from '../../actions/take-in.ts'
import { type NamedAs, namedAs } from '../../codes.ts'
import { findConsultation } from '../../consultations.records.ts'
import { contactForm } from '../../forms/contact.ts'
import { contactMessages } from '../../messages.ts'
import { findSent } from '../../sent.records.ts'
import { bodyFromConsultation } from '../consultation/words.ts'
import { addNewPressed, typedNew } from './add-new.ts'
import { answered, keptWords } from './answered.ts'
import { bodyFromPortal } from './from-portal.ts'
import { peopleById } from './known.records.ts'
import { NewContactPage } from './page.tsx'
import { fieldsAskedBy, namedOf, peopleOn, withPeople } from './people.ts'
import { toldFrom } from './told.ts'
import { newContactPage, searchProblemWords } from './words.ts'

/** The page on which a contact is written while somebody tells it. One form: whatever is pressed, the words stay. */
export function newContactRoutes(desk: Desk): void {
  page(desk, {
    url: '/contacts/new',
    access: mayWorkAtFrontDoor,
    audit: 'begin contact',
    show: async () => ({ goTo: `/contacts/new/${randomUUID()}` }),
  })
  formPage(desk, {
    url: '/contacts/new/:callId',
    access: mayWorkAtFrontDoor,
    audit: 'write contact',
    draft: contactForm,
    show: (looking) => show(desk, looking),
    submit: (doing) => submit(desk, doing),
  })
  submitOnly(desk, {
    url: '/contacts/new/:callId/look',
    access: mayWorkAtFrontDoor,
    audit: 'look up while writing contact',
    limit: 'search',
    show: (looking) => show(desk, looking),
    submit: async (doing) => (textOf(doing.body, 'do') === 'check' ? typedNew(doing) : searchPressed(doing)),
  })
}

async function show(desk: Desk, looking: Looking): Promise<Answer> {
  const { trx, act, params, again, draft } = looking
  const { callId } = params
  if (!isId(callId)) return 'not found'
  const sent = await findSent(trx, callId)
  if (sent && sent.state !== 'waiting' && !again) return { goTo: `/contacts/sent/${callId}` }
  const advised = sent ? undefined : await findConsultation(trx, callId)
  if (advised?.contactEventId && !again) return { goTo: `/consultations/${callId}` }
  const toldBefore = advised ? bodyFromConsultation(advised) : {}
  const untouched = sent ? bodyFromPortal(sent) : { ...receivedNow(act.origin.now), ...toldBefore }
  const answer = await answered(looking, draft?.body ?? untouched)
  const on = peopleOn(answer.body)
  const offered = [...(answer.found?.people ?? []), ...(answer.mayBe ?? [])].map(({ id }) => id)
  const ids = [...new Set([...on.flatMap(({ id }) => id ?? []), ...offered])]
  const known = await peopleById(trx, act.viewer, { ids, now: act.origin.now })
  const words = await keptWords(desk.keys, looking, answer.lookedFor)
  const facts = newContactPage({
    ...answer,
    callId,
    on,
    known,
    today: act.today,
    errors: again?.errors ?? [],
  })
  return {
    saw: { listed: ids, ...(words ? { kind: 'search' as const, words } : {}) },
    page: (view) => <NewContactPage view={view} {...facts} />,
  }
}

/** A call is written down as it comes: now, unless they say otherwise. */
function receivedNow(now: Instant): Fields {
  const { on, time } = wallClockOf(now)
  const { day, month, year } = partsOf(on)
  return {
    'receivedAt-day': String(day),
    'receivedAt-month': String(month),
    'receivedAt-year': String(year),
    'receivedAt-time': time,
  }
}

type Sent = { readonly goTo: string } | { readonly again: Again }

async function submit(desk: Desk, doing: Doing): Promise<Sent> {
  const [what, about, from] = textOf(doing.body, 'do').split(':')
  switch (what) {
    case 'search':
      return searchPressed(doing)
    case 'add':
      return addPressed(doing, { id: about ?? '', as: from === 'new' ? 'new-as' : 'as' })
    case 'add-new':
    case 'add-anyway':
      return addNewPressed(doing, what === 'add-anyway')
    case 'remove':
      return removePressed(doing, Number(about))
    case 'enter':
      return enterPressed(doing)
    default:
      return recordPressed(desk, doing)
  }
}

function searchPressed({ act, body }: Doing): Sent {
  const text = textOf(body, 'find')
  const query = readQuery(text, act.today)
  if (query.ok) return { again: { errors: [], body, about: text } }
  return { again: { errors: [{ text: searchProblemWords[query.problem], href: '#find' }], body } }
}

/** Enter in any box looks up what is typed to be looked up; never does it take somebody off or record a call half told. */
function enterPressed(doing: Doing): Sent {
  if (textOf(doing.body, 'find') !== '') return searchPressed(doing)
  return { again: { errors: [], body: doing.body } }
}

function addPressed({ body }: Doing, { id, as: field }: { id: string; as: string }): Sent {
  const on = peopleOn(body)
  if (!isId(id) || on.some((person) => person.id === id)) return { again: { errors: [], body } }
  const as = roleOf(textOf(body, `${field}-${id}`))
  return {
    again: { errors: [], body: withPeople(body, [...on, { as, id, searched: textOf(body, 'searched') }]) },
  }
}

function roleOf(text: string): NamedAs {
  return namedAs.find(({ code }) => code === text)?.code ?? 'child'
}

function removePressed({ body }: Doing, index: number): Sent {
  return {
    again: {
      errors: [],
      body: withPeople(
        body,
        peopleOn(body).filter((_, n) => n !== index),
      ),
    },
  }
}

const linked = (errors: readonly { field: string; text: string }[]) =>
  errors.map(({ field, text }) => ({ text, href: `#${field}` }))

async function recordPressed(desk: Desk, { act, params, body }: Doing): Promise<Sent> {
  const read = readAnswers(contactForm, fieldsAskedBy(contactForm, body), {
    today: act.today,
    now: act.origin.now,
  })
  const on = peopleOn(body)
  const noChild = on.some(({ as }) => as === 'child')
    ? []
    : [{ text: contactMessages['no child'].text, href: '#find' }]
  if (!read.ok) return { again: { errors: [...noChild, ...linked(read.errors)], body } }
  if (noChild.length > 0) return { again: { errors: noChild, body } }
  // The call's own id is the key: pressed twice, sent again after a lost reply, or from a second tab, it is one contact.
  const recorder = await recorderOf(desk, act, params['callId'] ?? act.key)
  const recorded = await recordContact(recorder, toldFrom(read.value), namedOf(on))
  if (recorded.ok) return { goTo: `/contacts/${recorded.value.contactEventId}?done=recorded` }
  const { field, text } = contactMessages[recorded.problem]
  return { again: { errors: [{ text, href: `#${field}` }], body } }
}

/** Who records a call under its id; or takes in what was sent through the portal, or asked as advice, under it. */
async function recorderOf({ keys }: Desk, act: Act, callId: string): Promise<Recorder> {
  const sent = await inContext(act.db, act.viewer, (trx) => findSent(trx, callId))
  if (!sent) {
    const advised = await inContext(act.db, act.viewer, (trx) => findConsultation(trx, callId))
    if (!advised) return { ...act, key: callId }
    return { ...act, key: keyToTakeIn(callId, act.viewer.id), fromConsultation: callId }
  }
  return { ...act, key: keyToTakeIn(callId, act.viewer.id), fromPortal: { messageId: callId, keys } }
}
