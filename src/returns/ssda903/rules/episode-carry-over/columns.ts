import { endYear, type Year } from '../../../years.ts'
import { type Need, type Rule, rowOfChildRule } from '../../rule.ts'
import type { ColumnName } from '../../tables.ts'
import { type Carried, carriedOver, isDistanceChanged } from './carried.ts'

type Column = 'RNE' | 'LS' | 'CIN' | 'PLACE' | 'PLACE_PROVIDER' | 'URN' | 'PL_LA' | 'PL_LOCATION'

interface Differing {
  readonly shows: ColumnName
  readonly what: string
  readonly needs?: readonly Need[]
  readonly differs: (carried: Carried, year: Year) => boolean
}

/** Something of the episode that goes on over the turn of the year, which differs between the returns. */
function carriedRule(code: string, { shows, what, needs = [], differs }: Differing): Rule {
  return rowOfChildRule('Episodes', {
    code,
    needs: ['Episodes', 'Episodes_last', ...needs],
    shows: [shows],
    says: `${what} of the episode that was open last year differs from last year’s return.`,
    fix: 'Put back what last year’s return had, or end that episode and begin a new one.',
    flags: (row, child, { year }) => {
      const carried = carriedOver(child)
      return carried !== null && carried.first === row && differs(carried, year)
    },
  })
}

function differsIn(column: Column): Differing['differs'] {
  return ({ first, before }) => first[column] !== before[column]
}

const placesThen = ['Episodes.PL_LA', 'Episodes_last.PL_LA'] as const
const locations = ['Episodes.PL_LOCATION', 'Episodes_last.PL_LOCATION'] as const
const distances = ['Episodes.PL_DISTANCE', 'Episodes_last.PL_DISTANCE'] as const

/** What must not change while an episode goes on. */
export const carriedColumnRules = [
  carriedRule('503A', { shows: 'RNE', what: 'The reason for the new episode', differs: differsIn('RNE') }),
  carriedRule('503B', { shows: 'LS', what: 'The legal status', differs: differsIn('LS') }),
  carriedRule('503C', { shows: 'CIN', what: 'The category of need', differs: differsIn('CIN') }),
  carriedRule('503D', {
    shows: 'PLACE',
    what: 'The placement',
    differs: ({ first, before }, year) =>
      first.PLACE !== before.PLACE && !isRenamed(before.PLACE, first.PLACE, year),
  }),
  carriedRule('503E', {
    shows: 'PLACE_PROVIDER',
    what: 'The provider of the placement',
    differs: differsIn('PLACE_PROVIDER'),
  }),
  carriedRule('503F', { shows: 'URN', what: 'The URN', differs: differsIn('URN') }),
  carriedRule('503G', {
    shows: 'PL_DISTANCE',
    what: 'The distance from home',
    needs: distances,
    differs: isDistanceChanged,
  }),
  carriedRule('503H', {
    shows: 'PL_LA',
    what: 'The authority in which the placement lies',
    needs: placesThen,
    differs: differsIn('PL_LA'),
  }),
  carriedRule('503J', {
    shows: 'PL_LOCATION',
    what: 'Whether the placement lies in the authority',
    needs: locations,
    differs: differsIn('PL_LOCATION'),
  }),
  carriedRule('452', {
    shows: 'PL_LA',
    what: 'The authority in which the placement lies',
    needs: placesThen,
    differs: ({ first, before }) => first.RNE === before.RNE && first.PL_LA !== before.PL_LA,
  }),
  carriedRule('453', {
    shows: 'PL_DISTANCE',
    what: 'The distance from home',
    needs: distances,
    differs: (carried) => carried.first.RNE === carried.before.RNE && isDistanceChanged(carried),
  }),
]

/** Codes that were renamed at the turn of a year: K3 took over from H5, Z11 to Z14 from Z1. */
function isRenamed(before: string | null, now: string | null, year: Year): boolean {
  const ends = endYear(year)
  if (ends === 2024 || ends === 2025) return before === 'H5' && now === 'K3'
  return ends === 2026 && before === 'Z1' && /^Z1[1-4]$/.test(now ?? '')
}
