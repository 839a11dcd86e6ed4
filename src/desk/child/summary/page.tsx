import type { ComponentChildren } from 'preact'
import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { Form } from '../../../platform/components/form.tsx'
import { When } from '../../../platform/components/task-table.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { Frame } from '../frame.ts'
import { RecordPage } from '../record-page.tsx'
import { WithChildPart } from './with-child.tsx'
import type { Line, SummaryWords, WarningWords } from './words.ts'

interface SummaryPageProps {
  readonly view: ShellView
  readonly frame: Frame
  readonly words: SummaryWords
  readonly idempotencyKey: string
}

/** What a worker needs before picking up the phone: who works with them, what is due, where they live, who they belong to. */
export function SummaryPage({ view, frame, words, idempotencyKey }: SummaryPageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Summary of a record">
      <h1 class="govuk-heading-l">Summary</h1>
      <WarningsPart {...words} />
      <Part
        title="Who is working with them"
        lines={words.working}
        none="No service is working with them now."
      />
      <DuePart due={words.due} />
      <WithChildPart work={words.withChild} />
      <Part title="Contacts waiting" lines={words.contacts?.length ? words.contacts : null} />
      {words.contacts !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${frame.bar.href}/contacts`}>
            All contacts about the family
          </a>
        </p>
      )}
      <Part title="Where they live" lines={words.addresses} none="No address is recorded." />
      <FamilyPart relatives={words.relatives} />
      <Part title="Latest key events" lines={words.keyEvents} none="Nothing is marked as a key event yet." />
      <p class="govuk-body">
        <a class="govuk-link" href={words.detailsHref}>
          All details, and where they come from
        </a>
      </p>
      {words.openWhole && (
        <Form action={words.openWhole} csrfToken={view.csrfToken} idempotencyKey={idempotencyKey}>
          <p class="govuk-body">
            You see what an open contact opens. You can open the whole record while the contact is open; the
            contact is kept as the reason.
          </p>
          <Button text="Open the whole record" classes="govuk-button--secondary" />
        </Form>
      )}
    </RecordPage>
  )
}

interface PartProps {
  readonly title: string
  /** Null: not on the page. */
  readonly lines: readonly Line[] | null
  readonly none?: string
}

function Part({ title, lines, none }: PartProps) {
  if (lines === null) return null
  return (
    <Section title={title}>
      {lines.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {lines.map((line) => (
            <li>
              <LineWords {...line} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function LineWords({ text, detail, href }: Line) {
  return (
    <>
      {href ? (
        <a class="govuk-link govuk-link--no-visited-state" href={href}>
          <bdi>{text}</bdi>
        </a>
      ) : (
        <bdi>{text}</bdi>
      )}
      {detail && <div class="govuk-hint govuk-!-margin-bottom-0">{detail}</div>}
    </>
  )
}

function DuePart({ due }: Pick<SummaryWords, 'due'>) {
  if (due === null) return null
  return (
    <DataTable
      id="due"
      caption="What is due"
      columns={[{ text: 'What' }, { text: 'When' }, { text: 'Next' }]}
      rows={due.map(({ title, clock, whyHref, action }) => [
        { text: title },
        { children: <When due={clock} whyHref={whyHref} about={title} /> },
        action
          ? {
              children: (
                <a class="govuk-link govuk-link--no-visited-state" href={action.href}>
                  {action.text}
                  <span class="govuk-visually-hidden">: {title}</span>
                </a>
              ),
            }
          : { text: 'Not yours to do' },
      ])}
      empty={
        <Section title="What is due">
          <p class="govuk-body">Nothing is due.</p>
        </Section>
      }
    />
  )
}

function WarningsPart({ warnings, addWarning }: Pick<SummaryWords, 'warnings' | 'addWarning'>) {
  if (warnings === null) return null
  return (
    <Section title="Warnings">
      {warnings.length === 0 ? (
        <p class="govuk-body">There is no warning.</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {warnings.map((warning) => (
            <li>
              <WarningLine {...warning} />
            </li>
          ))}
        </ul>
      )}
      {addWarning && (
        <p class="govuk-body">
          <a class="govuk-link" href={addWarning}>
            Add a warning
          </a>
        </p>
      )}
    </Section>
  )
}

function WarningLine({ text, detail, endHref }: WarningWords) {
  return (
    <>
      <bdi>{text}</bdi>
      <div class="govuk-hint govuk-!-margin-bottom-0">{detail}</div>
      {endHref && (
        <a class="govuk-link" href={endHref}>
          End<span class="govuk-visually-hidden"> the warning: {text}</span>
        </a>
      )}
    </>
  )
}

function FamilyPart({ relatives }: Pick<SummaryWords, 'relatives'>) {
  const lines =
    relatives?.map(({ name, what, age, href }) => ({ text: name, detail: `${what}. ${age}`, href })) ?? null
  return <Part title="Family" lines={lines} none="No family is recorded." />
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = `part-${title.toLowerCase().replaceAll(' ', '-')}`
  return (
    <section aria-labelledby={id} class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
