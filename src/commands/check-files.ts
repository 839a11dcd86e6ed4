import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
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
