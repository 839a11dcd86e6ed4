import { expect, test } from 'vitest'
import { formFaults } from '../../../mechanisms/forms/index.ts'
import { allocateWorkerForm } from './allocate-worker.ts'
import { closeForm } from './close.ts'
import { handOverForm } from './hand-over.ts'
import { moveForm } from './move.ts'

test.each([allocateWorkerForm, closeForm, handOverForm, moveForm])('the form $id is sound', (form) => {
  expect(formFaults(form)).toEqual([])
})
