import { isCode } from '../../../platform/code.ts'
import { ethnicities } from '../codes.ts'
import { recordRule } from '../rule.ts'

export const rule4220 = recordRule({
  code: '4220',
  catches: 'Ethnicity is missing or is no code of the census.',
  todo: 'Record the ethnicity; where it was refused or not asked yet, REFU or NOBT.',
  table: 'ChildCharacteristics',
  fields: ['Ethnicity'],
  fails: ({ Ethnicity }) => Ethnicity === null || !isCode(ethnicities, Ethnicity),
})
