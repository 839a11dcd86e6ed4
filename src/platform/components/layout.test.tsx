import { expect, test } from 'vitest'
import { Layout } from './layout.tsx'
import { renderPage } from './render-page.ts'
import { aView } from './testing/view.ts'

const wrong = [{ text: 'Enter a name', href: '#name' }]

test.each([
  { when: 'all is well', view: aView(), says: 'Record a contact - Hearth' },
  { when: 'something is wrong', view: aView({ errors: wrong }), says: 'Error: Record a contact - Hearth' },
  { when: 'the list of errors is empty', view: aView({ errors: [] }), says: 'Record a contact - Hearth' },
])('the title when $when', ({ view, says }) => {
  expect(page(view)).toContain(`<title>${says}</title>`)
})

test('errors are shown once, before the page, each leading to its control', () => {
  const html = page(aView({ errors: wrong }))
  expect(html.match(/class="govuk-error-summary"/g)).toHaveLength(1)
  expect(html).toContain('<a href="#name">Enter a name</a>')
  expect(html.indexOf('There is a problem')).toBeLessThan(html.indexOf('the page itself'))
})

test('signing out is a press of a button that sends the token', () => {
  const html = page(aView({ csrfToken: 'token-7' }))
  expect(html).toMatch(/<form method="post" action="\/sign-out"[^>]*>.*?name="csrfToken" value="token-7"/)
})

test('a page for nobody has no sign-out and no time-out', () => {
  const html = page(aView({ person: null }))
  expect(html).not.toContain('Sign out')
  expect(html).not.toContain('<dialog')
})

test.each([true, false])('the banner of a made-up borough (%s)', (madeUp) => {
  expect(page(aView({ madeUp })).includes('nobody here is real')).toBe(madeUp)
})

test('every script is a file and carries the nonce', () => {
  const scripts = [...page(aView({ nonce: 'n0nce' })).matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
  expect(scripts).toHaveLength(2)
  for (const [, attributes, inside] of scripts) {
    expect(attributes).toMatch(/src="[^"]+".*nonce="n0nce"/)
    expect(inside).toBe('')
  }
})

test('the document says its language and is complete', () => {
  expect(page(aView())).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB" class="govuk-template[ "]/)
})

function page(view: ReturnType<typeof aView>): string {
  return renderPage(
    <Layout title="Record a contact" view={view}>
      the page itself
    </Layout>,
  )
}
