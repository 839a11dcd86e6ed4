import { childRule } from '../../rule.ts'

const tables = [
  ['INT31', 'AD1'],
  ['INT32', 'Header'],
  ['INT33', 'OC2'],
  ['INT34', 'OC3'],
  ['INT35', 'PrevPerm'],
  ['INT36', 'UASC'],
] as const

export const doubleRules = tables.map(([code, table]) =>
  childRule({
    code,
    needs: [table],
    shows: ['CHILD'],
    says: `A child is more than once in ${table}.`,
    fix: 'Keep one row for the child; where two children share an id, put one right.',
    flags: ({ now }) => (now[table].length > 1 ? now[table] : []),
  }),
)
