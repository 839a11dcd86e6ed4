import type { LetterKind } from '../../../record/letters/model.ts'
import { type Outcome, outcomeOf } from '../codes.ts'
import { qualities } from '../forms/quality.ts'
import type { Rated } from '../quality.records.ts'

/** The letter to whoever made a contact. It names nobody: the reference says which contact it is about. */
export const feedbackLetter = {
  id: 'referrer-feedback',
  title: 'Feedback to the referrer',
  part: 'contacts',
  letterhead: ['Children’s services', 'Front door: for anyone worried about a child'],
} as const satisfies LetterKind

/** Who made the contact, as far as it matters for what they may be told. */
export type Sender = 'professional' | 'public' | 'nobody known'

/** By the CIN census's code: family, neighbours and members of the public are 1A to 1D; 9 and 10 are nobody known. */
export function senderOf({ source, anonymous }: { source: string | null; anonymous: boolean }): Sender {
  if (anonymous || source === null || source === '9' || source === '10') return 'nobody known'
  return source.startsWith('1') && source.length === 2 && source !== '10' ? 'public' : 'professional'
}

/** The kind of next step, in words that tell nothing of the family. That police and social care talk at once is not told. */
const nextSteps: Readonly<Record<Outcome, string>> = {
  advice: 'The next step is information and advice.',
  signpost: 'The next step is help from another service.',
  'early-help': 'The next step is an offer of early help.',
  referral: 'The next step is for social care to look into it further.',
  'strategy-discussion': 'The next step is for social care to look into it further.',
  transfer: 'The next step is with another council.',
  'link-to-open': 'We have passed it to a worker who will take it into account.',
  'no-further-action': 'We take no further step now.',
}

/** Social care takes it up: a professional is told that with or without consent, as Working Together asks. */
const toldInAnyCase: readonly Outcome[] = ['referral', 'strategy-discussion']

/** What decides how much may be told. */
export interface Telling {
  readonly sender: Sender
  readonly consent: string
  readonly outcome: string | null
  readonly reference: string
  /** What was said of the message itself: told to a professional only. */
  readonly rated?: Rated | null
}

/**
 * What a sender may be told: that it was received and looked at, and to a professional the kind of next step, with the family's
 * agreement, where it was overridden to keep a child safe, or where social care takes it up. A member of the public is told no more.
 * @source Working Together 2023: the referrer is told the outcome, as far as confidentiality allows
 */
export function feedbackWords({ sender, consent, outcome, reference, rated = null }: Telling): string[] {
  const received = `Thank you for telling us. We received what you sent us and somebody has looked at it. Our reference is ${reference}.`
  const step = sender === 'professional' ? stepWords(consent, outcomeOf(outcome)) : privateWords
  return [received, step, ...(sender === 'professional' ? ratedWords(rated) : []), again]
}

const privateWords =
  'What we do next is private to the family, so we cannot tell you more. What you told us was taken seriously.'
const withheld =
  'The family has not agreed that we share more, so we cannot say what the next step is. If your work needs it, ring us.'
const again =
  'If you are worried again, or know something new, tell us at once. If a child is in danger now, ring 999.'

function stepWords(consent: string, outcome: Outcome | null): string {
  if (outcome === null) return withheld
  const may = consent === 'given' || consent === 'overridden' || toldInAnyCase.includes(outcome)
  return may ? nextSteps[outcome] : withheld
}

/** What a message gave and what would have helped: it names nobody, whatever the family agreed to. */
function ratedWords(rated: Rated | null): string[] {
  if (rated === null) return []
  const missing = qualities.filter(({ code }) => !rated.gave.includes(code)).map(({ missing }) => missing)
  const better = rated.better === null ? '' : ` ${rated.better}`
  if (missing.length === 0) return [`What you sent us gave us what we needed to decide. Thank you.${better}`]
  return [`Next time it would help us to read ${joined(missing)}.${better}`]
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length > 1 ? `${parts.slice(0, -1).join('; ')}; and ${last}` : last
}
