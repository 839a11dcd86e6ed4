import { fileTypeFromBuffer } from 'file-type'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { remadeJpeg } from './jpeg.ts'
import { officeFault } from './office.ts'
import { pdfFault } from './pdf.ts'
import { remadePng } from './png.ts'
import type { FileProblem } from './problems.ts'
import { textFault } from './text.ts'

/** Twenty-five megabytes. @source spec/security.md 12.1 */
export const largestFile = 25 * 1_048_576

const office = 'application/vnd.openxmlformats-officedocument'

/** A type of file: how its name may end, and how it is checked. */
interface Kind {
  readonly endings: readonly string[]
  readonly label: string
  readonly fault?: (bytes: Buffer) => FileProblem | null
  /** Made anew without what it tells beside the picture. */
  readonly remade?: (bytes: Buffer) => Buffer | null
}

/** The types that can be taken, by what their content says they are. */
export const fileKinds: Readonly<Record<string, Kind>> = {
  'application/pdf': { endings: ['pdf'], label: 'PDF', fault: pdfFault },
  [`${office}.wordprocessingml.document`]: { endings: ['docx'], label: 'Word', fault: officeFault },
  [`${office}.spreadsheetml.sheet`]: { endings: ['xlsx'], label: 'Excel', fault: officeFault },
  'image/jpeg': { endings: ['jpg', 'jpeg'], label: 'JPG picture', remade: remadeJpeg },
  'image/png': { endings: ['png'], label: 'PNG picture', remade: remadePng },
  'text/plain': { endings: ['txt'], label: 'Plain text', fault: textFault },
}

/** The types taken in each place. */
export const takenIn: Readonly<Record<Place, readonly string[]>> = {
  record: Object.keys(fileKinds),
}
export type Place = 'record'

/** A file as it came. */
export interface FileSent {
  readonly name: string
  readonly bytes: Buffer
}

/** A file as it may be kept: what it is by its content, and its bytes, a picture's made anew. */
export interface FileTaken {
  readonly type: string
  readonly bytes: Buffer
}

/**
 * What a file is, from its content; and whether it may be kept in this place. The name is believed in nothing: it must only
 * end as the content says.
 * @source spec/security.md 12.1
 */
export async function inspect(
  { name, bytes }: FileSent,
  place: Place,
): Promise<Result<FileTaken, FileProblem>> {
  if (bytes.length === 0) return problem(name === '' ? 'no file' : 'empty')
  if (bytes.length > largestFile) return problem('too large')
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? (ending === 'txt' ? 'text/plain' : '')
  if (found.includes('macroenabled')) return problem('programs inside')
  const promised = takenIn[place].find((type) => fileKinds[type]?.endings.includes(ending))
  const kind = takenIn[place].includes(found) ? fileKinds[found] : undefined
  if (promised !== undefined && promised !== found) return problem(mismatch(found))
  if (kind === undefined || promised === undefined)
    return problem(kind === undefined ? 'type not taken' : 'not what its name says')
  return checked(kind, { type: found, bytes })
}

// A locked office file is wrapped whole in another format.
const mismatch = (found: string) => (found === 'application/x-cfb' ? 'locked' : 'not what its name says')

function checked({ fault, remade }: Kind, { type, bytes }: FileTaken): Result<FileTaken, FileProblem> {
  const wrong = fault?.(bytes) ?? null
  if (wrong !== null) return problem(wrong)
  const kept = remade ? remade(bytes) : bytes
  return kept === null ? problem('damaged') : ok({ type, bytes: kept })
}
