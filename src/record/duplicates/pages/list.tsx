import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { mergeLine, pairLine } from '../words.ts'

interface ListPageProps {
  readonly view: ShellView
  readonly open: readonly ReturnType<typeof pairLine>[]
  readonly later: readonly ReturnType<typeof pairLine>[]
  readonly waiting: readonly ReturnType<typeof mergeLine>[]
  readonly decided: readonly ReturnType<typeof mergeLine>[]
}

/** Records that may be of one person, joinings that wait for a second person, and those of late. */
export function ListPage({ view, open, later, waiting, decided }: ListPageProps) {
  return (
    <Layout title="Possible duplicates" view={view} wide>
      <h1 class="govuk-heading-l">Possible duplicates</h1>
      <p class="govuk-body">
        Each line is two records that may be of one person. Hearth never joins records by itself.
      </p>
      {waiting.length > 0 && <Joinings id="waiting" caption="Waiting for a second person" lines={waiting} />}
      <Pairs id="open" caption="To compare" lines={open} />
      {later.length > 0 && <Pairs id="later" caption="Put off" lines={later} />}
      {decided.length > 0 && (
        <Joinings id="decided" caption="Joined and parted, the latest first" lines={decided} />
      )}
    </Layout>
  )
}

interface Lines<Line> {
  readonly id: string
  readonly caption: string
  readonly lines: readonly Line[]
}

function Pairs({ id, caption, lines }: Lines<ReturnType<typeof pairLine>>) {
  return (
    <DataTable
      {...{ id, caption }}
      columns={['Records', 'How sure', 'Why', 'Found', 'Compare'].map((text) => ({ text }))}
      rows={lines.map((line) => [
        { children: <Two first={line.first} second={line.second} /> },
        { children: <Tag text={line.sure} colour={line.likely ? 'orange' : 'grey'} /> },
        { children: <span class="hearth-words">{line.why}</span> },
        { children: <span class="hearth-words">{line.later ?? line.found}</span> },
        { children: <Onward href={line.href} text="Compare" about={`${line.first} and ${line.second}`} /> },
      ])}
      empty={<EmptyState title="There is nothing to compare" />}
    />
  )
}

function Two({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <>
      <bdi>{first}</bdi>
      <br />
      <bdi>{second}</bdi>
    </>
  )
}

function Joinings({ id, caption, lines }: Lines<ReturnType<typeof mergeLine>>) {
  return (
    <DataTable
      {...{ id, caption }}
      columns={['Record', 'What came of it', 'Asked for by', 'Why', 'Open'].map((text) => ({ text }))}
      rows={lines.map((line) => [
        { children: <bdi>{line.name}</bdi> },
        { children: <Tag {...line.tag} /> },
        { text: line.by },
        { children: <span class="hearth-words">{line.why}</span> },
        { children: <Onward href={line.href} text="Open" about={line.name} /> },
      ])}
    />
  )
}

function Onward({
  href,
  text,
  about,
}: {
  readonly href: string
  readonly text: string
  readonly about: string
}) {
  return (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden"> {about}</span>
    </a>
  )
}
