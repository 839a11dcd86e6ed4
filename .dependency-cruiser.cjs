// The rings of the house: imports go only leftwards. See CONTRIBUTING.md, "The rings", for the words.
//   platform ← mechanisms, models ← record ← journey, around ← returns ← desk, portal, simulate ← commands, app.ts
// Under TypeScript 7 this tool reads through @swc/core; without it it sees 0 modules and says all is well,
// so test/house/rings.test.ts compares the number of modules with the number of files.

const tests = String.raw`\.test\.tsx?$|^src/testing/|^test/`
const testsAndTheirHelpers = String.raw`${tests}|/testing/|[./]testing\.tsx?$`

const rings = [
  ['platform'],
  ['mechanisms', 'models'],
  ['record'],
  ['journey', 'around'],
  ['returns'],
  ['desk', 'portal', 'simulate'],
  ['commands', 'app.ts'],
]

const under = (folders) =>
  `^src/(${folders.map((name) => (name.endsWith('.ts') ? `${name}$` : `${name}/`)).join('|')})`

/** A folder may not import any ring to its right. */
const nothingUpward = rings.slice(0, -1).map((ring, at) => ({
  name: `ring-${ring.join('-')}`,
  severity: 'error',
  comment: `${ring.join(', ')} may not know a ring to the right of it`,
  from: { path: under(ring), pathNot: tests },
  to: { path: under(rings.slice(at + 1).flat()) },
}))

/** Folders of one ring do not know each other. Services have a rule of their own: events only. */
const neighbours = [
  ['mechanisms', 'models'],
  ['models', 'mechanisms'],
  ...['desk', 'portal', 'simulate'].flatMap((from) =>
    ['desk', 'portal', 'simulate'].filter((to) => to !== from).map((to) => [from, to]),
  ),
].map(([from, to]) => ({
  name: `neighbour-${from}-${to}`,
  severity: 'error',
  comment: `${from} and ${to} stand in one ring and do not know each other`,
  from: { path: under([from]), pathNot: tests },
  to: { path: under([to]) },
}))

module.exports = {
  forbidden: [
    ...nothingUpward,
    ...neighbours,
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'two files that need each other are one file, or hide a third',
      from: {},
      to: { circular: true },
    },
    {
      name: 'service-sees-only-events',
      severity: 'error',
      comment: 'a service sees of another service only its events.ts',
      from: { path: '^src/(?:journey|around)/([^/]+)/', pathNot: tests },
      to: {
        path: '^src/(?:journey|around)/[^/]+/',
        pathNot: String.raw`^src/(?:journey|around)/(?:$1/|[^/]+/events\.ts$)`,
      },
    },
    {
      name: 'mechanism-by-its-face',
      severity: 'error',
      comment: 'from outside, a mechanism is its index.ts',
      from: { path: '^src/', pathNot: `^src/mechanisms/|${tests}` },
      to: { path: '^src/mechanisms/', pathNot: String.raw`^src/mechanisms/[^/]+/index\.ts$` },
    },
    {
      name: 'mechanism-by-its-face-to-its-neighbour',
      severity: 'error',
      comment: 'one mechanism is to another its index.ts',
      from: { path: '^src/mechanisms/([^/]+)/', pathNot: tests },
      to: { path: '^src/mechanisms/', pathNot: String.raw`^src/mechanisms/(?:$1/|[^/]+/index\.ts$)` },
    },
    {
      name: 'mechanism-by-its-face-to-tests',
      severity: 'error',
      comment: "a test elsewhere sees a mechanism's index.ts and the files it offers to tests",
      from: { path: tests, pathNot: '^src/mechanisms/' },
      to: {
        path: '^src/mechanisms/',
        pathNot: [String.raw`^src/mechanisms/[^/]+/index\.ts$`, String.raw`/testing/|[./]testing\.tsx?$`],
      },
    },
    {
      name: 'mechanism-not-through-its-own-face',
      severity: 'error',
      comment: 'nothing inside a mechanism imports its own index.ts: that is how cycles begin',
      from: { path: '^src/mechanisms/([^/]+)/', pathNot: tests },
      to: { path: String.raw`^src/mechanisms/$1/index\.ts$` },
    },
    {
      name: 'testing-only-from-tests',
      severity: 'error',
      comment: 'made-up data never reaches what a council runs',
      from: { path: '^(?:src|bin|bench)/', pathNot: testsAndTheirHelpers },
      to: { path: testsAndTheirHelpers },
    },
    {
      name: 'dev-package-only-from-tests',
      severity: 'error',
      comment: 'a package that production does not install',
      from: { path: '^(?:src|bin)/', pathNot: testsAndTheirHelpers },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'src-knows-no-tools',
      severity: 'error',
      comment: 'what runs for a council knows nothing of tests, benches and the launcher',
      from: { path: '^src/', pathNot: testsAndTheirHelpers },
      to: { path: '^(?:test|bench|bin)/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'an import that leads nowhere',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(?:^|/)node_modules/' },
    exclude: { path: '^(?:data|build|coverage|reports)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
