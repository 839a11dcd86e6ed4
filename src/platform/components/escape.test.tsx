import { readdirSync } from 'node:fs'
import type { ComponentType } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { ComponentPage } from './gallery/component-page.tsx'
import { renderPage } from './render-page.ts'
import { built } from './testing/built.ts'
import { fixturesOf } from './testing/fixtures.ts'
import { propsOf } from './testing/macro-options.tsx'
import { ownExamples } from './testing/own-examples.ts'
import { poison, poisoned, withoutMarkup } from './testing/poison.ts'
import { elementsOf } from './testing/tree.ts'
import { aView } from './testing/view.ts'

describe.each(Object.entries(built))('%s prints what people typed and no more', (name, Component) => {
  test.each(fixturesOf(name))('$name', ({ options }) => {
    expectHarmless(Component, propsOf(Object(poisoned(withoutMarkup(options)))))
  })
})

test.each(ownExamples)('$name prints what people typed and no more', ({ component, props }) => {
  const html = expectHarmless(component, Object(poisoned(props)))
  expect(html).toContain('&lt;script>alert(1)')
})

test('every component is tried', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.tsx$/.test(name))
  const tried = new Set([...Object.keys(built), ...ownExamples.map(({ file }) => file)])
  expect(files.map((name) => name.replace('.tsx', '')).filter((name) => !tried.has(name))).toEqual(
    partsOfOthers,
  )
})

/** They stand inside the ones tried; `raw` is the one that prints markup as it stands. */
const partsOfOthers = ['choice', 'form-group', 'made-up-banner', 'page-footer', 'raw']

test('poison that is not escaped would be seen', () => {
  expect(smuggled(`<p title="${poison}">${poison}</p>`)).toEqual(['script', 'img', 'script', 'img'])
})

test('no component needs what the content policy forbids', () => {
  const html = renderPage(<ComponentPage view={aView()} />)
  expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|javascript:|<style/i)
})

function expectHarmless(component: ComponentType<never>, props: Readonly<Record<string, unknown>>): string {
  const Component = component as ComponentType<Record<string, unknown>>
  const html = render(<Component {...props} />)
  expect(smuggled(html)).toEqual([])
  return html
}

/** What the poison would have put on the page: an image, a script with words in it, a handler. */
function smuggled(html: string): string[] {
  return elementsOf(html)
    .filter(
      ({ tagName, childNodes, attrs }) =>
        tagName === 'img' ||
        (tagName === 'script' && childNodes.length > 0) ||
        attrs.some(({ name }) => name.startsWith('on')),
    )
    .map(({ tagName }) => tagName)
}
