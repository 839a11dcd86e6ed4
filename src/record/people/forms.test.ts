import { expect, test } from 'vitest'
import { type AnyForm, formFaults } from '../../mechanisms/forms/index.ts'
import * as family from '../families/forms/family.ts'
import * as warning from '../warnings/forms/warning.ts'
import * as identity from './forms/identity.ts'
import * as reaching from './forms/reaching.ts'

const forms: AnyForm[] = [identity, reaching, family, warning].flatMap((each) =>
  Object.values(each).filter((one): one is AnyForm => typeof one === 'object'),
)

test('there are forms to look at, no two of one name', () => {
  expect(forms.length).toBeGreaterThan(20)
  expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length)
})

test.each(forms)('form $id version $version is sound', (form) => {
  expect(formFaults(form)).toEqual([])
})
