import { type AnyForm, type FormBody, FormQuestions, type Named } from '../../../mechanisms/forms/index.ts'
import { Button } from '../../../platform/components/button.tsx'
import { Form } from '../../../platform/components/form.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { keyOf } from '../../involvements/ask-page.tsx'
import type { Again } from '../../shell/page.ts'

interface AnswerFormProps {
  readonly view: ShellView
  readonly form: AnyForm
  readonly first: FormBody
  readonly again: Again | null
  readonly version: number
  readonly button: string
  readonly about?: readonly Named[]
}

/** A form with its button, to stand at the end of a page that shows what it is about. */
export function AnswerForm({ view, form, first, again, version, button, about = [] }: AnswerFormProps) {
  return (
    <Form csrfToken={view.csrfToken} idempotencyKey={keyOf(again)} version={version}>
      <FormQuestions form={form} body={again?.body ?? first} errors={view.errors} {...{ children: about }} />
      <Button text={button} />
    </Form>
  )
}
