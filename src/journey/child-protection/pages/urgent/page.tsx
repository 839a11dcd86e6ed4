/** What is known, above a form. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class="govuk-body hearth-words">{line}</p>
      ))}
    </>
  )
}
