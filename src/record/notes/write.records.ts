import { sql } from 'kysely'
import type { Origin } from '../../mechanisms/audit/index.ts'
import type { Trx } from '../../platform/db.ts'
import { dayOf } from '../../platform/instant.ts'
import { together } from '../../platform/pipelined.ts'
import type { By } from '../involvements/open-involvement.ts'
import type { NoteWords } from './model.ts'

/** Adds a note and whom it is about. */
export async function addNote(
  trx: Trx,
  { id, words }: { id: string; words: NoteWords },
  by: By,
): Promise<void> {
  const { kind, happenedAt, title, text, parts } = words
  const note = trx
    .insertInto('record.case_note')
    .values({
      id,
      kind,
      happened_at: happenedAt,
      title,
      text,
      author_id: by.workerId,
      recorded_at: by.now,
    })
    .execute()
  const about = trx
    .insertInto('record.case_note_person')
    .values([...parts].map(([person_id, part]) => ({ note_id: id, person_id, part })))
    .execute()
  await together(note, about)
}

/** What replaces a note's words, and why. */
export interface Replacing {
  readonly id: string
  readonly words: NoteWords
  readonly because: string
}

/** Keeps the words that stand now as an earlier text, then puts the new ones in their place. */
export async function replaceNote(trx: Trx, { id, words, because }: Replacing, by: By): Promise<void> {
  await keepWords(trx, id, because)
  const { kind, happenedAt, title, text, parts } = words
  await trx
    .updateTable('record.case_note')
    .set({
      kind,
      happened_at: happenedAt,
      title,
      text,
      changed_by: by.workerId,
      changed_at: by.now,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
  for (const [personId, part] of parts) {
    await trx
      .updateTable('record.case_note_person')
      .set({ part })
      .where('note_id', '=', id)
      .where('person_id', '=', personId)
      .execute()
  }
}

async function keepWords(trx: Trx, id: string, because: string): Promise<void> {
  await sql`insert into record.case_note_part_version (note_id, version, person_id, part)
    select p.note_id, n.version, p.person_id, p.part
      from record.case_note_person p join record.case_note n on n.id = p.note_id where n.id = ${id}`.execute(
    trx,
  )
  await sql`insert into record.case_note_version
      (note_id, version, kind, happened_at, title, text, written_by, written_at, because)
    select id, version, kind, happened_at, title, text, coalesce(changed_by, author_id), coalesce(changed_at, recorded_at), ${because}
      from record.case_note where id = ${id}`.execute(trx)
}

/** Holds a note until the transaction ends, and answers its version; undefined where it is not there. */
export async function lockNote(trx: Trx, id: string): Promise<number | undefined> {
  const row = await trx
    .selectFrom('record.case_note')
    .select('version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.version
}

/**
 * Leaves the correction on the record of every child of the note who is closed to the writer, too: the event, its entry in the trace,
 * their part of the earlier text. The database does it, and tells the writer nothing of whether there was anybody.
 */
export async function correctedUnseen(
  trx: Trx,
  { noteId, version, line }: { noteId: string; version: number; line: string },
  { now, sessionId, requestId }: Origin,
): Promise<void> {
  await sql`select record.note_corrected_unseen(${noteId}, ${version}, ${line}, ${dayOf(now)}::date, ${now}::timestamptz,
    ${'another child of the note'}, ${sessionId ?? null}::uuid, ${requestId ?? null}::uuid)`.execute(trx)
}
