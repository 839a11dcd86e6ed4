import { AnswersSummary, type AnyForm } from '../../mechanisms/forms/index.ts'
import { Button } from '../../platform/components/button.tsx'
import { Form, Hidden } from '../../platform/components/form.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { WarningText } from '../../platform/components/warning-text.tsx'
import { PortalLayout } from '../layout.tsx'

/** A part as it is read back. `answers` is null where it is not whole. */
export interface PartRead {
  readonly form: AnyForm
  readonly href: string
  readonly answers: object | null
}

interface CheckPageProps {
  readonly view: ShellView
  readonly messageId: string
  readonly parts: readonly PartRead[]
  /** Null where no file can be added. */
  readonly files: readonly string[] | null
  readonly inDanger: boolean
  readonly back: string
}

/** What will be sent, before it is. */
export function CheckPage({ view, messageId, parts, files, inDanger, back }: CheckPageProps) {
  return (
    <PortalLayout title="Check" view={view} back={back} staying>
      <h1 class="govuk-heading-l">Check what you tell us</h1>
      {inDanger && (
        <WarningText iconFallbackText="Warning">
          You told us a child is in danger now. Ring 999 first. Then send this.
        </WarningText>
      )}
      {parts.map((part) => (
        <PartSummary {...part} />
      ))}
      {files !== null && <Files files={files} />}
      <Form csrfToken={view.csrfToken}>
        <Hidden name="message" value={messageId} />
        <p class="govuk-body">
          We may share what you tell us with the school, the police or a doctor. We do this to keep a child
          safe.
        </p>
        <Button text="Send it" preventDoubleClick />
      </Form>
    </PortalLayout>
  )
}

function PartSummary({ form, href, answers }: PartRead) {
  return (
    <section class="hearth-words" aria-labelledby={form.id}>
      <h2 class="govuk-heading-m" id={form.id}>
        {form.title}
      </h2>
      {answers ? (
        <AnswersSummary forms={[form]} record={{ formId: form.id, formVersion: form.version, answers }} />
      ) : (
        <p class="govuk-body">Some of this is left out. Please go back and put it in.</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          Change this<span class="govuk-visually-hidden"> ({form.title})</span>
        </a>
      </p>
    </section>
  )
}

function Files({ files }: { readonly files: readonly string[] }) {
  return (
    <section aria-labelledby="files">
      <h2 class="govuk-heading-m" id="files">
        Files
      </h2>
      {files.length === 0 && <p class="govuk-body">There are no files.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {files.map((name) => (
          <li>
            <bdi class="hearth-words">{name}</bdi>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/report/files">
          Change this<span class="govuk-visually-hidden"> (files)</span>
        </a>
      </p>
    </section>
  )
}
