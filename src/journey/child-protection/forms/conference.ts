import { forEveryone } from '../../../mechanisms/access/index.ts'
import { ask, form } from '../../../mechanisms/forms/index.ts'
import { aparts, attendances, type MeetingKind } from '../../../record/meetings/model.ts'
import {
  advocates,
  agencies,
  categories,
  colours,
  conferenceDecisions,
  conferenceForms,
  conferenceKinds,
  quorum,
  tookPart,
  ways,
} from '../codes.ts'

/** A conference decides whether a child needs a plan to be safe. An item is one child; what is known is shared about all of them. */
export const conferenceKind: MeetingKind = {
  id: 'child-protection-conference',
  title: 'Child protection conference',
  agencies,
  quorum,
  decisions: conferenceDecisions,
  part: 'chronology',
  // Whoever works with the children; the chair is given the record with the conference.
  may: forEveryone,
}

/** When, where, who chairs, who is asked, who is asked for a report. */
export const planConferenceForm = form({
  id: 'plan-conference',
  version: 1,
  title: 'Plan a conference',
})
  .ask('kind', ask.choose('What kind of conference?', conferenceKinds, { required: 'Select what kind' }))
  .ask('startsAt', ask.dateTime('When is it?', { required: 'Enter when it is' }))
  .ask('way', ask.choose('How is it held?', ways, { required: 'Select how it is held' }))
  .ask('place', ask.text('Where?', { hint: 'A room, or the link of the call' }))
  .ask('form', ask.choose('In which form?', conferenceForms, { required: 'Select in which form' }))
  .ask('chair', ask.person('Who chairs it?', { required: 'Select who chairs it' }))
  .askPerChild(
    'included',
    ask.choose(
      'Is it about them, too?',
      { yes: 'Yes', no: 'No' },
      { required: 'Select whether it is about them, too' },
    ),
  )
  .section('Who is asked')
  .ask(
    'family',
    ask.longText('Who of the family?', {
      hint: 'One name a line: parents, the young person, relatives',
      rows: 3,
    }),
  )
  .ask('parentAdvocate', ask.yesNo('Will somebody be there to speak for the parents?'))
  .ask('police', ask.text('Who comes for the police?'))
  .ask('health', ask.text('Who comes for health?', { hint: 'Health visitor, school nurse, doctor' }))
  .ask('education', ask.text('Who comes for the school or nursery?'))
  .ask('other', ask.text('Who else is asked?'))
  .section('Reports')
  .ask('reportsFrom', ask.chooseMany('Whom do you ask for a report?', agencies))
  .askIf(
    (when) => when('reportsFrom').answered(),
    'reportsDue',
    ask.date('By which day?', { required: 'Enter by which day the reports are due' }),
  )
  .done()

/** How each took part, how safe they think the children are, what they think. */
export const conferenceAttendanceForm = form({
  id: 'conference-attendance',
  version: 1,
  title: 'Who came',
})
  .askPerChild(
    'attended',
    ask.choose('How did they take part?', attendances, {
      required: 'Select how they took part',
      shownAs: 'select',
    }),
  )
  .askPerChild(
    'scale',
    ask.number('How safe are the children, from 0 to 10?', {
      lowest: 0,
      highest: 10,
      hint: '0 not at all, 10 quite safe',
    }),
  )
  .askPerChild('view', ask.longText('What do they think should happen?', { rows: 2 }))
  .done()

