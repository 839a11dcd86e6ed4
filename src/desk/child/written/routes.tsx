import { type Instant, instantOf } from '../../../platform/instant.ts'
import type { Document } from '../../../record/documents/model.ts'
import { documentsOf } from '../../../record/documents/records.ts'
import { notesOf } from '../../../record/notes/records.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { visitsOf } from '../../../record/visits/records.ts'
import { framed } from '../frame.ts'
import { mayWrite } from '../may-write.ts'
import { partsSeen } from '../parts-seen.ts'
import { WrittenPage } from './page.tsx'
import { contactsAbout } from './records.ts'
import { type DocumentRecord, pageSize, type WrittenRead, writtenWords } from './words.ts'

/** Notes, contacts and documents of a person in one list. */
export function writtenRoute(desk: Desk): void {
  page(desk, {
    url: '/people/:personId/records',
    access: 'a contact',
    audit: 'list records',
    kind: 'look',
    show,
  })
}

async function show(looking: Looking): Promise<Answer> {
  const found = await framed(looking, 'records')
  if (!found) return 'not found'
  const words = writtenWords(await read(looking, found.subject.id))
  return {
    page: (view) => <WrittenPage view={view} frame={found.frame} words={words} />,
    saw: {
      parts: partsSeen(looking, ['identity', 'warnings', 'notes', 'contacts', 'a contact', 'documents']),
    },
  }
}

/** One more than a page of each kind, so that it can be told whether there are more. */
async function read(looking: Looking, personId: string): Promise<WrittenRead> {
  const { trx, may, query } = looking
  const { viewer, origin } = looking.act
  const before = momentIn(query['before'])
  const limit = pageSize + 1
  return {
    personId,
    notes: may('notes') ? await notesOf(trx, personId, { limit, ...(before ? { before } : {}) }) : null,
    visits: may('notes') ? await visitsOf(trx, personId, { limit, ...(before ? { before } : {}) }) : null,
    contacts: await contactsAbout(trx, { viewer, personId, now: origin.now }, { before, limit }),
    documents: may('documents') ? documentRecords(await documentsOf(trx, personId), before) : null,
    mayWrite: mayWrite(looking, 'notes'),
  }
}

function documentRecords(documents: readonly Document[], before: Instant | null): DocumentRecord[] {
  return documents
    .filter(({ uploadedAt }) => before === null || uploadedAt < before)
    .map(({ id, title, uploadedAt, uploadedByName }) => ({ id, title, at: uploadedAt, by: uploadedByName }))
}

function momentIn(text: string | undefined): Instant | null {
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? instantOf(text) : null
}
