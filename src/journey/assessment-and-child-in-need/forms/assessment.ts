import { type AnswersTo, ask, form } from '../../../mechanisms/forms/index.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { assessmentOutcomes, factorsOn } from '../codes.ts'

const { choose, chooseMany, longText, text } = ask

/**
 * The child and family assessment of brothers and sisters, with a part for each child. Nothing is required while it is written;
 * what must be there before it goes to the manager is in `assessment-whole.ts`.
 */
export const assessmentForm = form({
  id: 'child-and-family-assessment',
  version: 1,
  title: 'Child and family assessment',
})
  .section('Why we are doing this')
  .ask('purpose', longText('What do we want to understand, and why now?', { prefill: 'purpose', rows: 5 }))
  .ask(
    'familyUnderstanding',
    longText('What does the family say about why we are here?', {
      hint: 'In their own words, whether they agree or not',
      rows: 5,
    }),
  )
  .section('The child', 'Write about each child as themselves, not as one of the group.')
  .askPerChild(
    'day',
    longText('What is an ordinary day like?', {
      hint: 'From waking up to falling asleep, in the week and at the weekend: what you would see and hear',
      rows: 5,
    }),
  )
  .askPerChild(
    'development',
    longText('How are they growing and learning?', {
      hint: 'Health, learning, feelings and behaviour, who they are, friends, looking after themselves',
      prefill: 'development',
      rows: 5,
    }),
  )
  .askPerChild(
    'wishes',
    longText('What do they want, and what do they feel?', {
      hint: 'Word for word where you can. For a baby: what you saw',
      prefill: 'wishes',
      rows: 4,
    }),
  )
  .askPerChild('howGathered', longText('How did you find out?', { prefill: 'howGathered', rows: 2 }))
  .askPerChild(
    'wellBeing',
    longText('Feelings and mental health: what is needed, and what happens meanwhile?', {
      hint: 'Measures used, who was asked for help and when, accepted or not, days waited, visits to hospital',
      rows: 3,
    }),
  )
  .section('Parents and carers')
  .ask(
    'parenting',
    longText('What can the parents and carers do for their children?', {
      hint: 'Care, safety, warmth, things to do, boundaries, steadiness',
      rows: 5,
    }),
  )
  .ask(
    'difficulties',
    longText('What difficulties do the adults have?', {
      hint: 'Each by itself: mental health, drink or drugs, abuse, money, housing. Leave empty if there are none',
      rows: 4,
    }),
  )
  .askPerChild(
    'difficultyEffect',
    longText('What do the adults’ difficulties do to this child?', { rows: 3 }),
  )
  .askPerChild('mustChange', longText('What must change, by when, and how shall we know?', { rows: 3 }))
  .askPerChild(
    'ifNot',
    longText('How likely is it to last, and what does it mean for this child if it does not come?', {
      rows: 3,
    }),
  )
  .section('Home, money and the people around')
  .ask(
    'environment',
    longText('Who lives at home, and what is home like?', { prefill: 'household', rows: 5 }),
  )
  .ask(
    'network',
    longText('Who in the family’s network can help?', {
      hint: 'For each: every day, at weekends, in a crisis, could care. What stands in the way',
      prefill: 'network',
      rows: 4,
    }),
  )
  .ask('networkSupport', longText('What support would take away what stands in the way?', { rows: 3 }))
  .askPerChild(
    'crisisCarer',
    text('Who would look after them in a crisis?', { hint: 'A name, or ‘nobody yet’', longest: 200 }),
  )
  .ask('generations', longText('What strengths and patterns go through the generations?', { rows: 3 }))
  .section('Harm and safety')
  .ask('harm', longText('What harm happened, or is likely: what, and by whom?', { prefill: 'harm', rows: 5 }))
  .askPerChild('harmEffect', longText('What does it do to this child?', { rows: 3 }))
  .ask('strengths', longText('What goes well?', { rows: 4 }))
  .ask('safety', longText('What keeps the children safe now?', { rows: 4 }))
  .section('What happened before')
  .ask('history', longText('What happened before?', { prefill: 'history', rows: 6 }))
  .ask('historyMeaning', longText('What does it mean for today?', { rows: 4 }))
  .section('What others say')
  .ask(
    'agencies',
    longText('What do school, health, police and others say?', {
      hint: 'Who said it, when, and where they differ',
      prefill: 'agencies',
      rows: 5,
    }),
  )
  .section('What we make of it')
  .askPerChild(
    'analysis',
    longText('What does it all mean for this child?', {
      hint: 'How safe are they, what will happen if nothing changes, what helps most',
      rows: 6,
    }),
  )
  .askPerChild(
    'factors',
    chooseMany('Which factors did you find?', factorsOn(plainDate('2026-04-01')), { alone: '21' }),
  )
  .askPerChild('proposed', choose('What do you propose?', assessmentOutcomes))
  .askPerChild(
    'toChild',
    longText('A letter to this child, if you write one', {
      hint: 'As you would say it to them: short sentences, no words they would not know',
      rows: 6,
    }),
  )
  .done()

export type AssessmentAnswers = AnswersTo<typeof assessmentForm>
export type ChildAnswers = AssessmentAnswers['perChild'][string]
