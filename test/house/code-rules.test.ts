import { describe, expect, test } from 'vitest'
import * as rules from './code-rules.ts'

const lines = (count: number) => Array.from({ length: count }, (_, at) => `  f(${at})`).join('\n')
const sound = 'export function f(a: number): number {\n  return a\n}'

/** Each rule is shown a fault it must find and its nearest sound neighbour, which it must let pass. */
const cases: readonly { rule: keyof typeof finders; fault: string; sound: string }[] = [
  {
    rule: 'longFunctions',
    fault: `function f() {\n${lines(39)}\n}`,
    sound: `function f() {\n${lines(38)}\n}`,
  },
  { rule: 'longFunctions', fault: `class A {\n  m() {\n${lines(39)}\n  }\n}`, sound },
  { rule: 'longFunctions', fault: `const é = () => {\n${lines(39)}\n}`, sound },
  { rule: 'wideFunctions', fault: 'const f = (a, b, c, d) => a', sound: 'const f = (a, b, c) => a' },
  { rule: 'wideFunctions', fault: 'class A { m(a, b, c, d) {} }', sound: 'class A { m(a, b, c) {} }' },
  { rule: 'wideFunctions', fault: 'class A { constructor(a, b, c, d) {} }', sound: 'f(1, 2, 3, 4)' },
  {
    rule: 'deepNesting',
    fault: 'for (const a of b) { if (a) { if (b) { c() } } }',
    sound: 'for (const a of b) { if (a) { c(() => { if (b) d() }) } }',
  },
  {
    rule: 'deepNesting',
    fault: 'if (a) { while (b) { switch (c) { default: d() } } }',
    sound: 'if (a) { b() } else if (c) { d() } else if (e) { if (f) g() }',
  },
  {
    rule: 'casts',
    fault: 'const a = b as string',
    sound: 'const a = [1] as const satisfies readonly number[]',
  },
  { rule: 'casts', fault: 'const a = b as unknown', sound: "import { a as b } from './c.ts'" },
  {
    rule: 'casts',
    fault: 'type Id = string\nconst id = (a: string) => a as Id',
    sound: 'type Id = string & { readonly [brand]: true }\nconst id = (a: string) => a as Id',
  },
  { rule: 'queries', fault: "import { sql } from 'kysely'", sound: "import type { Kysely } from 'kysely'" },
  { rule: 'queries', fault: "import pg from 'pg'", sound: "import { type Pool } from 'pg'" },
  { rule: 'queries', fault: "db.selectFrom('child')", sound: "import { selectFrom } from './records.ts'" },
  {
    rule: 'reExports',
    fault: "export { a } from './a.ts'",
    sound: "import { a } from './a.ts'\nexport const b = a",
  },
  { rule: 'reExports', fault: "export * from './a.ts'", sound: 'export const a = 1' },
  { rule: 'reExports', fault: "export type { A } from './a.ts'", sound: 'export type A = string' },
  { rule: 'words', fault: `// ${'TO'}${'DO'} later`, sound: '// what is to be done later is an issue' },
  {
    rule: 'words',
    fault: `// @ts-${'ignore'}`,
    sound: '// @ts-expect-error a misspelt event does not compile',
  },
  { rule: 'words', fault: `test.${'skip'}('a')`, sound: "test.runIf(chromium)('a')" },
  { rule: 'words', fault: `x${'it'}('a')`, sound: "exit('a')" },
]

const finders = {
  longFunctions: rules.longFunctions,
  wideFunctions: rules.wideFunctions,
  deepNesting: rules.deepNesting,
  casts: rules.casts,
  queries: rules.queries,
  reExports: rules.reExports,
  words: rules.words,
}

describe('the rules for code', () => {
  test.each(cases)('$rule finds: $fault', ({ rule, fault, sound }) => {
    expect(finders[rule](rules.code('planted.ts', fault))).toHaveLength(1)
    expect(finders[rule](rules.code('sound.ts', sound))).toEqual([])
  })

  test('values that a file exports are told from types', () => {
    const text = [
      "export { a, type B, c as d } from './a.ts'",
      "export type { E } from './a.ts'",
      'export const f = 1',
      'export function g() {}',
      'export type H = string',
      'export class I {}',
      'export interface J { k: string }',
    ].join('\n')
    expect(rules.exportedValues(rules.code('index.ts', text))).toEqual(['a', 'd', 'f', 'g', 'I'])
  })
})
