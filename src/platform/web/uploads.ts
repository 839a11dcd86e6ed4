import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { asKept, bodyLimits } from './form-body.ts'
import { WebProblem } from './problems.ts'

/** A file as it came: its type is only what the sender says. */
export interface SentFile {
  readonly field: string
  /** Never a path. */
  readonly name: string
  readonly bytes: Buffer
}

/** @source spec/security.md 11.1, 12.1 */
export const uploadLimits = {
  fileSize: 25 * 1_048_576,
  files: 4,
  fields: bodyLimits.fields,
  parts: 100,
  fieldSize: bodyLimits.text * 4,
  fieldNameSize: bodyLimits.name,
  headerPairs: 20,
} as const

/** How much a form with files may hold: bytes of a file, how many files, bytes of all together. */
export interface UploadSize {
  readonly fileSize: number
  readonly files: number
  readonly allFiles: number
}

const filesOf = new WeakMap<object, SentFile[]>()

/** The files sent with a form; none where the form had none. */
export function sentFiles(request: FastifyRequest): readonly SentFile[] {
  return filesOf.get(request) ?? []
}

/**
 * Reads a form with files into `request.body` and `sentFiles`. The form's token must come before the first file, so that
 * no file is taken from a page that is not ours.
 */
export async function readUpload(
  request: FastifyRequest,
  isOwnToken: (token: unknown) => boolean,
): Promise<void> {
  const { allFiles = Number.POSITIVE_INFINITY, ...size } =
    request.routeOptions.config.hearth?.uploadSize?.(request) ?? {}
  const fields: Record<string, string | string[]> = Object.create(null)
  const files: SentFile[] = []
  for await (const part of request.parts({ limits: { ...uploadLimits, ...size } })) {
    if (part.type === 'field') addField(fields, part)
    else if (isOwnToken(fields['csrfToken'])) files.push(await sentFile(part))
    else throw new WebProblem('not from our page')
    if (bytesOf(files) > allFiles) throw new WebProblem('too large')
  }
  request.body = fields
  filesOf.set(request, files)
}

function bytesOf(files: readonly SentFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
}

function addField(fields: Record<string, string | string[]>, part: MultipartValue): void {
  const name = asKept(part.fieldname)
  const value = asKept(String(part.value))
  const before = fields[name]
  fields[name] = before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value]
}

async function sentFile(part: MultipartFile): Promise<SentFile> {
  const name = part.filename.split(/[/\\]/).at(-1) ?? ''
  return { field: part.fieldname, name: asKept(name).slice(0, 255), bytes: await part.toBuffer() }
}
