import { ask, form } from '../../../mechanisms/forms/index.ts'
import { allocationRoles } from '../codes.ts'

/** Who is to work with a child. */
export const allocateWorkerForm = form({ id: 'allocate-worker', version: 1, title: 'Allocate a worker' })
  .ask(
    'workerId',
    ask.person('Who will work with this child?', {
      required: 'Select who will work with this child',
      hint: 'The number is how many people each is allocated to now.',
    }),
  )
  .ask(
    'role',
    ask.choose('What will they be there for?', allocationRoles, {
      required: 'Select what they will be there for',
    }),
  )
  .ask(
    'on',
    ask.date('From which day?', {
      required: 'Enter the day from which they work with the child',
      latest: 'today',
      called: 'The day',
    }),
  )
  .done()
