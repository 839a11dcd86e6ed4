import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { errorFor } from '../../../platform/components/error-summary.tsx'
import { FileUpload } from '../../../platform/components/file-upload.tsx'
import { Form } from '../../../platform/components/form.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { AboutWords, CatalogueLine, loadLines } from './words.ts'

interface CatalogueProps {
  readonly view: ShellView
  readonly lines: readonly CatalogueLine[]
  readonly mayLoad: boolean
}

/** Every figure: what it means, what we aim for, how England fares. */
export function CataloguePage({ view, lines, mayLoad }: CatalogueProps) {
  return (
    <Layout
      title="What the figures mean"
      view={view}
      back={{ text: 'Back to figures', href: '/figures' }}
      wide
    >
      <h1 class="govuk-heading-l">What the figures mean</h1>
      {mayLoad && (
        <p class="govuk-body">
          <a class="govuk-link" href="/figures/comparators">
            Load published values of England and other councils
          </a>
        </p>
      )}
      <DataTable
        id="catalogue"
        caption="The figures"
        columns={[{ text: 'Figure' }, { text: 'What it counts' }, { text: 'Target' }, { text: 'England' }]}
        rows={lines.map(({ id, title, definition, target, england }) => [
          {
            children: (
              <a class="govuk-link govuk-link--no-visited-state" href={`/figures/catalogue/${id}`}>
                {title}
              </a>
            ),
          },
          { text: definition },
          { text: target },
          { text: england },
        ])}
      />
    </Layout>
  )
}

interface AboutProps {
  readonly view: ShellView
  readonly words: AboutWords
  readonly maySet: boolean
}

/** One figure: definition, owner, target, others’ values, and who changed what. */
export function AboutFigurePage({ view, words, maySet }: AboutProps) {
  const back = { text: 'Back to all figures', href: '/figures/catalogue' }
  return (
    <Layout title={`About the figure: ${words.title}`} view={view} back={back} wide>
      <span class="govuk-caption-l">{words.id}</span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <SummaryList
        rows={words.facts.map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))}
      />
      <ul class="govuk-list">
        {words.hasChart && (
          <li>
            <a class="govuk-link" href={`/figures/${words.id}/over-time`}>
              Over time, as a chart
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={`/figures/${words.id}`}>
            The children behind it
          </a>
        </li>
        {maySet && (
          <li>
            <a class="govuk-link" href={`/figures/catalogue/${words.id}/target`}>
              Set a target
            </a>
          </li>
        )}
      </ul>
      <Comparators words={words} />
      <Targets words={words} />
    </Layout>
  )
}

function Comparators({ words }: Pick<AboutProps, 'words'>) {
  if (words.comparators.length === 0) return <EmptyState title="No published values are loaded" />
  return (
    <DataTable
      id="comparators"
      caption="England and other councils"
      columns={[
        { text: 'Area' },
        { text: 'Kind' },
        { text: 'Year' },
        { text: 'Value', format: 'numeric' },
        { text: 'Source' },
      ]}
      rows={words.comparators.map(({ area, kind, year, value, source }) => [
        { text: area },
        { text: kind },
        { text: year },
        { text: value },
        { text: source },
      ])}
    />
  )
}

function Targets({ words }: Pick<AboutProps, 'words'>) {
  if (words.history.length === 0) return null
  return (
    <DataTable
      id="targets"
      caption="Targets, and who set them"
      columns={[{ text: 'Target' }, { text: 'From' }, { text: 'Owner' }, { text: 'Why' }, { text: 'Set by' }]}
      rows={words.history.map(({ what, from, owner, because, by }) => [
        { text: what },
        { text: from },
        { text: owner },
        { text: because },
        { text: by },
      ])}
    />
  )
}

interface LoadProps {
  readonly view: ShellView
  readonly idempotencyKey: string
  readonly loads: ReturnType<typeof loadLines>
  readonly faults: readonly string[]
}

/** Loading published values from a file: all of it or nothing. */
export function LoadComparatorsPage({ view, idempotencyKey, loads, faults }: LoadProps) {
  const back = { text: 'Back to all figures', href: '/figures/catalogue' }
  return (
    <Layout title="Load published values" view={view} back={back}>
      <h1 class="govuk-heading-l">Load published values</h1>
      <p class="govuk-body">
        A CSV file with the columns indicator, kind, area, year_to, value and source, a line for each value.
        Kind is england, region, neighbour or council; year_to is the last day of the year, as 2025-03-31.
        Where nothing is published the value is c, k, :, x or z, as the department writes it.
      </p>
      <Faults faults={faults} />
      <Form
        action="/figures/comparators"
        csrfToken={view.csrfToken}
        idempotencyKey={idempotencyKey}
        multipart
      >
        <FileUpload
          name="file"
          label={{ text: 'The file', classes: 'govuk-label--s' }}
          errorMessage={errorFor(view.errors, 'file')}
        />
        <Button text="Load these values" />
      </Form>
      <Loads loads={loads} />
    </Layout>
  )
}

function Faults({ faults }: Pick<LoadProps, 'faults'>) {
  if (faults.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-s">Nothing was loaded. What is wrong, line by line</h2>
      <ul class="govuk-list govuk-list--bullet">
        {faults.map((fault) => (
          <li>{fault}</li>
        ))}
      </ul>
    </>
  )
}

function Loads({ loads }: Pick<LoadProps, 'loads'>) {
  if (loads.length === 0) return null
  return (
    <DataTable
      id="loads"
      caption="Loaded before"
      columns={[{ text: 'File' }, { text: 'Values', format: 'numeric' }, { text: 'When' }, { text: 'By' }]}
      rows={loads.map(({ fileName, lines, when, by }) => [
        { children: <bdi>{fileName}</bdi> },
        { text: lines },
        { text: when },
        { text: by },
      ])}
    />
  )
}
