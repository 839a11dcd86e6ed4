/**
 * The tables of the return and what each column holds. `derived` and `distance` are worked out on reading, not sent
 * (Header.UASC is sent in XML only).
 *
 * @source DfE, Children looked after by local authorities in England: guide to the SSDA903 collection
 */
export const columns = {
  Header: {
    CHILD: 'text',
    SEX: 'text',
    DOB: 'date',
    ETHNIC: 'text',
    UPN: 'text',
    MOTHER: 'text',
    MC_DOB: 'date',
    UASC: 'derived',
  },
  Episodes: {
    CHILD: 'text',
    DECOM: 'date',
    RNE: 'text',
    LS: 'text',
    CIN: 'text',
    PLACE: 'text',
    PLACE_PROVIDER: 'text',
    DEC: 'date',
    REC: 'text',
    REASON_PLACE_CHANGE: 'text',
    HOME_POST: 'text',
    PL_POST: 'text',
    URN: 'text',
    PL_LA: 'derived',
    PL_LOCATION: 'derived',
    PL_DISTANCE: 'distance',
  },
  UASC: { CHILD: 'text', SEX: 'text', DOB: 'date', DUC: 'date' },
  Reviews: { CHILD: 'text', DOB: 'date', REVIEW: 'date', REVIEW_CODE: 'text' },
  OC2: {
    CHILD: 'text',
    DOB: 'date',
    SDQ_SCORE: 'text',
    SDQ_REASON: 'text',
    CONVICTED: 'text',
    HEALTH_CHECK: 'text',
    IMMUNISATIONS: 'text',
    TEETH_CHECK: 'text',
    HEALTH_ASSESSMENT: 'text',
    SUBSTANCE_MISUSE: 'text',
    INTERVENTION_RECEIVED: 'text',
    INTERVENTION_OFFERED: 'text',
  },
  OC3: { CHILD: 'text', DOB: 'date', IN_TOUCH: 'text', ACTIV: 'text', ACCOM: 'text' },
  AD1: {
    CHILD: 'text',
    DOB: 'date',
    DATE_INT: 'date',
    DATE_MATCH: 'date',
    FOSTER_CARE: 'text',
    NB_ADOPTR: 'text',
    SEX_ADOPTR: 'text',
    LS_ADOPTR: 'text',
  },
  PlacedAdoption: {
    CHILD: 'text',
    DOB: 'date',
    DATE_PLACED: 'date',
    DATE_PLACED_CEASED: 'date',
    REASON_PLACED_CEASED: 'text',
  },
  PrevPerm: { CHILD: 'text', DOB: 'date', PREV_PERM: 'text', LA_PERM: 'text', DATE_PERM: 'date' },
  Missing: { CHILD: 'text', DOB: 'date', MISSING: 'text', MIS_START: 'date', MIS_END: 'date' },
  SWEpisodes: {
    CHILD: 'text',
    DOB: 'date',
    SW_ID: 'text',
    SW_DECOM: 'date',
    SW_DEC: 'date',
    SW_REASON: 'text',
  },
  DoLo: { CHILD: 'text', DOB: 'date', DOLO_START: 'date', DOLO_END: 'date' },
} as const

export type Kind = 'text' | 'date' | 'derived' | 'distance'
export type TableName = keyof typeof columns
/** A table of this year's return, or of last year's. */
export type TableLabel = TableName | `${TableName}_last`
type ColumnsOf = { [T in TableName]: keyof (typeof columns)[T] }
export type ColumnName = ColumnsOf[TableName]

export const tableNames: readonly TableName[] = [
  'Header',
  'Episodes',
  'UASC',
  'Reviews',
  'OC2',
  'OC3',
  'AD1',
  'PlacedAdoption',
  'PrevPerm',
  'Missing',
  'SWEpisodes',
  'DoLo',
]

/** Name and kind of each column of a table, in the order of the guide. */
export function columnsOf(table: TableName): readonly (readonly [string, Kind])[] {
  return Object.entries(columns[table])
}

/** The columns that a CSV file of the table has. */
export function sentColumns(table: TableName): readonly string[] {
  return columnsOf(table).flatMap(([name, kind]) => (kind === 'text' || kind === 'date' ? [name] : []))
}

/** Whether text is the name of a table. */
export function isTableName(text: string): text is TableName {
  return tableNames.some((name) => name === text)
}
