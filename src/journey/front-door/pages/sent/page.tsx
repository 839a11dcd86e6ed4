import { AnswersSummary } from '../../../../mechanisms/forms/index.ts'
import { Button } from '../../../../platform/components/button.tsx'
import { ClockTag } from '../../../../platform/components/clock-tag.tsx'
import { errorFor } from '../../../../platform/components/error-summary.tsx'
import { Form } from '../../../../platform/components/form.tsx'
import { InsetText } from '../../../../platform/components/inset-text.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import { Textarea } from '../../../../platform/components/textarea.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { WarningText } from '../../../../platform/components/warning-text.tsx'
import { outsideChildForm } from '../../forms/outside-child.ts'
import { outsideSenderForm } from '../../forms/outside-sender.ts'
import { outsideWorryForm } from '../../forms/outside-worry.ts'
import type { FromOutside } from './answers.ts'
import type { sentPage } from './words.ts'

interface SentPageProps extends ReturnType<typeof sentPage> {
  readonly view: ShellView
  readonly outside: FromOutside | null
  readonly because: string
  readonly idempotencyKey: string
}

/** Something sent through the portal, before it is a contact: read it, take it in, or set it aside. */
export function SentPage({ view, outside, because, idempotencyKey, ...it }: SentPageProps) {
  return (
    <Layout
      title={`Sent to us ${it.reference}`}
      view={view}
      back={{ text: 'Back to the queue', href: '/contacts' }}
    >
      <h1 class="govuk-heading-l">Sent to us: {it.reference}</h1>
      {it.danger && (
        <WarningText text="The sender says that a child is in danger now" iconFallbackText="Warning" />
      )}
      {it.state && <InsetText text={it.state} />}
      {it.contactHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={it.contactHref}>
            Open the contact
          </a>
        </p>
      )}
      {it.due && (
        <p class="govuk-body">
          Decide: <ClockTag {...it.due} />
        </p>
      )}
      <SummaryList rows={it.facts.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />
      {outside ? <Told {...outside} /> : <p class="govuk-body">The words of this message can’t be shown.</p>}
      <Files files={it.files} />
      {it.waits && (
        <>
          <h2 class="govuk-heading-m">What next?</h2>
          <p class="govuk-body">
            Nobody named here has been looked up. Take it in to match them; the form is filled in for you.
          </p>
          <Button href={it.takeInHref} text="Take it in" />
          <SetAside view={view} because={because} url={it.setAsideUrl} idempotencyKey={idempotencyKey} />
        </>
      )}
    </Layout>
  )
}

function Told({ worry, child, sender }: FromOutside) {
  const part = (form: { readonly id: string; readonly version: number }, answers: object) => ({
    formId: form.id,
    formVersion: form.version,
    answers,
  })
  return (
    <div class="hearth-words">
      <h2 class="govuk-heading-m">What they tell us</h2>
      <AnswersSummary forms={[outsideWorryForm]} record={part(outsideWorryForm, worry)} />
      <h2 class="govuk-heading-m">The child and family, as they know them</h2>
      <AnswersSummary forms={[outsideChildForm]} record={part(outsideChildForm, child)} />
      {sender && (
        <>
          <h2 class="govuk-heading-m">Who they are</h2>
          <AnswersSummary forms={[outsideSenderForm]} record={part(outsideSenderForm, sender)} />
        </>
      )}
    </div>
  )
}

function Files({ files }: Pick<SentPageProps, 'files'>) {
  if (files.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Files</h2>
      <ul class="govuk-list govuk-list--bullet">
        {files.map(({ name, href, state }) => (
          <li>
            {href === null ? (
              <bdi>{name}</bdi>
            ) : (
              <a class="govuk-link" href={href}>
                <bdi>{name}</bdi>
              </a>
            )}{' '}
            ({state})
          </li>
        ))}
      </ul>
    </>
  )
}

interface SetAsideProps {
  readonly view: ShellView
  readonly because: string
  readonly url: string
  readonly idempotencyKey: string
}

function SetAside({ view, because, url, idempotencyKey }: SetAsideProps) {
  return (
    <details class="govuk-details" open={(view.errors?.length ?? 0) > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">This is not about a child: set it aside</span>
      </summary>
      <div class="govuk-details__text">
        <Form csrfToken={view.csrfToken} action={url} idempotencyKey={idempotencyKey}>
          <Textarea
            name="because"
            label={{ text: 'Why is it set aside?' }}
            hint="For example, sent twice, or not meant for us. The message is kept."
            value={because}
            errorMessage={errorFor(view.errors, 'because')}
          />
          <Button text="Set it aside" classes="govuk-button--warning" />
        </Form>
      </div>
    </details>
  )
}
