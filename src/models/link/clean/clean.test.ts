import { expect, test } from 'vitest'
import type { AddressAssertion, BirthAssertion } from '../assertions.ts'
import { cleanAddress, postcodeParts } from './address.ts'
import { cleanBirth } from './birth.ts'
import { cleanEmail, cleanNhsNumber, cleanOtherId, cleanPhone, cleanUpn } from './numbers.ts'

/** What was written, what it is read as, and why. */
type Row = readonly [written: string, read: string | null, because: string]

test.each<Row>([
  ['2019-03-05', '20190305', 'as databases write it'],
  ['20190305', '20190305', 'without marks'],
  ['2019/03/05', '20190305', 'with strokes'],
  ['2019-03-05T00:00:00Z', '20190305', 'with a time'],
  ['5/3/2019', '20190305', 'day first, as in England'],
  ['05/03/2019', '20190305', 'with noughts'],
  ['05-03-2019', '20190305', 'with hyphens'],
  ['5.3.2019', '20190305', 'with dots'],
  ['5 3 2019', '20190305', 'with spaces'],
  ['5/3/19', '20190305', 'a short year of this century'],
  ['5/3/85', '19850305', 'a short year of the last'],
  ['5 Mar 2019', '20190305', 'a short month'],
  ['5 March 2019', '20190305', 'a month in words'],
  ['5th March 2019', '20190305', 'an ordinal'],
  ['1st of nothing', null, 'words'],
  ['', null, 'nothing'],
  ['unknown', null, 'words'],
  ['1900-01-01', null, 'stands for not known'],
  ['1901-01-01', null, 'stands for not known'],
  ['1899-12-31', null, 'before anybody who lives'],
  ['0001-01-01', null, 'a database’s nothing'],
  ['9999-12-31', null, 'a database’s for ever'],
  ['1901-01-02', '19010102', 'a very old person'],
  ['20191305', '20191305', 'no such month, kept to find it turned'],
  ['20190231', '20190231', 'no such day, kept to find a slip'],
  ['5/Foo/2019', '20190005', 'no such month, kept to find a slip'],
])('the date %s is read as %s: %s', (on, digits) => {
  expect(cleanBirth({ on })?.digits ?? null).toBe(digits)
})

test.each<[BirthAssertion, boolean, string]>([
  [{ on: '2008-01-01' }, true, '1 January is mostly a guess'],
  [{ on: '2008-05-01', estimated: true }, true, 'the first of a month, said to be estimated'],
  [{ on: '2008-05-01' }, false, 'the first of a month'],
  [{ on: '2008-05-02', estimated: true }, false, 'a day that nobody would guess'],
])('%o is estimated: %s, since it is %s', (birth, estimated) => {
  expect(cleanBirth(birth)?.estimated).toBe(estimated)
})

test.each([
  ['AB1 2CD', 'AB12CD', 'AB12', 'AB1'],
  ['ab12cd', 'AB12CD', 'AB12', 'AB1'],
  [' ab1  2cd ', 'AB12CD', 'AB12', 'AB1'],
  ['A1 2CD', 'A12CD', 'A12', 'A1'],
  ['A12 3CD', 'A123CD', 'A123', 'A12'],
  ['AB12 3CD', 'AB123CD', 'AB123', 'AB12'],
  ['A1B 2CD', 'A1B2CD', 'A1B2', 'A1B'],
  ['AB1C 2DE', 'AB1C2DE', 'AB1C2', 'AB1C'],
  ['AB1-2CD', 'AB12CD', 'AB12', 'AB1'],
  ['AB1 OCD', 'AB10CD', 'AB10', 'AB1'],
  ['AB1 2C0', 'AB12CO', 'AB12', 'AB1'],
  ['AB1 ICD', 'AB11CD', 'AB11', 'AB1'],
  ['ABC 2CD', '', '', ''],
  ['AB1', '', '', ''],
  ['2119', '', '', ''],
  ['none', '', '', ''],
  ['', '', '', ''],
])('the postcode %s is unit %s in sector %s in district %s', (text, unit, sector, outward) => {
  expect(postcodeParts(text)).toMatchObject({ unit, sector, outward })
})

