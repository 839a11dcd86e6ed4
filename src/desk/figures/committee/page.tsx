import { type FormBody, FormQuestions } from '../../../mechanisms/forms/index.ts'
import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { Details } from '../../../platform/components/details.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { tableForm } from './choice.ts'
import type { CommitteeTable } from './table.ts'

interface TablePageProps {
  readonly view: ShellView
  readonly body: FormBody
  /** Null where the choice must be put right first. */
  readonly shown: { readonly table: CommitteeTable; readonly search: string } | null
}

/** The table that committees print: chosen figures at chosen dates, each with a sentence. */
export function CommitteeTablePage({ view, body, shown }: TablePageProps) {
  return (
    <Layout
      title="Table for a committee"
      view={view}
      back={{ text: 'Back to figures', href: '/figures' }}
      wide
    >
      <h1 class="govuk-heading-l">Table for a committee</h1>
      {shown ? (
        <>
          <Printed {...shown} />
          <Details summaryText="Choose other figures or dates">
            <Choose view={view} body={body} />
          </Details>
        </>
      ) : (
        <Choose view={view} body={body} />
      )}
    </Layout>
  )
}

function Choose({ view, body }: Pick<TablePageProps, 'view' | 'body'>) {
  return (
    <form method="get" action="/figures/table" class="hearth-form govuk-!-display-none-print" novalidate>
      <FormQuestions form={tableForm} body={body} errors={view.errors} />
      <Button text="Show this table" />
    </form>
  )
}

function Printed({ table, search }: NonNullable<TablePageProps['shown']>) {
  return (
    <>
      <DataTable
        id="table"
        caption="12 months to each date"
        narrow="scroll"
        columns={[
          { text: 'Figure' },
          { text: 'Unit' },
          ...table.heads.map((text) => ({ text, format: 'numeric' as const })),
          { text: 'Beside a year before' },
        ]}
        rows={table.rows.map(({ id, title, unit, values, counts, direction }) => [
          {
            children: (
              <a class="govuk-link govuk-link--no-visited-state" href={`/figures/${id}/over-time`}>
                {title}
              </a>
            ),
          },
          { text: unit },
          ...values.map((value, at) => ({
            children: (
              <>
                {value}
                <br />
                <span class="govuk-body-s hearth-quiet">{counts[at]}</span>
              </>
            ),
          })),
          { text: direction },
        ])}
      />
      <InWords table={table} />
      <Files search={search} />
    </>
  )
}

const fileWords = { docx: 'text document (DOCX)', xlsx: 'workbook (XLSX)', csv: 'spreadsheet (CSV)' } as const

function InWords({ table }: { readonly table: CommitteeTable }) {
  return (
    <>
      <h2 class="govuk-heading-m">In words</h2>
      <ul class="govuk-list govuk-list--bullet">
        {table.rows.map(({ title, sentence }) => (
          <li>
            <strong>{title}:</strong> {sentence}
          </li>
        ))}
      </ul>
      {table.notes.map((note) => (
        <p class="govuk-body-s">{note}</p>
      ))}
    </>
  )
}

function Files({ search }: { readonly search: string }) {
  return (
    <p class="govuk-body govuk-!-display-none-print">
      Take it as a file:{' '}
      {(['docx', 'xlsx', 'csv'] as const).map((kind, at) => (
        <>
          {at > 0 && ', '}
          <a class="govuk-link" href={`/figures/table/file/${kind}?${search}`}>
            {fileWords[kind]}
          </a>
        </>
      ))}
    </p>
  )
}
