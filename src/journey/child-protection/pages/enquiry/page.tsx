import { Button } from '../../../../platform/components/button.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { enquiryPage } from './words.ts'

/** One enquiry about one child. */
export function EnquiryPage({
  view,
  words: { caption, state, rows, steps, strategy, back },
}: {
  readonly view: ShellView
  readonly words: ReturnType<typeof enquiryPage>
}) {
  return (
    <Layout title="Section 47 enquiry" view={view} back={back}>
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">Section 47 enquiry</h1>
      <p class="govuk-body-l">{state}</p>
      <StepButtons steps={steps} />
      <SummaryList
        rows={rows.map(({ key, value }) => ({
          key,
          value: { children: <span class="hearth-words">{value}</span> },
        }))}
      />
      {strategy && (
        <p class="govuk-body">
          <a class="govuk-link" href={strategy.href}>
            {strategy.text}
          </a>
        </p>
      )}
    </Layout>
  )
}

/** What may be done now; what can't be done yet stands there with the reason. */
export function StepButtons({
  steps,
}: {
  readonly steps: readonly {
    readonly text: string
    readonly href: string | null
    readonly notYet: string | null
  }[]
}) {
  const open = steps.filter(({ href }) => href !== null)
  return (
    <>
      {open.length > 0 && (
        <div class="govuk-button-group">
          {open.map(({ text, href }, at) => (
            <Button
              text={text}
              href={href ?? ''}
              classes={at === 0 ? undefined : 'govuk-button--secondary'}
            />
          ))}
        </div>
      )}
      {steps
        .filter(({ href }) => href === null)
        .map(({ text, notYet }) => (
          <p class="govuk-hint">
            {text}: {notYet}.
          </p>
        ))}
    </>
  )
}
