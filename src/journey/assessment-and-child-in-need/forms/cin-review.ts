import { ask, form } from '../../../mechanisms/forms/index.ts'
import type { MeetingKind } from '../../../record/meetings/model.ts'
import { childInNeedPlan } from '../../../record/plans/kinds.ts'

/** A child in need review: a meeting of the family and whoever helps. What it decides stands with the plan. */
export const cinReviewKind: MeetingKind = {
  id: 'child-in-need-review',
  title: 'Child in need review',
  agencies: [
    { code: 'family', label: 'Family' },
    { code: 'child', label: 'The child' },
    { code: 'school', label: 'School or nursery' },
    { code: 'health', label: 'Health' },
    { code: 'other', label: 'Another agency' },
    { code: 'social-care', label: 'Social care' },
  ],
  quorum: [],
  decisions: childInNeedPlan.decisions,
  part: 'notes',
  may: childInNeedPlan.may,
}

/** Who was there. */
export const cinReviewAttendanceForm = form({
  id: 'cin-review-attendance',
  version: 1,
  title: 'Who was there',
})
  .ask(
    'family',
    ask.text('Who came of the family?', { required: 'Enter who came of the family, or that nobody did' }),
  )
  .ask(
    'child',
    ask.choose(
      'How did the children take part?',
      {
        came: 'They were there',
        sent: 'Somebody brought what they think',
        not: 'They did not take part',
      },
      { required: 'Select how the children took part' },
    ),
  )
  .askIf(
    (when) => when('child').is('not'),
    'childNot',
    ask.text('Why not?', { required: 'Enter why the children did not take part' }),
  )
  .ask('school', ask.text('Who came from school or nursery?'))
  .ask('health', ask.text('Who came from health?'))
  .ask('other', ask.text('Who else came?', { hint: 'Name and agency' }))
  .done()
