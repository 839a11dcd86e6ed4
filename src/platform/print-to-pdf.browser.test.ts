import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { findChromium, printWith } from './print-to-pdf.ts'

test('a real browser makes a PDF with tags, and runs and fetches nothing that stands in the page', async () => {
  const chromium = findChromium(process.env['CHROMIUM'] || null)
  if (chromium === null) throw new Error('no browser is installed')
  const html = `<!DOCTYPE html><html lang="en-GB"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <title>A letter</title></head><body><h1>About your contact</h1><p>Thank you.</p><script>document.body.innerHTML = ''</script></body></html>`
  const pdf = await printWith(chromium)(html)
  const bytes = pdf?.toString('latin1') ?? ''
  expect(bytes.slice(0, 5)).toBe('%PDF-')
  const inside = bytes + streamsOf(bytes)
  expect(inside).toMatch(/\/MarkInfo\s*<<\s*\/(Type\s*\/MarkInfo\s*\/)?Marked true/)
  expect(inside).toContain('/H1')
  expect(inside).toMatch(/\/Lang\s*\(en-GB\)/)
}, 60_000)

/** The compressed parts of a PDF, opened as far as they open. */
function streamsOf(bytes: string): string {
  return [...bytes.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')
}
