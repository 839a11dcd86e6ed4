import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import type { NewLetter, Recipient, SendingWay } from '../../../record/letters/model.ts'
import { addLetter, keepSent } from '../../../record/letters/records.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { type Change, change } from '../../../record/shell/change.ts'
import type { FrontDoorEvent } from '../events.ts'
import { callerOf } from '../feedback.records.ts'
import { feedbackLetter, feedbackWords, senderOf } from '../letters/feedback.ts'
import type { Contact } from '../model.ts'
import { ratingOf } from '../quality.records.ts'
import { contactToDecide } from '../records.ts'

export type FeedbackProblem =
  | 'no such contact'
  | 'not decided'
  | 'wants to stay anonymous'
  | 'not confirmed'
  | 'no recipient'
  | 'address does not fit'
  | 'no reason'

/** How the sender is told: by a letter, by an e-mail that says no more than the reference, or not at all, with the reason. */
export type Feedback =
  | {
      readonly how: SendingWay | 'email'
      readonly to: Recipient
      /** The worker saw name and address in full and says that they are right. */
      readonly confirmed: boolean
    }
  | { readonly how: 'no-way'; readonly because: string }

export interface SendingFeedback {
  readonly contactId: string
  readonly childId: string
  readonly feedback: Feedback
}

/** Tells whoever made the contact what they may be told, and keeps what went where and when. Answers the letter's id, where one is. */
export function sendFeedback(
  act: Act,
  { contactId, childId, feedback }: SendingFeedback,
): Promise<Result<string | null, FeedbackProblem>> {
  const declared = {
    action: 'send feedback',
    about: [childId],
    access: 'contacts',
    source: contactId,
  } as const
  return change<string | null, FeedbackProblem>(act, declared, async ({ trx }) => {
    const contact = await contactToDecide(trx, contactId)
    if (contact === null || contact.childId !== childId) return problem('no such contact')
    if (contact.state !== 'decided') return problem('not decided')
    if (feedback.how !== 'no-way') return goingChange(act, trx, { contact, feedback })
    return feedback.because === '' ? problem('no reason') : ok(notReached(act, contact, feedback.because))
  })
}

type Going = Exclude<Feedback, { readonly how: 'no-way' }>

async function goingChange(
  act: Act,
  trx: Trx,
  { contact, feedback }: { contact: Contact; feedback: Going },
): Promise<Result<Change<string | null>, FeedbackProblem>> {
  const caller = await callerOf(trx, contact.contactEventId)
  const sender = senderOf(caller ?? { source: null, anonymous: true })
  if (sender === 'nobody known') return problem('wants to stay anonymous')
  const fault = faultOf(feedback)
  if (fault !== null) return problem(fault)
  const { how, to } = feedback
  if (how === 'email') return ok(emailed(act, contact, to.address.trim()))
  const rated = await ratingOf(trx, contact.contactEventId)
  const paragraphs = feedbackWords({ ...contact, sender, consent: caller?.consent ?? '', rated })
  return ok(lettered(act, contact, { how, to, paragraphs }))
}

function faultOf({ how, to, confirmed }: Going): FeedbackProblem | null {
  if (to.name.trim() === '' || to.address.trim() === '') return 'no recipient'
  if (!confirmed) return 'not confirmed'
  const isEmail = /^\S+@\S+\.\S+$/.test(to.address.trim())
  const wantsEmail = how === 'email' || how === 'secure-email'
  return how !== 'by-hand' && isEmail !== wantsEmail ? 'address does not fit' : null
}

function notReached(act: Act, contact: Contact, because: string): Change<null> {
  const headline = `Referrer could not be told: ${because}`
  return kept(contact, {
    value: null,
    write: async () => {},
    events: [toldEvent(act.origin.now, contact, { type: 'referrer-not-reached', headline })],
  })
}

function emailed(act: Act, contact: Contact, toAddress: string): Change<null> {
  const { reference } = contact
  return kept(contact, {
    value: null,
    write: async () => {},
    events: [
      toldEvent(act.origin.now, contact, {
        type: 'referrer-told',
        headline: 'Referrer told: by e-mail, reference only',
      }),
    ],
    messages: [
      {
        kind: 'feedback',
        toAddress,
        subject: 'What you told us',
        text: `We received what you told us and have looked at it. To hear more, ring us and give the reference ${reference}.`,
        reference,
        effectKey: `feedback ${contact.id} ${act.key}`,
      },
    ],
  })
}

interface Lettered {
  readonly how: SendingWay
  readonly to: Recipient
  readonly paragraphs: readonly string[]
}

/** The letter is written and has gone in one act: name and address were before whoever pressed. */
function lettered(act: Act, contact: Contact, { how, to, paragraphs }: Lettered): Change<string> {
  const id = randomUUID()
  const by = byOf(act)
  const letter: NewLetter = {
    about: [contact.childId],
    subject: { kind: 'contact', id: contact.id },
    reference: contact.reference,
    to: cleaned(to),
    heading: 'About what you told us',
    paragraphs,
    fromTitle: 'Children’s services, front door',
  }
  const confirmed = `${letter.to.name}\n${letter.to.address}`
  const headline = `Referrer told: letter ${goingWords[how]}`
  return kept(contact, {
    value: id,
    async write(writing) {
      await addLetter(writing, { id, kind: feedbackLetter, letter, fromName: act.viewer.name }, by)
      await keepSent(writing, id, { how, confirmed, by })
    },
    events: [toldEvent(act.origin.now, contact, { type: 'referrer-told', headline })],
  })
}

const goingWords: Readonly<Record<SendingWay, string>> = {
  post: 'by post',
  'by-hand': 'by hand',
  'secure-email': 'by secure e-mail',
}

/** Without empty lines and the spaces around. */
function cleaned({ name, address }: Recipient): Recipient {
  const lines = address.split('\n').map((line) => line.trim())
  return { name: name.trim(), address: lines.filter((line) => line !== '').join('\n') }
}

function kept<Value>({ id }: Contact, parts: Change<Value>): Change<Value> {
  return { ...parts, subject: { kind: 'contact', id } }
}

/** That a sender was told, or could not be: the same for one contact and for a load of many. */
export function toldEvent(
  now: Instant,
  { id, childId }: Pick<Contact, 'id' | 'childId'>,
  { type, headline }: { type: 'referrer-told' | 'referrer-not-reached'; headline: string },
): NewEvent {
  return newEvent<FrontDoorEvent>(
    { type, personId: childId, on: dayOf(now), at: now, contactId: id },
    { headline, source: { kind: 'contact', id } },
  )
}
