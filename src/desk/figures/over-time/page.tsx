import { Button } from '../../../platform/components/button.tsx'
import { ControlChart } from '../../../platform/components/control-chart.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { Details } from '../../../platform/components/details.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { Select } from '../../../platform/components/select.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { plainDate } from '../../../platform/plain-date.ts'
import { searchOfMonth } from '../period.ts'
import type { ChartWords } from './chart-words.ts'
import type { TeamWords } from './team-words.ts'

interface TeamChoice {
  readonly teams: readonly string[]
  readonly team: string | undefined
}

/** Every figure over the last two years, each as a small chart with what it tells. */
export function AllOverTimePage({
  view,
  charts,
  choice,
}: {
  readonly view: ShellView
  readonly charts: readonly ChartWords[]
  readonly choice: TeamChoice
}) {
  return (
    <Layout title="Figures over time" view={view} back={{ text: 'Back to figures', href: '/figures' }} wide>
      <h1 class="govuk-heading-l">Figures over time</h1>
      <HowToRead />
      <ChooseTeam action="/figures/over-time" choice={choice} />
      <div class="hearth-charts">
        {charts.map((chart) => (
          <section aria-labelledby={`of-${chart.id}`} class="hearth-charts__one">
            <h2 class="govuk-heading-s" id={`of-${chart.id}`}>
              <a class="govuk-link govuk-link--no-visited-state" href={hrefOf(chart.id, choice.team)}>
                {chart.title}
              </a>
            </h2>
            <ControlChart
              id={`chart-${chart.id}`}
              title={`${chart.title}, month by month`}
              points={chart.drawn}
              small
            />
            <p class="govuk-body-s">
              {chart.latest}. {chart.sentence}
            </p>
          </section>
        ))}
      </div>
    </Layout>
  )
}

function hrefOf(id: string, team: string | undefined): string {
  const query = team === undefined ? '' : `?${new URLSearchParams({ team })}`
  return `/figures/${id}/over-time${query}`
}

/** One figure over the last two years: its chart, the same as a table that opens to the children, and teams beside each other. */
export function OverTimePage({
  view,
  chart,
  about,
  choice,
  teams,
}: {
  readonly view: ShellView
  readonly chart: ChartWords
  readonly about: string
  readonly choice: TeamChoice
  readonly teams: readonly TeamWords[]
}) {
  const title = `${chart.title} over time`
  return (
    <Layout
      title={title}
      view={view}
      back={{ text: 'Back to all figures over time', href: '/figures/over-time' }}
      wide
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{about}</p>
      <ChooseTeam action={`/figures/${chart.id}/over-time`} choice={choice} />
      <p class="govuk-body-l">
        {chart.latest}. {chart.sentence}
      </p>
      <ControlChart id="chart" title={`${title}. The table below says the same.`} points={chart.drawn} />
      <HowToRead />
      <Months chart={chart} choice={choice} />
      <Teams teams={teams} />
    </Layout>
  )
}

function HowToRead() {
  return (
    <Details summaryText="How to read a chart">
      <p class="govuk-body">
        The middle line is the average of the months shown; nearly all months that differ by chance alone lie
        between the dashed lines, the usual range. A diamond lies outside it. A hollow square is part of a row
        that chance seldom brings: 8 months on one side of the average, 6 rises or falls in a row, or 2 of 3
        months close to the edge. Ask about those; let the others be.
      </p>
      <p class="govuk-body">
        The month that runs is left out. People whose record is closed to you are in none of your figures.
      </p>
    </Details>
  )
}

function ChooseTeam({
  action,
  choice: { teams, team },
}: {
  readonly action: string
  readonly choice: TeamChoice
}) {
  return (
    <form method="get" action={action} class="hearth-filters" aria-label="Choose a team">
      <Select
        id="team"
        name="team"
        label={{ text: 'Team' }}
        items={[
          { value: '', text: 'All teams together', selected: team === undefined },
          ...teams.map((one) => ({ value: one, text: one, selected: one === team })),
        ]}
      />
      <Button text="Show" classes="govuk-button--secondary" />
    </form>
  )
}

function Months({ chart, choice }: { readonly chart: ChartWords; readonly choice: TeamChoice }) {
  return (
    <DataTable
      id="months"
      caption={choice.team === undefined ? 'Month by month' : `Month by month, ${choice.team}`}
      columns={[
        { text: 'Month' },
        { text: 'Value', format: 'numeric' },
        { text: 'Counts', format: 'numeric' },
        { text: 'Usual range', format: 'numeric' },
        { text: 'What stands out' },
      ]}
      rows={chart.months.toReversed().map(({ from, month, value, counts, range, signals }) => [
        {
          children: (
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={`/figures/${chart.id}?${searchOfMonth(plainDate(from))}`}
            >
              {month}
              <span class="govuk-visually-hidden">: open the children behind it</span>
            </a>
          ),
        },
        { text: value },
        { text: counts },
        { text: range },
        { text: signals },
      ])}
    />
  )
}

function Teams({ teams }: { readonly teams: readonly TeamWords[] }) {
  if (teams.length === 0) return null
  return (
    <DataTable
      id="teams"
      caption="Teams beside each other, the last 12 months"
      columns={[
        { text: 'Team' },
        { text: 'Value', format: 'numeric' },
        { text: 'Counts', format: 'numeric' },
        { text: 'Beside all teams' },
      ]}
      rows={teams.map(({ team, value, counts, beside }) => [
        { children: <bdi>{team}</bdi> },
        { text: value },
        { text: counts },
        { text: beside },
      ])}
    />
  )
}
