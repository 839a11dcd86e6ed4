import { labelOf } from '../../../../platform/code.ts'
import { longDate } from '../../../../platform/day-words.ts'
import { outcomes, sources, worries } from '../../codes.ts'
import type { PatternContact } from '../../pattern.records.ts'
import type { Pattern, PatternCall } from './pattern.ts'

/** How it stands, in a sentence. */
export function patternStanding({ inYear, childrenInYear, againWithoutService }: Pattern): string {
  if (inYear === 0) return 'Nobody has contacted us about these children in the last 12 months.'
  const about = childrenInYear === 1 ? '1 child' : `${childrenInYear} children of the family`
  const times = ['never', 'once', 'twice'][inYear] ?? `${inYear} times`
  const again =
    againWithoutService === 0
      ? ''
      : ` ${againWithoutService === 1 ? '1 of these was a repeat' : `${againWithoutService} of these were repeats`} that led to no service, like the one before.`
  return `In the last 12 months we were contacted ${times} about ${about}.${again}`
}

/** One call as a line of the table. */
export function patternLine(call: PatternCall) {
  return {
    href: `/contacts/${call.contactEventId}`,
    when: longDate(call.receivedOn),
    source: call.source === null ? 'Not known' : labelOf(sources, call.source),
    worries: call.worries.map((worry) => labelOf(worries, worry)).join(', ') || 'Not recorded',
    children: call.children.map((child) => ({ name: child.childName, became: becameOf(child) })),
    flag: call.againWithoutService,
  }
}

function becameOf({ state, outcome }: PatternContact): string {
  if (state !== 'decided') return 'not decided yet'
  return outcome === null ? 'not known' : labelOf(outcomes, outcome).toLowerCase()
}
