import type { PlainTables } from '../../from-records.ts'

const child = { CHILD: 'P1', SEX: 'M', DOB: '01/05/2010' }

/**
 * Faults that no CSV file can hold: there the marker of unaccompanied children follows from their table, and where a
 * placement lies from its postcode. Only an XML, or the records of another program, may say otherwise.
 */
export const plantsInRecords: Readonly<Record<string, PlainTables>> = {
  '105': { Header: [{ ...child, UASC: '2' }] },
  '303': { Header: [{ ...child, UASC: '0' }], UASC: [{ ...child, DUC: '01/05/2026' }] },
  '205A': {
    Header: [{ ...child, UASC: '0' }],
    UASC: [{ ...child, DUC: null }],
    Header_last: [{ ...child, UASC: '1' }],
    UASC_last: [{ ...child, DUC: '01/05/2028' }],
  },
  '205C': {
    Header: [{ ...child, UASC: '0' }],
    UASC: [{ ...child, DUC: '01/05/2026' }],
    Header_last: [{ ...child, UASC: '0' }],
    UASC_last: [{ ...child, DUC: null }],
  },
  '411': { Episodes: [{ CHILD: 'P1', PL_LA: 'E08000006', PL_LOCATION: 'IN', PL_DISTANCE: 3 }] },
}