/** The conference on one page, in the order in which it goes. */
export const conferenceHeldForm = form({ id: 'conference-held', version: 1, title: 'Hold the conference' })
  .ask('otherName', ask.text('Did somebody else come?', { hint: 'Name and job' }))
  .askIf(
    (when) => when('otherName').answered(),
    'otherAgency',
    ask.choose('For which agency did they come?', agencies, {
      required: 'Select for which agency they came',
    }),
  )
  .section('What we know')
  .ask('strengths', ask.longText('What is going well?', { required: 'Enter what is going well', rows: 4 }))
  .ask(
    'worries',
    ask.longText('What are we worried about?', { required: 'Enter what we are worried about', rows: 5 }),
  )
  .ask('complicating', ask.longText('What makes it harder?', { rows: 3 }))
  .section('Each child')
  .askPerChild(
    'tookPart',
    ask.choose('How did the child take part?', tookPart, {
      required: 'Select how the child took part',
      shownAs: 'select',
    }),
  )
  .askPerChild(
    'views',
    ask.longText('What did the child want us to know?', {
      hint: 'In the child’s words. Read at the end by the chair',
      rows: 3,
    }),
  )
  .askPerChild(
    'advocate',
    ask.choose('Was an advocate offered?', advocates, { required: 'Select whether an advocate was offered' }),
  )
  .askPerChild(
    'decision',
    ask.choose('What was decided?', conferenceDecisions, { required: 'Select what was decided' }),
  )
  .askPerChildIf(
    (when) => when('decision').isOneOf('plan', 'continues'),
    'category',
    ask.choose('Under which category?', categories, { required: 'Select under which category' }),
  )
  .askPerChild('rationale', ask.longText('Why?', { required: 'Enter why', rows: 3 }))
  .askPerChildIf(
    (when) => when('decision').isOneOf('continues'),
    'colour',
    ask.choose('How is the plan going?', colours, { required: 'Select how the plan is going' }),
  )
  .section('What happens now')
  .ask('dissent', ask.longText('Did anybody disagree?', { hint: 'Who, and why', rows: 2 }))
  .ask(
    'outlinePlan',
    ask.longText('Outline plan', { hint: 'What must happen at once, who does it, by when', rows: 5 }),
  )
  .ask('nextOn', ask.date('When do we meet again?'))
  .ask(
    'toldBy',
    ask.text('Who tells the children what was decided?', { required: 'Enter who tells the children' }),
  )
  .ask('toldOn', ask.date('By which day?', { required: 'Enter by which day the children are told' }))
  .ask(
    'goneOn',
    ask.longText('If too few agencies were there: why did it decide all the same?', {
      hint: 'Social care and two other agencies make it what it should be. Otherwise it may meet again',
      rows: 2,
    }),
  )
  .done()

/** It met and could not decide. */
export const notDecidedForm = form({
  id: 'conference-not-decided',
  version: 1,
  title: 'The conference could not decide',
})
  .ask(
    'ended',
    ask.choose(
      'What happened?',
      { inquorate: 'Too few agencies were there', adjourned: 'It was broken off, to go on another day' },
      { required: 'Select what happened' },
    ),
  )
  .ask('because', ask.longText('Why?', { required: 'Enter why', rows: 3 }))
  .ask('startsAt', ask.dateTime('When does it meet again?', { required: 'Enter when it meets again' }))
  .done()

export const moveConferenceForm = form({ id: 'move-conference', version: 1, title: 'Move the conference' })
  .ask('startsAt', ask.dateTime('When is it now?', { required: 'Enter when it is now' }))
  .ask('place', ask.text('Where?'))
  .done()

export const callOffForm = form({ id: 'call-off-conference', version: 1, title: 'Call the conference off' })
  .ask('because', ask.longText('Why?', { required: 'Enter why it is called off', rows: 3 }))
  .done()

export const chairCallForm = form({
  id: 'chair-call',
  version: 1,
  title: 'The chair’s talk before the conference',
})
  .ask(
    'with',
    ask.choose(
      'With whom?',
      { parent: 'A parent', 'young person': 'The young person' },
      { required: 'Select with whom' },
    ),
  )
  .askPerChild('of', ask.yesNo('About them?', { required: 'Select whether it was about them' }))
  .ask(
    'outcome',
    ask.choose(
      'What came of it?',
      { held: 'We talked', tried: 'I tried and could not reach them', declined: 'They did not want to talk' },
      { required: 'Select what came of it' },
    ),
  )
  .ask('on', ask.date('On which day?', { required: 'Enter on which day', latest: 'today' }))
  .ask('words', ask.longText('What matters to them?', { rows: 3 }))
  .done()

/** Each report: when it came, when the family had it. */
export const papersForm = form({ id: 'conference-papers', version: 1, title: 'Reports' })
  .askPerChild('receivedOn', ask.date('When did it come?', { latest: 'today' }))
  .askPerChild('sharedOn', ask.date('When did the family have it?', { latest: 'today' }))
  .done()

export const apartForm = form({ id: 'conference-apart', version: 1, title: 'Somebody who is kept apart' })
  .ask('who', ask.person('Who?', { required: 'Select who' }))
  .ask('apart', ask.choose('How?', aparts, { required: 'Select how' }))
  .ask('because', ask.longText('Why? This is the chair’s decision', { required: 'Enter why', rows: 3 }))
  .done()

export const conferenceSentForm = form({
  id: 'conference-sent',
  version: 1,
  title: 'What was sent after the conference',
})
  .ask(
    'what',
    ask.choose(
      'What was sent?',
      { plan: 'The decisions and the outline plan', minutes: 'The minutes' },
      { required: 'Select what was sent' },
    ),
  )
  .ask('toName', ask.text('To whom?', { required: 'Enter to whom' }))
  .ask('toAgency', ask.choose('For which agency?', agencies, { required: 'Select for which agency' }))
  .ask('how', ask.text('How?', { required: 'Enter how it was sent', hint: 'For example, by secure email' }))
  .done()
