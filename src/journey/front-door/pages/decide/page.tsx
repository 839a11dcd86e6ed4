import { type AnyForm, type FormBody, FormQuestions } from '../../../../mechanisms/forms/index.ts'
import { Button } from '../../../../platform/components/button.tsx'
import type { ErrorList } from '../../../../platform/components/error-summary.tsx'
import { Form } from '../../../../platform/components/form.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'

export interface DecidePageProps {
  readonly view: ShellView
  readonly title: string
  readonly caption: string
  /** Words above the questions, a paragraph each. */
  readonly intro: readonly string[]
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly form: AnyForm
  /** Asked after the form: what only some decisions need. */
  readonly also?: readonly AnyForm[]
  readonly body: FormBody
  readonly errors: ErrorList
  readonly back: string
  readonly idempotencyKey: string
  readonly version: number
  readonly draftUrl?: string
  readonly buttons: readonly { readonly text: string; readonly value: string; readonly secondary?: boolean }[]
}

/** A page with one decision on it: what it is about, the questions, the button. */
export function DecidePage(props: DecidePageProps) {
  const { view, title, caption, intro, facts, back } = props
  return (
    <Layout title={title} view={view} back={{ text: 'Back to the contact', href: back }}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          <bdi>{caption}</bdi>
        </span>{' '}
        {title}
      </h1>
      {intro.map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
      {facts.length > 0 && <Facts facts={facts} />}
      {props.buttons.length > 0 && <Questions {...props} />}
    </Layout>
  )
}

function Facts({ facts }: Pick<DecidePageProps, 'facts'>) {
  const words = (value: string) => ({ children: <span class="hearth-words">{value}</span> })
  return <SummaryList rows={facts.map(({ key, value }) => ({ key, value: words(value) }))} />
}

function Questions({ view, form, also = [], body, errors, buttons, ...props }: DecidePageProps) {
  const { idempotencyKey, version, draftUrl } = props
  return (
    <Form csrfToken={view.csrfToken} idempotencyKey={idempotencyKey} version={version} draftUrl={draftUrl}>
      <FormQuestions form={form} body={body} errors={errors} />
      {also.map((one) => (
        <FormQuestions form={one} body={body} errors={errors} />
      ))}
      <div class="govuk-button-group">
        {buttons.map(({ text, value, secondary }) => (
          <Button
            text={text}
            name="do"
            value={value}
            classes={secondary ? 'govuk-button--secondary' : undefined}
            preventDoubleClick
          />
        ))}
      </div>
    </Form>
  )
}
