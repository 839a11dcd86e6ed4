import { ask, form } from '../../../mechanisms/forms/index.ts'
import { itemDecisionForm, minutesForm } from '../../../record/meetings/forms.ts'
import type { MeetingKind } from '../../../record/meetings/model.ts'
import { mayWorkAtFrontDoor } from '../access.ts'
import { agencies } from '../codes.ts'
import { levels } from '../model.ts'

/** Who sits at the daily triage: we ourselves, and whom we ask about families. */
export const triageAgencies = [{ code: 'social-care', label: 'Social care' }, ...agencies] as const

/** The daily multi-agency case discussion. What it agrees about a child is a level of need; the contact is decided apart. */
export const triageKind: MeetingKind = {
  id: 'front-door-triage',
  title: 'Daily triage',
  agencies: triageAgencies,
  quorum: ['social-care', 'police'],
  decisions: levels,
  part: 'contacts',
  may: mayWorkAtFrontDoor,
}

/** When, where, and who is asked for each agency. */
export const callTriageForm = form({ id: 'call-triage', version: 1, title: 'Call the daily triage' })
  .ask('startsAt', ask.dateTime('When does it begin?', { required: 'Enter when the triage begins' }))
  .ask('place', ask.text('Where?', { hint: 'A room, or the link of the call' }))
  .ask('socialCare', ask.text('Who comes for social care?', { hint: 'Name and job' }))
  .ask('police', ask.text('Who comes for the police?'))
  .ask('health', ask.text('Who comes for health?'))
  .ask('education', ask.text('Who comes for education?'))
  .ask('housing', ask.text('Who comes for housing?'))
  .ask('probation', ask.text('Who comes for probation?'))
  .ask('adultServices', ask.text('Who comes for adult services?'))
  .ask('earlyHelp', ask.text('Who comes for early help?'))
  .ask('youthJustice', ask.text('Who comes for youth justice?'))
  .done()

/** Asked with who came: somebody who was not asked, and why it goes on where an agency is missing. */
export const triageHeldForm = form({ id: 'triage-held', version: 1, title: 'Who came to the triage' })
  .ask('otherName', ask.text('Did somebody else come?', { hint: 'Name and job' }))
  .askIf(
    (when) => when('otherName').answered(),
    'otherAgency',
    ask.choose('Which agency are they from?', triageAgencies, { required: 'Select their agency' }),
  )
  .ask(
    'goneOn',
    ask.longText('If nobody came from the police or social care: why does it go on?', {
      hint: 'It may go on with a reason. The minutes then say who was not there',
      rows: 3,
    }),
  )
  .done()

/** The minutes of one child at the triage. */
export const triageMinutesForm = minutesForm(triageKind)

/** The level agreed for one child, why, and the plan. */
export const triageDecisionForm = itemDecisionForm(triageKind)

/** To whom the minutes went. */
export const triageSentForm = form({ id: 'triage-minutes-sent', version: 1, title: 'Who got the minutes' })
  .ask('toName', ask.text('Who got them?', { required: 'Enter who got the minutes' }))
  .ask(
    'toAgency',
    ask.choose('Which agency are they from?', triageAgencies, { required: 'Select their agency' }),
  )
  .ask('how', ask.text('How?', { required: 'Enter how they got them', hint: 'For example, by secure email' }))
  .done()
