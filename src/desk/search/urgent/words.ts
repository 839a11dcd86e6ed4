import { type UrgentProblem, urgentAccess } from '../../../mechanisms/access/index.ts'
import { ask, type FieldError, form } from '../../../mechanisms/forms/index.ts'

const { hours, aDay, words } = urgentAccess.limits

/** What must be said before a record is opened urgently. */
export const urgentForm = form({ id: 'open-urgently', version: 1, title: 'Open a record urgently' })
  .ask(
    'ground',
    ask.choose('Why must you see this record now?', urgentAccess.grounds, {
      required: 'Select why you must see this record now',
    }),
  )
  .ask(
    'words',
    ask.longText('What is happening, and what do you need to know?', {
      required: `Enter what is happening, in ${words} characters or more`,
      hint: 'It is kept with the record and read by whoever reviews this.',
      longest: 2000,
    }),
  )
  .done()

/** What the page says before anything is opened: what, for how long, who will be told. */
export const urgentTerms: readonly string[] = [
  `You can read the whole record for ${hours} hours. You cannot change it, print it or take it out.`,
  'The worker, their manager and the privacy lead are told at once. Somebody other than you reviews it by the end of the next working day.',
  `You can do this ${aDay} times a day at most.`,
]

/** What to say where it is not opened. */
export const urgentMessages: Record<UrgentProblem, FieldError> = {
  'too few words': { field: 'words', text: `Enter what is happening, in ${words} characters or more` },
  'too many today': {
    field: 'ground',
    text: `You have opened ${aDay} records urgently today. Ring the privacy lead to open another`,
  },
  'closed to you': { field: 'ground', text: 'This record cannot be opened in this way. Ask the front door' },
}
