/** Said where there is nobody to add. */
export function NobodyToAdd() {
  return (
    <p class="govuk-body">
      Every brother and sister whom we know of is in the assessment. Add somebody to the family first: on the
      child’s family page.
    </p>
  )
}
