import { Button } from '../../../../platform/components/button.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { planCheckPage } from './words.ts'

/** The answer to a check. */
export function PlanCheckPage({
  view,
  words: { answer, ring, kept },
}: {
  readonly view: ShellView
  readonly words: ReturnType<typeof planCheckPage>
}) {
  return (
    <Layout title="Is a child on a plan?" view={view}>
      <h1 class="govuk-heading-l">{answer}</h1>
      <p class="govuk-body">{ring}</p>
      <p class="govuk-hint">{kept}</p>
      <Button text="Another check" href="/plan-check" classes="govuk-button--secondary" />
    </Layout>
  )
}
