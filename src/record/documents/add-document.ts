import { randomUUID } from 'node:crypto'
import { trace } from '../../mechanisms/audit/index.ts'
import { inContext } from '../../platform/db.ts'
import { momentAt } from '../../platform/instant.ts'
import type { MasterKeys } from '../../platform/keys.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { newEvent } from '../chronology/stream.ts'
import type { Act } from '../shell/act.ts'
import { byOf } from '../shell/by.ts'
import { change, refuseUnlessOpen } from '../shell/change.ts'
import { keepKey, type Sealed, sealContent } from './content.ts'
import { type FileSent, inspect, type Place } from './inspect/inspect.ts'
import type { FileProblem } from './inspect/problems.ts'
import { bytesAddedSince, insertDocument, type NewDocument } from './records.ts'
import type { Scanner } from './scan/scanner.ts'
import type { FileStore } from './store/file-store.ts'

/** Two hundred megabytes a person a day. @source spec/security.md 12.1 */
export const mostADay = 200 * 1_048_576

/** What keeping documents needs. */
export interface DocumentKit {
  readonly store: FileStore
  readonly scanner: Scanner
  readonly master: MasterKeys
}

export interface Adding {
  readonly people: readonly string[]
  readonly place: Place
  readonly title: string
  readonly file: FileSent
}

export type AddProblem = FileProblem | 'no title' | 'infected' | 'too much today'

/** Told again to the same press, so that what a second press stored can be taken away. */
interface Added {
  readonly id: string
  readonly storedAs: string
}

/**
 * Adds a document: its type found, a picture made anew, scanned, sealed and stored, then row, event and trace in one change.
 * Where the scanner is away or unsure it stays in quarantine. Answers the document's id.
 * @throws Refused unless the documents of every person it is about are open to the writer
 */
export async function addDocument(
  act: Act,
  kit: DocumentKit,
  wanted: Adding,
): Promise<Result<string, AddProblem>> {
  await refuseUnlessOpen(act, adding(wanted.people))
  if (wanted.title.trim() === '') return problem('no title')
  const taken = await inspect(wanted.file, wanted.place)
  if (!taken.ok) return taken
  const scanned = await kit.scanner.scan(taken.value.bytes)
  if (scanned.found === 'something') return refuseInfected(act, wanted)
  const id = randomUUID()
  const storedAs = randomUUID()
  const sealed = sealContent(id, taken.value.bytes)
  await kit.store.put(storedAs, sealed.bytes)
  const document = {
    id,
    people: wanted.people,
    place: wanted.place,
    title: wanted.title.trim(),
    fileName: wanted.file.name,
    type: taken.value.type,
    size: taken.value.bytes.length,
    sha256: sealed.sha256,
    storedAs,
    scanner: scanned.found === 'nothing' ? kit.scanner.name : null,
  }
  return keptOrTakenAway(act, kit, { document, sealed })
}

interface Keeping {
  readonly document: Omit<NewDocument, 'fileKey'>
  readonly sealed: Sealed
}

/** Content without a row is nobody's: it goes where the change was refused, failed, or had been made by an earlier press. */
async function keptOrTakenAway(
  act: Act,
  kit: DocumentKit,
  keeping: Keeping,
): Promise<Result<string, AddProblem>> {
  const { storedAs } = keeping.document
  const done = await record(act, kit, keeping).catch(async (error: unknown) => {
    await kit.store.remove(storedAs)
    throw error
  })
  if (!done.ok || done.value.storedAs !== storedAs) await kit.store.remove(storedAs)
  return done.ok ? ok(done.value.id) : done
}

const adding = (about: readonly string[]) => ({ action: 'add document', about, access: 'documents' }) as const

function record(act: Act, { master }: DocumentKit, { document, sealed }: Keeping) {
  const { id, people, storedAs, size, title } = document
  return change<Added, AddProblem>(act, adding(people), async ({ trx }) => {
    const today = momentAt(act.today, '00:00')
    const before = await bytesAddedSince(trx, act.viewer.id, today)
    if (before + size > mostADay) return problem('too much today')
    const by = byOf(act)
    return ok({
      value: { id, storedAs },
      write: async (writing) => {
        const fileKey = await keepKey({ trx: writing, master, now: by.now }, document, sealed.key)
        await insertDocument(writing, { ...document, fileKey }, by)
      },
      events: people.map((personId) =>
        newEvent<RecordEvent>(
          { type: 'document-added', personId, on: by.today, at: by.now, documentId: id },
          { headline: `Document added: ${title}`, source: { kind: 'document', id } },
        ),
      ),
      subject: { kind: 'document', id },
    })
  })
}

/** Nothing of it is kept, but that somebody tried is. */
async function refuseInfected(act: Act, { people }: Adding): Promise<Result<never, 'infected'>> {
  const entry = {
    kind: 'change',
    action: 'add document',
    reason: 'refused by the scanner',
    outcome: 'refused',
  } as const
  await inContext(act.db, act.viewer, (trx) =>
    trace(
      trx,
      act.origin,
      people.map((personId) => ({ ...entry, personId })),
    ),
  )
  return problem('infected')
}
