import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const manifestShape = z.object({
  inputs: z.string(),
  files: z.object({ stylesheet: z.string(), start: z.string(), script: z.string(), icon: z.string() }),
  images: z.array(z.string()),
})

/** What was built, and from what. */
export type Manifest = z.infer<typeof manifestShape>

/** The manifest of a finished build from these inputs whose files are all there, else undefined. */
export async function readManifest(directory: string, inputs: string): Promise<Manifest | undefined> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() => '{}')
  const read = manifestShape.safeParse(parsed(text))
  if (!read.success || read.data.inputs !== inputs) return undefined
  const there = await readdir(directory)
  const wanted = [...Object.values(read.data.files), ...read.data.images]
  return wanted.every((name) => there.includes(name)) ? read.data : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
