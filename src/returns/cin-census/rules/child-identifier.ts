import { at, childRule, gather, recordRule } from '../rule.ts'

const fields = ['LAchildID'] as const
const table = 'ChildIdentifiers'

export const rule1570 = recordRule({
  code: '1570',
  since: '2024/25',
  catches: 'The child’s identifier is longer than 20 characters.',
  todo: 'Give the child an identifier of at most 20 letters and digits, and keep it in later years.',
  table,
  fields,
  fails: ({ LAchildID }) => LAchildID !== null && LAchildID.length > 20,
})

export const rule1580 = recordRule({
  code: '1580',
  since: '2024/25',
  catches: 'The child’s identifier holds something that is neither a letter nor a digit.',
  todo: 'Take spaces, dashes and other marks out of the identifier.',
  table,
  fields,
  fails: ({ LAchildID }) => LAchildID !== null && !/^[A-Za-z0-9]+$/.test(LAchildID),
})

export const rule8500 = recordRule({
  code: '8500',
  catches: 'The child has no identifier.',
  todo: 'Give the child the identifier that your system knows them by.',
  table,
  fields,
  fails: ({ LAchildID }) => LAchildID === null,
})

export const rule8510 = childRule({
  code: '8510',
  reads: 'ChildIdentifiers',
  catches: 'Two or more children have the same identifier.',
  todo: 'If they are one child, put all episodes under one Child; else give each their own identifier.',
  fields: ['ChildIdentifiers.LAchildID'],
  // A child of this model is all that stands under one identifier.
  check: ({ ChildIdentifiers }) =>
    ChildIdentifiers.length > 1 ? gather(ChildIdentifiers, (one) => at(one, 'LAchildID')) : [],
})

export const rule8590 = childRule({
  code: '8590',
  reads: 'ChildIdentifiers',
  catches: 'The child has no episode.',
  todo: 'Add the episode that the child is in the return for, or leave the child out.',
  fields: ['ChildIdentifiers.LAchildID'],
  check: ({ ChildIdentifiers, CINdetails }) =>
    CINdetails.length === 0 ? gather(ChildIdentifiers, (one) => at(one, 'LAchildID')) : [],
})
