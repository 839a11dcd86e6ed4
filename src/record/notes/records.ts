import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { personName } from '../people/names.ts'
import type { EarlierText, Note, NoteOfChild, NotePart, Written } from './model.ts'

/** The notes about a child, the latest first, each with the shared text and this child's part alone. */
export async function notesOf(
  db: Db,
  personId: string,
  { before, limit = 50 }: { before?: Instant; limit?: number } = {},
): Promise<NoteOfChild[]> {
  const rows = await notes(db)
    .innerJoin('record.case_note_person as about', 'about.note_id', 'n.id')
    .select('about.part')
    .where('about.person_id', '=', personId)
    .$if(before !== undefined, (query) => query.where(sql<boolean>`n.happened_at < ${before ?? null}`))
    .orderBy('n.happened_at', 'desc')
    .orderBy('n.id')
    .limit(limit)
    .execute()
  return rows.map(({ part, ...row }) => ({ ...noteOf(row), part }))
}

/** The people a note is about, as far as they are not closed to who asks. */
export async function peopleOfNote(db: Db, noteId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('record.case_note_person')
    .select('person_id')
    .where('note_id', '=', noteId)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** A note with the parts of these people and of no one else; undefined where it is about none of them. */
export async function findNote(db: Db, noteId: string, people: readonly string[]): Promise<Note | undefined> {
  const parts = await partsOf(db, noteId, people)
  if (parts.length === 0) return undefined
  const row = await notes(db).where('n.id', '=', noteId).executeTakeFirst()
  return row && { ...noteOf(row), parts }
}

/** The texts that were replaced, the latest first, with the parts of these people alone. */
export async function earlierTexts(
  db: Db,
  noteId: string,
  people: readonly string[],
): Promise<EarlierText[]> {
  const rows = await db
    .selectFrom('record.case_note_version as v')
    .innerJoin('access.worker as w', 'w.id', 'v.written_by')
    .select(['v.version', 'v.title', 'v.text', 'v.because', 'w.name as byName', 'v.written_at as at'])
    .where('v.note_id', '=', noteId)
    .orderBy('v.version', 'desc')
    .execute()
  const parts = await db
    .selectFrom('record.case_note_part_version as part')
    .innerJoin('record.person as p', 'p.id', 'part.person_id')
    .select(['part.version', 'part.part', ...nameColumns])
    .where('part.note_id', '=', noteId)
    .where((eb) => eb('part.person_id', '=', eb.fn.any(eb.val([...people]))))
    .orderBy('p.born_on')
    .execute()
  return rows.map(({ byName, at, ...row }) => ({
    ...row,
    written: { byName, at },
    parts: parts.filter(({ version }) => version === row.version).map(partOf),
  }))
}

function notes(db: Db) {
  return db
    .selectFrom('record.case_note as n')
    .innerJoin('access.worker as author', 'author.id', 'n.author_id')
    .leftJoin('access.worker as changer', 'changer.id', 'n.changed_by')
    .select([
      'n.id',
      'n.kind',
      'n.happened_at as happenedAt',
      'n.title',
      'n.text',
      'n.version',
      'n.recorded_at as recordedAt',
      'author.name as authorName',
      'n.changed_at as changedAt',
      'changer.name as changerName',
    ])
}

interface NoteRow extends Omit<Note, 'author' | 'changed' | 'parts'> {
  readonly recordedAt: Instant
  readonly authorName: string
  readonly changedAt: Instant | null
  readonly changerName: string | null
}

function noteOf({ recordedAt, authorName, changedAt, changerName, ...note }: NoteRow): Omit<Note, 'parts'> {
  const changed: Written | null =
    changedAt === null ? null : { byName: changerName ?? 'A worker', at: changedAt }
  return { ...note, author: { byName: authorName, at: recordedAt }, changed }
}

const nameColumns = ['p.id', 'p.given', 'p.family', 'p.known_as', 'p.described_as', 'p.due_on'] as const

async function partsOf(db: Db, noteId: string, people: readonly string[]): Promise<NotePart[]> {
  const rows = await db
    .selectFrom('record.case_note_person as about')
    .innerJoin('record.person as p', 'p.id', 'about.person_id')
    .select(['about.part', ...nameColumns])
    .where('about.note_id', '=', noteId)
    .where((eb) => eb('about.person_id', '=', eb.fn.any(eb.val([...people]))))
    .orderBy('p.born_on')
    .orderBy('p.id')
    .execute()
  return rows.map(partOf)
}

type PartRow = Parameters<typeof personName>[0] & { readonly id: string; readonly part: string | null }

function partOf(row: PartRow): NotePart {
  return { personId: row.id, name: personName(row), part: row.part }
}
