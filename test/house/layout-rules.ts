const oneFile = new Set(
  [
    'model',
    'codes',
    'events',
    'timescales',
    'pathway',
    'status',
    'access',
    'records',
    'routes',
    'messages',
  ].concat('indicators', 'jobs', 'ssd', 'simulate'),
)
const folders = new Set(['actions', 'forms', 'pages', 'letters', 'scenarios'])

/**
 * What is wrong with the shape of a service folder.
 *
 * @param inside the service's files, each relative to its folder
 * @source design: the shape of a service folder
 */
export function serviceFaults(inside: readonly string[]): string[] {
  const strangers = inside.filter((file) => !belongs(file)).map((file) => `${file} has no place in a service`)
  const pages = new Set(inside.flatMap((file) => /^(pages\/[^/]+)\//.exec(file)?.slice(1) ?? []))
  const wanted = ['README.md', ...[...pages].flatMap((page) => [`${page}/page.tsx`, `${page}/words.ts`])]
  return [...strangers, ...missing(inside, wanted)]
}

function belongs(file: string): boolean {
  const [first = '', ...rest] = file.split('/')
  if (folders.has(first)) return first === 'pages' ? rest.length === 2 : rest.length === 1
  const name = /^([a-z-]+)(\.test)?\.tsx?$/.exec(first)?.[1] ?? ''
  // A service with many tables keeps its queries in a file for each: queue.records.ts.
  const isRecords = /^[a-z-]+\.records(\.test)?\.ts$/.test(first)
  return rest.length === 0 && (first === 'README.md' || isRecords || oneFile.has(name))
}

/** What is wrong with a mechanism: its face is wide, or nobody says what it promises. */
export function mechanismFaults(inside: readonly string[], exported: readonly string[]): string[] {
  const wide =
    exported.length > 11 ? [`${exported.length} exports: ten and one vocabulary object are the most`] : []
  return [...wide, ...missing(inside, ['README.md', 'index.ts'])]
}

/** Files of a folder whose name says nothing of what is inside, and index files nobody asked for. */
export function vagueNames(files: readonly string[]): string[] {
  const vague = files.filter((file) => /(^|\/)(utils?|helpers?|misc|shared)\//.test(file))
  const index = /^src\/(journey|around|mechanisms\/[^/]+)\/index\.ts$/
  return [...vague, ...files.filter((file) => /(^|\/)index\.tsx?$/.test(file) && !index.test(file))]
}

/** Names under src that the map of the house does not know. */
export function strangersInSrc(files: readonly string[]): string[] {
  const rooms =
    'journey around record returns desk portal simulate models mechanisms platform testing commands'.split(
      ' ',
    )
  return files.filter((file) => {
    const [, room = '', ...rest] = file.split('/')
    return rest.length === 0 ? room !== 'app.ts' && !/\.test\.tsx?$/.test(room) : !rooms.includes(room)
  })
}

function missing(inside: readonly string[], wanted: readonly string[]): string[] {
  return wanted.filter((file) => !inside.includes(file)).map((file) => `${file} is missing`)
}
