import { ask, form } from '../../mechanisms/forms/index.ts'

/** What somebody makes of two records that may be one person. */
export const comparisonForm = form({ id: 'compare-records', version: 1, title: 'Is this one person?' })
  .ask(
    'answer',
    ask.choose(
      'What do you say?',
      [
        { code: 'same', label: 'It is one person: join the records' },
        { code: 'different', label: 'They are two people', hint: 'It is not asked again.' },
        { code: 'later', label: 'I can’t tell yet', hint: 'It is asked again in two weeks.' },
      ],
      { required: 'Select what you say' },
    ),
  )
  .askIf(
    (when) => when('answer').is('same'),
    'keep',
    ask.choose(
      'Which record is kept?',
      [
        { code: 'first', label: 'The first record' },
        { code: 'second', label: 'The second record' },
      ],
      {
        required: 'Select which record is kept',
        hint: 'Its name, date of birth and number stand. Everything on the other comes to it, and what the other says stays beside it.',
      },
    ),
  )
  .ask(
    'because',
    ask.longText('Why?', {
      required: 'Enter why',
      hint: 'What shows it: a certificate, the family, the school, both seen on one day.',
      longest: 2000,
      rows: 4,
    }),
  )
  .done()

/** What the second person says of a joining that was proposed. */
export const agreementForm = form({ id: 'agree-to-join', version: 1, title: 'Join these records?' })
  .ask(
    'answer',
    ask.choose(
      'What do you say?',
      [
        { code: 'agree', label: 'It is one person: join the records' },
        { code: 'decline', label: 'Do not join them' },
      ],
      { required: 'Select what you say' },
    ),
  )
  .askIf(
    (when) => when('answer').is('decline'),
    'because',
    ask.longText('Why not?', { required: 'Enter why not', longest: 2000, rows: 4 }),
  )
  .done()

/** Taking a proposal back. */
export const takeBackForm = form({ id: 'take-back-joining', version: 1, title: 'Take the proposal back' })
  .ask('because', ask.longText('Why?', { required: 'Enter why', longest: 2000, rows: 3 }))
  .done()

/** Whose each thing is that was written since two records were joined, and why they are parted. */
export const partingForm = form({ id: 'part-records', version: 1, title: 'Part these records' })
  .askPerChild(
    'whose',
    ask.choose(
      'Whose is it?',
      [
        { code: 'kept', label: 'The record that was kept' },
        { code: 'other', label: 'The record that comes back' },
      ],
      { required: 'Select whose it is' },
    ),
  )
  .ask(
    'because',
    ask.longText('Why are they two people?', {
      required: 'Enter why they are two people',
      hint: 'It is kept for good, and neither is offered for the other again.',
      longest: 2000,
      rows: 4,
    }),
  )
  .done()
