import { sql } from 'kysely'
import type { Trx } from '../../platform/db.ts'
import type { By } from '../shell/by.ts'
import type { Sourced } from '../shell/page.ts'
import type { Letter, LetterKind, NewLetter, Recipient, SendingWay } from './model.ts'

/** A letter of this kind; undefined where there is none, or one of its people is closed to the viewer. */
export async function findLetter(
  trx: Trx,
  { kind, id }: { readonly kind: Pick<LetterKind, 'id'>; readonly id: string },
): Promise<Letter | undefined> {
  const row = await trx
    .selectFrom('record.letter as l')
    .leftJoin('access.worker as w', 'w.id', 'l.sent_by')
    .selectAll('l')
    .select('w.name as sentByName')
    .where('l.id', '=', id)
    .where('l.kind', '=', kind.id)
    .executeTakeFirst()
  if (!row) return undefined
  const { about, reference, heading, paragraphs, version } = row
  return {
    ...{ id, about, reference, heading, paragraphs, version },
    subject: row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null,
    to: { name: row.to_name, address: row.to_address },
    writtenOn: row.written_on,
    fromName: row.from_name,
    fromTitle: row.from_title,
    sent: row.sent_at && {
      at: row.sent_at,
      byName: row.sentByName ?? 'A worker',
      how: row.sent_how ?? '',
      confirmed: row.confirmed ?? '',
    },
  }
}

/** The letters that came of something (a contact), the latest first: which there are, and whether they went. */
export function lettersOf(
  trx: Trx,
  { kind, subjectId }: { readonly kind: Pick<LetterKind, 'id'>; readonly subjectId: string },
) {
  return trx
    .selectFrom('record.letter')
    .select(['id', 'to_name as toName', 'written_on as writtenOn', 'sent_at as sentAt', 'about'])
    .where('kind', '=', kind.id)
    .where('subject_id', '=', subjectId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Whom a letter is about, with what it came of: who may see that one contact reads its letter. Nobody where it is not there. */
export async function peopleOfLetter(trx: Trx, id: string): Promise<(string | Sourced)[]> {
  const row = await trx
    .selectFrom('record.letter')
    .select(['about', 'subject_id as source'])
    .where('id', '=', id)
    .executeTakeFirst()
  const source = row?.source ?? null
  return (row?.about ?? []).map((personId) => (source === null ? personId : { personId, source }))
}

/** Adds a letter that is not sent yet. */
export async function addLetter(
  trx: Trx,
  {
    id,
    kind,
    letter,
    fromName,
  }: {
    readonly id: string
    readonly kind: LetterKind
    readonly letter: NewLetter
    readonly fromName: string
  },
  by: By,
): Promise<void> {
  const { about, subject = null, reference, to, heading, paragraphs, fromTitle } = letter
  await trx
    .insertInto('record.letter')
    .values({
      ...{
        id,
        reference,
        heading,
        kind: kind.id,
        part: kind.part,
        about: [...about],
        paragraphs: [...paragraphs],
      },
      subject_kind: subject?.kind ?? null,
      subject_id: subject?.id ?? null,
      to_name: to.name,
      to_address: to.address,
      written_on: by.today,
      from_name: fromName,
      from_title: fromTitle,
      recorded_at: by.now,
      recorded_by: by.workerId,
    })
    .execute()
}

/** Holds a letter until the transaction ends. */
export function lockLetter(
  trx: Trx,
  { kind, id }: { readonly kind: Pick<LetterKind, 'id'>; readonly id: string },
) {
  return trx
    .selectFrom('record.letter')
    .select(['id', 'about', 'version', 'sent_at as sentAt', 'to_name as toName', 'to_address as toAddress'])
    .where('id', '=', id)
    .where('kind', '=', kind.id)
    .forUpdate()
    .executeTakeFirst()
}

/** Puts another name and address on a letter that is not sent yet. */
export async function readdress(trx: Trx, id: string, to: Recipient): Promise<void> {
  await trx
    .updateTable('record.letter')
    .set({ to_name: to.name, to_address: to.address, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Keeps that a letter went, how, and what its sender confirmed. */
export async function keepSent(
  trx: Trx,
  id: string,
  { how, confirmed, by }: { readonly how: SendingWay; readonly confirmed: string; readonly by: By },
): Promise<void> {
  await trx
    .updateTable('record.letter')
    .set({
      sent_at: by.now,
      sent_by: by.workerId,
      sent_how: how,
      confirmed,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}
