import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { StoredAnswers } from './answer.ts'
import type { Conflict } from './conflict.ts'
import type { AnyForm } from './form.ts'
import { type StoredProvenance, storedAnswers, storedProvenance } from './stored.ts'

/** One text of a record. */
interface Text {
  readonly formVersion: number
  /** The people it is about. */
  readonly about: readonly string[]
  readonly answers: StoredAnswers
  readonly provenance: StoredProvenance
  readonly version: number
  readonly writtenBy: string
  readonly writtenAt: Instant
}

/** A form that was filled in. */
export interface StoredRecord extends Text {
  readonly id: string
  readonly formId: string
  /** Finished: its text no longer changes. */
  readonly finished: boolean
}

/** A text that a record had, or one that was set aside when two people saved at once. */
export interface StoredVersion extends Text {
  readonly kept: boolean
}

/** What is to be written. `answers` are what `readAnswers` gave for this form. */
export interface Writing {
  readonly id: string
  readonly form: AnyForm
  readonly answers: object
  readonly provenance?: StoredProvenance
  readonly by: string
  readonly now: Instant
  /** No more changes after this one. */
  readonly finish?: boolean
}

/** A change to a record that is there. */
export interface Rewriting extends Writing {
  /** The version that the person saw. */
  readonly seen: number
  /** The person's own text, where another was kept or the two were joined. */
  readonly setAside?: object
}

export type Saved =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly problem: 'not found' | 'finished' }
  | { readonly ok: false; readonly problem: 'changed since it was seen'; readonly conflict: Conflict }

/** Stores a form that was filled in, as its first version. */
export async function addRecord(
  trx: Trx,
  record: Writing & { readonly about: readonly string[] },
): Promise<void> {
  const text = columnsOf(record, record.answers)
  const about = [...record.about]
  const { id, form, finish = false } = record
  const state = finish ? 'finished' : 'open'
  await trx
    .insertInto('forms.record')
    .values({ id, form_id: form.id, about, state, ...text })
    .execute()
  await keepText(trx, { record_id: id, about, version: 1, kept: true, ...text })
}

/**
 * Saves a new version. Where somebody saved after the version that was seen, nothing changes: the answer holds both texts,
 * who wrote the other and when. All earlier texts stay in the history.
 */
export async function saveRecord(trx: Trx, change: Rewriting): Promise<Saved> {
  const { id, form, answers, setAside, seen, finish = false } = change
  const now = await trx
    .selectFrom('forms.record')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!now || now.form_id !== form.id) return { ok: false, problem: 'not found' }
  if (now.state === 'finished') return { ok: false, problem: 'finished' }
  if (now.version !== seen) {
    const theirs = {
      version: now.version,
      by: now.written_by,
      at: now.written_at,
      answers: storedAnswers(now.answers),
    }
    const base = await textAt(trx, id, seen)
    return { ok: false, problem: 'changed since it was seen', conflict: { theirs, mine: answers, base } }
  }
  const version = seen + 1
  const text = columnsOf(change, answers)
  await trx
    .updateTable('forms.record')
    .set({ ...text, version, state: finish ? 'finished' : 'open' })
    .where('id', '=', id)
    .execute()
  const about = now.about
  await keepText(trx, { record_id: id, about, version, kept: true, ...text })
  if (setAside)
    await keepText(trx, { record_id: id, about, version, kept: false, ...columnsOf(change, setAside) })
  return { ok: true, version }
}

/** The record as it stands; null where there is none that may be seen. */
export async function findRecord(trx: Trx, id: string): Promise<StoredRecord | null> {
  const row = await trx.selectFrom('forms.record').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? recordIn(row) : null
}

/** What was filled in about a person, newest first. */
export async function recordsAbout(trx: Trx, personId: string): Promise<StoredRecord[]> {
  const rows = await trx
    .selectFrom('forms.record')
    .selectAll()
    .where(sql<boolean>`about @> array[${personId}]::uuid[]`)
    .orderBy('written_at', 'desc')
    .execute()
  return rows.map(recordIn)
}

/** Every text of a record, newest first; the one that was kept before those set aside. */
export async function historyOf(trx: Trx, id: string): Promise<StoredVersion[]> {
  const rows = await trx
    .selectFrom('forms.record_version')
    .selectAll()
    .where('record_id', '=', id)
    .orderBy('version', 'desc')
    .orderBy('kept', 'desc')
    .execute()
  return rows.map((row) => ({ ...textIn(row), kept: row.kept }))
}

async function textAt(trx: Trx, id: string, version: number): Promise<StoredAnswers | null> {
  const row = await trx
    .selectFrom('forms.record_version')
    .select('answers')
    .where('record_id', '=', id)
    .where('version', '=', version)
    .where('kept', '=', true)
    .executeTakeFirst()
  return row ? storedAnswers(row.answers) : null
}

function columnsOf({ form, provenance = {}, by, now }: Writing, answers: object) {
  return {
    form_version: form.version,
    answers: JSON.stringify(answers),
    provenance: JSON.stringify(provenance),
    written_by: by,
    written_at: now,
  }
}

type TextColumns = ReturnType<typeof columnsOf>

async function keepText(
  trx: Trx,
  text: TextColumns & { record_id: string; about: string[]; version: number; kept: boolean },
): Promise<void> {
  await trx.insertInto('forms.record_version').values(text).execute()
}

interface TextRow {
  readonly form_version: number
  readonly about: readonly string[]
  readonly answers: unknown
  readonly provenance: unknown
  readonly version: number
  readonly written_by: string
  readonly written_at: Instant
}

function textIn(row: TextRow): Text {
  return {
    formVersion: row.form_version,
    about: row.about,
    answers: storedAnswers(row.answers),
    provenance: storedProvenance(row.provenance),
    version: row.version,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  }
}

function recordIn(row: TextRow & { id: string; form_id: string; state: string }): StoredRecord {
  return { ...textIn(row), id: row.id, formId: row.form_id, finished: row.state === 'finished' }
}