test.each<[AddressAssertion, string, string, string]>([
  [{ lines: ['12 High Street'] }, '12', 'highst', 'the number stands before the street'],
  [{ number: '12', lines: ['High St'] }, '12', 'highst', 'Street in short'],
  [{ number: '12A', lines: ['HIGH STREET'] }, '12a', 'highst', 'capitals'],
  [{ number: ' 12 a', lines: ['High Street.'] }, '12a', 'highst', 'spaces and a dot'],
  [{ lines: ['The Old Mill'] }, '', 'theoldmill', 'a house with a name'],
  [{ lines: ['St. John’s Road'] }, '', 'stjohnsrd', 'an apostrophe and a dot'],
])('the address %o is number %s in %s: %s', (address, number, street) => {
  expect(cleanAddress(address)).toMatchObject({ number, street })
})

test('an address of blanks is none', () => {
  expect(cleanAddress({ number: ' ', lines: ['', ''], town: '', postcode: ' ' })).toBeNull()
})

test.each<Row>([
  ['9990000019', null, 'a digit wrong'],
  ['999 000 0043', null, 'a digit wrong, spaced'],
  ['999-123-9999', null, 'a digit wrong, with hyphens'],
  ['9999999999', null, 'one digit ten times'],
  ['999000001', null, 'nine digits'],
  ['99900000188', null, 'eleven digits'],
  ['99900000AB', null, 'letters'],
  ['', null, 'nothing'],
  ['9990000026', '9990000026', 'its check digit is right'],
  ['999 000 0026', '9990000026', 'spaced in threes and four'],
])('the NHS number %s is read as %s: %s', (text, number) => {
  expect(cleanNhsNumber(text)).toBe(number)
})

test('one NHS number in eleven has no check digit, and exactly one digit fits each of the others', () => {
  const fits = Array.from({ length: 200 }, (_, n) => {
    const nine = `999${String(n).padStart(6, '0')}`
    return Array.from({ length: 10 }, (_, digit) => cleanNhsNumber(`${nine}${digit}`)).filter(
      (each) => each !== null,
    ).length
  })
  expect(new Set(fits)).toEqual(new Set([0, 1]))
})

test.each([
  ['N820120012001', 'N820120012001', true, 'its letter is right'],
  ['n820120012001', 'N820120012001', true, 'a small letter'],
  ['N82012 0012001', 'N820120012001', true, 'a space'],
  ['P820120012001', 'P820120012001', false, 'its letter is wrong'],
  ['N82012001200A', 'N82012001200A', false, 'a temporary number'],
])('the pupil number %s is %s, sound %s: %s', (text, value, sound) => {
  expect(cleanUpn(text)).toEqual({ value, sound })
})

test.each(['', 'N82012001200', '1820120012001', 'N8201200120012'])('%s is no pupil number', (text) => {
  expect(cleanUpn(text)).toBeNull()
})

test.each<Row>([
  ['01632 960123', '+441632960123', 'as written in England'],
  ['(01632) 960123', '+441632960123', 'in brackets'],
  ['+44 1632 960123', '+441632960123', 'from abroad'],
  ['+44 (0)1632 960123', '+441632960123', 'both ways at once'],
  ['0044 1632 960123', '+441632960123', 'with noughts for the plus'],
  ['441632960123', '+441632960123', 'the plus lost'],
  ['07700 900123', '+447700900123', 'a mobile'],
  ['+48 22 555 12 34', '+48225551234', 'another country'],
  ['960123', null, 'no area'],
  ['none', null, 'words'],
  ['', null, 'nothing'],
])('the telephone number %s is %s: %s', (text, phone) => {
  expect(cleanPhone(text)).toBe(phone)
})

test.each([
  ['Ada@example.org', 'ada@example.org'],
  [' ada@example.org ', 'ada@example.org'],
  ['ada at example.org', null],
  ['', null],
])('the e-mail address %s is %s', (text, email) => {
  expect(cleanEmail(text)).toBe(email)
})

test.each([
  ['180 4974', '1804974'],
  ['ab-12-34', 'AB1234'],
  ['000000', null],
  ['12', null],
  ['', null],
])('the other number %s is %s', (text, id) => {
  expect(cleanOtherId(text)).toBe(id)
})
