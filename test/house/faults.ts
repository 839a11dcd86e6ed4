import type { Tool } from './tools.ts'

/** Files by path. */
export type Tree = Readonly<Record<string, string>>

const packageFile = {
  name: 'hearth',
  private: true,
  type: 'module',
  dependencies: { preact: '1' },
  devDependencies: { vitest: '1' },
}

/** A small house that every check accepts; a fault replaces or adds files. */
export const sound: Tree = {
  'package.json': `${JSON.stringify(packageFile, null, 2)}\n`,
  'src/app.ts':
    "import { events } from './around/money/events.ts'\nimport { card } from './platform/card.tsx'\n\nexport const app = [card, events]\n",
  'src/platform/card.tsx':
    'import type { VNode } from \'preact\'\n\nexport const card: VNode = <p class="card">Made up</p>\n',
  'src/around/money/events.ts':
    "import { events as court } from '../../journey/court/events.ts'\n\nexport const events = [court]\n",
  'src/journey/court/events.ts':
    "import { forms } from '../../mechanisms/forms/index.ts'\n\nexport const events = [forms]\n",
  'src/mechanisms/forms/index.ts': "import { field } from './field.ts'\n\nexport const forms = { field }\n",
  'src/mechanisms/forms/field.ts': "export const field = 'name'\n",
  'test/app.test.ts':
    "import { expect, test } from 'vitest'\nimport { app } from '../src/app.ts'\n\ntest('two', () => {\n  expect(app).toHaveLength(2)\n})\n",
}

export type Fault = {
  readonly what: string
  readonly file: string
  readonly text: string
  readonly says: RegExp
}

const typeFaults: readonly Fault[] = [
  {
    what: 'an implicit any',
    file: 'src/a.ts',
    text: 'export const f = (x) => x',
    says: /src\/a\.ts.*TS7006/,
  },
  {
    what: 'an unchecked index',
    file: 'src/b.ts',
    text: 'export const f = (a: string[]): string => a[0]',
    says: /src\/b\.ts.*TS2322/,
  },
  {
    what: 'a misspelt member of a union',
    file: 'src/c.ts',
    text: "type Outcome = 'held' | 'cancelled'\nexport const outcome: Outcome = 'canceled'",
    says: /src\/c\.ts.*TS2820/,
  },
  {
    what: 'a union not handled to the end',
    file: 'src/d.ts',
    text: "export function f(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x': return 1\n  }\n}",
    says: /src\/d\.ts.*TS2366/,
  },
  {
    what: 'undefined given to an optional',
    file: 'src/e.ts',
    text: 'export const a: { b?: number } = { b: undefined }',
    says: /src\/e\.ts.*TS2375/,
  },
]

const biomeFaults: readonly Fault[] = [
  {
    what: 'a file not formatted',
    file: 'src/f.ts',
    text: 'export const a = "double"',
    says: /title=format,file=\S*src\/f\.ts/,
  },
  {
    what: 'any',
    file: 'src/g.ts',
    text: 'export const a: any = 1\n',
    says: /title=lint\/suspicious\/noExplicitAny,file=\S*src\/g\.ts/,
  },
  {
    what: 'a non-null assertion',
    file: 'src/h.ts',
    text: 'export const f = (a?: string) => a!\n',
    says: /title=lint\/style\/noNonNullAssertion,file=\S*src\/h\.ts/,
  },
  {
    what: 'a default export',
    file: 'src/i.ts',
    text: 'export default 1\n',
    says: /title=lint\/style\/noDefaultExport,file=\S*src\/i\.ts/,
  },
  {
    what: 'a skipped test',
    file: 'test/j.test.ts',
    text: "import { test } from 'vitest'\n\ntest.skip('later', () => {})\n",
    says: /title=lint\/suspicious\/noSkippedTests,file=\S*test\/j\.test\.ts/,
  },
  {
    what: 'a focused test',
    file: 'test/k.test.ts',
    text: "import { test } from 'vitest'\n\ntest.only('me', () => {})\n",
    says: /title=lint\/suspicious\/noFocusedTests,file=\S*test\/k\.test\.ts/,
  },
]

const knipFaults: readonly Fault[] = [
  {
    what: 'a file nobody uses',
    file: 'src/platform/alone.ts',
    text: 'export const a = 1',
    says: /Unused files[\s\S]*alone\.ts/,
  },
  {
    what: 'an export nobody uses',
    file: 'src/mechanisms/forms/field.ts',
    text: "export const field = 'name'\nexport const spare = 1",
    says: /Unused exports[\s\S]*spare/,
  },
  {
    what: 'a dependency nobody uses',
    file: 'package.json',
    text: JSON.stringify({ ...packageFile, dependencies: { preact: '1', zod: '4' } }),
    says: /Unused dependencies[\s\S]*zod/,
  },
  {
    what: 'a package that package.json does not name',
    file: 'test/l.test.ts',
    text: "import 'fast-check'",
    says: /Unlisted[\s\S]*fast-check/i,
  },
]

