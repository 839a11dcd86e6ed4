import { ask, form } from '../../../mechanisms/forms/index.ts'
import type { Code } from '../../../platform/code.ts'

/** What a professional's message should give, as it is rated at the decision. @source spec/services/01-front-door.md, quality of what partners send */
export const qualities = [
  {
    code: 'complete',
    label: 'Who, where and what happened',
    missing: 'who is in the family, where they live and what happened',
  },
  {
    code: 'consent',
    label: 'Whether the family agreed',
    missing: 'whether the family agreed, or why they were not asked',
  },
  {
    code: 'why-level',
    label: 'Why this level of need',
    missing: 'why you think that this level of help is needed',
  },
  { code: 'voice', label: 'What the child says or shows', missing: 'what the child says or shows about it' },
] as const satisfies readonly (Code & { missing: string })[]
export type QualityCode = (typeof qualities)[number]['code']

/** Asked with a decision where a professional wrote or rang. */
export const qualityForm = form({
  id: 'referral-quality',
  version: 1,
  title: 'What their message gave us',
})
  .ask(
    'gave',
    ask.chooseMany(
      'What did their message give us to decide with?',
      [...qualities.map(({ code, label }) => ({ code, label })), { code: 'none', label: 'None of these' }],
      {
        required: 'Select what their message gave us, or none of these',
        hint: 'They are told with our answer',
      },
    ),
  )
  .ask(
    'better',
    ask.text('What would have helped more?', { hint: 'They read this, so name nobody', longest: 300 }),
  )
  .done()

/** A rating looked at together with the agency that sent the message. */
export const qualityAuditForm = form({
  id: 'referral-quality-audit',
  version: 1,
  title: 'Looked at together',
})
  .ask(
    'withWhom',
    ask.text('Who looked at it for the agency?', { required: 'Enter who looked at it with you' }),
  )
  .ask(
    'agreed',
    ask.yesNo('Do they see it as we rated it?', { required: 'Select yes if they see it as we do' }),
  )
  .ask(
    'learned',
    ask.longText('What do you both take from it?', {
      required: 'Enter what you both take from it',
      hint: 'About how messages are written, not about the family',
      rows: 4,
    }),
  )
  .done()
