import { labelOf } from '../../../../platform/code.ts'
import { longMoment } from '../../../../platform/day-words.ts'
import type { Meeting } from '../../../../record/meetings/model.ts'
import { agencies, strategyAlso } from '../../codes.ts'
import { strategyKind } from '../../forms/strategy.ts'
import type { Strategy } from '../../strategy.records.ts'
import { minutesOfChildren } from '../step/minutes-words.ts'

interface Read {
  readonly strategy: Strategy
  readonly meeting: Meeting
  readonly also: ReadonlyMap<string, readonly string[]>
  readonly enquiries: readonly { readonly id: string; readonly name: string }[]
}

/** A strategy discussion, worded: why, who, what each shared, what was decided for each child. */
export function strategyPage({ strategy, meeting, also, enquiries }: Read) {
  const held = meeting.endedAs !== null
  const at = `/strategy/${strategy.id}`
  return {
    why: strategy.why,
    facts: [
      { key: 'We came to think so', value: longMoment(strategy.concernAt) },
      { key: 'Opened from', value: openedFromWords(strategy.openedFrom) },
    ],
    missing: missingWords(strategy),
    also: meeting.items.flatMap(({ title, about }) =>
      alsoLines(title, also.get(about[0] ?? '') ?? [], about),
    ),
    minutes: minutesOfChildren(strategyKind, meeting),
    hold: held ? null : { href: `${at}/hold`, text: 'Write down the discussion' },
    addAction: held ? `${at}/action` : null,
    enquiries: enquiries.map(({ id, name }) => ({ href: `/enquiries/${id}`, text: `Enquiry about ${name}` })),
    back: { text: 'Back to child protection', href: `/people/${strategy.about[0]}/child-protection` },
  }
}

function openedFromWords(from: string): string {
  if (from === 'front door') return 'A decision of the front door'
  return from === 'assessment' ? 'An assessment' : 'The child’s record'
}

function missingWords({ missing, goneOnBecause }: Strategy): string | null {
  if (missing.length === 0) return null
  const who = missing.map((code) => labelOf(agencies, code).toLowerCase()).join(' and ')
  return `It went on without ${who}: ${goneOnBecause ?? ''}`
}

function alsoLines(name: string, also: readonly string[], about: readonly string[]): string[] {
  if (about.length !== 1) return []
  return also.map((code) => `${name}: ${labelOf(strategyAlso, code).toLowerCase()}`)
}
