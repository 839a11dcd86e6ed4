import { Button } from '../../../platform/components/button.tsx'
import { Hidden } from '../../../platform/components/form.tsx'
import { Select } from '../../../platform/components/select.tsx'
import { lanes, periods } from '../../../record/chronology/lanes.ts'
import type { Choice } from './story-words.ts'

interface ChoosePartProps {
  readonly choice: Choice
  readonly kinds: readonly string[]
  readonly action: string
}

/** Chooses a lane, a kind of event and how far back. */
export function ChoosePart({ choice, kinds, action }: ChoosePartProps) {
  const lane = [{ code: '', label: 'All lanes' }, ...lanes]
  const kind = [{ code: '', label: 'All kinds' }, ...kinds.map((one) => ({ code: one, label: one }))]
  return (
    <form method="get" action={action} class="hearth-filters" aria-label="Choose what is shown">
      <Hidden name="show" value={choice.only} />
      <OneOf id="lane" label="Lane" options={lane} chosen={choice.lane ?? ''} />
      <OneOf id="kind" label="Kind" options={kind} chosen={choice.kind ?? ''} />
      <OneOf id="period" label="How far back" options={periods} chosen={choice.period} />
      <Button text="Show this" classes="govuk-button--secondary" />
    </form>
  )
}

interface OneOfProps {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly code: string; readonly label: string }[]
  readonly chosen: string
}

function OneOf({ id, label, options, chosen }: OneOfProps) {
  return (
    <Select
      id={id}
      name={id}
      label={{ text: label }}
      items={options.map((one) => ({ value: one.code, text: one.label, selected: one.code === chosen }))}
    />
  )
}
