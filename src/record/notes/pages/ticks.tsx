import type { Named } from '../../../mechanisms/forms/index.ts'
import { Checkboxes } from '../../../platform/components/checkboxes.tsx'
import { type ErrorList, errorFor } from '../../../platform/components/error-summary.tsx'
import type { Fields } from '../../shell/fields.ts'
import { tickOf } from '../sent-note.ts'

interface TicksProps {
  readonly children: readonly Named[]
  readonly body: Fields
  readonly errors: ErrorList | undefined
}

/** The brothers and sisters whom the note is also about. Nothing where there are none to choose. */
export function Ticks({ children: [, ...others], body, errors }: TicksProps) {
  if (others.length === 0) return null
  return (
    <Checkboxes
      name="about"
      idPrefix={tickOf(others[0]?.id ?? '')}
      fieldset={{
        legend: {
          text: 'Which brothers and sisters is it also about? (optional)',
          classes: 'govuk-fieldset__legend--s',
        },
      }}
      hint="The note is kept once and shows on each record."
      errorMessage={others.map(({ id }) => errorFor(errors, tickOf(id))).find(Boolean)}
      items={others.map(({ id, name }) => ({
        id: tickOf(id),
        name: tickOf(id),
        value: 'yes',
        text: name,
        checked: body[tickOf(id)] !== undefined,
      }))}
    />
  )
}
