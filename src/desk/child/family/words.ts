import { labelOf } from '../../../platform/code.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { responsibilityBases } from '../../../record/families/codes.ts'
import type { FamilyGroup } from '../../../record/families/membership.records.ts'
import type { Relative, Responsibility } from '../../../record/families/records.ts'
import { relativeWords } from '../../../record/families/words.ts'
import { type Around, type Ecomap, ecomapOf, tieWords } from '../../../record/network/ecomap.ts'
import type { GenogramWords } from '../../../record/network/genogram-words.ts'
import { crisisCarerWords, type HelperRow } from '../../../record/network/help-words.ts'
import { spanInWords } from '../../../record/people/address-words.ts'
import { isChild, personName } from '../../../record/people/names.ts'
import type { Subject } from '../records.ts'

/** What was read for the family page. */
export interface FamilyRead {
  readonly genogram: GenogramWords | null
  readonly around: readonly Around[]
  /** What is known of who could help. */
  readonly helpers: readonly HelperRow[]
  readonly subject: Subject
  readonly relatives: readonly Relative[]
  readonly responsibility: readonly Responsibility[]
  readonly groups: readonly FamilyGroup[]
  /** Whether the viewer may add what they learnt of the family. */
  readonly mayAdd: boolean
  /** Whether the viewer may say that something ended: those whose work opens the whole record. */
  readonly mayEnd: boolean
  readonly today: PlainDate
}

export interface RelativeRow {
  readonly name: string
  readonly href: string | null
  readonly what: string
  readonly age: string
  readonly when: string
  readonly changeHref: string | null
}

export interface ResponsibilityRow {
  readonly who: string
  readonly basis: string
  readonly when: string
  readonly changeHref: string | null
}

export interface GroupWords {
  readonly name: string
  readonly members: string
  readonly leaveHref: string | null
}

/** Everything the family page prints. */
export interface FamilyWords {
  readonly genogram: GenogramWords | null
  readonly around: { readonly map: Ecomap; readonly rows: readonly AroundRow[] }
  /** Who takes the child in if there is a crisis, and where that is asked; null for an adult. */
  readonly help: { readonly line: string; readonly href: string } | null
  readonly now: readonly RelativeRow[]
  readonly before: readonly RelativeRow[]
  /** Null for an adult: nobody holds it. */
  readonly responsibility: readonly ResponsibilityRow[] | null
  /** Those who belong to one family, as the council counts families. */
  readonly groups: readonly GroupWords[]
  readonly addRelative: string | null
  readonly addResponsibility: string | null
}

/** One line of those around somebody. */
export interface AroundRow extends Pick<Around, 'name' | 'what' | 'sayHref'> {
  readonly how: string
}

/** The words of the family page. */
export function familyWords(read: FamilyRead): FamilyWords {
  const { subject, mayAdd, mayEnd, today } = read
  const base = `/people/${subject.id}/family`
  const child = isChild(subject, today) || subject.born_on === null
  const rows = read.relatives.map((one) => ({ ...rowOf(one, read), over: one.toOn !== null }))
  return {
    genogram: read.genogram,
    around: {
      map: ecomapOf(personName(subject), read.around),
      rows: read.around.map((one) => ({ ...one, how: howOf(one) })),
    },
    help: child ? { line: crisisCarerWords(read.helpers), href: `/people/${subject.id}/network/help` } : null,
    now: rows.filter(({ over }) => !over),
    before: rows.filter(({ over }) => over),
    responsibility: child
      ? read.responsibility.map((one) => responsibilityRow(one, mayEnd ? base : null))
      : null,
    groups: read.groups.map(({ id, name, members }) => ({
      name,
      members: members.map((one) => one.name).join(', '),
      leaveHref: mayEnd ? `${base}/groups/${id}/leave` : null,
    })),
    addRelative: mayAdd ? `${base}/add` : null,
    addResponsibility: mayAdd && child ? `${base}/responsibility/add` : null,
  }
}

/** Of a service nobody says how it is. */
function howOf(one: Around): string {
  return one.group === 'services' ? 'Works with them now' : tieWords(one)
}

function rowOf(relative: Relative, { subject, today, mayEnd }: FamilyRead): RelativeRow {
  const { name, href, what, age } = relativeWords(subject.id, relative, today)
  const open = mayEnd && relative.toOn === null
  return {
    name,
    href,
    what,
    age,
    when: spanInWords(relative.fromOn, relative.toOn),
    changeHref: open ? `/people/${subject.id}/family/${relative.relationshipId}/end` : null,
  }
}

function responsibilityRow(one: Responsibility, base: string | null): ResponsibilityRow {
  return {
    who: one.holder ? personName(one.holder) : (one.holderName ?? 'Not known'),
    basis: labelOf(responsibilityBases, one.basis),
    when: spanInWords(one.fromOn, one.toOn),
    changeHref: base && one.toOn === null ? `${base}/responsibility/${one.id}/end` : null,
  }
}
