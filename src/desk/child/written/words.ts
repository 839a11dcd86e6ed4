import { outcomes, sources } from '../../../journey/front-door/codes.ts'
import { labelOf } from '../../../platform/code.ts'
import { longMoment } from '../../../platform/day-words.ts'
import type { Instant } from '../../../platform/instant.ts'
import { noteKinds } from '../../../record/notes/codes.ts'
import type { NoteOfChild } from '../../../record/notes/model.ts'
import { type VisitLine, visitKinds } from '../../../record/visits/model.ts'
import { seenInWords } from '../../../record/visits/pages/words.ts'
import type { ContactRecord } from './records.ts'

/** Lines on one page. */
export const pageSize = 50

/** A record of any kind, in one list with the others. */
export interface WrittenLine {
  readonly at: Instant
  readonly when: string
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly href: string
}

/** What was read. Null: the viewer may not see that kind. */
export interface WrittenRead {
  readonly personId: string
  readonly notes: readonly NoteOfChild[] | null
  readonly visits: readonly VisitLine[] | null
  readonly contacts: readonly ContactRecord[] | null
  readonly documents: readonly DocumentRecord[] | null
  readonly mayWrite: boolean
}

/** A paper or picture, as the list shows it. */
export interface DocumentRecord {
  readonly id: string
  readonly title: string
  readonly at: Instant
  readonly by: string
}

/** Everything the list of records prints. */
export interface WrittenWords {
  readonly lines: readonly WrittenLine[]
  readonly older: string | null
  readonly newNote: string | null
  readonly newDocument: string | null
}

/** Notes, contacts and documents in one list, the latest first. */
export function writtenWords(read: WrittenRead): WrittenWords {
  const all = [
    ...(read.notes ?? []).map(noteLine),
    ...(read.visits ?? []).map(visitLine),
    ...(read.contacts ?? []).map(contactLine),
    ...(read.documents ?? []).map(documentLine),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const lines = all.slice(0, pageSize)
  const last = lines.at(-1)
  const base = `/people/${read.personId}`
  return {
    lines,
    older: all.length > pageSize && last ? `${base}/records?before=${encodeURIComponent(last.at)}` : null,
    newNote: read.mayWrite ? `${base}/notes/new` : null,
    newDocument: read.mayWrite ? `${base}/documents/new` : null,
  }
}

function noteLine({ id, happenedAt, kind, title, author }: NoteOfChild): WrittenLine {
  return {
    at: happenedAt,
    when: longMoment(happenedAt),
    kind: labelOf(noteKinds, kind),
    title,
    detail: author.byName,
    href: `/notes/${id}`,
  }
}

function visitLine(visit: VisitLine): WrittenLine {
  const { visitId, visitedAt, kind, byName } = visit
  return {
    at: visitedAt,
    when: longMoment(visitedAt),
    kind: 'Visit',
    title: `${labelOf(visitKinds, kind)}: ${seenInWords(visit)}`,
    detail: byName,
    href: `/visits/${visitId}`,
  }
}

function contactLine({ id, reference, at, source, outcome, state }: ContactRecord): WrittenLine {
  const came = outcome && state === 'decided' ? labelOf(outcomes, outcome) : 'Not decided yet'
  return {
    at,
    when: longMoment(at),
    kind: 'Contact',
    title: `${labelOf(sources, source)} (${reference})`,
    detail: came,
    href: `/contact/${id}`,
  }
}

function documentLine({ id, title, at, by }: DocumentRecord): WrittenLine {
  return { at, when: longMoment(at), kind: 'Document', title, detail: by, href: `/documents/${id}` }
}
