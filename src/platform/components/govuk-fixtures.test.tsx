import { readdirSync } from 'node:fs'
import type { ComponentType } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { built } from './testing/built.ts'
import { fixturesOf, officialComponents } from './testing/fixtures.ts'
import { propsOf } from './testing/macro-options.tsx'
import { treeOf } from './testing/tree.ts'

describe.each(Object.entries(built))('%s gives the official markup', (name, Component) => {
  const AnyComponent = Component as ComponentType<Record<string, unknown>>
  test.each(fixturesOf(name).map((fixture) => ({ ...fixture })))('$name', ({ options, html }) => {
    expect(treeOf(render(<AnyComponent {...propsOf(options)} />))).toBe(treeOf(html))
  })
})

/** Each with the reason. A component leaves this list on the day it is built. */
const notBuilt = {
  accordion: 'its script names the buttons otherwise than they read; headings and `Details` serve',
  'cookie-banner': 'only cookies that a session needs are set',
  feedback: 'no page asks for it yet',
  footer: 'prints the crown; `PageFooter` is ours',
  'generic-header': 'has no place for who is signed in; `Header` is ours',
  header: 'prints the GOV.UK logotype; `Header` is ours',
  'language-navigation': 'comes with the portals',
}

test('every official component is built, or is named as not built', () => {
  const all = readdirSync(officialComponents, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect([...Object.keys(built), ...Object.keys(notBuilt)].sort()).toEqual(all.map(({ name }) => name).sort())
})
