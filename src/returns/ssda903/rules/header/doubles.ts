import { rowsOf } from '../../book.ts'
import { unknownUpns } from '../../codes.ts'
import { returnRule } from '../../rule.ts'

export const headerDoubleRules = [
  returnRule({
    code: '444',
    since: '2025/26',
    needs: ['Header'],
    shows: ['UPN'],
    says: 'Two children have the same unique pupil number.',
    fix: 'Ask the school which child it belongs to; if it is one child twice, put the records together.',
    flags: (book) => {
      const real = rowsOf(book, 'Header').filter(({ UPN }) => UPN !== null && !unknownUpns.has(UPN))
      return [...Map.groupBy(real, ({ UPN }) => UPN).values()].filter((same) => same.length > 1).flat()
    },
  }),
]
