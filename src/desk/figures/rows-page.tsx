import { Button } from '../../platform/components/button.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { Details } from '../../platform/components/details.tsx'
import { InsetText } from '../../platform/components/inset-text.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { Pagination } from '../../platform/components/pagination.tsx'
import { Select } from '../../platform/components/select.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import type { RowsWords } from './rows-words.ts'

export interface RowsPageProps {
  readonly view: ShellView
  readonly words: RowsWords
  readonly names: ReadonlyMap<string, string>
  readonly print: boolean
}

/** A figure opened to the rows behind it. */
export function RowsPage({ view, words, names, print }: RowsPageProps) {
  const back = print ? undefined : { text: 'All figures', href: words.allFigures }
  return (
    <Layout title={words.title} view={view} back={back} wide>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{words.id}</span> {words.title}
      </h1>
      <p class="govuk-body-l">
        {[words.value, words.counts].filter(Boolean).join(': ')}. {words.period}.
      </p>
      {words.parts.length > 0 && (
        <ul class="govuk-list">
          {words.parts.map((part) => (
            <li>{part}</li>
          ))}
        </ul>
      )}
      <Details summaryText="What it means and where it comes from" open={print}>
        {words.about.map((line) => (
          <p class="govuk-body">{line}</p>
        ))}
      </Details>
      {words.withheld && <InsetText text={words.withheld} />}
      {!print && words.choices.length > 0 && <Narrow {...words} />}
      <p class="govuk-body">{words.standing}</p>
      <Rows words={words} names={names} print={print} />
      {!print && <Onward {...words} />}
    </Layout>
  )
}

function Narrow({ id, show, choices, search }: RowsWords) {
  const kept = [...new URLSearchParams(search)]
  return (
    <form method="get" action={`/figures/${id}`} class="hearth-filters" aria-label="Narrow the rows">
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Select id="show" name="show" label={{ text: 'Which rows' }} items={choices} value={show} />
      <Button text="Show these" classes="govuk-button--secondary" />
    </form>
  )
}

function Rows({ words, names, print }: Omit<RowsPageProps, 'view'>) {
  if (words.rows.length === 0) return null
  return (
    <DataTable
      id="rows"
      caption="The rows behind the figure"
      columns={words.headings.map((text) => ({ text }))}
      rows={words.rows.map(({ childId, cells }) => [
        { children: <Child id={childId} name={names.get(childId)} print={print} /> },
        ...cells.map((text) => ({ text })),
      ])}
    />
  )
}

function Child({
  id,
  name,
  print,
}: {
  readonly id: string
  readonly name: string | undefined
  readonly print: boolean
}) {
  const words = <bdi>{name ?? 'Name not known'}</bdi>
  if (print) return words
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={`/people/${id}`}>
      {words}
    </a>
  )
}

function Onward({ previous, next, printHref }: RowsWords) {
  return (
    <>
      {(previous || next) && (
        <Pagination
          previous={previous === null ? null : { href: previous, text: 'Earlier rows' }}
          next={next === null ? null : { href: next, text: 'More rows' }}
        />
      )}
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={printHref}>
          Print
        </a>
      </p>
    </>
  )
}
