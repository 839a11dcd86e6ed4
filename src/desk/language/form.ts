import { ask, form } from '../../mechanisms/forms/index.ts'

/** One line of the council's guide. */
export const termForm = form({ id: 'language-term', version: 1, title: 'Add or change a term' })
  .ask('term', ask.text('Term', { required: 'Enter the term', longest: 100 }))
  .ask(
    'instead',
    ask.text('Kinder wording', {
      hint: 'Leave it empty to take the term off the list.',
      longest: 200,
    }),
  )
  .ask('because', ask.text('Why?', { required: 'Enter why', longest: 300 }))
  .done()

/** Some words to look at. Nothing of it is kept. */
export const wordsForm = form({ id: 'language-check', version: 1, title: 'How does this read?' })
  .ask(
    'text',
    ask.longText('Your words', { required: 'Enter the words to look at', longest: 20_000, rows: 10 }),
  )
  .ask(
    'toFamily',
    ask.yesNo('Are they for a child or family?', {
      required: 'Select yes if they are for a child or family',
    }),
  )
  .done()
