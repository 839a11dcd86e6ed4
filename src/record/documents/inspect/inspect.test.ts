import { randomBytes } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { expect, test } from 'vitest'
import { aDocm, aDocx, aJpeg, aPdf, aPng, aZip } from '../testing/files.ts'
import { inspect, largestFile } from './inspect.ts'

const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
const lockedOffice = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(600),
])

test.each([
  { what: 'a PDF', name: 'letter.pdf', bytes: aPdf(), type: 'application/pdf' },
  {
    what: 'a Word document',
    name: 'Report.DOCX',
    bytes: aDocx(),
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { what: 'a photograph', name: 'a.b.jpeg', bytes: aJpeg(), type: 'image/jpeg' },
  { what: 'a picture', name: 'x.png', bytes: aPng(), type: 'image/png' },
  {
    what: 'plain text with accents',
    name: 'note.txt',
    bytes: Buffer.from('Siân said: 3 < 4\r\n'),
    type: 'text/plain',
  },
])('12.1: $what is taken', async ({ name, bytes, type }) => {
  expect(await inspect({ name, bytes }, 'record')).toMatchObject({ ok: true, value: { type } })
})

test.each([
  { what: 'nothing chosen', name: '', bytes: Buffer.alloc(0), why: 'no file' },
  { what: 'an empty file', name: 'a.txt', bytes: Buffer.alloc(0), why: 'empty' },
  { what: '26 MB', name: 'a.txt', bytes: Buffer.alloc(26 * 1_048_576, 0x61), why: 'too large' },
  { what: 'a program', name: 'a.exe', bytes: exe, why: 'type not taken' },
  { what: 'a program renamed', name: 'a.pdf', bytes: exe, why: 'not what its name says' },
  { what: 'a program renamed to text', name: 'a.txt', bytes: exe, why: 'not what its name says' },
  { what: 'a PDF renamed', name: 'a.docx', bytes: aPdf(), why: 'not what its name says' },
  { what: 'a PDF with no ending', name: 'pdf', bytes: Buffer.from('words'), why: 'not what its name says' },
  { what: 'a Word document with macros', name: 'a.docm', bytes: aDocm(), why: 'programs inside' },
  { what: 'one renamed', name: 'a.docx', bytes: aDocm(), why: 'programs inside' },
  {
    what: 'macros under a clean type',
    name: 'a.docx',
    bytes: aDocx({ 'word/vbaProject.bin': 'x' }),
    why: 'programs inside',
  },
  {
    what: 'a program inside a document',
    name: 'a.docx',
    bytes: aDocx({ 'word/embeddings/oleObject1.bin': 'x' }),
    why: 'programs inside',
  },
  { what: 'a document locked with a password', name: 'a.docx', bytes: lockedOffice, why: 'locked' },
  { what: 'an archive', name: 'a.zip', bytes: aZip({ 'a.txt': 'a' }), why: 'type not taken' },
  {
    what: 'a part outside the archive',
    name: 'a.docx',
    bytes: aDocx({ '../../etc/cron': 'x' }),
    why: 'damaged',
  },
  {
    what: 'an archive that unpacks without end',
    name: 'a.docx',
    bytes: aDocx({ 'word/big.xml': ' '.repeat(3_000_000) }),
    why: 'damaged',
  },
  { what: 'an archive cut off', name: 'a.docx', bytes: aDocx().subarray(0, -30), why: 'damaged' },
  {
    what: 'a PDF that runs a script',
    name: 'a.pdf',
    bytes: aPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    why: 'programs inside',
  },
  {
    what: 'one that hides it',
    name: 'a.pdf',
    bytes: aPdf('/OpenAction << /S /J#61vaScript >>'),
    why: 'programs inside',
  },
  {
    what: 'a PDF that carries a file',
    name: 'a.pdf',
    bytes: aPdf('/Names << /EmbeddedFiles 2 0 R >>'),
    why: 'programs inside',
  },
  { what: 'a PDF locked with a password', name: 'a.pdf', bytes: aPdf('/Encrypt 5 0 R'), why: 'locked' },
  {
    what: 'a drawing with scripts',
    name: 'a.svg',
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    why: 'type not taken',
  },
  {
    what: 'one renamed to text',
    name: 'a.txt',
    bytes: Buffer.from('<svg onload="x()"/>'),
    why: 'type not taken',
  },
  { what: 'a page', name: 'a.html', bytes: Buffer.from('<!doctype html>'), why: 'type not taken' },
  {
    what: 'a page renamed to text',
    name: 'a.txt',
    bytes: Buffer.from('\uFEFF \n<HTML>'),
    why: 'type not taken',
  },
  { what: 'a script renamed to text', name: 'a.txt', bytes: Buffer.from('#!/bin/sh'), why: 'type not taken' },
  { what: 'half a photograph', name: 'a.jpg', bytes: aJpeg().subarray(0, 120), why: 'damaged' },
  { what: 'a picture with a wrong sum', name: 'a.png', bytes: spoilt(aPng()), why: 'damaged' },
])('12.1: $what is refused: $why', async ({ name, bytes, why }) => {
  expect(await inspect({ name, bytes }, 'record')).toEqual({ ok: false, problem: why })
})

function spoilt(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy[20] = 9
  return copy
}

test('the largest file is taken, and one byte more is not', async () => {
  const bytes = Buffer.alloc(largestFile + 1, 0x61)
  expect((await inspect({ name: 'a.txt', bytes: bytes.subarray(1) }, 'record')).ok).toBe(true)
  expect((await inspect({ name: 'a.txt', bytes }, 'record')).ok).toBe(false)
})

test('chance bytes under every name are refused and break nothing', async () => {
  for (const name of ['a.pdf', 'a.docx', 'a.xlsx', 'a.jpg', 'a.png', 'a.txt']) {
    const bytes = randomBytes(2_000)
    if ((await fileTypeFromBuffer(bytes)) !== undefined) continue
    expect((await inspect({ name, bytes }, 'record')).ok).toBe(false)
  }
})
