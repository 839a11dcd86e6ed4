import { rowsOf } from '../../book.ts'
import { returnRule } from '../../rule.ts'

const tables = [
  ['INT01', 'AD1'],
  ['INT02', 'PlacedAdoption'],
  ['INT03', 'Episodes'],
  ['INT04', 'Missing'],
  ['INT05', 'OC2'],
  ['INT06', 'OC3'],
  ['INT07', 'PrevPerm'],
  ['INT08', 'Reviews'],
  ['INT09', 'UASC'],
] as const

export const knownChildRules = tables.map(([code, table]) =>
  returnRule({
    code,
    needs: ['Header', table],
    shows: ['CHILD'],
    says: `A child in ${table} is not in Header.`,
    fix: 'Check the child’s id, or add the child to Header.',
    flags: (book) => {
      const known = new Set(rowsOf(book, 'Header').map(({ CHILD }) => CHILD))
      return rowsOf(book, table).filter(({ CHILD }) => !known.has(CHILD))
    },
  }),
)
