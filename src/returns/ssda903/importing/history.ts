import type { HistoryTable } from '../../../journey/children-in-care/records.ts'
import { years } from '../../years.ts'
import {
  accommodations,
  activities,
  adopterSexes,
  adopterStatuses,
  endReasons,
  episodeReasons,
  inTouchCodes,
  legalStatuses,
  needCodes,
  placeChangeReasons,
  placeProviders,
  placesOf,
  previousPermanences,
  reversalReasons,
  reviewCodes,
  sdqReasons,
  workerReasons,
} from '../codes.ts'
import type { ColumnName, TableName } from '../tables.ts'

/** A column of the record, and where a return says it. */
export interface HistoryColumn {
  readonly of: ColumnName
  /** Text as it is, a day, or one of these codes. */
  readonly is: 'text' | 'day' | ReadonlySet<string>
}

/** How the rows of a table of the return become history. */
export interface Mapping extends HistoryTable {
  readonly from: TableName
  readonly columns: Readonly<Record<string, HistoryColumn>>
  /** The day after which it may not have ended, and that of its end. */
  readonly order?: readonly [string, string]
  /** It is of the year, not of a day. */
  readonly isYearly?: true
}

const text = (of: ColumnName): HistoryColumn => ({ of, is: 'text' })
const day = (of: ColumnName): HistoryColumn => ({ of, is: 'day' })
const code = (of: ColumnName, is: ReadonlySet<string>): HistoryColumn => ({ of, is })
const yesOrNo: ReadonlySet<string> = new Set(['0', '1'])
// A return of one year tells episodes that began in years with other codes.
const places: ReadonlySet<string> = new Set(years.flatMap((year) => [...placesOf(year)]))

/** The tables of the return that hold history, each with its table of the record. */
export const mappings: readonly Mapping[] = [
  {
    from: 'Episodes',
    name: 'children_in_care.episode',
    key: ['started_on'],
    later: ['ended_on', 'reason_ended', 'reason_placement_changed'],
    order: ['started_on', 'ended_on'],
    columns: {
      started_on: day('DECOM'),
      reason_started: code('RNE', episodeReasons),
      legal_status: code('LS', legalStatuses),
      need: code('CIN', needCodes),
      placement: code('PLACE', places),
      placement_provider: code('PLACE_PROVIDER', placeProviders),
      ended_on: day('DEC'),
      reason_ended: code('REC', endReasons),
      reason_placement_changed: code('REASON_PLACE_CHANGE', placeChangeReasons),
      home_postcode: text('HOME_POST'),
      placement_postcode: text('PL_POST'),
      urn: text('URN'),
    },
  },
  {
    from: 'UASC',
    name: 'children_in_care.unaccompanied',
    key: [],
    later: ['ended_on'],
    columns: { ended_on: day('DUC') },
  },
  {
    from: 'Reviews',
    name: 'children_in_care.review',
    key: ['held_on'],
    later: [],
    columns: { held_on: day('REVIEW'), took_part: code('REVIEW_CODE', reviewCodes) },
  },
  {
    from: 'OC2',
    name: 'children_in_care.outcomes',
    key: ['year'],
    later: [],
    isYearly: true,
    columns: {
      sdq_score: text('SDQ_SCORE'),
      sdq_reason: code('SDQ_REASON', sdqReasons),
      convicted: code('CONVICTED', yesOrNo),
      health_check: code('HEALTH_CHECK', yesOrNo),
      immunisations: code('IMMUNISATIONS', yesOrNo),
      teeth_check: code('TEETH_CHECK', yesOrNo),
      health_assessment: code('HEALTH_ASSESSMENT', yesOrNo),
      substance_misuse: code('SUBSTANCE_MISUSE', yesOrNo),
      intervention_received: code('INTERVENTION_RECEIVED', yesOrNo),
      intervention_offered: code('INTERVENTION_OFFERED', yesOrNo),
    },
  },
  {
    from: 'OC3',
    name: 'children_in_care.care_leaver',
    key: ['year'],
    later: [],
    isYearly: true,
    columns: {
      in_touch: code('IN_TOUCH', inTouchCodes),
      activity: code('ACTIV', activities),
      accommodation: code('ACCOM', accommodations),
    },
  },
  {
    from: 'AD1',
    name: 'children_in_care.adoption',
    key: ['year'],
    later: [],
    isYearly: true,
    columns: {
      decided_on: day('DATE_INT'),
      matched_on: day('DATE_MATCH'),
      by_foster_carer: code('FOSTER_CARE', yesOrNo),
      adopters: text('NB_ADOPTR'),
      adopters_sex: code('SEX_ADOPTR', adopterSexes),
      adopters_legal_status: code('LS_ADOPTR', adopterStatuses),
    },
  },
  {
    from: 'PlacedAdoption',
    name: 'children_in_care.adoption_decision',
    key: ['decided_on'],
    later: ['reversed_on', 'reason_reversed'],
    columns: {
      decided_on: day('DATE_PLACED'),
      reversed_on: day('DATE_PLACED_CEASED'),
      reason_reversed: code('REASON_PLACED_CEASED', reversalReasons),
    },
  },
  {
    from: 'PrevPerm',
    name: 'children_in_care.previous_permanence',
    key: ['year'],
    later: [],
    isYearly: true,
    columns: {
      kind: code('PREV_PERM', previousPermanences),
      authority: text('LA_PERM'),
      ordered_on_text: text('DATE_PERM'),
    },
  },
  {
    from: 'Missing',
    name: 'children_in_care.missing',
    key: ['from_on'],
    later: ['to_on'],
    order: ['from_on', 'to_on'],
    columns: {
      from_on: day('MIS_START'),
      to_on: day('MIS_END'),
      kind: code('MISSING', new Set(['M', 'A'])),
    },
  },
  {
    from: 'SWEpisodes',
    name: 'children_in_care.social_worker',
    key: ['from_on', 'register_number'],
    later: ['to_on'],
    order: ['from_on', 'to_on'],
    columns: {
      from_on: day('SW_DECOM'),
      register_number: text('SW_ID'),
      to_on: day('SW_DEC'),
      reason: code('SW_REASON', workerReasons),
    },
  },
  {
    from: 'DoLo',
    name: 'children_in_care.deprivation_of_liberty',
    key: ['from_on'],
    later: ['to_on'],
    order: ['from_on', 'to_on'],
    columns: { from_on: day('DOLO_START'), to_on: day('DOLO_END') },
  },
]
