import { type FormBody, FormQuestions, type Named } from '../../../../mechanisms/forms/index.ts'
import { Button } from '../../../../platform/components/button.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import type { ErrorList } from '../../../../platform/components/error-summary.tsx'
import { Form, Hidden } from '../../../../platform/components/form.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { NotificationBanner } from '../../../../platform/components/notification-banner.tsx'
import { Select } from '../../../../platform/components/select.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { onDutyForm } from '../../forms/on-duty.ts'
import { Places } from '../queue/places.tsx'
import type { dutyLine } from './words.ts'

interface OnDutyProps {
  readonly view: ShellView
  readonly now: readonly ReturnType<typeof dutyLine>[]
  readonly later: readonly ReturnType<typeof dutyLine>[]
  readonly people: readonly Named[]
  readonly body: FormBody | undefined
  readonly done: string | null
  readonly idempotencyKey: string
  /** Keys for the buttons, made when the page is shown. */
  readonly newKey: () => string
}

/** Who is on now and later, and putting somebody on. */
export function OnDutyPage(props: OnDutyProps) {
  const { view, now, later, people, body, done, idempotencyKey } = props
  return (
    <Layout title="Who is on" view={view} wide>
      {done && <NotificationBanner type="success" text={done} />}
      <Places here="/on-duty" />
      <h1 class="govuk-heading-l">Who is on</h1>
      <Shifts {...props} id="now" caption="On now" lines={now} />
      {later.length > 0 && <Shifts {...props} id="later" caption="On in the next two weeks" lines={later} />}
      <h2 class="govuk-heading-m">{onDutyForm.title}</h2>
      <Form csrfToken={view.csrfToken} idempotencyKey={idempotencyKey}>
        <Who people={people} chosen={body?.['workerId']} errors={view.errors} />
        <FormQuestions form={onDutyForm} body={body} errors={view.errors} />
        <Button text="Put on" preventDoubleClick />
      </Form>
    </Layout>
  )
}

/** Far too many of us for buttons in view. */
function Who({
  people,
  chosen,
  errors = [],
}: {
  readonly people: OnDutyProps['people']
  readonly chosen: unknown
  readonly errors: ErrorList | undefined
}) {
  const error = errors.find(({ href }) => href === '#workerId')?.text
  const items = people.map(({ id, name }) => ({ value: id, text: name, selected: id === chosen }))
  return (
    <Select
      id="workerId"
      name="workerId"
      label={{ text: 'Who of us? (optional)', classes: 'govuk-label--s' }}
      items={[{ value: '', text: 'Nobody of us' }, ...items]}
      {...(error === undefined ? {} : { errorMessage: { text: String(error) } })}
    />
  )
}

interface ShiftsProps extends OnDutyProps {
  readonly id: string
  readonly caption: string
  readonly lines: OnDutyProps['now']
}

function Shifts({ id, caption, lines, view, newKey }: ShiftsProps) {
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={[
        { text: 'For' },
        { text: 'Who' },
        { text: 'How to reach them' },
        { text: 'Since or from' },
        { text: 'Until' },
        { text: 'Change' },
      ]}
      rows={lines.map((line) => [
        { text: line.duty },
        { children: <bdi>{line.name}</bdi> },
        { text: line.reach },
        { text: line.from },
        { text: line.until },
        {
          children: (
            <Form csrfToken={view.csrfToken} idempotencyKey={newKey()}>
              <Hidden name="off" value={line.id} />
              <Button classes="govuk-button--secondary">
                Take off
                <span class="govuk-visually-hidden">
                  : {line.name}, {line.duty}
                </span>
              </Button>
            </Form>
          ),
        },
      ])}
      empty={<EmptyState title="Nobody is entered">Put somebody on below.</EmptyState>}
    />
  )
}
