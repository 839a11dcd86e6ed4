import { ask, form } from '../../../mechanisms/forms/index.ts'
import { measureForm } from '../../../record/measures/measure-form.ts'
import type { MeasureOption, MeasureTool } from '../../../record/measures/tool.ts'

const care: readonly MeasureOption[] = [
  { code: '1', label: '1: the child comes first, always', points: 1 },
  { code: '2', label: '2: good enough nearly always', points: 2 },
  { code: '3', label: '3: good enough now and then', points: 3 },
  { code: '4', label: '4: hardly ever good enough', points: 4, atLeast: 'serious' },
  { code: '5', label: '5: the child goes without', points: 5, atLeast: 'severe' },
]

/**
 * How a child is cared for, area by area, as a parent, the worker and the school see it. Its words are made up for Hearth: a council loads the
 * tool it holds a licence for as another version.
 * @source spec/services/04-child-protection.md, neglect
 */
export const neglectMeasure = {
  id: 'neglect',
  version: 1,
  title: 'How the child is cared for',
  source: 'Made up for the example council',
  part: 'chronology',
  raters: [
    { code: 'worker', label: 'Worker' },
    { code: 'parent', label: 'Parent' },
    { code: 'school', label: 'School or nursery' },
  ],
  items: [
    { id: 'physical', text: 'Food, warmth, clothes, health', options: care },
    { id: 'safety', text: 'Kept safe, at home and outside', options: care },
    { id: 'emotional', text: 'Noticed, comforted, loved', options: care },
    { id: 'developmental', text: 'Played with, talked with, helped to learn', options: care },
  ],
  mayLeaveOut: 0,
  bands: [
    { code: 'enough', label: 'Good enough', from: 4 },
    { code: 'some', label: 'Some neglect', from: 9, suggests: 'Help, and rate again in three months' },
    {
      code: 'serious',
      label: 'Serious neglect',
      from: 13,
      suggests: 'A plan with days, and rate again in six weeks',
    },
    {
      code: 'severe',
      label: 'Severe neglect',
      from: 17,
      suggests: 'A strategy discussion or a legal gateway view',
    },
  ],
  goodIs: 'low',
} as const satisfies MeasureTool

export const neglectItemsForm = measureForm(neglectMeasure)

/** Whose view it is, what was tried, what comes next. */
export const neglectForm = form({ id: 'neglect-rating', version: 1, title: 'How the child is cared for' })
  .ask(
    'rater',
    ask.choose('Whose view is this?', neglectMeasure.raters, { required: 'Select whose view this is' }),
  )
  .ask('on', ask.date('On which day?', { required: 'Enter on which day', latest: 'today' }))
  .ask(
    'words',
    ask.longText('What was tried since last time, and what is decided next?', {
      required: 'Enter what was tried and what is decided next',
      rows: 4,
    }),
  )
  .done()
