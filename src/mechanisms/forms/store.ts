import { areAnswersTo, unflatten } from './answers.ts'
import { draftAge, moveDraft } from './draft-body.ts'
import {
  draftsOf,
  draftsOfOthers,
  dropDraft,
  findDraft,
  forgetDrafts,
  resealDrafts,
  saveDraft,
} from './drafts.records.ts'
import type { Named } from './fields.ts'
import { placesOf } from './fields.ts'
import type { AnyForm, Form } from './form.ts'
import { joinAnswers } from './join.ts'
import { type Prefill, provenanceOf } from './prefill.ts'
import { addRecord, findRecord, historyOf, recordsAbout, type StoredRecord, saveRecord } from './records.ts'
import type { StoredProvenance } from './stored.ts'

/**
 * Drafts: one for each author and each showing of a form. All but `age` and `move` work in the author's own transaction
 * (`inContext`): nobody else's drafts are there. Drop the draft in the transaction that sends the form.
 */
export const drafts = {
  save: saveDraft,
  find: findDraft,
  of: draftsOf,
  drop: dropDraft,
  forget: forgetDrafts,
  reseal: resealDrafts,
  ofOthers: draftsOfOthers,
  move: moveDraft,
  age: draftAge,
} as const

/** Forms that were filled in, every version of their text, and the way out where two people wrote in one. */
export const records = {
  add: addRecord,
  save: saveRecord,
  find: findRecord,
  about: recordsAbout,
  history: historyOf,
  join: joinAnswers,
  typed,
  provenance,
} as const

/** A record's answers with their type, where it was written with this version of the form; null otherwise. */
function typed<A extends object>(
  form: Form<A>,
  record: Pick<StoredRecord, 'formId' | 'formVersion' | 'answers'>,
): A | null {
  const sameVersion = form.id === record.formId && form.version === record.formVersion
  return sameVersion && areAnswersTo(form, record.answers) ? record.answers : null
}

/** Where the answers came from that Hearth filled in and nobody changed: to be stored with them. */
function provenance(
  form: AnyForm,
  answers: object,
  { prefill, children = [] }: { readonly prefill: Prefill; readonly children?: readonly Named[] },
): StoredProvenance {
  return provenanceOf(placesOf(form, children), unflatten(answers), prefill)
}
