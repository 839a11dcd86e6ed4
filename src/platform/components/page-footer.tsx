/** The foot of every page: what this is and where help is. */
export function PageFooter({ madeUp }: { readonly madeUp: boolean }) {
  return (
    <footer class="govuk-template__footer hearth-footer">
      <div class="govuk-width-container">
        <p class="hearth-footer__text">
          Hearth is open software for children’s services.
          {madeUp ? ' Every name in this borough was invented.' : ' Every look at a record is kept.'}
        </p>
      </div>
    </footer>
  )
}
