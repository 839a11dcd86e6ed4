import { ClockTag } from '../../../../platform/components/clock-tag.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import type { runningClocks, Step } from './words.ts'

interface NextPageProps {
  readonly view: ShellView
  readonly personId: string
  readonly name: string
  readonly steps: readonly Step[]
  readonly clocks: ReturnType<typeof runningClocks>
}

/** What next for a child: the steps that are open, those that are not and why, and the clocks behind them. */
export function NextPage({ view, personId, name, steps, clocks }: NextPageProps) {
  return (
    <Layout title="What next?" view={view} back={{ text: 'Back to the child', href: `/people/${personId}` }}>
      <span class="govuk-caption-l">
        <bdi>{name}</bdi>
      </span>
      <h1 class="govuk-heading-l">What next?</h1>
      <Open steps={steps} />
      <Clocks clocks={clocks} />
      <Shut steps={steps} />
    </Layout>
  )
}

function Open({ steps }: Pick<NextPageProps, 'steps'>) {
  const open = steps.flatMap(({ text, href }) => (href === null ? [] : [{ text, href }]))
  if (open.length === 0) return <p class="govuk-body">There is nothing that you can do now.</p>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {open.map(({ text, href }) => (
        <li>
          <a class="govuk-link govuk-!-font-weight-bold" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Clocks({ clocks }: Pick<NextPageProps, 'clocks'>) {
  return (
    <DataTable
      id="clocks"
      caption="By when, and why then"
      columns={[{ text: 'What' }, { text: 'When' }, { text: 'Rule' }]}
      rows={clocks.map(({ title, due, started, href }) => [
        title,
        { children: <ClockTag {...due} /> },
        {
          children: (
            <a class="govuk-link" href={href}>
              {started}
              <span class="govuk-visually-hidden">: why is {title} due then?</span>
            </a>
          ),
        },
      ])}
      empty={<p class="govuk-body">No clock runs for this child.</p>}
    />
  )
}

function Shut({ steps }: Pick<NextPageProps, 'steps'>) {
  const shut = steps.filter(({ href }) => href === null)
  if (shut.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Not open now, and why</h2>
      <ul class="govuk-list">
        {shut.map(({ text, because }) => (
          <li>
            <strong>{text}</strong>: {because}.
          </li>
        ))}
      </ul>
    </>
  )
}
