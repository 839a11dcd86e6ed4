import type { Named } from '../../../mechanisms/forms/index.ts'
import { Checkboxes } from '../../../platform/components/checkboxes.tsx'

/** The name under which a child is ticked. */
export const alsoAbout = 'also-about'

interface SiblingsProps {
  readonly siblings: readonly Named[]
  /** Ids that were ticked before. */
  readonly ticked: readonly string[]
}

/** The brothers and sisters whom a document is also about. Nothing where there are none to choose. */
export function Siblings({ siblings, ticked }: SiblingsProps) {
  if (siblings.length === 0) return null
  return (
    <Checkboxes
      name={alsoAbout}
      idPrefix={alsoAbout}
      fieldset={{
        legend: {
          text: 'Which brothers and sisters is it also about? (optional)',
          classes: 'govuk-fieldset__legend--s',
        },
      }}
      hint="The document is kept once and shows on each record."
      items={siblings.map(({ id, name }) => ({ value: id, text: name, checked: ticked.includes(id) }))}
    />
  )
}
