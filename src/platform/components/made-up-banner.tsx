/** Says that a simulated store holds no real people. */
export function MadeUpBanner() {
  return (
    <section class="hearth-made-up" aria-label="About this borough">
      <p class="govuk-width-container hearth-made-up__text">
        <strong>Made-up borough:</strong> nobody here is real
      </p>
    </section>
  )
}
