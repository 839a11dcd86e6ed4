import { labelOf } from '../../platform/code.ts'
import { longDate } from '../../platform/day-words.ts'
import { askedStates, offers } from './codes.ts'
import type { Help } from './help.records.ts'
import type { NetworkMember } from './network.ts'

/** Somebody who might help, with what is known. */
export interface HelperRow {
  readonly name: string
  readonly who: string
  readonly asked: string
  readonly offers: string
  readonly obstacle: string
  readonly support: string
  readonly crisisCarer: boolean
  readonly recordHref: string | null
}

/** Who could help with a child, and what is known of each; who is agreed for a crisis first, then who offered, then the others. */
export function helperRows(
  members: readonly NetworkMember[],
  help: readonly Help[],
  { personId, mayRecord }: { readonly personId: string; readonly mayRecord: boolean },
): HelperRow[] {
  const known = new Map(help.map((one) => [one.helperId, one]))
  const rank = ({ id }: NetworkMember) => {
    const found = known.get(id)
    if (!found) return 3
    return found.crisisCarer ? 0 : found.asked === 'offered' ? 1 : 2
  }
  return members
    .toSorted((one, two) => rank(one) - rank(two))
    .map((member) => ({
      name: member.name,
      who: [member.what, member.age].filter(Boolean).join(', '),
      ...knownWords(known.get(member.id)),
      recordHref: mayRecord ? `/people/${personId}/network/${member.id}/help` : null,
    }))
}

function knownWords(help: Help | undefined): Omit<HelperRow, 'name' | 'who' | 'recordHref'> {
  if (!help)
    return { asked: 'Nothing known yet', offers: '–', obstacle: '–', support: '–', crisisCarer: false }
  const said = help.words ? `“${help.words}”` : ''
  const when = `${labelOf(askedStates, help.asked)} (${help.source}, ${longDate(help.knownOn)})`
  return {
    asked: [when, said].filter(Boolean).join('. '),
    offers: help.offers.map((offer) => labelOf(offers, offer)).join('; ') || '–',
    obstacle: help.obstacle ?? '–',
    support: help.support ?? '–',
    crisisCarer: help.crisisCarer,
  }
}

/** Who is agreed for a crisis, in one line; what to do where nobody is. */
export function crisisCarerWords(rows: readonly HelperRow[]): string {
  const named = rows.filter(({ crisisCarer }) => crisisCarer).map(({ name }) => name)
  if (named.length > 0) return `If there is a crisis the child goes to ${named.join(' or ')}.`
  return 'Nobody is agreed yet who would take the child in if there is a crisis. Ask the family.'
}
