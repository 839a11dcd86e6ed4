import { DataTable } from '../../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { caseloadLines, waitingLines } from './words.ts'

interface AllocatePageProps {
  readonly view: ShellView
  readonly waiting: ReturnType<typeof waitingLines>
  readonly caseloads: ReturnType<typeof caseloadLines>
  readonly weights: string
}

/** The manager's allocation list: who waits, and what each worker carries. */
export function AllocatePage({ view, waiting, caseloads, weights }: AllocatePageProps) {
  return (
    <Layout title="Referrals to allocate" view={view} wide back={{ text: 'Team board', href: '/team/board' }}>
      <h1 class="govuk-heading-l">Referrals to allocate</h1>
      <WaitingTable waiting={waiting} />
      <CaseloadTable caseloads={caseloads} weights={weights} />
    </Layout>
  )
}

/** Families whom nobody is allocated to. */
function WaitingTable({ waiting }: Pick<AllocatePageProps, 'waiting'>) {
  return (
    <DataTable
      id="waiting"
      caption={waiting.length === 1 ? '1 family waits' : `${waiting.length} families wait, the longest first`}
      columns={[
        { text: 'Children' },
        { text: 'Why' },
        { text: 'Referred', sort: 'ascending' },
        { text: 'Waits' },
        { text: 'Team' },
        { text: 'Next' },
      ]}
      rows={waiting.map((line) => [
        { children: <Named href={line.href} name={line.names} /> },
        { children: <span class="hearth-words">{line.because}</span> },
        { text: line.received, sortValue: line.sortReceived },
        line.waits,
        line.team,
        { children: <Next next={line.next} names={line.names} /> },
      ])}
      empty={<EmptyState title="No referral waits">Every referred child has a worker.</EmptyState>}
    />
  )
}

function Named({ href, name }: { readonly href: string; readonly name: string }) {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={href}>
      <bdi>{name}</bdi>
    </a>
  )
}

function Next({
  next,
  names,
}: {
  readonly next: AllocatePageProps['waiting'][number]['next']
  readonly names: string
}) {
  return (
    <a class="govuk-link" href={next.href}>
      {next.text}
      <span class="govuk-visually-hidden">: {names}</span>
    </a>
  )
}

/** What each worker carries, the lightest first. */
export function CaseloadTable({ caseloads, weights }: Pick<AllocatePageProps, 'caseloads' | 'weights'>) {
  return (
    <>
      <DataTable
        id="caseloads"
        caption="What each worker carries, the lightest first"
        columns={[
          { text: 'Worker' },
          { text: 'Team' },
          { text: 'Open children' },
          { text: 'Weight', format: 'numeric' },
          { text: 'First year' },
        ]}
        rows={caseloads.map((line) => [
          line.name,
          line.team,
          line.kinds,
          String(line.weight),
          { children: <FirstYear {...line} /> },
        ])}
        empty={<EmptyState title="No workers">Nobody works in your teams.</EmptyState>}
      />
      <p class="govuk-body-s">{weights}</p>
    </>
  )
}

function FirstYear({ name, cap, over, full, firstYearHref }: AllocatePageProps['caseloads'][number]) {
  return (
    <>
      {cap} {over && <Tag text="Over the cap" colour="red" />}
      {full && !over && <Tag text="Full" colour="orange" />}{' '}
      <a class="govuk-link" href={firstYearHref}>
        {cap === null ? 'Set' : 'Change'}
        <span class="govuk-visually-hidden"> first year of {name}</span>
      </a>
    </>
  )
}
