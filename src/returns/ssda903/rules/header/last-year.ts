import { unknownUpns } from '../../codes.ts'
import { blank, has, type Row } from '../../row.ts'
import { rowOfChildRule } from '../../rule.ts'

type Header = Row<'Header'>

const bothYears = ['Header', 'Header_last'] as const

/** Asks of each child in both years' Header tables. */
const compared =
  (differs: (now: Header, last: Header) => boolean) =>
  (now: Header, { headerLast }: { readonly headerLast: Header | undefined }) =>
    headerLast !== undefined && differs(now, headerLast)

export const headerLastYearRules = [
  rowOfChildRule('Header', {
    code: '202',
    needs: bothYears,
    shows: ['SEX'],
    says: 'The child’s sex differs from last year’s return.',
    fix: 'Check which is right, and put this year’s right if need be.',
    flags: compared((now, last) => now.SEX !== last.SEX),
  }),
  rowOfChildRule('Header', {
    code: '203',
    needs: bothYears,
    shows: ['DOB'],
    says: 'The child’s date of birth differs from last year’s return.',
    fix: 'Check which is right, and put this year’s right if need be.',
    flags: compared(({ DOB }, last) => !Object.is(DOB.day, last.DOB.day)),
  }),
  rowOfChildRule('Header', {
    code: '204',
    needs: bothYears,
    shows: ['ETHNIC'],
    says: 'The child’s ethnicity differs from last year’s return.',
    fix: 'Check which is right, and put this year’s right if need be.',
    flags: compared(({ ETHNIC }, last) => ETHNIC?.toUpperCase() !== last.ETHNIC?.toUpperCase()),
  }),
  rowOfChildRule('Header', {
    code: '207',
    needs: [...bothYears, 'Episodes'],
    shows: ['MOTHER'],
    says: 'She was recorded as a mother last year and is not now.',
    fix: 'Put 1 in the mother field, or say that last year’s was wrong.',
    flags: ({ MOTHER }, { headerLast, now }) =>
      headerLast?.MOTHER === '1' && now.Episodes.length > 0 && MOTHER !== '1',
  }),
  rowOfChildRule('Header', {
    code: '208',
    needs: bothYears,
    shows: ['UPN'],
    quirk: 'A blank number that becomes UN1 is flagged, though it is meant to be allowed.',
    says: 'The unique pupil number differs from last year’s return.',
    fix: 'Check with the school which is right.',
    flags: (now, { headerLast }, { asSector }) =>
      headerLast !== undefined && !mayBecome(upper(headerLast.UPN), upper(now.UPN), asSector),
  }),
  rowOfChildRule('Header', {
    code: '624',
    needs: bothYears,
    shows: ['MC_DOB'],
    says: 'The date of birth of the mother’s child differs from last year’s return.',
    fix: 'It is the date of her first child: check which is right.',
    flags: compared((now, last) => has(last.MC_DOB) && now.MC_DOB.text !== last.MC_DOB.text),
  }),
  rowOfChildRule('Header', {
    code: '626',
    needs: bothYears,
    shows: ['MOTHER', 'MC_DOB'],
    says: 'She became a mother this year by the mother field, but her child was born before the year began.',
    fix: 'Check her child’s date of birth, and whether last year’s mother field was wrong.',
    flags: (now, { headerLast }, { start }) =>
      isNumber(now.MOTHER, 1) && isNumber(headerLast?.MOTHER ?? null, 0) && now.MC_DOB.day < start,
  }),
]

function upper(text: string | null): string | null {
  return text?.toUpperCase() ?? null
}

/** A number may be found where there was none, and the reason for having none may change after “too young for one”. */
function mayBecome(last: string | null, now: string | null, asSector: boolean): boolean {
  if (last === now) return true
  const isUnknown = last === null || unknownUpns.has(last)
  if (now === null || !isUnknown) return false
  if (!unknownUpns.has(now)) return true
  if (now === 'UN1') return last === null && !asSector
  return last === null || last === 'UN1'
}

function isNumber(text: string | null, number: number): boolean {
  return !blank(text) && Number(text) === number
}
