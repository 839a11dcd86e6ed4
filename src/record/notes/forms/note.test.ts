import { expect, test } from 'vitest'
import { formFaults } from '../../../mechanisms/forms/index.ts'
import { correctNoteForm, noteForm } from './note.ts'

test.each([noteForm, correctNoteForm])('the form $id is sound', (form) => {
  expect(formFaults(form)).toEqual([])
})
