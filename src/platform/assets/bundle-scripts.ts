import { join } from 'node:path'
import { projectRoot } from './inputs.ts'

export interface Scripts {
  readonly start: string
  readonly hearth: string
}

/** The official scripts and ours: one module, and the one line that runs before the page is drawn. */
export async function bundleScripts(): Promise<Scripts> {
  const [start, hearth] = await Promise.all([bundle('start.ts', 'iife'), bundle('hearth.ts', 'esm')])
  return { start, hearth }
}

async function bundle(entry: string, format: 'iife' | 'esm'): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'client', entry)],
    absWorkingDir: projectRoot,
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    format,
  })
  return outputFiles.map(({ text }) => text).join('')
}
