import { ask, form } from '../../../mechanisms/forms/index.ts'

/** Until when a worker is in their first year, with less to carry. */
export const firstYearForm = form({ id: 'first-year', version: 1, title: 'A worker’s first year' })
  .ask(
    'untilOn',
    ask.date('Until which day are they in their first year as a social worker?', {
      required: 'Enter the last day of their first year',
      called: 'The last day of their first year',
      hint: 'Until then they carry no more than the council’s cap. A day that is past ends it.',
    }),
  )
  .done()
