import type { Code } from '../../platform/code.ts'

/** Legal statuses of a child in care, by the codes of the SSDA903 return. */
export const legalStatuses = [
  { code: 'C1', label: 'interim care order' },
  { code: 'C2', label: 'care order' },
  { code: 'D1', label: 'freeing order' },
  { code: 'E1', label: 'placement order' },
  { code: 'V2', label: 'cared for with the parents’ agreement (section 20)' },
  { code: 'V3', label: 'short breaks, one at a time' },
  { code: 'V4', label: 'short breaks under one agreement' },
  { code: 'L1', label: 'police protection' },
  { code: 'L2', label: 'emergency protection order' },
  { code: 'L3', label: 'child assessment order' },
  { code: 'J1', label: 'remanded to the council’s or to youth detention accommodation' },
  { code: 'J2', label: 'detained in the council’s accommodation' },
  { code: 'J3', label: 'youth rehabilitation order with a place to live' },
] as const satisfies readonly Code[]

/** Where a child in care lives. Codes that went out of use stand with the rest: history has them. */
export const placements = [
  { code: 'A3', label: 'placed for adoption with their foster carer' },
  { code: 'A4', label: 'placed for adoption' },
  { code: 'A5', label: 'placed for adoption with their foster carer' },
  { code: 'A6', label: 'placed for adoption' },
  { code: 'H5', label: 'living semi-independently' },
  { code: 'K1', label: 'secure children’s home' },
  { code: 'K2', label: 'children’s home' },
  { code: 'K3', label: 'supported accommodation' },
  { code: 'P1', label: 'with parents or others with parental responsibility' },
  { code: 'P2', label: 'living independently' },
  { code: 'P3', label: 'living where they work' },
  { code: 'R1', label: 'residential care home' },
  { code: 'R2', label: 'hospital or nursing home' },
  { code: 'R3', label: 'family centre or mother and baby unit' },
  { code: 'R5', label: 'young offender institution or prison' },
  { code: 'S1', label: 'residential school' },
  { code: 'T0', label: 'somewhere else for a short while' },
  { code: 'T1', label: 'in hospital for a short while' },
  { code: 'T2', label: 'on holiday' },
  { code: 'T3', label: 'elsewhere while their carer is on holiday' },
  { code: 'T4', label: 'somewhere else for up to seven days' },
  { code: 'U1', label: 'fostered by relatives or friends, long term' },
  { code: 'U2', label: 'fostered by relatives or friends who may adopt' },
  { code: 'U3', label: 'fostered by relatives or friends' },
  { code: 'U4', label: 'fostered, long term' },
  { code: 'U5', label: 'fostered by carers who may adopt' },
  { code: 'U6', label: 'fostered' },
  { code: 'Z1', label: 'another kind of place' },
  { code: 'Z11', label: 'another kind of place' },
  { code: 'Z12', label: 'another kind of place' },
  { code: 'Z13', label: 'another kind of place' },
  { code: 'Z14', label: 'another kind of place' },
] as const satisfies readonly Code[]

/** Whether care was a break for the family, not a child coming into care. */
export function isShortBreak(legalStatus: string | null): boolean {
  return legalStatus === 'V3' || legalStatus === 'V4'
}
