import type { Named } from '../../../mechanisms/forms/index.ts'
import { Button } from '../../../platform/components/button.tsx'
import { errorFor } from '../../../platform/components/error-summary.tsx'
import { FileUpload } from '../../../platform/components/file-upload.tsx'
import { Form } from '../../../platform/components/form.tsx'
import { Input } from '../../../platform/components/input.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { WarningText } from '../../../platform/components/warning-text.tsx'
import { Siblings } from './siblings.tsx'

interface AddDocumentProps {
  readonly view: ShellView
  readonly name: string
  readonly back: { readonly text: string; readonly href: string }
  readonly title: string
  readonly siblings: readonly Named[]
  readonly ticked: readonly string[]
  readonly idempotencyKey: string
  /** Which types are taken, in words. */
  readonly taken: string
  /** What scans the file, where people should know. */
  readonly scanner: string
}

/** Adding a document to a person's record. */
export function AddDocumentPage({
  view,
  name,
  back,
  title,
  siblings,
  ticked,
  idempotencyKey,
  taken,
  scanner,
}: AddDocumentProps) {
  return (
    <Layout title="Add a document" view={view} back={back}>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Add a document</h1>
      <Form csrfToken={view.csrfToken} idempotencyKey={idempotencyKey} multipart>
        <Input
          name="title"
          label={{ text: 'What is it?', classes: 'govuk-label--s' }}
          hint="One line, as the chronology will show it."
          value={title}
          errorMessage={errorFor(view.errors, 'title')}
        />
        <Siblings {...{ siblings, ticked }} />
        <FileUpload
          name="file"
          label={{ text: 'File', classes: 'govuk-label--s' }}
          hint={`${taken}, up to 25 MB. The place and time that a photograph carries are taken out.`}
          errorMessage={errorFor(view.errors, 'file')}
        />
        <p class="govuk-body">Scanned by: {scanner}</p>
        <Button text="Add the document" />
      </Form>
      <WarningText text="Choose the file again if something had to be put right: your browser forgets it." />
    </Layout>
  )
}
