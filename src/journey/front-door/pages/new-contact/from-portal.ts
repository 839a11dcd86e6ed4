import { bodyOf } from '../../../../mechanisms/forms/index.ts'
import type { Fields } from '../../../../record/shell/fields.ts'
import { contactForm } from '../../forms/contact.ts'
import type { SentMessage } from '../../sent.records.ts'
import { type FromOutside, readFromOutside } from '../sent/answers.ts'

/** The contact form as a message from the portal fills it in, the name to look up first among it; the worker does the rest. */
export function bodyFromPortal(message: SentMessage): Fields {
  const outside = readFromOutside(message.answers)
  const filled = bodyOf(contactForm, {
    receivedAt: message.sentAt,
    how: 'portal',
    source: message.source,
    anonymous: message.anonymous,
    immediateDanger: message.inDanger,
    ...(outside === null ? {} : asToldBy(outside, message)),
  })
  return { ...filled, find: outside?.child.childName ?? '' }
}

function asToldBy({ worry, child, sender }: FromOutside, { email }: SentMessage) {
  return {
    callerName: sender?.name,
    callerRole: joined([sender?.role, sender?.worksAt]),
    callerReach: joined([sender?.phone, email ?? undefined, sender?.reach]),
    told: toldBy(worry, child),
    goingWell: worry.goingWell,
    familyKnows: child.familyKnows,
    consentToShare: child.agreed,
    consentBecause: child.notAskedBecause,
    consentToEarlyHelp: child.wantsHelp,
    language: child.language,
    interpreterNeeded: child.interpreter,
  }
}

/** All that they wrote, so that nothing of it is lost where the form has no place for it. */
function toldBy({ told }: FromOutside['worry'], child: FromOutside['child']): string {
  const known = [
    ['Child', child.childName],
    ['Age', child.childAge],
    ['Lives', child.lives],
    ['School', child.school],
    ['Others in the home', child.family],
  ]
  const lines = known.flatMap(([what, said]) => (said ? [`${what}: ${said}`] : []))
  return `${told}\n\nThe family as the sender knows them\n${lines.join('\n')}`
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '')
  return said.length === 0 ? undefined : said.join(', ')
}
