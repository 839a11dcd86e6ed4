import { ClockTag } from '../../../../platform/components/clock-tag.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { CaseloadTable } from '../allocate/page.tsx'
import type { caseloadLines } from '../allocate/words.ts'
import {
  type boardCounts,
  type clockLists,
  type decisionLines,
  type driftLines,
  soonDays,
  type unseenLines,
} from './words.ts'

interface BoardPageProps {
  readonly view: ShellView
  readonly counts: ReturnType<typeof boardCounts>
  readonly decisions: ReturnType<typeof decisionLines>
  readonly clocks: ReturnType<typeof clockLists>
  readonly unseen: ReturnType<typeof unseenLines>
  readonly drift: ReturnType<typeof driftLines>
  readonly caseloads: ReturnType<typeof caseloadLines>
  readonly weights: string
}

/** The manager's board of the team: what waits for them, what is late, who has not been seen, what stands still, who carries what. */
export function BoardPage({
  view,
  counts,
  decisions,
  clocks,
  unseen,
  drift,
  caseloads,
  weights,
}: BoardPageProps) {
  return (
    <Layout title="Team board" view={view} wide back={{ text: 'Home', href: '/' }}>
      <h1 class="govuk-heading-l">Team board</h1>
      <Counts counts={counts} />
      <p class="govuk-body">
        <a class="govuk-link" href="/without-crisis-carer">
          Children without a crisis carer
        </a>
      </p>
      <Decisions lines={decisions} />
      <Clocks id="late" caption="Late" lines={clocks.late} none="Nothing is late." />
      <Clocks
        id="soon"
        caption={`Due in ${soonDays} days`}
        lines={clocks.soon}
        none="Nothing runs out soon."
      />
      <Unseen lines={unseen} />
      <Drift lines={drift} />
      <CaseloadTable caseloads={caseloads} weights={weights} />
    </Layout>
  )
}

function Counts({ counts }: Pick<BoardPageProps, 'counts'>) {
  return (
    <DataTable
      id="counts"
      caption="How the team stands"
      columns={[{ text: 'What' }, { text: 'How many', format: 'numeric' }]}
      rows={counts.map(({ label, count, href, urgent }) => [
        {
          children: (
            <>
              <Linked href={href} text={label} /> {urgent && <Tag text="See to this first" colour="red" />}
            </>
          ),
        },
        { text: String(count) },
      ])}
    />
  )
}

function Decisions({ lines }: { readonly lines: BoardPageProps['decisions'] }) {
  return (
    <DataTable
      id="decisions"
      caption="Decisions waiting for you"
      columns={[{ text: 'Children' }, { text: 'From' }, { text: 'How long' }]}
      rows={lines.map(({ names, href, by, since }) => [
        { children: <Linked href={href} text={names} /> },
        by,
        since,
      ])}
      empty={
        <None
          id="decisions"
          heading="Decisions waiting for you"
          text="No assessment waits for your decision."
        />
      }
    />
  )
}

interface ClocksProps {
  readonly id: string
  readonly caption: string
  readonly lines: BoardPageProps['clocks']['late']
  readonly none: string
}

function Clocks({ id, caption, lines, none }: ClocksProps) {
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={[{ text: 'Child' }, { text: 'What' }, { text: 'When' }, { text: 'Worker' }]}
      rows={lines.map(({ children, title, due, why, worker }) => [
        { children: <Named people={children} /> },
        title,
        {
          children: (
            <>
              <ClockTag {...due} />{' '}
              <a class="govuk-link" href={why}>
                Why then
                <span class="govuk-visually-hidden">
                  : {title}, {children.map(({ name }) => name).join(', ')}
                </span>
              </a>
            </>
          ),
        },
        worker,
      ])}
      empty={<None id={id} heading={caption} text={none} />}
    />
  )
}

function Unseen({ lines }: { readonly lines: BoardPageProps['unseen'] }) {
  return (
    <DataTable
      id="unseen"
      caption="Children not seen since their assessment began"
      columns={[{ text: 'Child' }, { text: 'Worker' }, { text: 'How long' }]}
      rows={lines.map(({ name, href, worker, since }) => [
        { children: <Linked href={href} text={name} /> },
        worker,
        since,
      ])}
      empty={
        <None id="unseen" heading="Children not seen" text="Every child in an assessment has been seen." />
      }
    />
  )
}

function Drift({ lines }: { readonly lines: BoardPageProps['drift'] }) {
  return (
    <DataTable
      id="drift"
      caption="Standing still"
      columns={[{ text: 'Child' }, { text: 'What' }, { text: 'Next' }]}
      rows={lines.map(({ name, what, href, action }) => [
        { children: <bdi>{name}</bdi> },
        what,
        {
          children: (
            <a class="govuk-link" href={href}>
              {action}
              <span class="govuk-visually-hidden">: {name}</span>
            </a>
          ),
        },
      ])}
      empty={<None id="drift" heading="Standing still" text="Nothing stands still." />}
    />
  )
}

function None({
  id,
  heading,
  text,
}: {
  readonly id: string
  readonly heading: string
  readonly text: string
}) {
  return (
    <>
      <h2 class="govuk-heading-m" id={id}>
        {heading}
      </h2>
      <p class="govuk-body">{text}</p>
    </>
  )
}

function Named({ people }: { readonly people: readonly { readonly name: string; readonly href: string }[] }) {
  return (
    <>
      {people.map(({ name, href }, at) => (
        <>
          {at > 0 && ', '}
          <Linked href={href} text={name} />
        </>
      ))}
    </>
  )
}

function Linked({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={href}>
      <bdi>{text}</bdi>
    </a>
  )
}
