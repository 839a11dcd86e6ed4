import { ask, form } from '../../../mechanisms/forms/index.ts'

/** Who works with the family, and the manager's first direction. */
export const allocateReferralForm = form({
  id: 'allocate-referral',
  version: 1,
  title: 'Allocate a referral',
})
  .ask(
    'together',
    ask.choose(
      'Which children?',
      {
        all: 'All the brothers and sisters who wait: one piece of work, one assessment',
        one: 'Only the first child',
      },
      { required: 'Select which children' },
    ),
  )
  .ask(
    'workerId',
    ask.person('Who will work with the family?', {
      required: 'Select who will work with the family',
      hint: 'The number is what each carries now: open children, weighed by the kind of work',
    }),
  )
  .ask(
    'overCap',
    ask.longText('If they are in their first year and carry the most they should: why them all the same?', {
      rows: 2,
    }),
  )
  .ask(
    'understand',
    ask.longText('What do we want to understand?', {
      required: 'Enter what we want to understand',
      hint: 'Your first direction: what worries us, what we do not know yet, whom to speak to first',
    }),
  )
  .ask(
    'seeBy',
    ask.date('By when is each child to be seen?', {
      required: 'Enter by when each child is to be seen',
      called: 'The day by which each child is to be seen',
      hint: 'The same day where a child may be at risk now',
    }),
  )
  .done()
