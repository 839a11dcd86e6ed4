import { eachYear, endYear, type Year } from '../years.ts'

/**
 * The code sets of the return.
 *
 * @source DfE, guide to the SSDA903 collection, code lists
 */
const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const ethnicities = list(
  'WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
)
export const unknownUpns = list('UN1 UN2 UN3 UN4 UN5')
export const episodeReasons = list('S P L T U B')
export const legalStatuses = list('C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3')
export const needCodes = list('N1 N2 N3 N4 N5 N6 N7 N8')
export const placeProviders = list('PR0 PR1 PR2 PR3 PR4 PR5')
export const endReasons = list(
  'X1 E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17',
)
export const placeChangeReasons = list(
  'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER',
)
export const reviewCodes = list('PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7')
export const sdqReasons = list('SDQ1 SDQ2 SDQ3 SDQ4 SDQ5')
export const inTouchCodes = list('YES NO DIED REFU NREQ RHOM')
export const activities = list('F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0')
export const accommodations = list(
  'B1 B2 C1 C2 D1 D2 E1 E2 G1 G2 H1 H2 K1 K2 R1 R2 S2 T1 T2 U1 U2 V1 V2 W1 W2 X2 Y1 Y2 Z1 Z2 0',
)
export const adopterSexes = list('M1 F1 MM FF MF')
export const adopterStatuses = list('L0 L11 L12 L2 L3 L4')
export const reversalReasons = list('RD1 RD2 RD3 RD4')
export const previousPermanences = list('P1 P2 P3 P4 Z1')
export const workerReasons = list('MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS')

// A file is read in upper case; rows that other programs give are not.
export const shortBreaks = list('V3 V4 v3 v4')
export const temporaryPlaces = list('T0 T1 T2 T3 T4')
export const adoptivePlaces = list('A3 A4 A5 A6')
export const fosterPlaces = list('U1 U2 U3 U4 U5 U6')
export const adoptedReasons = list('E11 E12')
/** Where PL_LA is not an authority of England. */
export const outsideEngland = list('CON NIR SCO WAL NUK')

const lastingPlaces = 'A3 A4 A5 A6 K1 K2 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6'

/** The placement codes of a collection year: K3 took over from H5 and P2, Z11 to Z14 from Z1. */
export const placesOf = eachYear((year) => {
  if (endYear(year) >= 2026) return list(`${lastingPlaces} K3 Z11 Z12 Z13 Z14`)
  return list(endYear(year) === 2025 ? `${lastingPlaces} K3 Z1` : `${lastingPlaces} H5 P2 Z1`)
})

/** The sex codes of a collection year: letters since 2024/25, figures before. */
export const sexesOf = eachYear((year) => list(hasSexLetters(year) ? 'M F U' : '1 2'))

/** The code for male in a collection year. */
export function maleCode(year: Year): string {
  return hasSexLetters(year) ? 'M' : '1'
}

/** The code for female in a collection year. */
export function femaleCode(year: Year): string {
  return hasSexLetters(year) ? 'F' : '2'
}

function hasSexLetters(year: Year): boolean {
  return endYear(year) >= 2025
}
