import { Button } from '../../../../platform/components/button.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { Line, overviewPage } from './words.ts'

/** A child's child protection on one page. */
export function OverviewPage({
  view,
  words: { caption, back, status, does, parts },
}: {
  readonly view: ShellView
  readonly words: ReturnType<typeof overviewPage>
}) {
  return (
    <Layout title="Child protection" view={view} back={back}>
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">Child protection</h1>
      <p class="govuk-body-l">{status}</p>
      <div class="govuk-button-group">
        {does.map(({ text, href }) => (
          <Button text={text} href={href} classes="govuk-button--secondary" />
        ))}
      </div>
      {parts.map((part) => (
        <Part {...part} />
      ))}
    </Layout>
  )
}

function Part({
  title,
  lines,
  none,
}: {
  readonly title: string
  readonly lines: readonly Line[]
  readonly none: string
}) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {lines.length === 0 && <p class="govuk-body">{none}</p>}
      {lines.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {lines.map(({ text, href, detail }) => (
            <li>
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                {text}
              </a>
              <div class="govuk-hint govuk-!-margin-bottom-0 hearth-words">{detail}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
