import type { FieldError } from '../../../../mechanisms/forms/index.ts'
import { labelOf } from '../../../../platform/code.ts'
import type { FeedbackProblem } from '../../actions/send-feedback.ts'
import { sources } from '../../codes.ts'
import { feedbackWords, type Sender, senderOf } from '../../letters/feedback.ts'
import type { Contact } from '../../model.ts'
import type { Rated } from '../../quality.records.ts'
import type { findCall } from '../../records.ts'
import { keptBack } from '../decide/one-contact.ts'

type Call = NonNullable<Awaited<ReturnType<typeof findCall>>>

/** Who is written to, how they may be reached, and what the letter says. */
export function feedbackPart(
  contact: Pick<Contact, 'state' | 'outcome' | 'reference'>,
  call: Call,
  rated: Rated | null,
) {
  const sender = senderOf(call)
  const { said } = call
  return {
    facts: [
      { key: 'From', value: labelOf(sources, call.source) },
      { key: 'Told us', value: callerWords(call) },
      {
        key: 'How to reach them',
        value: said === null ? keptBack : (said.caller_reach ?? 'They did not say'),
      },
    ],
    ...(contact.state === 'decided'
      ? { about: aboutWords[sender], letter: letterWords(contact, { sender, call, rated }) }
      : { about: 'Decide on the contact first. Nobody is written to before.', letter: [] }),
  }
}

function letterWords(
  contact: Pick<Contact, 'outcome' | 'reference'>,
  { sender, call, rated }: { readonly sender: Sender; readonly call: Call; readonly rated: Rated | null },
): string[] {
  return sender === 'nobody known'
    ? []
    : feedbackWords({ ...contact, sender, consent: call.consent_to_share, rated })
}

function callerWords({ anonymous, said }: Call): string {
  if (anonymous) return 'Somebody who wants to stay anonymous'
  if (said === null) return keptBack
  return [said.caller_name, said.caller_role].filter(Boolean).join(', ') || 'Not known'
}

const aboutWords: Readonly<Record<Sender, string>> = {
  professional:
    'A professional may be told that it came, that it was looked at, and what kind of step is next.',
  public: 'A member of the public may be told that it came and that it was looked at, and no more.',
  'nobody known':
    'We do not know who told us, so nobody is written to. Record that there is no way to reach them.',
}

/** What stands in the form at first: what the caller gave, where it is an address. */
export function firstAnswers({ anonymous, said }: Call) {
  if (anonymous || said === null) return { how: 'no-way' }
  const reach = said.caller_reach ?? ''
  const hasAddress = reach.includes('@') || reach.includes('\n') || reach.includes(',')
  return { name: said.caller_name ?? '', address: hasAddress ? reach : '' }
}

export const feedbackMessages: Record<FeedbackProblem, FieldError> = {
  'no such contact': { field: 'how', text: 'This contact is not there any more. Go back to the queue' },
  'not decided': { field: 'how', text: 'Decide on the contact before you tell the referrer' },
  'wants to stay anonymous': {
    field: 'how',
    text: 'We do not know who told us, or they want to stay anonymous, so nobody is written to',
  },
  'not confirmed': { field: 'right', text: 'Correct the name and the address first, then send it' },
  'no recipient': { field: 'name', text: 'Enter the name and the address' },
  'address does not fit': {
    field: 'address',
    text: 'The address does not fit: post needs a postal address, e-mail one e-mail address',
  },
  'no reason': { field: 'because', text: 'Enter why they can not be reached' },
}
