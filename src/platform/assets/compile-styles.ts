import { basename, join } from 'node:path'
import { projectRoot } from './inputs.ts'

export interface Styles {
  readonly css: string
  /** Paths of the images that the styles show. */
  readonly images: readonly string[]
  /** The words in the styles that stand for an image's address. */
  readonly placeholderOf: (image: string) => string
}

const imageFolder = join(
  projectRoot,
  'node_modules',
  '@ministryofjustice',
  'frontend',
  'moj',
  'assets',
  'images',
)
const imageAddress = /\/assets\/images\/([\w.-]+)/g

/** The official styles and ours as one stylesheet. */
export async function compileStyles(): Promise<Styles> {
  const { compileAsync, Logger } = await import('sass')
  const { css } = await compileAsync(join(import.meta.dirname, 'styles', 'hearth.scss'), {
    loadPaths: [projectRoot],
    style: 'compressed',
    // MoJ's styles use names that GOV.UK's deprecate: nothing that we could mend.
    logger: Logger.silent,
  })
  const names = new Set([...css.matchAll(imageAddress)].map(([, name]) => name ?? ''))
  return {
    css,
    images: [...names].map((name) => join(imageFolder, name)),
    placeholderOf: (image) => `/assets/images/${basename(image)}`,
  }
}
