import { ask, form, type Named } from '../../mechanisms/forms/index.ts'
import { labelOf } from '../../platform/code.ts'
import { attendances, type Invitee, type MeetingKind } from './model.ts'

/** Who came and how, asked once for each invitee: hand `inviteesAsked` to the form as its children. */
export const attendanceForm = form({ id: 'meeting-attendance', version: 1, title: 'Who came' })
  .askPerChild(
    'attended',
    ask.choose('How did they take part?', attendances, { required: 'Select how they took part' }),
  )
  .done()

/** The invitees as the attendance form asks about them: name, role and agency. */
export function inviteesAsked(kind: MeetingKind, invitees: readonly Invitee[]): Named[] {
  return invitees.map(({ id, name, role, agency }) => ({
    id,
    name: [name, role, labelOf(kind.agencies, agency)].filter(Boolean).join(', '),
  }))
}

/** What an agency shared about one item, and the minutes of it. */
export function minutesForm(kind: MeetingKind) {
  return form({ id: `${kind.id}-minutes`, version: 1, title: 'Minutes of this item' })
    .ask('agency', ask.choose('Which agency shared something?', kind.agencies))
    .askIf(
      (when) => when('agency').answered(),
      'shared',
      ask.longText('What did they share?', { required: 'Enter what they shared', rows: 4 }),
    )
    .ask(
      'minutes',
      ask.longText('Minutes', { rows: 8, hint: 'What was discussed. The decision is asked apart.' }),
    )
    .done()
}

/** The decision about one item and one thing to be done. */
export function itemDecisionForm(kind: MeetingKind) {
  return form({ id: `${kind.id}-item-decision`, version: 1, title: 'Decide this item' })
    .ask('decision', ask.choose('What was decided?', kind.decisions, { required: 'Select what was decided' }))
    .ask('rationale', ask.longText('Why?', { required: 'Enter why', rows: 4 }))
    .ask('action', ask.text('What is to be done?', { longest: 300 }))
    .askIf(
      (when) => when('action').answered(),
      'ownerName',
      ask.text('By whom?', { required: 'Enter by whom it is to be done', longest: 100 }),
    )
    .askIf(
      (when) => when('action').answered(),
      'ownerAgency',
      ask.choose('Of which agency?', kind.agencies, { required: 'Select their agency' }),
    )
    .askIf(
      (when) => when('action').answered(),
      'dueOn',
      ask.date('By which day?', { required: 'Enter by which day' }),
    )
    .done()
}
