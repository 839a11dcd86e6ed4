import { expect, test } from 'vitest'
import { formFaults } from '../../mechanisms/forms/index.ts'
import { conflictForm, endInterestForm, interestForm } from './conflicts/forms.ts'
import { coverForm, endCoverForm } from './cover/forms.ts'
import {
  changeListForm,
  decideRestrictionForm,
  endRestrictionForm,
  findRecordForm,
  restrictForm,
  whyNotForm,
} from './restrictions/forms.ts'
import { readNames } from './restrictions/names-typed.ts'
import { recordTyped } from './restrictions/record-typed.ts'
import { accountForm, decideRoleForm, endRoleForm, giveRoleForm, teamForm } from './workers/forms.ts'

const forms = [
  ...[conflictForm, endInterestForm, interestForm, coverForm, endCoverForm, findRecordForm, restrictForm],
  ...[changeListForm, endRestrictionForm, decideRestrictionForm, whyNotForm, endRoleForm, decideRoleForm],
  ...[accountForm, teamForm, giveRoleForm(['auditor', 'analyst'])],
]

test.each(forms)('form $id is sound', (form) => {
  expect(formFaults(form)).toEqual([])
})

const workers = [
  { id: 'ruth-n', name: 'Ruth Olu', team: 'Assessment north' },
  { id: 'ruth-s', name: 'Ruth Olu', team: 'Assessment south' },
  { id: 'kit', name: 'Kit O’Shea', team: null },
]

test.each([
  { typed: 'Kit O’Shea', ids: ['kit'] },
  { typed: ' kit o’shea \n\n', ids: ['kit'] },
  { typed: 'Ruth Olu, Assessment south\nKit O’Shea', ids: ['ruth-s', 'kit'] },
  { typed: 'Kit O’Shea\nKit O’Shea', ids: ['kit'] },
])('4.1 names typed as $typed are $ids', ({ typed, ids }) => {
  expect(readNames(typed, workers)).toEqual({ ok: true, value: ids })
})

test.each([
  { typed: 'Ruth Olu', why: 'several' },
  { typed: 'Kit', why: 'unknown' },
  { typed: 'Kit O’Shea\nNobody', why: 'unknown' },
])('4.1 names typed as $typed can’t be read: $why', ({ typed, why }) => {
  expect(readNames(typed, workers)).toMatchObject({ ok: false, unread: { why } })
})

const id = '3f9a07c2-0000-4000-8000-000000000001'

test.each([
  { typed: id, is: id },
  { typed: `https://hearth.example/people/${id}/notes/new?x=1`, is: id },
  { typed: id.toUpperCase(), is: id },
  { typed: 'Wren Testcase', is: null },
])('3.12 the record in $typed is $is', ({ typed, is }) => {
  expect(recordTyped(typed)).toBe(is)
})
