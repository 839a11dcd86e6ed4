import { describe, expect, test } from 'vitest'
import type { PostcodeList } from '../definitions/postcodes.ts'
import { tablesFromRecords } from '../from-records.ts'
import { withPlaces, withUasc } from './derive.ts'

const postcodes: PostcodeList = new Map([
  ['XX11AA', { east: 400_000, north: 300_000, authority: 'E08000003' }],
  ['XX12BB', { east: 403_000, north: 304_000, authority: 'E07000032' }],
  ['XX13CC', { east: 400_000, north: 300_000, authority: 'W06000015' }],
])

function episode(home: string | null, placement: string | null, authority: string | null = 'E08000003') {
  const { now } = tablesFromRecords({ Episodes: [{ CHILD: '1', HOME_POST: home, PL_POST: placement }] })
  const { Episodes } = withPlaces(now, postcodes, authority)
  const { PL_LA, PL_LOCATION, PL_DISTANCE } = Episodes?.rows[0] ?? {}
  return { PL_LA, PL_LOCATION, PL_DISTANCE, columns: Episodes?.columns }
}

describe('where a placement is follows from its postcode', () => {
  test.each([
    { what: 'own area', home: 'xx1 1aa', at: 'XX1 1AA', la: 'E08000003', location: 'IN', miles: 0 },
    // 5 km are 3.1 miles; a district's children are the county's.
    { what: 'elsewhere', home: 'XX11AA', at: 'XX1 2BB', la: 'E10000007', location: 'OUT', miles: 3.1 },
    { what: 'in Wales', home: 'XX11AA', at: 'XX1 3CC', la: 'WAL', location: 'OUT', miles: 0 },
    { what: 'home not known', home: 'QQ1 1QQ', at: 'XX1 1AA', la: 'E08000003', location: 'IN', miles: null },
    { what: 'placement not known', home: 'XX1 1AA', at: 'QQ1 1QQ', la: null, location: null, miles: null },
    { what: 'nothing given', home: null, at: null, la: null, location: null, miles: null },
  ])('$what', ({ home, at, la, location, miles }) => {
    expect(episode(home, at)).toMatchObject({ PL_LA: la, PL_LOCATION: location, PL_DISTANCE: miles })
  })

  test('without the authority the location is not known, and is not said to be', () => {
    const { PL_LA, PL_LOCATION, columns } = episode(null, 'XX1 1AA', null)
    expect({ PL_LA, PL_LOCATION }).toEqual({ PL_LA: 'E08000003', PL_LOCATION: null })
    expect([...(columns ?? [])]).toEqual(expect.arrayContaining(['PL_LA', 'PL_DISTANCE']))
    expect(columns?.has('PL_LOCATION')).toBe(false)
  })

  test('without postcodes nothing is said', () => {
    const { now } = tablesFromRecords({ Episodes: [{ CHILD: '1', PL_POST: 'XX1 1AA' }] })
    expect(withPlaces(now, null, 'E08000003')).toBe(now)
  })
})

describe('who is unaccompanied and asylum-seeking', () => {
  const header = [{ CHILD: '1' }, { CHILD: '2' }]

  test('follows from the UASC table', () => {
    const { now } = tablesFromRecords({ Header: header, UASC: [{ CHILD: '2' }] })
    const { Header } = withUasc(now)
    expect(Header?.rows.map(({ UASC }) => UASC)).toEqual(['0', '1'])
    expect(Header?.columns.has('UASC')).toBe(true)
  })

  test.each([
    { what: 'is not known without the table', given: { Header: header } },
    { what: 'stays as an XML says', given: { Header: [{ CHILD: '1', UASC: '1' }], UASC: [{ CHILD: '2' }] } },
  ])('$what', ({ given }) => {
    const { now } = tablesFromRecords(given)
    expect(withUasc(now)).toBe(now)
  })
})
