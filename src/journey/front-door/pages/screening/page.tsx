import { Button } from '../../../../platform/components/button.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { screeningWords } from './words.ts'

/** The exploitation screening and the threshold guidance of one child, on the page of the contact. */
export function Screened({
  contactId,
  name,
  words: { lines, wanted, threshold },
}: {
  readonly contactId: string
  readonly name: string
  readonly words: ReturnType<typeof screeningWords>
}) {
  return (
    <>
      <h3 class="govuk-heading-s">
        Exploitation screening {wanted && <Tag text="Not done" colour="yellow" />}
      </h3>
      <Lines lines={lines} />
      {threshold.length > 0 && <h3 class="govuk-heading-s">What fits the child</h3>}
      <Lines lines={threshold} />
      <Button href={`/contact/${contactId}/screening`} classes="govuk-button--secondary">
        {lines.length === 0 ? 'Screen for exploitation' : 'Screen for exploitation again'}
        <span class="govuk-visually-hidden">: {name}</span>
      </Button>
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li class="hearth-words">{line}</li>
      ))}
    </ul>
  )
}
