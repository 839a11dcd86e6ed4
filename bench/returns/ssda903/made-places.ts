/** The returning authority of every made-up return: a real code, for the rules that compare it. */
export const authority = 'E08000003'

/** A made-up setting in the list of providers. */
export interface MadeProvider {
  readonly urn: string
  readonly place: string
  readonly code: string
  readonly postcode: string
}

const perPlace = 40
const codes: Readonly<Record<string, string>> = { U4: 'PR1', K2: 'PR4', K3: 'PR4', A6: 'PR1', R1: 'PR1' }
const places = Object.keys(codes)

/** The setting that a child of this number lives in; another number may be another setting. */
export function providerFor(place: string, number: number): MadeProvider {
  const nth = places.indexOf(place) * perPlace + (number % perPlace)
  const code = codes[place]
  if (code === undefined) throw new Error(`No made-up setting offers ${place}`)
  return { urn: `SC${String(400_000 + nth)}`, place, code, postcode: postcode('XX', nth) }
}

/** Made-up places that no clean child has to do with, for faults of place. */
const oddPlaces = {
  far: { postcode: 'XZ1 1AA', east: 390_000, north: 1_090_000, lies: authority },
  beyondAll: { postcode: 'XZ1 2AA', east: 390_000, north: 9_090_000, lies: authority },
  elsewhere: { postcode: 'XZ1 3AA', east: 390_000, north: 391_000, lies: 'E08000006' },
  inScotland: { postcode: 'XZ1 4AA', east: 390_000, north: 680_000, lies: 'S12000033' },
} as const

/** A made-up setting that had closed before the year. */
const closedProvider = { urn: 'SC499999', closedOn: '01/02/2026' } as const

/** Where a child of this number lived before. */
export function homePostcode(number: number): string {
  return postcode('XY', number % 200)
}

/** The list of providers as a CSV file. */
export function providersCsv(): string {
  const lines = places.flatMap((place) =>
    Array.from({ length: perPlace }, (_, number) => {
      const { urn, code, postcode: lies } = providerFor(place, number)
      return `${urn},${place},${code},,${lies.replace(' ', '')},${authority}`
    }),
  )
  const closed = `${closedProvider.urn},U4,PR1,${closedProvider.closedOn},XX10AA,${authority}`
  return ['URN,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE,LA_CODE_INFERRED', ...lines, closed, ''].join('\n')
}

/** The list of postcodes as a CSV file: all within a few miles, in the authority. */
export function postcodesCsv(): string {
  const homes = Array.from({ length: 200 }, (_, number) => homePostcode(number))
  const settings = places.flatMap((place) =>
    Array.from({ length: perPlace }, (_, number) => providerFor(place, number).postcode),
  )
  const lines = [...homes, ...settings].map(
    (code, at) => `${code},${380_000 + (at % 50) * 200},${390_000 + at * 10},${authority}`,
  )
  const odd = Object.values(oddPlaces).map(
    ({ postcode: code, east, north, lies }) => `${code},${east},${north},${lies}`,
  )
  return ['pcd,oseast1m,osnrth1m,laua', ...lines, ...odd, ''].join('\n')
}

/** XX and XY are areas that no real postcode has. */
function postcode(area: string, nth: number): string {
  const letters = 'ABDEFGHJLN'
  return `${area}${1 + Math.floor(nth / 100)} ${Math.floor(nth / 10) % 10}${letters[nth % 10]}A`
}
