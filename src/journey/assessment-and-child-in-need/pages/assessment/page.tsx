import type { ComponentChildren } from 'preact'
import { type NextStep, StepsList } from '../../../../mechanisms/pathways/index.ts'
import { Button } from '../../../../platform/components/button.tsx'
import { ClockTag } from '../../../../platform/components/clock-tag.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import type { ErrorList } from '../../../../platform/components/error-summary.tsx'
import { Form } from '../../../../platform/components/form.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { NotificationBanner } from '../../../../platform/components/notification-banner.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type {
  assessmentFacts,
  checkpointLines,
  childLines,
  clockLines,
  sharedLines,
  stateTag,
} from './words.ts'

export interface AssessmentPageProps {
  readonly view: ShellView
  readonly id: string
  readonly caption: string
  readonly back: string
  readonly done: string | null
  readonly tag: ReturnType<typeof stateTag>
  readonly facts: ReturnType<typeof assessmentFacts>
  readonly children: ReturnType<typeof childLines>
  readonly clocks: ReturnType<typeof clockLines>
  readonly steps: readonly NextStep[]
  readonly version: number
  readonly idempotencyKey: string
  readonly errors: ErrorList
  readonly mayWrite: boolean
  readonly mayCheck: boolean
  readonly mayShare: boolean
  readonly checkpoints: ReturnType<typeof checkpointLines>
  readonly shared: ReturnType<typeof sharedLines>
  /** What is written, to read. */
  readonly words: ComponentChildren
}

/** An assessment: how it stands, what can be done next, what managers saw, and its words. */
export function AssessmentPage(props: AssessmentPageProps) {
  const { view, caption, tag, facts, done, words } = props
  const title = 'Child and family assessment'
  return (
    <Layout
      title={`${title}: where it stands`}
      view={view}
      back={{ text: 'Back to the child', href: props.back }}
    >
      {done !== null && <NotificationBanner type="success" text={done} />}
      <span class="govuk-caption-l">
        <bdi>{caption}</bdi>
      </span>
      <h1 class="govuk-heading-l">
        {title} <Tag {...tag} />
      </h1>
      <SummaryList
        rows={facts.map(({ key, value }) => ({
          key,
          value: { children: <span class="hearth-words">{value}</span> },
        }))}
      />
      <Next {...props} />
      <Children lines={props.children} />
      <Clocks lines={props.clocks} />
      <Seen {...props} />
      <Copies {...props} />
      <h2 class="govuk-heading-m" id="words">
        What is written
      </h2>
      {words ?? <p class="govuk-body">Nothing is written yet.</p>}
    </Layout>
  )
}

function Next({ view, id, steps, version, idempotencyKey, mayWrite, mayCheck }: AssessmentPageProps) {
  const href = `/assessments/${id}`
  const hrefs: Readonly<Record<string, string | null>> = {
    send: null,
    authorise: `${href}/decide`,
    sendBack: `${href}/return`,
  }
  return (
    <>
      <div class="govuk-button-group">
        {mayWrite && <Button text="Write" href={`${href}/write`} />}
        {mayCheck && (
          <Button text="Management oversight" href={`${href}/check`} classes="govuk-button--secondary" />
        )}
        {mayCheck && (
          <Button
            text="Add a brother or sister"
            href={`${href}/children`}
            classes="govuk-button--secondary"
          />
        )}
      </div>
      <Form
        csrfToken={view.csrfToken}
        action={`${href}/send`}
        idempotencyKey={idempotencyKey}
        version={version}
      >
        <StepsList steps={steps} hrefOf={({ step }) => hrefs[step] ?? null} />
      </Form>
    </>
  )
}

function Children({ lines }: { readonly lines: AssessmentPageProps['children'] }) {
  return (
    <DataTable
      id="children"
      caption="The children"
      columns={[{ text: 'Child' }, { text: 'Last seen' }, { text: 'Seen alone' }, { text: 'Decision' }]}
      rows={lines.map(({ name, href, seen, alone, outcome, unseen }) => [
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        {
          children: (
            <>
              {seen} {unseen && <Tag text="Not seen" colour="red" />}
            </>
          ),
        },
        alone,
        outcome ?? 'Not yet',
      ])}
    />
  )
}

function Clocks({ lines }: { readonly lines: AssessmentPageProps['clocks'] }) {
  if (lines.length === 0) return null
  return (
    <DataTable
      id="clocks"
      caption="What is due"
      columns={[{ text: 'What' }, { text: 'For whom' }, { text: 'When' }]}
      rows={lines.map(({ title, names, due, href }) => [
        title,
        names,
        {
          children: (
            <>
              <ClockTag {...due} />{' '}
              <a class="govuk-link" href={href}>
                Why then<span class="govuk-visually-hidden">: {title}</span>
              </a>
            </>
          ),
        },
      ])}
    />
  )
}

function Seen({ checkpoints }: AssessmentPageProps) {
  if (checkpoints.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Management oversight</h2>
      {checkpoints.map(({ heading, seen, direction, late }) => (
        <>
          <h3 class="govuk-heading-s">{heading}</h3>
          <p class="govuk-body hearth-words">{seen}</p>
          {direction !== null && <p class="govuk-body hearth-words">To do: {direction}</p>}
          {late !== null && (
            <p class="govuk-body hearth-words">
              <strong>{late}</strong>
            </p>
          )}
        </>
      ))}
    </>
  )
}

function Copies({ id, shared, mayShare }: AssessmentPageProps) {
  if (shared.length === 0 && !mayShare) return null
  return (
    <>
      <h2 class="govuk-heading-m">The family’s copy</h2>
      {shared.map(({ heading, view }) => (
        <>
          <h3 class="govuk-heading-s">{heading}</h3>
          <p class="govuk-body hearth-words">{view}</p>
        </>
      ))}
      {mayShare && (
        <Button
          text="Record the family’s copy"
          href={`/assessments/${id}/share`}
          classes={shared.length === 0 ? undefined : 'govuk-button--secondary'}
        />
      )}
    </>
  )
}
