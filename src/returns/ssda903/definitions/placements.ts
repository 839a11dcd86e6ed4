import { eachYear, endYear } from '../../years.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** The placements of a year that Ofsted does not register, so that they have no URN. */
export const placesWithoutUrn = eachYear((year) => {
  const always = 'P1 P3 R1 R2 R5 T0 T1 T2 T3 T4'
  if (endYear(year) >= 2026) return list(`${always} Z11 Z12 Z13 Z14`)
  return list(endYear(year) === 2025 ? `${always} Z1` : `${always} Z1 H5 P2`)
})

/** The placements of a year that have no provider code. */
export const placesWithoutProvider = eachYear((year) => {
  const temporary = 'T0 T1 T2 T3 T4'
  return list(endYear(year) >= 2026 ? `${temporary} Z11 Z12 Z13 Z14` : `${temporary} Z1`)
})
