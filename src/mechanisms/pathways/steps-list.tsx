import { Button } from '../../platform/components/button.tsx'
import { Details } from '../../platform/components/details.tsx'
import type { NextStep } from './next-steps.ts'

export interface StepsListProps {
  readonly steps: readonly NextStep[]
  /** Where a step is taken on a page of its own: with a form or a comment. Null: by the button, inside the page's `Form`. */
  readonly hrefOf: (step: NextStep) => string | null
}

/** The name under which a pressed button sends its step. */
export const stepField = 'step'

/** What can be done next, and why the rest can't. */
export function StepsList({ steps, hrefOf }: StepsListProps) {
  const open = steps.filter((step) => step.open)
  const closed = steps.flatMap((step) => (step.open ? [] : [step]))
  return (
    <>
      {open.length > 0 && (
        <div class="govuk-button-group">
          {open.map((step, at) => (
            <StepButton step={step} href={hrefOf(step)} first={at === 0} />
          ))}
        </div>
      )}
      {closed.length > 0 && (
        <Details summaryText="What can’t be done now, and why" classes="hearth-closed-steps">
          <ul class="govuk-list">
            {closed.map(({ label, because }) => (
              <li>
                <strong>{label}</strong>: not open. {because}.
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

interface StepButtonProps {
  readonly step: NextStep
  readonly href: string | null
  readonly first: boolean
}

function StepButton({ step, href, first }: StepButtonProps) {
  const classes = first ? undefined : 'govuk-button--secondary'
  if (href !== null) return <Button text={step.label} href={href} classes={classes} />
  return <Button text={step.label} name={stepField} value={step.step} classes={classes} preventDoubleClick />
}
