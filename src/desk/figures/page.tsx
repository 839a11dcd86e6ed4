import { type FormBody, FormQuestions } from '../../mechanisms/forms/index.ts'
import { Button } from '../../platform/components/button.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { Details } from '../../platform/components/details.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { chooseForm } from './period.ts'
import type { FigureWords, ValueWords } from './words.ts'

export interface FiguresPageProps {
  readonly view: ShellView
  readonly body: FormBody
  /** Null where the choice must be put right first. */
  readonly shown: {
    readonly words: string
    readonly search: string
    readonly figures: readonly FigureWords[]
  } | null
  /** For paper: no ways onward. */
  readonly print: boolean
}

/** The figures of a time, with what each was reckoned from. */
export function FiguresPage({ view, body, shown, print }: FiguresPageProps) {
  return (
    <Layout title="Figures" view={view} wide>
      <h1 class="govuk-heading-l">Figures</h1>
      {!print && <Choose view={view} body={body} />}
      {!print && <Ways />}
      {shown && (
        <>
          <p class="govuk-body-l">{shown.words}</p>
          <p class="govuk-body">
            Figures are to ask questions with; they are no judgement. People whose record is closed to you are
            in none of yours.
          </p>
          <All figures={shown.figures} print={print} />
          {shown.figures.map((figure) => (
            <ByTeam figure={figure} />
          ))}
          {!print && <Onward search={shown.search} />}
        </>
      )}
    </Layout>
  )
}

function Choose({ view, body }: Pick<FiguresPageProps, 'view' | 'body'>) {
  return (
    <form method="get" action="/figures" class="hearth-form govuk-!-display-none-print" novalidate>
      <FormQuestions form={chooseForm} body={body} errors={view.errors} />
      <Button text="Show these figures" />
    </form>
  )
}

function All({ figures, print }: { readonly figures: readonly FigureWords[]; readonly print: boolean }) {
  return (
    <DataTable
      id="figures"
      caption="All teams together"
      columns={[{ text: 'Figure' }, { text: 'Value' }, { text: 'Counts' }, { text: 'What it means' }]}
      rows={figures.map((figure) => [
        {
          children: print ? (
            figure.title
          ) : (
            <a class="govuk-link govuk-link--no-visited-state" href={figure.href}>
              {figure.title}
            </a>
          ),
        },
        { text: figure.value },
        { children: <Counts {...figure} /> },
        { children: print ? <About lines={figure.about} /> : <AboutOnPress {...figure} /> },
      ])}
    />
  )
}

function AboutOnPress({ id, title, about }: Pick<FigureWords, 'id' | 'title' | 'about'>) {
  const summary = (
    <>
      About {id}
      <span class="govuk-visually-hidden">: {title}</span>
    </>
  )
  return (
    <Details summaryText={summary} classes="govuk-!-margin-bottom-0">
      <About lines={about} />
    </Details>
  )
}

function About({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <p class="govuk-body-s">{line}</p>)
}

function Counts({ counts, parts }: ValueWords) {
  if (parts.length === 0) return counts
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {parts.map((part) => (
        <li>{part}</li>
      ))}
    </ul>
  )
}

function ByTeam({ figure }: { readonly figure: FigureWords }) {
  if (figure.teams.length === 0) return null
  return (
    <DataTable
      id={`teams-${figure.id}`}
      caption={`${figure.title}: each team`}
      captionClasses="govuk-table__caption--s"
      columns={[{ text: 'Team' }, { text: 'Value' }, { text: 'Counts' }]}
      rows={figure.teams.map((one) => [
        { children: <bdi>{one.team}</bdi> },
        { text: one.value },
        { children: <Counts {...one} /> },
      ])}
    />
  )
}

function Onward({ search }: { readonly search: string }) {
  return (
    <ul class="govuk-list govuk-!-display-none-print">
      <li>
        <a class="govuk-link" href={`/figures/print?${search}`}>
          Print these figures
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/figures/download?${search}`}>
          Download these figures as a spreadsheet (CSV)
        </a>
      </li>
    </ul>
  )
}

function Ways() {
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/figures/over-time">
          Figures over time, as charts
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/figures/catalogue">
          What the figures mean, targets, and how others fare
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/figures/table">
          Table for a committee
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/figures/worries">
          What people are worried about, by month and age
        </a>
      </li>
    </ul>
  )
}
