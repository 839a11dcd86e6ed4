import { type AnswersTo, ask, form } from '../../../mechanisms/forms/index.ts'
import { noteKinds } from '../codes.ts'

const started = (id: string, title: string) =>
  form({ id, version: 1, title })
    .ask(
      'kind',
      ask.choose('What kind of note is it?', noteKinds, { required: 'Select what kind of note it is' }),
    )
    .ask(
      'happenedAt',
      ask.dateTime('When did it happen?', {
        required: 'Enter when it happened',
        latest: 'today',
        called: 'The day it happened',
      }),
    )
    .ask(
      'title',
      ask.text('Title', {
        required: 'Enter a title',
        longest: 200,
        hint: 'One line, as the chronology will show it.',
      }),
    )
    .ask(
      'text',
      ask.longText('What happened, for all the children', {
        rows: 12,
        hint: 'It shows on the record of every child you tick. Put what is only about one child in that child’s own box.',
      }),
    )
    .askPerChild('part', ask.longText('Only about this child', { rows: 6 }))

/** A note about one child, or once for several. */
export const noteForm = started('case-note', 'Write a note').done()

/** New words for a note, and why. */
export const correctNoteForm = started('correct-case-note', 'Correct a note')
  .ask('because', ask.text('Why do you correct it?', { required: 'Enter why you correct it', longest: 500 }))
  .done()

export type NoteAnswers = AnswersTo<typeof noteForm>
