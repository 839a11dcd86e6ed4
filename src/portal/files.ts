import { randomUUID } from 'node:crypto'
import { ok, problem, type Result } from '../platform/result.ts'
import type { SentFile } from '../platform/web/uploads.ts'
import { sealContent } from '../record/documents/content.ts'
import { inspect } from '../record/documents/inspect/inspect.ts'
import type { FileProblem } from '../record/documents/inspect/problems.ts'
import { type OutsideFile, sealFileKey } from '../record/documents/outside-file.ts'
import type { PortalKit } from './kit.ts'

/** How many files go with one message. */
export const mostFiles = 5

export type AttachProblem = FileProblem | 'infected' | 'too many' | 'too much today'

/**
 * A file from outside, looked through by its content, a picture made anew, scanned, sealed under a key of its own and put into the
 * store under a random name. Where no scanner answers it is in quarantine (spec/security.md 12.1).
 */
export async function storeFile(
  kit: PortalKit,
  file: Pick<SentFile, 'name' | 'bytes'>,
): Promise<Result<OutsideFile, AttachProblem>> {
  const taken = await inspect(file, 'record')
  if (!taken.ok) return taken
  const said = await kit.scanner.scan(taken.value.bytes)
  if (said.found === 'something') return problem('infected')
  const [id, storedAs] = [randomUUID(), randomUUID()]
  const sealed = sealContent(id, taken.value.bytes)
  await kit.store.put(storedAs, sealed.bytes)
  return ok({
    id,
    storedAs,
    fileName: file.name,
    type: taken.value.type,
    size: taken.value.bytes.length,
    sha256: sealed.sha256,
    keySealed: sealFileKey(kit.keys, id, sealed.key),
    scanner: said.found === 'nothing' ? kit.scanner.name : null,
  })
}

/** What to tell the sender, in plain words. */
export const attachMessages: Record<AttachProblem, string> = {
  'no file': 'Choose a file first',
  empty: 'There is nothing in the file. Choose another',
  'too large': 'The file is too big. It must be 25 MB or less',
  'type not taken': 'We can take a PDF, Word, Excel, JPG, PNG or text file. Choose one of these',
  'not what its name says': 'The file is not what its name says. Save it again, then try once more',
  locked: 'The file is locked, so we can’t check it. Save it without a lock',
  'programs inside': 'There is a program in the file. Save it without',
  damaged: 'We can’t read the file. Save it again, then try once more',
  infected: 'The file is not safe, so we did not keep it',
  'too many': 'You can add five files. Take one out first',
  'too much today': 'You have sent us all we can take in one day. Send the rest the next day',
}
