import { rowsOf } from '../../book.ts'
import { latestEpisode } from '../../definitions/episodes.ts'
import { hasLeaverData } from '../../definitions/leaver-data.ts'
import { blank, has } from '../../row.ts'
import { returnRule, rowOfChildRule } from '../../rule.ts'

const items = ['IN_TOUCH', 'ACTIV', 'ACCOM'] as const

/** Care leaver items beside the young person's episodes, and children of whom there are none. */
export const leaverEpisodeRules = [
  rowOfChildRule('OC3', {
    code: '1000',
    needs: ['Episodes', 'OC3'],
    shows: [...items],
    says: 'The young person died in care, and yet there are care leaver items.',
    fix: 'Take the row out, or put the end of the last episode right.',
    flags: (_, { now, last }) => [...now.Episodes, ...last.Episodes].some(({ REC }) => REC === 'E2'),
  }),
  rowOfChildRule('OC3', {
    code: '1002',
    needs: ['Episodes', 'OC3', 'Episodes_last'],
    shows: [...items],
    says: 'There are care leaver items, but no episode of the young person this year or last.',
    fix: 'Check the child id, or put the episodes in.',
    flags: (_, { now, last }) => now.Episodes.length === 0 && last.Episodes.length === 0,
  }),
  rowOfChildRule('OC3', {
    code: '1010',
    needs: ['Episodes', 'Episodes_last', 'OC3'],
    shows: [...items],
    says: 'The young person’s last episode was open last year and there is none now, and yet there are care leaver items.',
    fix: 'Put in how and when that episode ended.',
    flags: (_, { now, last }) => {
      const latest = latestEpisode(last.Episodes)
      return now.Episodes.length === 0 && latest !== undefined && blank(latest.DEC)
    },
  }),
  rowOfChildRule('OC3', {
    code: '1011',
    needs: ['OC3', 'Episodes'],
    shows: [...items],
    says: 'Care passed to another authority, and yet there are care leaver items.',
    fix: 'Take the items out: the other authority returns them.',
    flags: (row, { now }) => hasLeaverData(row) && latestEpisode(now.Episodes)?.REC === 'E3',
  }),
  returnRule({
    code: '1012',
    needs: ['Episodes'],
    shows: ['CHILD'],
    says: 'There is a row for a child who has no episode this year.',
    fix: 'Put the episodes in, or take the row out.',
    flags: (book) => {
      const inCare = new Set(rowsOf(book, 'Episodes').map(({ CHILD }) => CHILD))
      return othersThanEpisodes.flatMap((table) =>
        rowsOf(book, table).filter(({ CHILD }) => has(CHILD) && !inCare.has(CHILD)),
      )
    },
  }),
]

const othersThanEpisodes = ['PlacedAdoption', 'Missing', 'Reviews', 'AD1', 'PrevPerm', 'OC2'] as const
