import { randomUUID } from 'node:crypto'
import type { ComponentChildren } from 'preact'
import {
  type AnyForm,
  type FormBody,
  FormQuestions,
  type Named,
  type Prefill,
} from '../../mechanisms/forms/index.ts'
import { Button } from '../../platform/components/button.tsx'
import { Form, hiddenFields } from '../../platform/components/form.tsx'
import { InsetText } from '../../platform/components/inset-text.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { longMoment } from '../../platform/day-words.ts'
import type { DraftOnPage } from '../shell/draft.ts'
import { isId } from '../shell/fields.ts'
import type { Again } from '../shell/page.ts'

/** What a page with one form is made of. */
export interface AskPageProps {
  readonly view: ShellView
  readonly form: AnyForm
  /** Above the heading: whom it is about. Never in the title of the tab. */
  readonly caption?: string | undefined
  readonly back: { readonly text: string; readonly href: string }
  readonly button: string
  /** What stands in the controls when the form is first shown. */
  readonly first?: FormBody | undefined
  readonly again: Again | null
  readonly people?: readonly Named[] | undefined
  readonly prefill?: Prefill | undefined
  readonly version?: number | undefined
  /** What the author typed here before and did not send. */
  readonly draft?: DraftOnPage | null | undefined
  /** Where what is typed is kept; for pages that declare a draft. */
  readonly draftUrl?: string | undefined
  /** The children asked about one by one. */
  readonly about?: readonly Named[] | undefined
  /** Said before the form. */
  readonly before?: ComponentChildren
  /** Asked inside the form, before its questions. */
  readonly inside?: ComponentChildren
}

/** A page that asks one form and has one button. */
export function AskPage(props: AskPageProps) {
  const { view, form, caption, back, button, again, draft, before } = props
  return (
    <Layout title={form.title} view={view} back={back}>
      {caption && <span class="govuk-caption-l">{caption}</span>}
      <h1 class="govuk-heading-l">{form.title}</h1>
      {before}
      {draft && !again && <DraftShown draft={draft} />}
      <Form
        csrfToken={view.csrfToken}
        idempotencyKey={keyOf(again, draft)}
        version={props.version}
        draftUrl={props.draftUrl}
      >
        {props.inside}
        <FormQuestions
          {...{ children: props.about }}
          form={form}
          body={again?.body ?? draft?.body ?? props.first}
          errors={view.errors}
          people={props.people}
          prefill={props.prefill}
        />
        <Button text={button} />
      </Form>
    </Layout>
  )
}

function DraftShown({ draft }: { readonly draft: DraftOnPage }) {
  return (
    <InsetText
      text={`These are your words of ${longMoment(draft.savedAt)}. They are not on the record yet.`}
    />
  )
}

/** The key of a form shown: the one it was sent with or its draft was kept under, so that Back and again do one thing. */
export function keyOf(again: Again | null, draft: DraftOnPage | null = null): string {
  const sent = again?.body[hiddenFields.key] ?? draft?.idempotencyKey
  return typeof sent === 'string' && isId(sent) ? sent : randomUUID()
}
