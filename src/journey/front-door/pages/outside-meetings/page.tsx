import { Button } from '../../../../platform/components/button.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import { InsetText } from '../../../../platform/components/inset-text.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { NotificationBanner } from '../../../../platform/components/notification-banner.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { meetingLine } from './words.ts'

interface OutsideMeetingsPageProps {
  readonly view: ShellView
  readonly personId: string
  readonly name: string
  readonly lines: readonly ReturnType<typeof meetingLine>[]
  readonly done: boolean
}

/** Meetings of other agencies at which a child was talked about, each with the rule for passing its words on. */
export function OutsideMeetingsPage({ view, personId, name, lines, done }: OutsideMeetingsPageProps) {
  return (
    <Layout
      title="Meetings of other agencies"
      view={view}
      back={{ text: 'Back to the record', href: `/people/${personId}` }}
    >
      {done && <NotificationBanner type="success" text="The meeting is recorded." />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          <bdi>{name}</bdi>
        </span>{' '}
        Meetings of other agencies
      </h1>
      <Button href={`/people/${personId}/outside-meetings/new`} text="Record a meeting" />
      {lines.length === 0 && (
        <EmptyState title="No meeting is recorded here">
          MARAC, Channel, MAPPA and the youth justice panel are recorded here, as far as they are open to you.
        </EmptyState>
      )}
      {lines.map(({ id, title, rule, rows }) => (
        <section aria-labelledby={`meeting-${id}`}>
          <h2 class="govuk-heading-m" id={`meeting-${id}`}>
            {title}
          </h2>
          <InsetText text={rule} />
          <SummaryList
            rows={rows.map(({ key, value }) => ({
              key: { text: key },
              value: { children: <span class="hearth-words">{value}</span> },
            }))}
          />
        </section>
      ))}
    </Layout>
  )
}

/** From a contact to what other agencies' meetings said. */
export function OutsideMeetingsLink({
  personId,
  name,
}: {
  readonly personId: string
  readonly name: string
}) {
  return (
    <p class="govuk-body">
      <a class="govuk-link govuk-link--no-visited-state" href={`/people/${personId}/outside-meetings`}>
        Meetings of other agencies<span class="govuk-visually-hidden"> about {name}</span>
      </a>
    </p>
  )
}
