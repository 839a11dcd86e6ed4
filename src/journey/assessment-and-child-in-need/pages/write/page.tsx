import type { Conflict, FormBody } from '../../../../mechanisms/forms/index.ts'
import { ConflictQuestions } from '../../../../mechanisms/forms/index.ts'
import { Button } from '../../../../platform/components/button.tsx'
import type { ErrorList } from '../../../../platform/components/error-summary.tsx'
import { Form } from '../../../../platform/components/form.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { assessmentForm } from '../../forms/assessment.ts'
import { headings } from './words.ts'

/** What stands above the questions: what is ahead, and how to stop for today. */
export function BeforeWriting() {
  return (
    <>
      <p class="govuk-body">
        Save as often as you like: nothing has to be finished today. What Hearth knows already stands in the
        boxes, each with where it comes from. Change it where it is wrong.
      </p>
      <p class="govuk-body">In this order: {headings.join(' · ')}.</p>
    </>
  )
}

interface TwoTextsProps {
  readonly view: ShellView
  readonly caption: string
  readonly back: string
  readonly conflict: Conflict
  readonly theirName: string
  readonly children: readonly { readonly id: string; readonly name: string }[]
  readonly body: FormBody | undefined
  readonly errors: ErrorList
  readonly idempotencyKey: string
}

/** Two people wrote in one assessment: what differs, and a choice for each. */
export function TwoTextsPage(props: TwoTextsProps) {
  const { view, caption, back, conflict, theirName, children: named, idempotencyKey } = props
  return (
    <Layout
      title="Two people wrote in this assessment"
      view={view}
      back={{ text: 'Back to the assessment', href: back }}
    >
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">Two people wrote in this assessment</h1>
      <Form csrfToken={view.csrfToken} idempotencyKey={idempotencyKey} version={conflict.theirs.version}>
        <ConflictQuestions
          form={assessmentForm}
          {...{ conflict, theirName, children: named, body: props.body, errors: props.errors }}
        />
        <Button text="Save what is chosen" />
      </Form>
    </Layout>
  )
}
