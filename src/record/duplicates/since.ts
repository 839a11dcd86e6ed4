import { createHash } from 'node:crypto'
import { instantOf } from '../../platform/instant.ts'
import type { RowPlace, RowSince } from './joins.records.ts'

/** What was written in one go, or hangs together: it goes to one record as a whole. */
export interface Group {
  /** The same as long as nothing is added: names the group in the form. */
  readonly id: string
  /** One line each, in words. */
  readonly words: readonly string[]
  readonly rows: readonly RowPlace[]
  /** It is about something that goes back, so it goes with it; null: somebody must say. */
  readonly goesWith: 'other' | null
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Fields that tell what a row is, or is about. */
const about: ReadonlySet<string> = new Set([
  'id',
  'source_id',
  'contact_id',
  'contact_event_id',
  'involvement_id',
  'note_id',
  'event_id',
  'document_id',
  'subject_ref',
  'subject_id',
  'data',
  'meeting_id',
  'item_id',
  'referral_id',
  'record_id',
])

/**
 * Sorts what was written since two records were joined into what hangs together: rows of one act, and rows about one thing.
 * @param moved ids of what goes back: a group about one of them goes with it
 */
export function groupsSince(
  rows: readonly RowSince[],
  moved: ReadonlySet<string>,
  people: readonly string[],
): Group[] {
  const groups = rows.reduce<readonly Tied[]>((known, row) => tie(known, row, people), [])
  return groups.map(({ marks, rows: own }) => ({
    id: nameOf(own),
    words: wordsOf(own),
    rows: own,
    goesWith: [...marks].some((mark) => moved.has(mark)) ? 'other' : null,
  }))
}

interface Tied {
  readonly marks: ReadonlySet<string>
  readonly rows: readonly RowSince[]
}

/** A row joins every group that it hangs together with, and makes one of them. */
function tie(groups: readonly Tied[], row: RowSince, people: readonly string[]): readonly Tied[] {
  const marks = marksOf(row, people)
  const touching = groups.filter((group) => marks.some((mark) => group.marks.has(mark)))
  const one = {
    marks: new Set([...touching.flatMap((group) => [...group.marks]), ...marks]),
    rows: [...touching.flatMap((group) => group.rows), row],
  }
  return [...groups.filter((group) => !touching.includes(group)), one]
}

/** What ties a row to others: what it is about, and the act that wrote it. */
function marksOf({ whole }: RowSince, people: readonly string[]): string[] {
  const tied = Object.entries(whole)
    .filter(([field]) => about.has(field))
    .flatMap(([, value]) => (JSON.stringify(value) ?? '').match(ids) ?? [])
    .filter((id) => !people.includes(id))
  const { recorded_at: at, recorded_by: by } = whole
  return typeof at === 'string' && typeof by === 'string'
    ? [...tied, `${instantOf(new Date(at))} ${by}`]
    : tied
}

function nameOf(rows: readonly RowSince[]): string {
  const [first = ''] = rows.map(({ place, key }) => `${place} ${JSON.stringify(key)}`).toSorted()
  return createHash('sha256').update(first).digest('hex').slice(0, 16)
}

/** The lines of the chronology where there are any, else what kind of thing it is. */
function wordsOf(rows: readonly RowSince[]): string[] {
  const headlines = rows.flatMap(({ whole }) =>
    typeof whole['headline'] === 'string' ? [whole['headline']] : [],
  )
  return headlines.length > 0 ? headlines : [...new Set(rows.map(({ place, whole }) => plain(place, whole)))]
}

const names: Readonly<Record<string, string>> = {
  'access.reason': 'A reason to see the record',
  'access.restriction': 'A restriction of the record',
  'record.address': 'An address',
  'record.contact_point': 'A phone number or e-mail address',
  'record.disability': 'A disability',
  'record.family_member': 'Membership of a family',
  'record.identifier': 'A number they are known by',
  'record.identity_assertion': 'Something said about who they are',
  'record.organisation_link': 'A link to an organisation',
  'record.parental_responsibility': 'Parental responsibility',
  'record.relationship': 'A relationship',
  'record.task': 'A task',
  'record.warning': 'A warning',
}

function plain(place: string, whole: RowSince['whole']): string {
  const name = names[place] ?? `Something written (${place.split('.')[1]?.replaceAll('_', ' ')})`
  const value = whole['value'] ?? whole['title'] ?? whole['lines'] ?? whole['named_as']
  return typeof value === 'string' ? `${name}: ${value}` : name
}
