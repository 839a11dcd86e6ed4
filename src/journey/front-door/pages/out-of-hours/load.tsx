import { Button } from '../../../../platform/components/button.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { Select } from '../../../../platform/components/select.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { nightCallKinds } from '../../codes.ts'
import { hoursAndMinutes, type loadByHour, type loadByService, loadPeriods } from './words.ts'

interface LoadProps {
  readonly view: ShellView
  readonly days: string
  readonly services: ReturnType<typeof loadByService>
  readonly hours: ReturnType<typeof loadByHour>
}

/** What the night takes, by service and hour, so that a shared team can be costed. */
export function LoadPage({ view, days, services, hours }: LoadProps) {
  return (
    <Layout
      title="Out-of-hours load"
      view={view}
      back={{ text: 'Back to the log', href: '/out-of-hours' }}
      wide
    >
      <h1 class="govuk-heading-l">Out-of-hours load</h1>
      <form method="get" class="hearth-filters" aria-label="Choose how long">
        <Select
          id="days"
          name="days"
          label={{ text: 'Over' }}
          items={loadPeriods.map(({ code, label }) => ({
            value: code,
            text: label,
            selected: code === days,
          }))}
        />
        <Button text="Show this" classes="govuk-button--secondary" />
      </form>
      <ByService services={services} />
      <ByHour hours={hours} />
    </Layout>
  )
}

function ByService({ services }: Pick<LoadProps, 'services'>) {
  return (
    <DataTable
      id="by-service"
      caption="By service"
      columns={[
        { text: 'About' },
        { text: 'Calls', format: 'numeric' },
        { text: 'Time', format: 'numeric' },
        { text: 'Share of the time', format: 'numeric' },
        { text: 'Referred as homeless', format: 'numeric' },
      ]}
      rows={services.map(({ service, calls, time, share, homelessness }) => [
        { text: service },
        { text: calls },
        { text: time },
        { text: share },
        { text: homelessness },
      ])}
    />
  )
}

function ByHour({ hours }: Pick<LoadProps, 'hours'>) {
  return (
    <DataTable
      id="by-hour"
      caption="Calls by the hour in which they began"
      columns={[
        { text: 'Hour' },
        ...nightCallKinds.map(({ label }) => ({ text: label, format: 'numeric' as const })),
        { text: 'Time of all' },
      ]}
      rows={hours.map(({ hour, calls, minutes, share }) => [
        { text: hour },
        ...calls.map((count) => ({ text: `${count}` })),
        {
          children: (
            <>
              <Bar share={share} /> {hoursAndMinutes(minutes)}
            </>
          ),
        },
      ])}
      empty={<p class="govuk-body">No call was logged in this time.</p>}
    />
  )
}

/** A bar beside a number that says the same. @param share of the longest bar, 0 to 1 */
function Bar({ share }: { readonly share: number }) {
  const longest = 120
  return (
    <svg width={longest} height="14" aria-hidden="true" focusable="false">
      <rect width={Math.max(1, Math.round(share * longest))} height="14" fill="currentColor" />
    </svg>
  )
}
