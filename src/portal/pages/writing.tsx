import { type AnyForm, type FormBody, FormQuestions } from '../../mechanisms/forms/index.ts'
import { Button } from '../../platform/components/button.tsx'
import { errorFor } from '../../platform/components/error-summary.tsx'
import { FileUpload } from '../../platform/components/file-upload.tsx'
import { Form, Hidden } from '../../platform/components/form.tsx'
import { InsetText } from '../../platform/components/inset-text.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { WarningText } from '../../platform/components/warning-text.tsx'
import type { OutsideFile } from '../../record/documents/outside-file.ts'
import { mostFiles } from '../files.ts'
import { PortalLayout } from '../layout.tsx'
import type { Part } from '../words-so-far.ts'

const heads: Readonly<Record<Part, string>> = {
  worry: 'Your worry',
  child: 'The child and the family',
  sender: 'How we can reach you',
}

interface PartPageProps {
  readonly view: ShellView
  readonly part: Part
  readonly form: AnyForm
  readonly body: FormBody
  readonly back: string
}

/** One part of the message. */
export function PartPage({ view, part, form, body, back }: PartPageProps) {
  return (
    <PortalLayout title={heads[part]} view={view} back={back} staying>
      <h1 class="govuk-heading-l">{heads[part]}</h1>
      {part === 'worry' && (
        <WarningText text="Is a child in danger now? Ring 999 first." iconFallbackText="Warning" />
      )}
      {part === 'child' && (
        <p class="govuk-body">Tell us what you know. You can leave out what you do not know.</p>
      )}
      <Form csrfToken={view.csrfToken} draftUrl={`/report/${part}/so-far`}>
        <FormQuestions form={form} body={body} errors={view.errors} />
        <Button text="Go on" />
      </Form>
    </PortalLayout>
  )
}

interface FilesPageProps {
  readonly view: ShellView
  readonly files: readonly OutsideFile[]
  readonly back: string
}

/** Files to go along. */
export function FilesPage({ view, files, back }: FilesPageProps) {
  return (
    <PortalLayout title="Files" view={view} back={back} staying>
      <h1 class="govuk-heading-l">Do you want to add a file?</h1>
      <p class="govuk-body">It can be a letter or a photo. You do not have to.</p>
      {files.length > 0 && <FileList files={files} csrfToken={view.csrfToken} />}
      {files.length < mostFiles && (
        <Form csrfToken={view.csrfToken} multipart>
          <FileUpload
            name="file"
            label={{ text: 'Add a file', classes: 'govuk-label--s' }}
            hint="A PDF, Word, Excel, JPG, PNG or text file. It must be 25 MB or less. We check that it is safe."
            errorMessage={errorFor(view.errors, 'file')}
          />
          <Button text="Add this file" classes="govuk-button--secondary" />
        </Form>
      )}
      <Button href="/report/check" text="Go on" />
    </PortalLayout>
  )
}

function FileList({
  files,
  csrfToken,
}: {
  readonly files: readonly OutsideFile[]
  readonly csrfToken: string
}) {
  return (
    <ul class="govuk-list">
      {files.map(({ id, fileName, scanner }) => (
        <li>
          <Form csrfToken={csrfToken} action="/report/files/out">
            <Hidden name="file" value={id} />
            <bdi class="hearth-words">{fileName}</bdi>
            {scanner === null && ' (we still have to check that it is safe)'}{' '}
            <button type="submit" class="hearth-link-button">
              Take it out<span class="govuk-visually-hidden"> ({fileName})</span>
            </button>
          </Form>
        </li>
      ))}
    </ul>
  )
}

interface SentPageProps {
  readonly view: ShellView
  readonly reference: string
  readonly anonymous: boolean
}

/** It is sent: the reference, and what happens now. */
export function SentPage({ view, reference, anonymous }: SentPageProps) {
  return (
    <PortalLayout title="Sent" view={view} staying>
      <div class="govuk-panel govuk-panel--confirmation">
        <h1 class="govuk-panel__title">We have got it</h1>
        <div class="govuk-panel__body">
          Your number is
          <br />
          <strong>{reference}</strong>
        </div>
      </div>
      <WarningText text="Is a child in danger now? Ring 999." iconFallbackText="Warning" />
      <WhatNow anonymous={anonymous} />
      {anonymous ? (
        <p class="govuk-body">You did not give your name, so we can’t tell you what we do next.</p>
      ) : (
        <>
          <p class="govuk-body">
            Write down your number. With it, and your email, you can{' '}
            <a class="govuk-link" href="/report/answer">
              see how far it is
            </a>
            .
          </p>
          <InsetText text="We can’t tell you what is in a child’s file. That is to keep the child and the family safe." />
        </>
      )}
      <div class="govuk-button-group">
        <Form csrfToken={view.csrfToken} action="/report/again">
          <Button text="Tell us about another child" classes="govuk-button--secondary" />
        </Form>
        <Form csrfToken={view.csrfToken} action="/report/leave">
          <Button text="Close the form" />
        </Form>
      </div>
    </PortalLayout>
  )
}

function WhatNow({ anonymous }: Pick<SentPageProps, 'anonymous'>) {
  return (
    <>
      <h2 class="govuk-heading-m">What we do now</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Someone who knows about this work will read what you sent.</li>
        <li>They look at what we know, and choose what to do next.</li>
        <li>They do this by the end of the next work day.</li>
        {!anonymous && <li>They may ring you or write to you, to ask for more.</li>}
      </ul>
    </>
  )
}
