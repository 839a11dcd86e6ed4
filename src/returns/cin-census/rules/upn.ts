import { upnCouncils } from '../codes.ts'
import type { CinReturn } from '../model.ts'
import { at, childrenRule, recordRule } from '../rule.ts'
import { repeated } from './repeated.ts'

// The letters I, O and S are not used.
const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

const fields = ['UPN'] as const
const table = 'ChildIdentifiers'

export const rule1510 = recordRule({
  code: '1510',
  catches: 'The first letter of the UPN does not fit its digits, so one of them is wrong.',
  todo: 'Compare the UPN with the school’s record and correct it.',
  table,
  fields,
  fails: ({ UPN }) => UPN !== null && /^.\d{12}$/.test(UPN) && UPN[0] !== checkLetterOf(UPN),
})

export const rule1520 = childrenRule({
  code: '1520',
  catches: 'Two or more children have the same UPN.',
  todo: 'Find out whose UPN it is; if the records are one child, merge them.',
  fields: ['ChildIdentifiers.UPN'],
  check: (whole) => repeated(everyone(whole), ({ UPN }) => UPN).flatMap((one) => at(one, 'UPN')),
})

export const rule1530 = recordRule({
  code: '1530',
  since: '2023/24',
  reworded: true,
  catches: 'Digits 2 to 4 of the UPN are no council’s code.',
  todo: 'Compare the UPN with the school’s record and correct it.',
  table,
  fields,
  fails: ({ UPN }) => UPN?.length === 13 && !upnCouncils.has(UPN.slice(1, 4)),
})

export const rule1540 = recordRule({
  code: '1540',
  catches: 'Characters 5 to 12 of the UPN are not all digits.',
  todo: 'Correct the UPN; take it away if it is no UPN at all.',
  table,
  fields,
  fails: ({ UPN }) => UPN !== null && !/^\d{8}$/.test(UPN.slice(4, 12)),
})

export const rule1550 = recordRule({
  code: '1550',
  catches: 'The last character of the UPN is neither a digit nor a letter that may stand there.',
  todo: 'Compare the UPN with the school’s record and correct it.',
  table,
  fields,
  fails: ({ UPN }) => UPN?.length === 13 && !/[\dA-HJ-NP-RT-Z]$/.test(UPN),
})

export const rule1560Q = recordRule({
  code: '1560Q',
  catches: 'The former UPN is not one letter and 12 digits.',
  todo: 'Correct the former UPN, or say why it is right.',
  table,
  fields: ['FormerUPN'],
  fails: ({ FormerUPN }) => FormerUPN !== null && !/^[A-Za-z]\d{12}$/.test(FormerUPN),
})

/** Each digit times its place, 2 to 13, added up; the remainder by 23 is the letter's place. */
function checkLetterOf(upn: string): string | undefined {
  const sum = [...upn.slice(1)].reduce((total, digit, at) => total + Number(digit) * (at + 2), 0)
  return checkLetters[sum % 23]
}

function everyone({ children }: CinReturn) {
  return children.flatMap((child) => child.ChildIdentifiers)
}
