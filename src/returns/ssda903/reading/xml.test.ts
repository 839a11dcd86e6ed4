import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readReturn } from './read-return.ts'
import type { Source } from './source.ts'

const header = (more = '') =>
  `<HEADER><CHILDID>c1</CHILDID><UPN>UN1</UPN><SEX>f</SEX><DOB>01/04/2012</DOB><ETHNIC>WBRI</ETHNIC><UASC>0</UASC>${more}</HEADER>`
const episode = '<EPISODE><DECOM>01/05/2026</DECOM><RNE>S</RNE><PL>U1</PL><DEC></DEC></EPISODE>'
const doc = (...children: string[]) =>
  `<?xml version="1.0"?><EXPSSDA903>${children.map((child) => `<CHILD>${child}</CHILD>`).join('\n')}</EXPSSDA903>`

function source(name: string, content: string | Buffer): Source {
  const bytes = Buffer.from(content)
  // Cut into small pieces, so that names and characters are cut in two.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
    bytes.subarray(at * 7, at * 7 + 7),
  )
  return { name, size: bytes.length, open: () => Readable.from(pieces) }
}

const read = (text: string | Buffer) => readReturn([source('return.xml', text)], 'now')

describe('an XML return', () => {
  test('gives each table its rows, with the child’s id and birth date', async () => {
    const { tables, format, notes } = await read(
      doc(
        header(
          '<IN_TOUCH>YES</IN_TOUCH><AMISSING><MISSING>M</MISSING><MIS_START>02/05/2026</MIS_START></AMISSING><AMISSING><MISSING>A</MISSING></AMISSING><OC2></OC2>',
        ) + episode,
      ),
    )
    expect({ format, notes }).toEqual({ format: 'xml', notes: [] })
    expect(tables.Header?.rows).toMatchObject([
      { at: 0, CHILD: 'C1', SEX: 'F', UASC: '0', MC_DOB: { text: null } },
    ])
    expect(tables.Episodes?.rows).toMatchObject([{ CHILD: 'C1', PLACE: 'U1', DEC: { text: null } }])
    expect(tables.Missing?.rows).toMatchObject([
      { CHILD: 'C1', DOB: { text: '01/04/2012' }, MISSING: 'M', MIS_START: { text: '02/05/2026' } },
      { at: 1, MISSING: 'A' },
    ])
    expect(tables.OC3?.rows).toMatchObject([{ CHILD: 'C1', IN_TOUCH: 'YES', ACCOM: null }])
    expect(tables.OC2?.rows).toEqual([])
    expect(tables.AD1?.rows).toEqual([])
    expect(tables.SWEpisodes).toBeUndefined()
  })

  test('says which elements it does not know', async () => {
    const { notes } = await read(
      doc(header('<SHOE_SIZE>4</SHOE_SIZE>') + episode, `${header()}<SOCIALWORKER><ID>1</ID></SOCIALWORKER>`),
    )
    expect(notes).toEqual([
      'return.xml: 1 <SHOE_SIZE> were left out: the format we know has no such element there',
      'return.xml: 1 <SOCIALWORKER> were left out: the format we know has no such element there',
    ])
  })

  test('says what stands twice, and what stands where it has no place', async () => {
    const twice = '<EPISODE><DECOM>01/05/2026</DECOM><DECOM>02/05/2026</DECOM><HAT>1</HAT></EPISODE>'
    const { notes, tables } = await read(doc(header('<MOTHER><SEX>f</SEX></MOTHER>') + twice))
    expect(tables.Episodes?.rows).toMatchObject([{ DECOM: { text: '02/05/2026' } }])
    expect(notes).toEqual([
      'return.xml: 1 <SEX> were left out: the format we know has no such element there',
      'return.xml: 1 <DECOM> were left out: there is another beside it, which was read',
      'return.xml: 1 <HAT> were left out: the format we know has no such element there',
    ])
  })
})

describe('what is no return is refused in one line', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${doc(header())}`
  test.each([
    {
      what: 'cut off',
      text: doc(header(), header()).slice(0, -40),
      says: 'return.xml ends in the middle, at line 2',
    },
    { what: 'an entity bomb', text: bomb, says: 'it declares a document type (DOCTYPE)' },
    { what: 'another document', text: '<html></html>', says: 'it begins with <html>, not <EXPSSDA903>' },
    { what: 'no XML', text: 'CHILD,DOB', says: 'return.xml, line 1: this is not well-formed XML' },
    { what: 'nothing', text: '', says: 'return.xml is empty' },
    { what: 'no children', text: '<EXPSSDA903></EXPSSDA903>', says: 'return.xml holds no children' },
    { what: 'a deep nest', text: doc('<A>'.repeat(20)), says: 'its elements lie too deep' },
    { what: 'a child without end', text: doc('<A/>'.repeat(20_001)), says: 'one child holds far more' },
    { what: 'a value without end', text: doc(`<A>${'x'.repeat(10_001)}</A>`), says: '<A> holds more text' },
    { what: 'a workbook', text: Buffer.from('PK\x03\x04'), says: 'is a ZIP file or a workbook' },
    { what: 'UTF-16', text: Buffer.from('\uFEFF<a/>', 'utf16le'), says: 'is saved as UTF-16' },
    { what: 'another encoding', text: Buffer.from([0x3c, 0xe9, 0x3e]), says: 'is not text in UTF-8' },
  ])('$what', async ({ text, says }) => {
    await expect(read(text)).rejects.toThrow(says)
  })

  test.each([
    { others: ['b.xml'], says: 'a.xml and b.xml are both XML: take one out' },
    { others: ['Header.csv'], says: 'a.xml is XML and Header.csv is CSV' },
  ])('a.xml with $others', async ({ others, says }) => {
    const sources = ['a.xml', ...others].map((name) => source(name, doc(header())))
    await expect(readReturn(sources, 'now')).rejects.toThrow(says)
  })
})
