import { describe, expect, test } from 'vitest'
import type { Year } from '../years.ts'
import { type Limits, limits } from './read/limits.ts'
import { readReturn } from './read/return-reader.ts'
import { UnreadableReturn } from './read/unreadable.ts'
import { checkText, cleanReturn, linesOf, pieces, xmlOf } from './testing/whole.ts'

const clean = xmlOf(cleanReturn())

/** The line that a person reads; fails where the file was taken. */
async function refusal(text: string, year?: Year): Promise<string> {
  const refused = await checkText(text, year).then(
    () => null,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(UnreadableReturn)
  return refused instanceof Error ? refused.message : ''
}

const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<Message><Header>&b;</Header></Message>`

const refusals: { what: string; text: string; says: RegExp; year?: Year }[] = [
  { what: 'an empty file', text: '', says: /empty/ },
  { what: 'spaces only', text: ' \n ', says: /empty/ },
  { what: 'a text that is no XML', text: 'child,upn\n1,2\n', says: /is no XML/ },
  { what: 'another XML', text: '<html><body/></html>', says: /begins with <html>/ },
  { what: 'a spreadsheet', text: 'PK\u0003\u0004…', says: /ZIP file or a workbook/ },
  { what: 'a document type', text: bomb, says: /document type/ },
  { what: 'an entity nobody declared', text: clean.replace('WBRI', '&b;'), says: /not well-formed/ },
  { what: 'a file cut off', text: clean.slice(0, clean.length / 2), says: /ends in the middle, at line \d+/ },
  { what: 'a file cut off in a tag', text: clean.slice(0, clean.lastIndexOf('ren>')), says: /cut off/ },
  {
    what: 'tags that cross',
    text: clean.replace('</Child>', '</Kind>'),
    says: /Line \d+ is not well-formed/,
  },
  { what: 'no header', text: '<Message><Children><Child/></Children></Message>', says: /no <Header>/ },
  { what: 'no children', text: clean.replace(/<Child>.*<\/Child>/s, ''), says: /no children/ },
  { what: 'another return', text: clean.replace('>CIN<', '>CLA<'), says: /a return of ‘CLA’/ },
  {
    what: 'last year’s return',
    text: clean.replaceAll('2026', '2025'),
    says: /year that ends in 2025.*2025\/26/,
  },
  { what: 'this year’s asked for last year’s', text: clean, year: '2024/25', says: /ends in 2026.*2024\/25/ },
  { what: 'elements deep inside each other', text: `<Message>${'<a>'.repeat(50)}`, says: /too deep/ },
  {
    what: 'a child without end',
    text: clean.replace('<CINdetails>', '<Assessments/>'.repeat(limits.elementsOfOneChild)),
    says: /one child holds far more/,
  },
  {
    what: 'a value without end',
    text: clean.replace('WBRI', 'W'.repeat(limits.textOfOneElement + 1)),
    says: /more text than any value/,
  },
]

describe('what is no return is refused in one line that says what to do', () => {
  test.each(refusals)('$what', async ({ text, says, year }) => {
    const line = await refusal(text, year)
    expect(line).toMatch(says)
    expect(line).not.toContain('\n')
    expect(line.length).toBeLessThan(250)
  })

  test.each([
    { what: 'UTF-16', bytes: Buffer.from(`\ufeff${clean}`, 'utf16le'), says: /UTF-16/ },
    { what: 'Latin-1', bytes: Buffer.from(clean.replace('WBRI', 'é'), 'latin1'), says: /not text in UTF-8/ },
    { what: 'a picture', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), says: /UTF-8/ },
  ])('$what', async ({ bytes, says }) => {
    await expect(readReturn(pieces(bytes))).rejects.toThrow(says)
  })

  test.each<{ what: string; limit: Partial<Limits>; says: RegExp }>([
    { what: 'a file without end', limit: { bytes: 5000 }, says: /larger than 1 MB/ },
    { what: 'too many children', limit: { children: 5 }, says: /more children/ },
    { what: 'one identifier for all', limit: { childrenOfOneIdentifier: 2 }, says: /identifier ‘SAME’/ },
    { what: 'too many elements', limit: { elements: 200 }, says: /more than any council/ },
  ])('$what', async ({ limit, says }) => {
    const text = clean.replaceAll(/(<LAchildID>)\w+/g, limit.childrenOfOneIdentifier ? '$1SAME' : '$&')
    const reading = readReturn(pieces(Buffer.from(text)), { limits: { ...limits, ...limit } })
    await expect(reading).rejects.toThrow(says)
  })
})

describe('a return is read as it comes', () => {
  test.each([
    { what: 'a byte-order mark', text: `\ufeff${clean}` },
    { what: 'spaces and lines around values', text: clean.replaceAll(/>([^<\s]+)</g, '>\n  $1 \t<') },
    { what: 'Windows line ends', text: clean.replaceAll('\n', '\r\n') },
    { what: 'no line ends', text: clean.replaceAll('\n', '') },
    {
      what: 'comments and processing instructions',
      text: clean.replaceAll('<Child>', '<!-- a --><?b c?><Child>'),
    },
    { what: 'CDATA', text: clean.replaceAll('>WBRI<', '><![CDATA[WBRI]]><') },
    { what: 'empty elements for missing values', text: clean.replaceAll('<Sex>', '<PersonDeathDate/><Sex>') },
    {
      what: 'attributes',
      text: clean.replace('<Message>', '<Message xmlns:xsi="http://a.example" xsi:a="b">'),
    },
    {
      what: 'one Reviews group for each date',
      text: clean.replaceAll(/(<\/CPPreviewDate>)(\s*)(<CPPreviewDate>)/g, '$1</Reviews>$2<Reviews>$3'),
    },
  ])('with $what', async ({ text }) => {
    const checked = await checkText(text)
    expect(linesOf(checked)).toEqual([])
    expect(checked.read.unread).toEqual([])
    expect(checked.read.rows).toEqual((await checkText(clean)).read.rows)
  })

  test.each([
    {
      what: 'an unreadable date',
      from: 'e>2025-11-20</CPPend',
      to: 'e>20/11/2025</CPPend',
      where: 'CPPendDate',
    },
    {
      what: 'a day that is none',
      from: 'e>2025-11-20</CPPend',
      to: 'e>2025-11-31</CPPend',
      where: 'CPPendDate',
    },
    { what: 'an answer that is neither', from: '>false<', to: '>no<', where: 'ICPCnotRequired' },
    { what: 'an element nobody knows', from: '<Sex>', to: '<Gender>1</Gender><Sex>', where: 'Gender' },
    { what: 'a value twice', from: '<Sex>', to: '<Sex>M</Sex><Sex>', where: 'Sex' },
    { what: 'stray text', from: '<Sex>', to: 'M<Sex>', where: 'ChildIdentifiers' },
    { what: 'a group out of place', from: '<Children>', to: '<Children><Section47/>', where: 'Section47' },
    { what: 'a module nobody knows', from: '<Children>', to: '<Extra/><Children>', where: 'Extra' },
    { what: 'text between children', from: '<Children>', to: '<Children>hello', where: 'Children' },
    { what: 'a prefix', from: '<Sex>F</Sex>', to: '<a:Sex>F</a:Sex>', where: 'Sex' },
    {
      what: 'a child without identifiers',
      from: /<ChildIdentifiers>.*?<\/ChildIdentifiers>/s,
      to: '',
      where: 'ChildIdentifiers',
    },
  ])('and $what is said, never skipped in silence', async ({ from, to, where }) => {
    const { read } = await checkText(clean.replace(from, to))
    expect(read.unread.map((one) => one.where).join(' ')).toContain(where)
    expect(read.unreadInAll).toBe(read.unread.length)
    expect(read.unread.every(({ line }) => line > 0)).toBe(true)
  })

  test('a return of 2026/27 is checked by the drafts without asking', async () => {
    const next = clean.replaceAll('2026', '2027').replaceAll('2025', '2026')
    const { skipped, year } = await checkText(next, '2026/27')
    expect({ skipped, year }).toEqual({ skipped: {}, year: '2026/27' })
  })

  test('the rules of an earlier year whose wording we do not hold are named', async () => {
    const { skipped } = await checkText(
      clean.replaceAll('2026', '2023').replaceAll('2025', '2022'),
      '2022/23',
    )
    expect(Object.keys(skipped).toSorted()).toEqual(['1530', '2886Q', '4180', '8750', '8770Q'])
  })
})
