import { inContext } from '../../platform/db.ts'
import { idsIn } from '../involvements/address-ids.ts'
import { keyOf } from '../involvements/ask-page.tsx'
import { nameOfPerson } from '../involvements/records.ts'
import type { Act } from '../shell/act.ts'
import type { Desk } from '../shell/desk.ts'
import { type Fields, isId, textOf } from '../shell/fields.ts'
import { formPage, type PageAccess, page } from '../shell/page.ts'
import { Refused } from '../shell/refused.ts'
import { addDocument, type DocumentKit } from './add-document.ts'
import { openContent } from './content.ts'
import { fileKinds, takenIn } from './inspect/inspect.ts'
import { documentErrors } from './messages.ts'
import { AddDocumentPage } from './pages/add.tsx'
import { DocumentPage, documentPage } from './pages/document.tsx'
import { alsoAbout } from './pages/siblings.tsx'
import { findDocument, keptContent, peopleOfDocument } from './records.ts'
import { siblingsToAddFor } from './siblings.records.ts'
import { type UploadDesk, uploadDesk } from './upload-desk.ts'

const documentAddress: PageAccess = {
  part: 'documents',
  people: async (trx, { documentId }) => (isId(documentId) ? peopleOfDocument(trx, documentId) : []),
}

/** Adding documents to a record, seeing what became of them, and fetching them. */
export function documentRoutes(desk: Desk, given: Omit<DocumentKit, 'master'>): void {
  const kit = { ...given, master: desk.keys }
  uploadDesk(desk, (uploads) => addRoute(uploads, kit))
  documentRoute(desk)
  fileRoute(desk, kit)
}

const taken = takenIn.record.map((type) => fileKinds[type]?.label).join(', ')

function addRoute(desk: UploadDesk, kit: DocumentKit): void {
  formPage(desk, {
    url: '/people/:personId/documents/new',
    access: 'documents',
    audit: 'add document',
    async show({ trx, act, people: [personId = ''], again }) {
      const name = await nameOfPerson(trx, personId)
      const siblings = await siblingsToAddFor(trx, act, personId)
      const shown = {
        name,
        taken,
        scanner: kit.scanner.name,
        siblings,
        ticked: tickedIn(again?.body ?? {}),
        title: textOf(again?.body ?? {}, 'title'),
        idempotencyKey: keyOf(again),
        back: { text: 'Back to the record', href: `/people/${personId}` },
      }
      return {
        page: (view) => <AddDocumentPage {...shown} view={view} />,
        saw: { people: [personId], listed: siblings.map(({ id }) => id) },
      }
    },
    async submit({ act, params, body }) {
      const { personId } = idsIn(params, 'personId')
      const [file] = desk.filesOf(act)
      const done = await addDocument(act, kit, {
        people: await peopleMeant(act, personId, tickedIn(body)),
        place: 'record',
        title: textOf(body, 'title'),
        file: file ?? { name: '', bytes: Buffer.alloc(0) },
      })
      if (!done.ok) return { again: { errors: documentErrors(done.problem), body } }
      return { goTo: `/documents/${done.value}` }
    },
  })
}

const tickedIn = (body: Fields) => [...new Set([body[alsoAbout] ?? []].flat())]

/** The child of the page and those who were ticked. @throws Refused: who is closed to the writer, or no brother or sister, is not there */
async function peopleMeant(act: Act, personId: string, ticked: readonly string[]): Promise<string[]> {
  const siblings = await inContext(act.db, act.viewer, (trx) => siblingsToAddFor(trx, act, personId))
  if (!ticked.every((id) => siblings.some((sibling) => sibling.id === id)))
    throw new Refused({ allowed: false, because: 'no working relationship' })
  return [personId, ...ticked]
}

function documentRoute(desk: Desk): void {
  page(desk, {
    url: '/documents/:documentId',
    access: documentAddress,
    audit: 'read document details',
    async show({ trx, params: { documentId = '' }, people: [personId = ''] }) {
      const document = await findDocument(trx, documentId)
      if (!document) return 'not found'
      const shown = documentPage(document, personId)
      return { page: (view) => <DocumentPage {...shown} view={view} />, saw: sawDocument(documentId) }
    },
  })
}

function fileRoute(desk: Desk, { store, master }: DocumentKit): void {
  page(desk, {
    url: '/documents/:documentId/file',
    access: documentAddress,
    audit: 'download document',
    async show({ trx, params: { documentId = '' } }) {
      const document = await findDocument(trx, documentId)
      const kept = await keptContent(trx, documentId)
      if (document?.state !== 'clean' || !kept) return 'not found'
      const content = await openContent({ trx, master }, kept, store)
      return { file: { name: document.fileName, type: document.type, content }, saw: sawDocument(documentId) }
    },
  })
}

const sawDocument = (id: string) => ({ parts: ['documents'], subject: { kind: 'document', id } })