const imports = (file: string, text: string) => ({ file, text: `import '${text}'` })

const ringFaults: readonly Fault[] = [
  {
    what: 'the platform knows a mechanism',
    ...imports('src/platform/m.ts', '../mechanisms/forms/index.ts'),
    says: /ring-platform: src\/platform\/m\.ts/,
  },
  {
    what: 'a mechanism knows a service',
    ...imports('src/mechanisms/forms/n.ts', '../../journey/court/events.ts'),
    says: /ring-mechanisms-models: src\/mechanisms\/forms\/n\.ts/,
  },
  {
    what: 'the record knows a service',
    ...imports('src/record/o.ts', '../journey/court/events.ts'),
    says: /ring-record: src\/record\/o\.ts/,
  },
  {
    what: 'a service knows the desk',
    ...imports('src/journey/court/p.ts', '../../desk/home.ts'),
    says: /ring-journey-around: src\/journey\/court\/p\.ts/,
  },
  {
    what: 'the desk knows the app',
    ...imports('src/desk/home.ts', '../app.ts'),
    says: /ring-desk-portal-simulate: src\/desk\/home\.ts/,
  },
  {
    what: 'a model knows a mechanism',
    ...imports('src/models/match/q.ts', '../../mechanisms/forms/index.ts'),
    says: /neighbour-models-mechanisms: src\/models\/match\/q\.ts/,
  },
  {
    what: 'a service knows more of another than its events',
    ...imports('src/around/money/r.ts', '../../journey/court/p.ts'),
    says: /service-sees-only-events: src\/around\/money\/r\.ts/,
  },
  {
    what: 'the inside of a mechanism',
    ...imports('src/record/s.ts', '../mechanisms/forms/field.ts'),
    says: /mechanism-by-its-face: src\/record\/s\.ts/,
  },
  {
    what: 'the inside of a neighbour',
    ...imports('src/mechanisms/audit/t.ts', '../forms/field.ts'),
    says: /mechanism-by-its-face-to-its-neighbour: src\/mechanisms\/audit\/t\.ts/,
  },
  {
    what: 'the inside of a mechanism, in a test',
    ...imports('test/u.test.ts', '../src/mechanisms/forms/field.ts'),
    says: /mechanism-by-its-face-to-tests: test\/u\.test\.ts/,
  },
  {
    what: 'a mechanism through its own face',
    ...imports('src/mechanisms/forms/v.ts', './index.ts'),
    says: /mechanism-not-through-its-own-face: src\/mechanisms\/forms\/v\.ts/,
  },
  {
    what: 'made-up data in what runs',
    ...imports('src/record/w.ts', '../testing/children.ts'),
    says: /testing-only-from-tests: src\/record\/w\.ts/,
  },
  {
    what: 'a development package in what runs',
    ...imports('src/record/x.ts', 'vitest'),
    says: /dev-package-only-from-tests: src\/record\/x\.ts/,
  },
  {
    what: 'an import that leads nowhere',
    ...imports('src/record/y.ts', './nowhere.ts'),
    says: /no-unresolved: src\/record\/y\.ts/,
  },
  {
    what: 'a cycle through a type and a late import',
    file: 'src/record/z.ts',
    text: "import type { Z } from './zz.ts'\nexport const z: Z = 1",
    says: /no-cycle: src\/record\/z/,
  },
]

/** Both sides of the planted cycle, and what the planted imports point at. */
export const supports: Tree = {
  'src/record/zz.ts': "export type Z = number\nexport const zz = () => import('./z.ts')",
  'src/testing/children.ts': 'export const child = 1',
}

/** Each check as its npm script runs it, with the faults it must find. */
export const checks: readonly { tool: Tool; args: readonly string[]; faults: readonly Fault[] }[] = [
  { tool: 'tsc', args: [], faults: typeFaults },
  { tool: 'biome', args: ['ci', '--reporter=github', '--max-diagnostics=none'], faults: biomeFaults },
  { tool: 'knip', args: ['--no-progress', '--no-config-hints'], faults: knipFaults },
  { tool: 'depcruise', args: ['--config', '.dependency-cruiser.cjs', 'src', 'test'], faults: ringFaults },
]
