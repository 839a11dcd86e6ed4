import { type FormBody, FormQuestions } from '../../../mechanisms/forms/index.ts'
import { Button } from '../../../platform/components/button.tsx'
import { Form } from '../../../platform/components/form.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { WarningText } from '../../../platform/components/warning-text.tsx'
import { urgentForm, urgentTerms } from './words.ts'

interface UrgentPageProps {
  readonly view: ShellView
  readonly idempotencyKey: string
  /** Whose record: the short view of it. */
  readonly who: string
  readonly ask: string
  readonly body: FormBody
}

/** Asks for the ground and the words, and says who will be told. */
export function UrgentPage({ view, idempotencyKey, who, ask, body }: UrgentPageProps) {
  return (
    <Layout title="Open a record urgently" view={view} back={{ text: 'Back to search', href: '/search' }}>
      <h1 class="govuk-heading-l">Open a record urgently</h1>
      <p class="govuk-body-l">
        <bdi>{who}</bdi>
      </p>
      <p class="govuk-body">If it can wait, ask first: {ask}.</p>
      <WarningText text="If a child is in danger now, ring 999 before anything else." />
      <ul class="govuk-list govuk-list--bullet">
        {urgentTerms.map((term) => (
          <li>{term}</li>
        ))}
      </ul>
      <Form csrfToken={view.csrfToken} idempotencyKey={idempotencyKey}>
        <FormQuestions form={urgentForm} body={body} errors={view.errors} />
        <Button text="Open the record to read" preventDoubleClick />
      </Form>
    </Layout>
  )
}
