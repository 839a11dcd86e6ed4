export interface ProvenanceProps {
  /** Where it was first written: 'the contact from Northgate Primary'. */
  readonly source: string
  /** The day, in words. */
  readonly on: string
  /** What was written there, where the field may since have been changed. */
  readonly value?: string | undefined
  readonly href?: string | undefined
}

/** Under a field that Hearth filled in: what from, and when that was written. */
export function Provenance({ source, on, value, href }: ProvenanceProps) {
  return (
    <p class="hearth-provenance">
      {value ? `Filled in as “${value}” from ` : 'Filled in from '}
      {href ? (
        <a class="govuk-link" href={href}>
          {source}
        </a>
      ) : (
        source
      )}
      , {on}. Check that it is still right.
    </p>
  )
}
