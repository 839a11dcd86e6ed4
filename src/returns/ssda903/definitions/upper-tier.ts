// Districts are numbered county by county; each line: county, first and last district of a stretch.
// Source: Office for National Statistics, lower-tier to upper-tier local authority lookups. The counties of 2023 are checked; those
// gone by then (06, 09, 21, 23, 27: Cumbria, Dorset, Northamptonshire, North Yorkshire, Somerset) only by their neighbours’ numbers.
const stretches: readonly (readonly [string, number, number])[] = [
  ['E10000003', 8, 12],
  ['E10000006', 26, 31],
  ['E10000007', 32, 39],
  ['E10000008', 40, 47],
  ['E10000009', 48, 53],
  ['E10000011', 61, 65],
  ['E10000012', 66, 77],
  ['E10000013', 78, 83],
  ['E10000014', 84, 94],
  ['E10000015', 95, 104],
  ['E10000016', 105, 116],
  ['E10000017', 117, 128],
  ['E10000018', 129, 135],
  ['E10000019', 136, 142],
  ['E10000020', 143, 149],
  ['E10000021', 150, 156],
  ['E10000023', 163, 169],
  ['E10000024', 170, 176],
  ['E10000025', 177, 181],
  ['E10000027', 187, 191],
  ['E10000028', 192, 199],
  ['E10000029', 200, 206],
  ['E10000030', 207, 217],
  ['E10000031', 218, 222],
  ['E10000032', 223, 229],
  ['E10000034', 234, 239],
  ['E10000015', 240, 243],
  ['E10000029', 244, 245],
  ['E10000027', 246, 246],
]

const counties = new Map(
  stretches.flatMap(([county, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => [
      `E07${String(first + at).padStart(6, '0')}`,
      county,
    ]),
  ),
)

const nations = new Map([
  ['W', 'WAL'],
  ['S', 'SCO'],
  ['N', 'NIR'],
])

/** The authority with children's services for an ONS authority code; WAL, SCO, NIR outside England. */
export function upperTierOf(authority: string): string {
  return counties.get(authority) ?? nations.get(authority.charAt(0)) ?? authority
}

/** Whether a code is written as that of an authority of England with children's services: unitary, district, borough or county. */
export function isAuthorityOfEngland(code: string): boolean {
  return /^E(0[6-9]|10)\d{6}$/.test(code)
}
