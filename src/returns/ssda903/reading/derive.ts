import { type PostcodeList, type PostcodePlace, postcodeKey } from '../definitions/postcodes.ts'
import { upperTierOf } from '../definitions/upper-tier.ts'
import type { Tables } from '../row.ts'

/** Marks the children of the UASC table in the Header, which in CSV has no such column. Nothing without both tables. */
export function withUasc(tables: Tables): Tables {
  const { Header, UASC } = tables
  if (!Header || !UASC || Header.columns.has('UASC')) return tables
  const children = new Set(UASC.rows.map(({ CHILD }) => CHILD))
  for (const row of Header.rows) setUasc(row, children.has(row.CHILD) ? '1' : '0')
  return { ...tables, Header: { ...Header, columns: new Set([...Header.columns, 'UASC']) } }
}

/** Works out authority, location and distance of each placement. Nothing without postcodes; no location without the authority. */
export function withPlaces(tables: Tables, postcodes: PostcodeList | null, authority: string | null): Tables {
  const { Episodes } = tables
  if (!Episodes || !postcodes) return tables
  for (const row of Episodes.rows) {
    const home = placeOf(postcodes, row.HOME_POST)
    const placement = placeOf(postcodes, row.PL_POST)
    const placedIn = placement ? upperTierOf(placement.authority) : null
    setPlace(row, {
      PL_LA: placedIn,
      PL_LOCATION: placedIn === null || authority === null ? null : placedIn === authority ? 'IN' : 'OUT',
      PL_DISTANCE: home && placement ? milesBetween(home, placement) : null,
    })
  }
  const derived = authority === null ? ['PL_LA', 'PL_DISTANCE'] : ['PL_LA', 'PL_DISTANCE', 'PL_LOCATION']
  return { ...tables, Episodes: { ...Episodes, columns: new Set([...Episodes.columns, ...derived]) } }
}

interface Placement {
  PL_LA: string | null
  PL_LOCATION: string | null
  PL_DISTANCE: number | null
}

function setUasc(row: { UASC: string | null }, marker: string): void {
  row.UASC = marker
}

function setPlace(row: Placement, { PL_LA, PL_LOCATION, PL_DISTANCE }: Placement): void {
  row.PL_LA = PL_LA
  row.PL_LOCATION = PL_LOCATION
  row.PL_DISTANCE = PL_DISTANCE
}

function placeOf(postcodes: PostcodeList, text: string | null): PostcodePlace | undefined {
  return text === null ? undefined : postcodes.get(postcodeKey(text))
}

/** Straight-line miles, to one decimal. */
function milesBetween(home: PostcodePlace, placement: PostcodePlace): number {
  const metres = Math.hypot(home.east - placement.east, home.north - placement.north)
  return Math.round((metres / 1000 / 1.6093) * 10) / 10
}
