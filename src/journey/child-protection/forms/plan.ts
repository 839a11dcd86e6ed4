import { forEveryone } from '../../../mechanisms/access/index.ts'
import { ask, form } from '../../../mechanisms/forms/index.ts'
import type { MeetingKind } from '../../../record/meetings/model.ts'
import { agencies, categoriesRead, colours, lookOutcomes, planEnds } from '../codes.ts'

const progress = [
  { code: 'on-track', label: 'The plan is being done' },
  { code: 'in-part', label: 'Part of the plan is being done' },
  { code: 'stuck', label: 'The plan is not being done' },
] as const

/** Those who carry the plan out, with the family, between conferences. */
export const coreGroupKind: MeetingKind = {
  id: 'core-group',
  title: 'Core group',
  agencies,
  quorum: ['social-care', 'family'],
  decisions: progress,
  part: 'chronology',
  may: forEveryone,
}

export const coreGroupForm = form({ id: 'core-group', version: 1, title: 'Core group' })
  .ask('startsAt', ask.dateTime('When was it?', { required: 'Enter when it was', latest: 'today' }))
  .ask('came', ask.chooseMany('Who came?', agencies, { required: 'Select who came' }))
  .ask('absent', ask.chooseMany('Who should have come and did not?', agencies))
  .ask('said', ask.longText('What did the family say?', { rows: 3 }))
  .ask(
    'decision',
    ask.choose('How is the plan going?', progress, { required: 'Select how the plan is going' }),
  )
  .ask(
    'rationale',
    ask.longText('What has changed since last time?', { required: 'Enter what has changed', rows: 4 }),
  )
  .ask('action', ask.text('What is to be done?', { longest: 300 }))
  .askIf(
    (when) => when('action').answered(),
    'ownerName',
    ask.text('By whom?', { required: 'Enter by whom it is to be done', longest: 100 }),
  )
  .askIf(
    (when) => when('action').answered(),
    'ownerAgency',
    ask.choose('Of which agency?', agencies, { required: 'Select their agency' }),
  )
  .askIf(
    (when) => when('action').answered(),
    'dueOn',
    ask.date('By which day?', { required: 'Enter by which day' }),
  )
  .done()

export const midwayForm = form({ id: 'plan-midway-check', version: 1, title: 'The chair’s check half-way' })
  .ask('on', ask.date('When did you look?', { required: 'Enter when you looked', latest: 'today' }))
  .ask(
    'colour',
    ask.choose('How is the plan going?', colours, {
      required: 'Select how the plan is going',
      hint: 'Red goes to the team manager, who has five days to answer',
    }),
  )
  .ask('because', ask.longText('Why?', { required: 'Enter why', rows: 4 }))
  .done()

export const answerDisputeForm = form({ id: 'answer-dispute', version: 1, title: 'Answer the chair' })
  .ask('words', ask.longText('What do you do about it?', { required: 'Enter what you do about it', rows: 5 }))
  .ask(
    'outcome',
    ask.choose(
      'What came of it?',
      { settled: 'The chair agrees: it is settled', 'goes up': 'The chair does not agree: it goes up' },
      { required: 'Select what came of it' },
    ),
  )
  .done()

export const lookForm = form({ id: 'look-at-plan', version: 1, title: 'Look at the plan' })
  .ask(
    'kind',
    ask.choose(
      'Which look is it?',
      {
        'six-month': 'Joint look: does it still need to be a plan?',
        'fifteen-month': 'Check for drift: a legal gateway view',
      },
      { required: 'Select which look it is' },
    ),
  )
  .ask('on', ask.date('When?', { required: 'Enter when', latest: 'today' }))
  .ask('who', ask.text('Who looked at it together?', { required: 'Enter who looked at it together' }))
  .ask('outcome', ask.choose('What did you decide?', lookOutcomes, { required: 'Select what you decided' }))
  .ask('because', ask.longText('Why?', { required: 'Enter why', rows: 4 }))
  .done()

/** For a child who was on a plan before. */
export const differentForm = form({
  id: 'repeat-plan',
  version: 1,
  title: 'What will be different this time?',
})
  .ask(
    'before',
    ask.longText('What had changed when the last plan ended?', {
      required: 'Enter what had changed when the last plan ended',
      rows: 3,
    }),
  )
  .ask('back', ask.longText('What came back?', { required: 'Enter what came back', rows: 3 }))
  .ask(
    'different',
    ask.longText('What will be different this time?', {
      required: 'Enter what will be different this time',
      rows: 4,
    }),
  )
  .done()

/** Ends that need no conference. That a child is safe enough is decided by a review. */
export const endPlanForm = form({
  id: 'end-protection-plan',
  version: 1,
  title: 'End the plan without a conference',
})
  .ask(
    'reason',
    ask.choose(
      'Why does it end?',
      planEnds.filter(({ code }) => code !== 'safe'),
      {
        required: 'Select why it ends',
        hint: 'That the child is safe enough is decided by a review conference',
      },
    ),
  )
  .ask('on', ask.date('On which day?', { required: 'Enter on which day', latest: 'today' }))
  .ask('words', ask.longText('What should be remembered?', { rows: 3 }))
  .done()

export const earlierPlanForm = form({
  id: 'earlier-plan-elsewhere',
  version: 1,
  title: 'An earlier plan with another council',
})
  .ask('council', ask.text('Which council?', { required: 'Enter which council' }))
  .ask('startedOn', ask.date('When did it start?', { required: 'Enter when it started', latest: 'today' }))
  .ask('endedOn', ask.date('When did it end?', { required: 'Enter when it ended', latest: 'today' }))
  .ask(
    'category',
    ask.choose('Under which category?', categoriesRead, { required: 'Select under which category' }),
  )
  .ask('worries', ask.longText('What were they worried about?', { rows: 3 }))
  .done()
