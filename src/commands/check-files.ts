import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Progress } from '../platform/progress.ts'
import type { CheckOptions } from '../returns/ssda903/checking/check.ts'
import type { Source } from '../returns/ssda903/reading/source.ts'
import { CannotRun } from './program.ts'

const chunk = 2 ** 18

/** A file of this machine. @throws CannotRun where there is none */
export async function fileSource(path: string): Promise<Source> {
  const found = await there(path)
  if (!found.isFile()) throw new CannotRun('CANNOT_RUN', `${path} is no file. Name the file itself.`)
  return {
    name: basename(path),
    size: found.size,
    open: () => createReadStream(path, { highWaterMark: chunk }),
  }
}

/** The files of a return: the CSV and XML files in a folder, by name, or the one file. @throws CannotRun where there are none */
export async function filesIn(path: string): Promise<readonly Source[]> {
  const found = await there(path)
  if (!found.isDirectory()) return [await fileSource(path)]
  const names = (await readdir(path)).filter((name) => /\.(csv|xml)$/i.test(name) && !name.startsWith('.'))
  if (names.length === 0)
    throw new CannotRun(
      'CANNOT_RUN',
      `There are no CSV or XML files in ${path}. Name the folder of the return.`,
    )
  return Promise.all(names.sort().map((name) => fileSource(join(path, name))))
}

async function there(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    throw new CannotRun('CANNOT_RUN', `There is no file or folder ${path} that can be read.`, {
      cause: error,
    })
  }
}

type Files = Pick<CheckOptions, 'now' | 'last' | 'postcodes' | 'providers'>

/** The same files, telling how many bytes of all have been read. */
export function watched(files: Files, progress: Progress): Files {
  const { now, last, postcodes, providers } = files
  const all = [...now, ...(last ?? []), ...(postcodes ? [postcodes] : []), ...(providers ? [providers] : [])]
  const total = all.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const onBytes = (bytes: number) => {
    done += bytes
    progress(done, total)
  }
  const watch = (source: Source): Source => ({
    ...source,
    open: () => Readable.from(counted(source.open(), onBytes)),
  })
  return {
    now: now.map(watch),
    last: last?.map(watch),
    postcodes: postcodes && watch(postcodes),
    providers: providers && watch(providers),
  }
}

async function* counted(chunks: AsyncIterable<Buffer>, onBytes: (bytes: number) => void) {
  for await (const chunk of chunks) {
    onBytes(chunk.byteLength)
    yield chunk
  }
}
