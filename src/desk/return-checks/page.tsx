import { Button } from '../../platform/components/button.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { Details } from '../../platform/components/details.tsx'
import { errorFor } from '../../platform/components/error-summary.tsx'
import { FileUpload } from '../../platform/components/file-upload.tsx'
import { Form } from '../../platform/components/form.tsx'
import { Input } from '../../platform/components/input.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { Radios } from '../../platform/components/radios.tsx'
import { Select } from '../../platform/components/select.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import type { RuleFound } from '../../returns/findings/report.ts'
import { years } from '../../returns/years.ts'
import { downloadKinds, returnKinds } from './model.ts'
import type { reportWords } from './words.ts'

interface CheckPageProps {
  readonly view: ShellView
  readonly chosen: { readonly kind: string; readonly year: string; readonly authority: string }
  readonly report: ReturnType<typeof reportWords> | null
}

/** Choosing the files of a return, and what the rules say of them. Nothing is kept. */
export function CheckPage({ view, chosen, report }: CheckPageProps) {
  return (
    <Layout title={report ? report.heading : 'Check a return'} view={view} wide>
      <h1 class="govuk-heading-l">Check a return</h1>
      {report && <Found {...report} />}
      {report && <h2 class="govuk-heading-m">Check again</h2>}
      <p class="govuk-body">
        The files are read in this machine’s memory, checked and forgotten. Nothing is stored and nothing is
        sent anywhere.
      </p>
      <Asking view={view} chosen={chosen} />
    </Layout>
  )
}

type AskingProps = Pick<CheckPageProps, 'view' | 'chosen'>

function Asking({ view, chosen }: AskingProps) {
  return (
    <Form action="/returns/check" csrfToken={view.csrfToken} multipart>
      <Radios
        name="kind"
        idPrefix="kind"
        fieldset={{ legend: { text: 'Which return?', classes: 'govuk-fieldset__legend--s' } }}
        items={returnKinds.map(({ code, label }) => ({
          value: code,
          text: label,
          checked: code === chosen.kind,
        }))}
        errorMessage={errorFor(view.errors, 'kind')}
      />
      <FileUpload
        name="now"
        multiple
        label={{ text: 'This year’s files', classes: 'govuk-label--s' }}
        hint="SSDA903: all CSV files at once, or the one XML file. CIN Census: the XML file. Up to 200 MB a file."
        errorMessage={errorFor(view.errors, 'now')}
      />
      <FileUpload
        name="last"
        multiple
        label={{ text: 'Last year’s files, if you have them', classes: 'govuk-label--s' }}
        hint="SSDA903 only: rules that compare the years need them."
      />
      <YearAndAuthority view={view} chosen={chosen} />
      <div class="govuk-button-group">
        <Button text="Check and show" name="as" value="page" />
        {downloadKinds.map(({ code, label }) => (
          <Button text={label} name="as" value={code} classes="govuk-button--secondary" />
        ))}
      </div>
    </Form>
  )
}

function YearAndAuthority({ view, chosen }: AskingProps) {
  return (
    <>
      <Select
        id="year"
        name="year"
        label={{ text: 'Collection year', classes: 'govuk-label--s' }}
        items={[
          { value: '', text: 'As the dates in the files tell', selected: chosen.year === '' },
          ...years.map((year) => ({ value: year, text: year, selected: year === chosen.year })),
        ]}
      />
      <Input
        name="authority"
        label={{ text: 'Your authority’s code', classes: 'govuk-label--s' }}
        hint="Such as E08000003. You may leave it empty: the rules that need it are then named as not checked."
        value={chosen.authority}
        classes="govuk-input--width-10"
        errorMessage={errorFor(view.errors, 'authority')}
      />
    </>
  )
}

function Found({ heading, sections, lines, more, notAsked, broken, notes }: ReturnType<typeof reportWords>) {
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found" tabIndex={-1}>
        {heading}
      </h2>
      {sections.map(({ title, rules }, at) => (
        <DataTable
          id={`rules-${at}`}
          caption={title}
          columns={[
            { text: 'Rule' },
            { text: 'Rows', format: 'numeric' },
            { text: 'What is wrong' },
            { text: 'What to do' },
          ]}
          rows={rules.map(ruleCells)}
        />
      ))}
      {lines.length > 0 && <Lines lines={lines} more={more} />}
      <Folded title="What you should know of the files" lines={notes} />
      <Folded title="Rules that could not be asked" lines={notAsked} />
      <Folded title="Rules that broke down: a fault in Hearth, please tell its maintainers" lines={broken} />
    </section>
  )
}

function ruleCells({ code, rows, says, fix }: RuleFound) {
  return [
    { text: code },
    { text: rows === 0 ? 'whole return' : rows.toLocaleString('en-GB') },
    { text: says },
    { text: fix },
  ]
}

function Lines({ lines, more }: Pick<ReturnType<typeof reportWords>, 'lines' | 'more'>) {
  return (
    <>
      <DataTable
        id="rows"
        caption="Row by row"
        columns={[
          { text: 'Rule' },
          { text: 'Child' },
          { text: 'Table' },
          { text: 'Row', format: 'numeric' },
          { text: 'Look at' },
        ]}
        rows={lines.map(({ rule, child, table, row, values }) => [
          { text: rule },
          { text: child ?? 'none' },
          { text: table },
          { text: String(row) },
          { text: values },
        ])}
      />
      {more && <p class="govuk-body">{more}</p>}
    </>
  )
}

function Folded({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Details summaryText={`${title} (${lines.length})`}>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Details>
  )
}
