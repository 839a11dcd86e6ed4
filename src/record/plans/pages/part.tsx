import { randomUUID } from 'node:crypto'
import { FormQuestions, type FormQuestionsProps, type LinkedError } from '../../../mechanisms/forms/index.ts'
import { Button } from '../../../platform/components/button.tsx'
import { Form, hiddenFields } from '../../../platform/components/form.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { longMoment } from '../../../platform/day-words.ts'
import { keyOf } from '../../involvements/ask-page.tsx'
import type { DraftOnPage } from '../../shell/draft.ts'
import type { Again } from '../../shell/page.ts'

interface PartPageProps extends Pick<FormQuestionsProps, 'form' | 'children'> {
  readonly view: ShellView
  readonly caption: string
  readonly planId: string
  readonly draftUrl: string
  readonly first: FormQuestionsProps['body']
  readonly again: Again | null
  readonly draft: DraftOnPage | null
  readonly edits: number
  /** What is still missing before the plan can be final, beside its control. */
  readonly missing: readonly LinkedError[]
  /** Said before the questions: who gets a task. */
  readonly help?: string | undefined
  /** Whether it can be taken out of the plan. */
  readonly removable: boolean
}

/** One part of a plan that is being written. What is missing is said, and does not keep it from being saved. */
export function PartPage(props: PartPageProps) {
  const { view, form, caption, planId, again, draft, edits, help, removable } = props
  return (
    <Layout
      title={form.title}
      view={view}
      back={{ text: 'Back to the plan', href: `/plans/${planId}/write` }}
    >
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">{form.title}</h1>
      {draft && !again && (
        <InsetText
          text={`These are your words of ${longMoment(draft.savedAt)}. They are not in the plan yet.`}
        />
      )}
      {help && <p class="govuk-body">{help}</p>}
      <Form
        csrfToken={view.csrfToken}
        idempotencyKey={keyOf(again, draft)}
        version={again ? edits : versionOf(draft, edits)}
        draftUrl={props.draftUrl}
      >
        <FormQuestions
          form={form}
          body={again?.body ?? draft?.body ?? props.first}
          errors={view.errors}
          warnings={again ? [] : props.missing}
          {...{ children: props.children }}
        />
        <Button text="Save" />
      </Form>
      {removable && (
        <Form csrfToken={view.csrfToken} idempotencyKey={randomUUID()} version={edits}>
          <input type="hidden" name="do" value="remove" />
          <Button text="Take this out of the plan" classes="govuk-button--warning" />
        </Form>
      )}
    </Layout>
  )
}

/** The version that the writer of a draft saw: over a newer one nothing is saved unseen. */
function versionOf(draft: DraftOnPage | null, edits: number): number {
  const seen = Number(draft?.body[hiddenFields.version])
  return Number.isInteger(seen) && seen > 0 ? seen : edits
}
