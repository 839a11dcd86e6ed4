/** What somebody outside says they are, and the CIN census's code for it. `mayBeAnonymous`: nobody is asked who they are. */
export const senders = [
  { code: 'school', label: 'I work in a school or nursery', source: '2A', mayBeAnonymous: false },
  { code: 'health-visitor', label: 'I am a health visitor or midwife', source: '3B', mayBeAnonymous: false },
  { code: 'doctor', label: 'I am a GP', source: '3A', mayBeAnonymous: false },
  { code: 'police', label: 'I work for the police', source: '6', mayBeAnonymous: false },
  { code: 'other-work', label: 'I have some other job with children', source: '8', mayBeAnonymous: false },
  { code: 'family', label: 'I am a parent, or in the family', source: '1A', mayBeAnonymous: true },
  { code: 'child', label: 'I am a child or a teenager', source: '1C', mayBeAnonymous: true },
  { code: 'neighbour', label: 'I am a friend, or live near by', source: '1B', mayBeAnonymous: true },
  { code: 'public', label: 'I am someone else', source: '1D', mayBeAnonymous: true },
] as const

/** The stay of somebody who only asks what became of what they sent. */
export const asking = 'asking'
const anonymousSuffix = ' anonymous'

/** Who writes: what they are, and whether they stay anonymous. */
export interface Sender {
  readonly code: string
  readonly source: string
  readonly anonymous: boolean
}

/** The census's code for somebody who stays anonymous. */
const anonymousSource = '9'

/** As a stay keeps it. */
export function senderText(code: string, anonymous: boolean): string {
  const may = senders.find((sender) => sender.code === code)?.mayBeAnonymous ?? false
  return anonymous && may ? `${code}${anonymousSuffix}` : code
}

/** Who writes, of what a stay keeps. */
export function senderOf(text: string): Sender {
  const anonymous = text.endsWith(anonymousSuffix)
  const code = anonymous ? text.slice(0, -anonymousSuffix.length) : text
  const known = senders.find((sender) => sender.code === code)
  return { code, anonymous, source: anonymous ? anonymousSource : (known?.source ?? '10') }
}
