import type { ComponentChildren } from 'preact'
import { type AnyForm, type FormBody, FormQuestions, type Named } from '../../../mechanisms/forms/index.ts'
import { Button } from '../../../platform/components/button.tsx'
import { Form } from '../../../platform/components/form.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { keyOf } from '../../involvements/ask-page.tsx'
import type { DraftOnPage } from '../../shell/draft.ts'
import type { Again } from '../../shell/page.ts'

/** A form under what it asks about; null where there is nothing to ask this viewer. */
export interface Asked {
  readonly form: AnyForm
  readonly button: string
  readonly draftUrl: string
  /** How what is asked about stood when it was shown. */
  readonly stood?: string
  readonly children?: readonly Named[]
  /** What stands in the controls when the form is first shown. */
  readonly first?: FormBody
}

interface AskPageProps {
  readonly view: ShellView
  readonly title: string
  readonly back: { readonly text: string; readonly href: string }
  readonly asked: Asked | null
  readonly again: Again | null
  readonly draft: DraftOnPage | null
  readonly children: ComponentChildren
}

/** A wide page: what is asked about, then the form. */
export function AskBelow({ view, title, back, asked, again, draft, children }: AskPageProps) {
  return (
    <Layout title={title} view={view} back={back} wide>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
      {asked && (
        <Form
          csrfToken={view.csrfToken}
          idempotencyKey={keyOf(again, draft)}
          version={asked.stood}
          draftUrl={asked.draftUrl}
        >
          <FormQuestions
            form={asked.form}
            body={again?.body ?? draft?.body ?? asked.first}
            errors={view.errors}
            {...{ children: asked.children }}
          />
          <Button text={asked.button} preventDoubleClick />
        </Form>
      )}
    </Layout>
  )
}
