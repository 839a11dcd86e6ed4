import { labelOf } from '../../../platform/code.ts'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { longDate } from '../../../platform/day-words.ts'
import { allocationRoles, changeReasons, closingReasons, services } from '../codes.ts'
import type { Allocation, Involvement } from '../model.ts'

interface Given {
  readonly personId: string
  readonly name: string
  readonly allocations: readonly Allocation[]
  readonly involvements: readonly Involvement[]
  /** The teams the reader manages: they see what can be done. */
  readonly manages: ReadonlySet<string>
}

/** Who works and worked with somebody, worded. */
export function allocationsPage({ personId, name, allocations, involvements, manages }: Given) {
  const mine = (teamId: string | null) => teamId !== null && manages.has(teamId)
  return {
    name,
    back: { text: 'Back to the record', href: `/people/${personId}` },
    workers: allocations.map((one) => ({
      who: one.workerName ?? 'A worker whose name we don’t hold',
      role: labelOf(allocationRoles, one.role),
      team: one.teamName ?? 'Not known',
      from: { text: longDate(one.fromOn), sortValue: one.fromOn },
      to: one.toOn === null ? 'now' : longDate(one.toOn),
      why: one.changeReason === null ? '' : whyItEnded(one.changeReason),
      end: one.toOn === null && mine(one.teamId) ? `/people/${personId}/allocations/${one.id}/end` : null,
    })),
    services: involvements.map((one) => ({
      service: labelOf(services, one.service),
      from: { text: longDate(one.openedOn), sortValue: one.openedOn },
      to: one.closedOn === null ? 'now' : longDate(one.closedOn),
      why: one.closedBecause === null ? one.openedBecause : labelOf(closingReasons, one.closedBecause),
      steps: one.closedOn === null && mine(one.teamId) ? stepsOn(one) : [],
    })),
  }
}

const whyItEnded = (code: string) => labelOf([...changeReasons, ...closingReasons], code)

function stepsOn({ id, personId, service }: Involvement) {
  const about = ` (${labelOf(services, service)})`
  return [
    { text: 'Allocate a worker', about, href: `/people/${personId}/involvements/${id}/allocate` },
    { text: 'Hand over to another team', about, href: `/people/${personId}/involvements/${id}/move` },
    { text: 'End our work', about, href: `/people/${personId}/involvements/${id}/close` },
  ]
}

interface AllocationsProps extends ReturnType<typeof allocationsPage> {
  readonly view: ShellView
}

/** Who is who: the workers and services of a person, now and before. */
export function AllocationsPage({ view, name, back, workers, services: working }: AllocationsProps) {
  return (
    <Layout title="Who works with this person" view={view} back={back} wide>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Who works with this person</h1>
      <DataTable
        id="workers"
        caption="Workers"
        columns={['Worker', 'There as', 'Team', 'From', 'To', 'Why it changed', 'Next'].map((text) => ({
          text,
        }))}
        rows={workers.map((row) => [
          row.who,
          row.role,
          row.team,
          row.from,
          row.to,
          row.why,
          row.end === null
            ? ''
            : { children: <Step text="End or hand over" about={` from ${row.who}`} href={row.end} /> },
        ])}
        empty={<EmptyState title="Nobody has been allocated" />}
      />
      <DataTable
        id="services"
        caption="Services"
        columns={['Service', 'From', 'To', 'Why', 'Next'].map((text) => ({ text }))}
        rows={working.map((row) => [
          row.service,
          row.from,
          row.to,
          row.why,
          { children: row.steps.map((step) => <Step {...step} />) },
        ])}
        empty={<EmptyState title="No service has worked with this person" />}
      />
    </Layout>
  )
}

function Step({ text, about, href }: { text: string; about: string; href: string }) {
  return (
    <>
      <a class="govuk-link" href={href}>
        {text}
        <span class="govuk-visually-hidden">{about}</span>
      </a>{' '}
    </>
  )
}
