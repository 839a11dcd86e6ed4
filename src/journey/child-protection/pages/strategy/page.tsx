import { Button } from '../../../../platform/components/button.tsx'
import { InsetText } from '../../../../platform/components/inset-text.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { WarningText } from '../../../../platform/components/warning-text.tsx'
import { MinutesBody } from '../../../../record/meetings/pages/parts.tsx'
import { WrittenWords } from '../../../../record/notes/written-words.tsx'
import type { strategyPage } from './words.ts'

/** One strategy discussion. */
export function StrategyPage({
  view,
  words,
}: {
  readonly view: ShellView
  readonly words: ReturnType<typeof strategyPage>
}) {
  const { why, facts, missing, also, minutes, hold, addAction, enquiries, back } = words
  return (
    <Layout title="Strategy discussion" view={view} back={back}>
      <h1 class="govuk-heading-l">Strategy discussion</h1>
      <h2 class="govuk-heading-m">Why</h2>
      <WrittenWords text={why} />
      <SummaryList rows={facts} />
      {hold && <Button {...hold} />}
      {missing && <WarningText text={missing} />}
      {enquiries.length > 0 && (
        <InsetText>
          {enquiries.map(({ href, text }) => (
            <p class="govuk-body">
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </p>
          ))}
        </InsetText>
      )}
      {also.length > 0 && <h2 class="govuk-heading-m">Also decided</h2>}
      {also.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {also.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      <MinutesBody minutes={minutes} />
      {addAction && <Button href={addAction} text="Add something to do" classes="govuk-button--secondary" />}
    </Layout>
  )
}
