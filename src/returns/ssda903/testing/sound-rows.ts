import type { TableName } from '../tables.ts'

/** A row of each table that its own rules have nothing against, to begin a fault with. */
export const soundRows: Readonly<Record<TableName, Readonly<Record<string, string>>>> = {
  Header: { SEX: 'M', ETHNIC: 'WBRI', UPN: 'UN1' },
  Episodes: {
    DECOM: '@start+100',
    RNE: 'S',
    LS: 'C2',
    CIN: 'N1',
    PLACE: 'U4',
    PLACE_PROVIDER: 'PR1',
    HOME_POST: 'XY1 0AA',
    PL_POST: 'XX1 0AA',
    URN: 'SC400000',
  },
  UASC: { SEX: 'M', DUC: '@dob+18y' },
  Reviews: { REVIEW: '@start+50', REVIEW_CODE: 'PN1' },
  OC2: {
    IMMUNISATIONS: '1',
    TEETH_CHECK: '1',
    HEALTH_ASSESSMENT: '1',
    SUBSTANCE_MISUSE: '0',
    SDQ_SCORE: '10',
    CONVICTED: '0',
  },
  OC3: { IN_TOUCH: 'YES', ACTIV: 'F2', ACCOM: 'U1' },
  AD1: {
    DATE_INT: '@start-320',
    DATE_MATCH: '@start-310',
    FOSTER_CARE: '0',
    NB_ADOPTR: '2',
    SEX_ADOPTR: 'MF',
    LS_ADOPTR: 'L11',
  },
  PlacedAdoption: { DATE_PLACED: '@start+10' },
  PrevPerm: { PREV_PERM: 'P1', LA_PERM: 'E08000003', DATE_PERM: '@start-900' },
  Missing: { MISSING: 'M', MIS_START: '@start+20', MIS_END: '@start+22' },
  SWEpisodes: { SW_ID: 'SW1234', SW_DECOM: '@start+50', SW_REASON: 'FCONTA' },
  DoLo: { DOLO_START: '@start+10', DOLO_END: '@start+50' },
}
